import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftBlock, DraftCell } from '../canonical-text.ts'
import { cellTextOf, isTableInCell } from '../cell-blocks.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'

interface OpenCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  blocks: DraftBlock[]
}

/** Builds one table of a text document; every place of its grid is there, those that a merged cell covers as well. */
export class TextTable {
  readonly #cells: OpenCell[] = []
  #rows = 0
  #column = 0
  #hasCovered = false
  #columns = 0

  startRow(): void {
    this.#rows += 1
    this.#column = 0
  }

  /** A cell begins; its content is collected in what is given back. */
  startCell(columnSpan: number, rowSpan: number): DraftBlock[] {
    const cell = { row: this.#rows - 1, column: this.#column, rowSpan, columnSpan, blocks: [] }
    this.#cells.push(cell)
    this.#pass(1)
    return cell.blocks
  }

  /** Places that merged cells cover. */
  cover(places: number): void {
    this.#hasCovered = true
    this.#pass(places)
  }

  /** Places that repeat the cell before them without its content. */
  pass(places: number): void {
    this.#pass(places)
  }

  /** The table as a grid; a table that holds other tables only lays them out, so it gives its contents in order. */
  finish(): DraftBlock[] {
    if (this.#cells.some(({ blocks }) => blocks.some(isTableInCell))) return this.#cells.flatMap(({ blocks }) => blocks)
    if (!this.#hasCovered) this.#makeRoom()
    const taken = new Set<string>()
    const cells: DraftCell[] = []
    for (const cell of this.#cells) {
      if (taken.has(`${cell.row},${cell.column}`)) continue
      const rowSpan = Math.min(cell.rowSpan, this.#rows - cell.row)
      let columnSpan = 1
      const most = Math.min(cell.columnSpan, this.#columns - cell.column)
      while (columnSpan < most && !taken.has(`${cell.row},${cell.column + columnSpan}`)) columnSpan += 1
      for (let row = cell.row; row < cell.row + rowSpan; row += 1)
        for (let column = cell.column; column < cell.column + columnSpan; column += 1) taken.add(`${row},${column}`)
      cells.push({ row: cell.row, column: cell.column, rowSpan, columnSpan, text: cellTextOf(cell.blocks) })
      if (taken.size > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
    }
    return cells.length > 0 ? [{ kind: 'grid', rows: this.#rows, columns: this.#columns, cells, sheet: null }] : []
  }

  /** Some writers leave out the places that merged cells cover: then the cells of a row stand beside these, as in HTML. */
  #makeRoom(): void {
    if (this.#cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1)) return
    const until: number[] = []
    let moved = 0
    let row = -1
    for (const cell of this.#cells) {
      if (cell.row !== row) moved = 0
      row = cell.row
      let column = cell.column + moved
      while ((until[column] ?? 0) > cell.row) column += 1
      moved = column - cell.column + cell.columnSpan - 1
      cell.column = column
      this.#column = column
      this.#pass(cell.columnSpan)
      for (let at = column; at < column + cell.columnSpan; at += 1) until[at] = cell.row + cell.rowSpan
    }
  }

  #pass(places: number): void {
    this.#column += places
    if (this.#column > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
    this.#columns = Math.max(this.#columns, this.#column)
  }
}
