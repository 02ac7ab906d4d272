import type { Grid, GridCell } from '../../document/source-document.ts'

/**
 * A grid by position, as it stands or turned so that its columns are rows. Only rows and columns in which a cell begins
 * are counted: a sheet may skip a million of them, and a merged cell may reach over as many.
 */
export class Matrix {
  readonly columns: number
  /** True where the sheet's columns are the rows here. */
  readonly turned: boolean
  readonly #rows: readonly number[]
  readonly #cells: (GridCell | undefined)[][]
  readonly #once: (readonly GridCell[])[] = []
  readonly #tops = new Map<number, number>()
  readonly #lefts = new Map<number, number>()
  /** Of merged cells, each of which is asked for at every position that it covers. */
  readonly #widths = new Map<GridCell, number>()
  readonly #columns: readonly number[]
  readonly #used: readonly number[]

  constructor(grid: Grid, turned: boolean) {
    this.turned = turned
    this.#rows = ascending(grid.cells.map((cell) => (turned ? cell.column : cell.row)))
    this.#columns = ascending(grid.cells.map((cell) => (turned ? cell.row : cell.column)))
    this.#rows.forEach((row, index) => this.#tops.set(row, index))
    this.#columns.forEach((column, index) => this.#lefts.set(column, index))
    this.columns = this.#columns.length
    this.#used = [...this.#rows.keys()]
    this.#cells = this.#rows.map(() => [])
    for (const cell of grid.cells) {
      const right = this.left(cell) + this.width(cell)
      for (let row = this.top(cell); this.#isWithin(row, cell); row += 1)
        for (let column = this.left(cell); column < right; column += 1) this.#put(row, column, cell)
    }
  }

  #isWithin(row: number, cell: GridCell): boolean {
    const [from, span] = this.turned ? [cell.column, cell.columnSpan] : [cell.row, cell.rowSpan]
    return row < this.#rows.length && (this.#rows[row] ?? 0) < from + span
  }

  #put(row: number, column: number, cell: GridCell): void {
    const line = this.#cells[row]
    if (line) line[column] = cell
  }

  /** The cell that covers a position; undefined where the sheet has none. */
  at(row: number, column: number): GridCell | undefined {
    return this.#cells[row]?.[column]
  }

  /** The rows, ascending. */
  usedRows(): readonly number[] {
    return this.#used
  }

  /** The sheet's own number of a row (column, where turned), from zero. */
  numberOf(row: number): number {
    return this.#rows[row] ?? 0
  }

  /** The cells of a row from left to right, each once, empty ones included. */
  cellsIn(row: number): readonly GridCell[] {
    return (this.#once[row] ??= [...new Set((this.#cells[row] ?? []).filter((cell) => cell !== undefined))])
  }

  /** The first row that a cell covers. */
  top(cell: GridCell): number {
    return this.#tops.get(this.turned ? cell.column : cell.row) ?? 0
  }

  /** The first column that a cell covers. */
  left(cell: GridCell): number {
    return this.#lefts.get(this.turned ? cell.row : cell.column) ?? 0
  }

  /** How many columns a cell covers. */
  width(cell: GridCell): number {
    const [from, span] = this.turned ? [cell.row, cell.rowSpan] : [cell.column, cell.columnSpan]
    if (span === 1) return 1
    const known = this.#widths.get(cell)
    if (known !== undefined) return known
    const left = this.left(cell)
    let right = left
    while (right < this.columns && (this.#columns[right] ?? 0) < from + span) right += 1
    this.#widths.set(cell, right - left)
    return right - left
  }
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
