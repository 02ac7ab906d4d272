import type { Grid, GridCell } from '../../document/source-document.ts'

/** A grid by position, as it stands or turned so that its columns are rows. */
export class Matrix {
  readonly rows: number
  readonly columns: number
  /** True where the sheet's columns are the rows here. */
  readonly turned: boolean
  readonly #cells: (GridCell | undefined)[][] = []
  readonly #used: number[] = []

  constructor(grid: Grid, turned: boolean) {
    this.turned = turned
    this.rows = turned ? grid.columns : grid.rows
    this.columns = turned ? grid.rows : grid.columns
    for (const cell of grid.cells) {
      const lastRow = Math.min(cell.row + cell.rowSpan, grid.rows)
      const lastColumn = Math.min(cell.column + cell.columnSpan, grid.columns)
      for (let row = cell.row; row < lastRow; row += 1)
        for (let column = cell.column; column < lastColumn; column += 1)
          this.#put(turned ? column : row, turned ? row : column, cell)
    }
    this.#cells.forEach((_, row) => this.#used.push(row))
  }

  #put(row: number, column: number, cell: GridCell): void {
    ;(this.#cells[row] ??= [])[column] = cell
  }

  /** The cell that covers a position; undefined where the sheet has none. */
  at(row: number, column: number): GridCell | undefined {
    return this.#cells[row]?.[column]
  }

  /** The rows that have cells at all, ascending; a sheet may skip thousands. */
  usedRows(): readonly number[] {
    return this.#used
  }

  /** The cells of a row from left to right, each once, empty ones included. */
  cellsIn(row: number): GridCell[] {
    return [...new Set((this.#cells[row] ?? []).filter((cell) => cell !== undefined))]
  }

  /** The first row that a cell covers. */
  top(cell: GridCell): number {
    return this.turned ? cell.column : cell.row
  }

  /** The first column that a cell covers. */
  left(cell: GridCell): number {
    return this.turned ? cell.row : cell.column
  }

  /** How many columns a cell covers. */
  width(cell: GridCell): number {
    return this.turned ? cell.rowSpan : cell.columnSpan
  }
}
