import { type BookType, type CellObject, type WorkBook, type WorkSheet, utils, write } from 'xlsx'
import type { PrintBlock } from '../blocks.ts'
import type { FormTable } from '../form-tables.ts'
import type { PrintedCell } from '../printed-cell.ts'
import type { CellId } from '../../../src/core/form/form.ts'

/** How numbers stand in the sheet. */
export type NumbersAs = 'numbers' | 'text'

/** A sheet under construction: rows are added below one another, merges as in the form. */
export class SheetWriter {
  readonly #sheet: WorkSheet = {}
  readonly #merges: NonNullable<WorkSheet['!merges']> = []
  readonly #cells: ReadonlyMap<CellId, PrintedCell>
  readonly #numbersAs: NumbersAs
  readonly #width: number
  #row = 0

  constructor(cells: ReadonlyMap<CellId, PrintedCell>, numbersAs: NumbersAs, width: number) {
    this.#cells = cells
    this.#numbersAs = numbersAs
    this.#width = width
  }

  /** A line of prose over the whole width, merged. */
  line(text: string): void {
    this.#put(this.#row, 0, { t: 's', v: text })
    this.#merge(this.#row, 0, 1, this.#width)
    this.#row += 1
  }

  /** A table of the form with its merged cells. */
  table(table: FormTable): void {
    const taken = new Set<string>()
    table.rows.forEach((row, down) => {
      let column = 0
      for (const cell of row) {
        while (taken.has(`${down}:${column}`)) column += 1
        for (let r = 0; r < cell.rowSpan; r += 1)
          for (let c = 0; c < cell.columnSpan; c += 1) taken.add(`${down + r}:${column + c}`)
        this.#merge(this.#row + down, column, cell.rowSpan, cell.columnSpan)
        if (cell.text !== '') this.#put(this.#row + down, column, this.#value(cell.id, cell.text))
        column += cell.columnSpan
      }
    })
    this.#row += table.rows.length
  }

  /** The sheet as written so far. */
  sheet(): WorkSheet {
    return {
      ...this.#sheet,
      '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, this.#row - 1), c: this.#width - 1 } }),
      '!merges': this.#merges,
    }
  }

  #value(id: CellId | null, text: string): CellObject {
    const printed = id === null ? undefined : this.#cells.get(id)
    const isPlain = printed?.value !== undefined && printed.value !== null && printed.text === printed.value
    // Beyond 15 digits a workbook's float is no longer the number that was meant.
    if (this.#numbersAs === 'text' || !isPlain || text.replace(/\D/g, '').length > 15) return { t: 's', v: text }
    return { t: 'n', v: Number(text) }
  }

  #put(row: number, column: number, cell: CellObject): void {
    this.#sheet[utils.encode_cell({ r: row, c: column })] = cell
  }

  #merge(row: number, column: number, down: number, right: number): void {
    if (down > 1 || right > 1) this.#merges.push({ s: { r: row, c: column }, e: { r: row + down - 1, c: column + right - 1 } })
  }
}

/** One sheet with everything: prose above and below the tables, as when the report was written in a spreadsheet. */
export function oneSheet(blocks: readonly PrintBlock[], cells: ReadonlyMap<CellId, PrintedCell>, numbersAs: NumbersAs): WorkBook {
  const writer = new SheetWriter(cells, numbersAs, widthOf(blocks))
  for (const block of blocks) {
    if (block.kind === 'table') writer.table(block.table)
    else writer.line(block.text)
  }
  return bookOf([['Sheet1', writer.sheet()]])
}

/** A sheet for each table, and one for the prose. */
export function sheetPerTable(
  blocks: readonly PrintBlock[],
  cells: ReadonlyMap<CellId, PrintedCell>,
  numbersAs: NumbersAs,
): WorkBook {
  const names = { 2: '二、主动公开', 3: '三、申请办理', 4: '四、复议诉讼' } as const
  const headings = {
    2: '二、主动公开政府信息情况',
    3: '三、收到和处理政府信息公开申请情况',
    4: '四、政府信息公开行政复议、行政诉讼情况',
  } as const
  const prose = new SheetWriter(cells, numbersAs, widthOf(blocks))
  const writers = new Map<2 | 3 | 4, SheetWriter>()
  for (const block of blocks) {
    if (block.kind !== 'table') {
      if (!Object.values<string>(headings).includes(block.text)) prose.line(block.text)
      continue
    }
    const { number } = block.table
    const writer = writers.get(number) ?? new SheetWriter(cells, numbersAs, widthOf(blocks))
    if (!writers.has(number)) writer.line(headings[number])
    writers.set(number, writer)
    writer.table(block.table)
  }
  return bookOf([
    ['文字', prose.sheet()],
    ...[...writers].map(([number, writer]): [string, WorkSheet] => [names[number], writer.sheet()]),
  ])
}

/** The workbook's file. */
export function workbookBytes(book: WorkBook, type: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType: type, compression: true }) as ArrayBuffer)
}

function bookOf(sheets: readonly [string, WorkSheet][]): WorkBook {
  const book = utils.book_new()
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name)
  return book
}

/** The widest table's columns, and at least those of table four. */
function widthOf(blocks: readonly PrintBlock[]): number {
  return Math.max(15, ...blocks.map((block) => (block.kind === 'table' ? block.table.columns : 0)))
}
