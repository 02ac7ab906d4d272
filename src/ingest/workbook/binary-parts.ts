import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { Manner } from '../text/growing-text.ts'
import { mannerOfFont, struckFormatRecord, withMarkedText, withStruckFormat } from './binary-marks.ts'
import type { PackagePart } from './package-parts.ts'
import { mostColumns, mostRows } from './read-sheet.ts'

/** Records that tables need, by the parts that have them ([MS-XLSB] 2.3). */
const needed = {
  // Rows and cells, the sheet's and the data's begin and end, its extent, merges, columns.
  sheet: new Set([...Array.from({ length: 19 }, (_, id) => id), 60, 62, 129, 130, 145, 146, 148, 176, 177, 178, 390, 391]),
  strings: new Set([19, 159, 160]),
  styles: new Set([44, 47, 278, 279, 615, 616, 617, 618]),
  book: new Set([131, 132, 143, 144, 153, 156]),
}

/** Where the first text of a record begins, for records that have one. */
const texts: Readonly<Record<string, number>> = {
  'sheet 6': 8,
  'sheet 8': 8,
  'sheet 17': 4,
  'sheet 62': 9,
  'strings 19': 1,
  'styles 44': 2,
  'book 153': 8,
  'book 156': 8,
}
/** Bytes before a formula's length, for cells that have one and no text. */
const formulas: Readonly<Record<number, number>> = { 9: 18, 10: 11, 11: 11 }

/**
 * The binary parts of a workbook as the library may have them: only the records that tables need, each of which has what
 * it says it has. The library counts up to any column and reads texts as long as they claim to be; it gives a sheet up
 * for a record that it does not know. Throws `truncated` for a part that does not reach its end, or `damaged`.
 */
export function binaryParts(files: Readonly<Record<string, PackagePart>>): {
  files: Record<string, PackagePart>
  hasValues: boolean
} {
  const checked: Record<string, PackagePart> = {}
  let hasValues = false
  const fonts: Manner[] = []
  // Strings name the fonts of their runs by the places that these have in the styles.
  for (const [name, part] of Object.entries(files).toSorted(
    ([a], [b]) => Number(kindOf(b) === 'styles') - Number(kindOf(a) === 'styles'),
  )) {
    const kind = kindOf(name)
    if (!/\.bin$/i.test(name)) {
      checked[name] = part
      continue
    }
    // The library wants a part that is listed, also where nothing of it is needed.
    const kept = kind === null ? { content: Buffer.alloc(0), hasValues: false } : neededRecords(part.content, kind, fonts)
    hasValues ||= kept.hasValues
    checked[name] = { ...part, content: kept.content }
  }
  return { files: checked, hasValues }
}

type Kind = keyof typeof needed

function kindOf(name: string): Kind | null {
  if (/worksheets?\/[^/]*\.bin$/i.test(name)) return 'sheet'
  if (/sharedStrings[^/]*\.bin$/i.test(name)) return 'strings'
  if (/styles[^/]*\.bin$/i.test(name)) return 'styles'
  return /workbook[^/]*\.bin$/i.test(name) ? 'book' : null
}

/** `fonts`: those met in the styles, which are added to it. */
function neededRecords(bytes: Buffer, kind: Kind, fonts: Manner[]): { content: Buffer; hasValues: boolean } {
  const kept: Buffer[] = kind === 'styles' ? [recordOf(struckFormatRecord(), 44)] : []
  let hasValues = false
  let last = -1
  for (let at = 0; at < bytes.length; ) {
    const start = at
    const id = variable(bytes, at, 2)
    const size = variable(bytes, id.next, 4)
    at = size.next + size.value
    if (at > bytes.length) throw new IngestFailure('truncated')
    const content = bytes.subarray(size.next, at)
    if (kind === 'styles' && id.value === 43) fonts.push(mannerOfFont(content))
    if (!needed[kind].has(id.value)) continue
    check(kind, id.value, content)
    const marked = fonts.some((manner) => manner !== 'plain') ? withMarks(kind, id.value, content, fonts) : content
    kept.push(marked === content ? bytes.subarray(start, at) : recordOf(marked, id.value))
    hasValues ||= kind === 'sheet' && ((id.value >= 2 && id.value <= 18) || id.value === 62)
    last = id.value
  }
  if (kind === 'sheet' && last !== 130) throw new IngestFailure('truncated')
  return { content: Buffer.concat(kept), hasValues }
}

/** The content of a record with what its fonts say of its characters said by these. */
function withMarks(kind: Kind, id: number, content: Buffer, fonts: readonly Manner[]): Buffer {
  if (kind === 'styles' && id === 47) return withStruckFormat(content, fonts)
  const isRich = (kind === 'strings' && id === 19) || (kind === 'sheet' && id === 62)
  return isRich ? withMarkedText(content, texts[`${kind} ${id}`] ?? 0, fonts) : content
}

/** A record: its number and the length of its content, seven bits a byte, and the content. */
function recordOf(content: Buffer, id: number): Buffer {
  const size = content.length
  const head = [id, ...[0, 7, 14, 21].map((shift) => ((size >> shift) & 0x7f) | (shift < 21 ? 0x80 : 0))]
  return Buffer.concat([Buffer.from(head), content])
}

function check(kind: Kind, id: number, content: Buffer): void {
  const field = (offset: number): number => {
    if (offset + 4 > content.length) throw damaged()
    return content.readUInt32LE(offset)
  }
  const text = texts[`${kind} ${id}`]
  let end = text
  if (text !== undefined && content.length > text) end = afterText(field, text, content.length)
  // A sheet has two texts: its relationship and its name.
  if (kind === 'book' && id === 156) afterText(field, end ?? 0, content.length)
  if (kind !== 'sheet') return
  if (id === 0 && field(0) >= mostRows) throw damaged()
  // Cells that go on from the one before have no column of their own.
  if ((id >= 1 && id <= 11) || id === 62) if (field(0) >= mostColumns) throw damaged()
  if (id === 60 && (field(4) >= mostColumns || field(0) > field(4))) throw damaged()
  const formula = id === 8 ? (end ?? 0) + 2 : formulas[id]
  if (formula !== undefined && field(formula) > content.length - formula - 4) throw damaged()
}

/** Where a text ends that begins with its length in characters; a length of all ones is a text that is not there. */
function afterText(field: (offset: number) => number, start: number, most: number): number {
  const length = field(start)
  const end = start + 4 + (length === 0xffffffff ? 0 : length * 2)
  if (end > most) throw damaged()
  return end
}

/** A number of up to `most` bytes, seven bits in each, the eighth saying that it goes on. */
function variable(bytes: Buffer, start: number, most: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < most; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) throw new IngestFailure('truncated')
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, next: start + index + 1 }
  }
  return { value, next: start + most }
}

function damaged(): IngestFailure {
  return new IngestFailure('damaged', ingestDetails.workbook)
}
