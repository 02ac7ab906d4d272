import type { CellObject, Range } from 'xlsx'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { OpenedSheet } from '../workbook/opened-book.ts'
import { mostColumns, mostRows, type RawSheet } from '../workbook/read-sheet.ts'
import { attributeOf, localName } from '../xml/names.ts'
import type { XmlListener } from '../xml/read-xml.ts'
import { libraryCell } from './cell-value.ts'
import { mannerIn, type OdfStyles } from './odf-styles.ts'
import { ParagraphText } from './paragraph-text.ts'

type Attributes = Readonly<Record<string, string>>

/** What stands in or beside cells and is not their content. */
const leftOut = new Set([
  'annotation',
  'shapes',
  'tracked-changes',
  'frame',
  'custom-shape',
  'g',
  'forms',
  'dde-links',
  'dde-source',
])
/** Rows repeated more often than this without content fill the sheet up; fewer may be a table's rows of blanks. */
const filling = 1_000

/** Walks the sheets of an OpenDocument file. Repeated cells are written out within the limits, empty ones not at all. */
export class SheetWalker implements XmlListener {
  readonly sheets: OpenedSheet[] = []
  readonly #styles: OdfStyles
  readonly #path: string[] = []
  #skipped = 0
  #sheet: RawSheet = {}
  #rows: (CellObject | undefined)[][] = []
  #merges: Range[] = []
  #row = 0
  #line: (CellObject | undefined)[] = []
  #rowRepeats = 1
  #rowHidden = false
  #column = 0
  #measured = 0
  /** The columns, and whether it is the row at hand, whose cells are struck through where they say nothing else. */
  readonly #struckColumns = new Set<number>()
  #isRowStruck = false
  #cell: { attributes: Attributes; text: ParagraphText } | null = null
  /** Cells written out in all. */
  #cells = 0
  /** Tables within cells are no sheets. */
  #tables = 0

  constructor(styles: OdfStyles) {
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    const local = localName(name)
    const parent = this.#path.at(-1)
    this.#path.push(local)
    if (this.#skipped > 0 || leftOut.has(local)) {
      this.#skipped += 1
      return
    }
    if (local === 'table') this.#startTable(attributes, parent)
    else if (this.#tables !== 1) return
    else if (local === 'table-column') this.#measure(attributes)
    else if (local === 'table-row') this.#startRow(attributes)
    else if (local === 'table-cell' || local === 'covered-table-cell')
      this.#cell = { attributes, text: new ParagraphText(this.#isStruck(attributes)) }
    else this.#cell?.text.open(local, attributes, mannerIn(this.#styles, attributes))
  }

  close(name: string): void {
    const local = localName(name)
    this.#path.pop()
    if (this.#skipped > 0) this.#skipped -= 1
    else if (local === 'table') this.#tables -= 1
    else if (this.#tables !== 1) return
    else if (local === 'table-row') this.#endRow()
    else if (this.#cell && /^(?:covered-)?table-cell$/.test(local)) this.#endCell(this.#cell.attributes, this.#cell.text)
    else this.#cell?.text.close(local)
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#cell?.text.write(text)
  }

  #startTable(attributes: Attributes, parent: string | undefined): void {
    this.#tables += 1
    if (this.#tables > 1 || parent !== 'spreadsheet') return
    if (this.sheets.length >= limits.sheets) throw new IngestFailure('too-complex', ingestDetails.sheets(limits.sheets))
    this.#rows = []
    this.#merges = []
    this.#row = 0
    this.#measured = 0
    this.#struckColumns.clear()
    this.#sheet = { '!data': this.#rows, '!merges': this.#merges, '!rows': [], '!cols': [] }
    const hidden = this.#styles.hiddenTables.has(attributeOf(attributes, 'style-name') ?? '')
    this.sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden, sheet: this.#sheet })
  }

  #measure(attributes: Attributes): void {
    const repeats = countOf(attributes, 'number-columns-repeated', mostColumns)
    // Columns hidden to the sheet's end are margin.
    if (isHidden(attributes) && repeats < limits.columns)
      for (let column = 0; column < repeats; column += 1) this.#sheet['!cols']![this.#measured + column] = { hidden: true }
    const from = this.#measured
    this.#measured += repeats
    if (this.#measured > mostColumns) throw new IngestFailure('damaged', ingestDetails.workbook)
    if (this.#isStruckByDefault(attributes))
      for (let column = from; column < this.#measured; column += 1) this.#struckColumns.add(column)
  }

  #startRow(attributes: Attributes): void {
    this.#line = []
    this.#rowRepeats = countOf(attributes, 'number-rows-repeated', mostRows)
    this.#rowHidden = isHidden(attributes)
    this.#isRowStruck = this.#isStruckByDefault(attributes)
    this.#column = 0
  }

  /** Whether the cells of a row or column are struck through where they have no style of their own. */
  #isStruckByDefault(attributes: Attributes): boolean {
    return this.#styles.struckText.has(attributeOf(attributes, 'default-cell-style-name') ?? '')
  }

  #isStruck(attributes: Attributes): boolean {
    const own = attributeOf(attributes, 'style-name')
    if (own !== undefined) return this.#styles.struckText.has(own)
    return this.#isRowStruck || this.#struckColumns.has(this.#column)
  }

  #endRow(): void {
    const isFilled = this.#line.some((cell) => cell !== undefined && cell.t !== 'z')
    const end = this.#row + this.#rowRepeats
    if (end > mostRows) throw new IngestFailure('damaged', ingestDetails.workbook)
    if (isFilled || this.#rowRepeats <= filling) {
      this.#count(this.#line.length * (this.#rowRepeats - 1))
      for (let row = this.#row; row < end; row += 1) {
        this.#rows[row] = this.#line
        if (this.#rowHidden) this.#sheet['!rows']![row] = { hidden: true }
      }
    }
    this.#row = end
  }

  #endCell(attributes: Attributes, text: ParagraphText): void {
    const repeats = countOf(attributes, 'number-columns-repeated', mostColumns)
    const shown = text.text()
    // A number that is struck through is what the cell stores all the same.
    const cell: CellObject = text.hasStruck ? { t: 's', v: shown } : libraryCell(attributes, shown, text.hasParagraphs)
    const columns = countOf(attributes, 'number-columns-spanned', mostColumns - this.#column)
    const rows = countOf(attributes, 'number-rows-spanned', mostRows - this.#row)
    if (columns * rows > 1) {
      const place = { r: this.#row, c: this.#column }
      this.#merges.push({ s: place, e: { r: place.r + rows - 1, c: place.c + columns - 1 } })
    }
    if (cell.t !== 'z' || cell.f !== undefined) {
      this.#count(repeats)
      for (let copy = 0; copy < repeats; copy += 1) this.#line[this.#column + copy] = cell
    }
    this.#column += repeats
    if (this.#column > mostColumns) throw new IngestFailure('damaged', ingestDetails.workbook)
    this.#cell = null
  }

  #count(cells: number): void {
    this.#cells += cells
    if (this.#cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  }
}

function isHidden(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/.test(attributeOf(attributes, 'visibility') ?? '')
}

function countOf(attributes: Attributes, name: string, most: number): number {
  const count = Number(attributeOf(attributes, name) ?? 1)
  if (!Number.isInteger(count) || count < 1) return 1
  if (count > most && name.endsWith('repeated')) throw new IngestFailure('damaged', ingestDetails.workbook)
  return Math.min(count, most)
}
