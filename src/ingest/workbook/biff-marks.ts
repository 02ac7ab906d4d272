import { GrowingText, type Manner, mannerOf } from '../text/growing-text.ts'
import { record, recordsOf } from './biff-records.ts'
import { type RichString, sharedStrings } from './biff-strings.ts'

/** A cell some of whose characters are set in a way that changes what they say. */
export interface MarkedCell {
  /** The sheet's place in the list of sheets. */
  sheet: number
  row: number
  column: number
  /** Its text with raised marks of notes and struck numbers set apart; null where its font strikes all of it through. */
  text: string | null
}

/**
 * The cells of a workbook of Excel 97 to 2003 that have raised marks of notes or struck numbers: the library drops fonts and
 * the runs of shared strings, and 91 with a raised 2 would be 912.
 */
export function markedCells(stream: DataView): MarkedCell[] {
  const fonts: Manner[] = []
  const formats: Manner[] = []
  const strings: DataView[] = []
  const sheets: number[] = []
  let last = 0
  for (const { id, content } of recordsOf(stream, 0)) {
    if (id === record.font) fonts.push(mannerOfFont(content))
    else if (id === record.format && content.byteLength >= 2) formats.push(fonts[placeOf(content.getUint16(0, true))] ?? 'plain')
    else if (id === record.sheet) sheets.push(content.getUint32(0, true))
    else if (id === record.strings || (id === record.continued && last === record.strings)) strings.push(content)
    if (id !== record.continued) last = id
  }
  if (fonts.every((manner) => manner === 'plain')) return []
  const rich = new Map<number, RichString>()
  let index = 0
  for (const string of sharedStrings(strings)) {
    const runs = string.runs.map(({ from, font }) => ({ from, font: placeOf(font) }))
    if (runs.length > 0) rich.set(index, { text: string.text, runs })
    index += 1
  }
  return sheets.flatMap((start, sheet) => {
    const found: MarkedCell[] = []
    for (const { id, content } of recordsOf(stream, start))
      for (const { row, column, format, string } of cellsOf(id, content)) {
        const isStruck = formats[format] === 'struck'
        const runs = string === null ? undefined : rich.get(string)
        const text = runs ? markedText(runs, fonts, isStruck) : null
        if (runs ? text !== runs.text : isStruck) found.push({ sheet, row, column, text })
      }
    return found
  })
}

const single: ReadonlySet<number> = new Set([record.sharedString, record.number, record.shortNumber, record.formula])

/** The cells of a record: each with its format, and its string's place in the table, null where it shows none. */
function* cellsOf(
  id: number,
  content: DataView,
): Generator<{ row: number; column: number; format: number; string: number | null }> {
  const field = (at: number): number => content.getUint16(at, true)
  if (single.has(id) && content.byteLength >= 10) {
    const string = id === record.sharedString ? content.getUint32(6, true) : null
    yield { row: field(0), column: field(2), format: field(4), string }
  }
  // Row, first column, six bytes for each cell beginning with its format, last column.
  if (id === record.shortNumbers)
    for (let at = 4; at + 6 < content.byteLength; at += 6)
      yield { row: field(0), column: field(2) + (at - 4) / 6, format: field(at), string: null }
}

/** The place of a font by its number: there is none with the number four. */
function placeOf(number: number): number {
  return number > 4 ? number - 1 : number
}

/** How a font sets characters, by its flags and by whether it raises (1) or lowers (2) them. */
export function mannerByFlags(flags: number, script: number): Manner {
  return mannerOf(script === 1, (flags & 0x08) !== 0)
}

function mannerOfFont(font: DataView): Manner {
  return font.byteLength < 10 ? 'plain' : mannerByFlags(font.getUint16(2, true), font.getUint16(8, true))
}

/**
 * A string with its raised marks and struck numbers set apart; `fonts` by their place in the workbook. What stands before the
 * first run has the font of the cell.
 */
export function markedText({ text, runs }: RichString, fonts: readonly Manner[], isCellStruck: boolean): string {
  const marked = new GrowingText()
  marked.write(text.slice(0, runs[0]?.from), isCellStruck ? 'struck' : 'plain')
  runs.forEach(({ from, font }, index) => marked.write(text.slice(from, runs[index + 1]?.from), fonts[font]))
  return marked.read()
}
