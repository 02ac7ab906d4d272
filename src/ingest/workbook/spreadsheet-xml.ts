import type { CellObject, Range } from 'xlsx'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { Seen } from '../look/seen.ts'
import type { ReadResult } from '../read-result.ts'
import { GrowingText, mannerOf } from '../text/growing-text.ts'
import { decodeOrFail } from '../text/read-text.ts'
import { attributeOf, localName } from '../xml/names.ts'
import { readXml, type XmlListener } from '../xml/read-xml.ts'
import { looksOf } from './look-workbook.ts'
import { documentOf, type OpenedBook, type OpenedSheet } from './opened-book.ts'
import { mostColumns, mostRows, type RawSheet } from './read-sheet.ts'
import { struckFormat } from './struck-formats.ts'
import { formatCode, libraryCell, type MarkedCell } from './spreadsheet-xml-cell.ts'

/**
 * Reads an Excel 2003 XML workbook. The library reads these too, but moves cells to the left behind an empty merged one
 * and counts up to whatever a span says.
 */
export async function readSpreadsheetXml(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openSpreadsheetXml(bytes), 'spreadsheetml')
}

/** The sheets of an Excel 2003 XML workbook. */
export async function lookAtSpreadsheetXml(bytes: Uint8Array): Promise<Seen> {
  return looksOf(openSpreadsheetXml(bytes))
}

function openSpreadsheetXml(bytes: Uint8Array): OpenedBook {
  const walker = new SpreadsheetWalker()
  readXml(decodeOrFail(bytes, null, Infinity).text, walker)
  return { sheets: walker.sheets, hasValues: false }
}

type Attributes = Readonly<Record<string, string>>

/** Walks an Excel 2003 XML workbook; rows and columns count on from the last one unless they say where they are. */
class SpreadsheetWalker implements XmlListener {
  readonly sheets: OpenedSheet[] = []
  readonly #formats = new Map<string, string>()
  /** Styles whose font strikes all of a cell through. */
  readonly #struckStyles = new Set<string>()
  readonly #path: string[] = []
  #style = ''
  #sheet: RawSheet = {}
  #rows: (CellObject | undefined)[][] = []
  #merges: Range[] = []
  #row = -1
  #column = -1
  /** For each column, the last row that a cell merged downwards covers. */
  #coveredTo: number[] = []
  /** The last column of the sheet that was measured. */
  #measured = -1
  #cell: (Omit<MarkedCell, 'text'> & { across: number; text: GrowingText; isStruck: boolean }) | null = null
  /** Cells met and columns passed in all. */
  #met = 0

  open(name: string, attributes: Attributes): void {
    const local = localName(name)
    const parent = this.#path.at(-1)
    this.#path.push(local)
    if (local === 'Style') this.#style = attributeOf(attributes, 'ID') ?? ''
    else if (local === 'NumberFormat') this.#formats.set(this.#style, formatCode(attributeOf(attributes, 'Format')))
    else if (local === 'Font' && parent === 'Style' && attributeOf(attributes, 'StrikeThrough') === '1')
      this.#struckStyles.add(this.#style)
    else if (local === 'Worksheet') this.#startSheet(attributes)
    else if (local === 'Column' && parent === 'Table') this.#measure(attributes)
    else if (local === 'Row' && parent === 'Table') this.#startRow(attributes)
    else if (local === 'Cell' && parent === 'Row') this.#startCell(attributes)
    else if (local === 'Data' && parent === 'Cell' && this.#cell) this.#cell.type = attributeOf(attributes, 'Type') ?? 'String'
  }

  close(name: string): void {
    const local = localName(name)
    this.#path.pop()
    if (local !== 'Cell' || !this.#cell) return
    const line = this.#rows[this.#row]
    const { isStruck, across, text, ...marked } = this.#cell
    const cell = libraryCell({ ...marked, text: text.read() })
    if (line) line[this.#column] = isStruck ? { ...cell, z: struckFormat } : cell
    this.#column += across
    this.#cell = null
  }

  text(text: string): void {
    const sheet = this.sheets.at(-1)
    // Runs with fonts of their own stand in elements inside the data; a comment's data is not the cell's.
    const [data, ...runs] = this.#path.slice(this.#path.lastIndexOf('Cell') + 1)
    if (this.#cell && data === 'Data') this.#cell.text.write(text, mannerOf(runs.includes('Sup'), runs.includes('S')))
    else if (sheet && this.#path.at(-1) === 'Visible' && text.trim() !== '') sheet.hidden = text.trim() !== 'SheetVisible'
  }

  #startSheet(attributes: Attributes): void {
    if (this.sheets.length >= limits.sheets) throw new IngestFailure('too-complex', ingestDetails.sheets(limits.sheets))
    this.#rows = []
    this.#merges = []
    this.#coveredTo = []
    this.#row = -1
    this.#measured = -1
    this.#sheet = { '!data': this.#rows, '!merges': this.#merges, '!rows': [], '!cols': [] }
    this.sheets.push({ name: attributeOf(attributes, 'Name') ?? '', hidden: false, sheet: this.#sheet })
  }

  #measure(attributes: Attributes): void {
    const from = placeOf(attributes, this.#measured, mostColumns)
    this.#measured = Math.min(mostColumns - 1, from + countOf(attributes, 'Span'))
    this.#count(this.#measured - from + 1)
    const points = Number(attributeOf(attributes, 'Width') ?? 0)
    const look = { hidden: attributeOf(attributes, 'Hidden') === '1', ...(points > 0 ? { wpx: (points * 96) / 72 } : {}) }
    for (let column = from; column <= this.#measured; column += 1) this.#sheet['!cols']![column] = look
  }

  #startRow(attributes: Attributes): void {
    this.#row = placeOf(attributes, this.#row, mostRows)
    this.#column = -1
    this.#rows[this.#row] ??= []
    const points = Number(attributeOf(attributes, 'Height') ?? 0)
    const hidden = attributeOf(attributes, 'Hidden') === '1'
    if (hidden || points > 0) this.#sheet['!rows']![this.#row] = { hidden, ...(points > 0 ? { hpt: points } : {}) }
    // A span repeats rows without cells; what comes next is counted from the last of them.
    this.#row = Math.min(mostRows - 1, this.#row + countOf(attributes, 'Span'))
  }

  #startCell(attributes: Attributes): void {
    this.#count(1)
    this.#column = placeOf(attributes, this.#column, mostColumns)
    // What stands below a merged cell would be seen by nobody: writers that give no places mean the next free one.
    if (attributeOf(attributes, 'Index') === undefined)
      while ((this.#coveredTo[this.#column] ?? -1) >= this.#row && this.#column < mostColumns - 1) {
        this.#column += 1
        this.#count(1)
      }
    const across = Math.min(countOf(attributes, 'MergeAcross'), mostColumns - 1 - this.#column)
    const down = Math.min(countOf(attributes, 'MergeDown'), mostRows - 1 - this.#row)
    const place = { r: this.#row, c: this.#column }
    if (across + down > 0) this.#merges.push({ s: place, e: { r: place.r + down, c: place.c + across } })
    if (down > 0) {
      this.#count(across)
      for (let column = place.c; column <= place.c + across; column += 1) this.#coveredTo[column] = place.r + down
    }
    const style = attributeOf(attributes, 'StyleID') ?? 'Default'
    const format = this.#formats.get(style) ?? 'General'
    const formula = attributeOf(attributes, 'Formula')?.replace(/^=/, '') ?? null
    this.#cell = { format, formula, type: null, text: new GrowingText(), across, isStruck: this.#struckStyles.has(style) }
  }

  #count(met: number): void {
    this.#met += met
    if (this.#met > limits.cells * 4) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  }
}

/** The place that an element says it has, counted from 1, or the one after the last. Throws `damaged`. */
function placeOf(attributes: Attributes, last: number, most: number): number {
  const index = attributeOf(attributes, 'Index')
  const place = index === undefined ? last + 1 : Number(index) - 1
  if (!Number.isInteger(place) || place < 0 || place >= most) throw new IngestFailure('damaged', ingestDetails.workbook)
  return place
}

function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 0)
  return Number.isInteger(count) && count > 0 ? count : 0
}
