import type { Grid, GridCell } from '../../document/source-document.ts'

/** The rows or columns in which a cell begins, ascending, with the place of each among them. */
interface Axis {
  numbers: readonly number[]
  places: ReadonlyMap<number, number>
}

/**
 * A grid by position, as it stands or turned so that its columns are rows. Only rows and columns in which a cell begins
 * are counted: a sheet may skip a million of them, and a merged cell may reach over as many.
 */
export class Matrix {
  readonly columns: number
  /** True where the sheet's columns are the rows here. */
  readonly turned: boolean
  readonly #rows: Axis
  readonly #columns: Axis
  readonly #cells: readonly (readonly (GridCell | undefined)[])[]
  readonly #once: (readonly GridCell[])[] = []
  /** Of merged cells, each of which is asked for at every position that it covers. */
  readonly #widths = new Map<GridCell, number>()
  readonly #used: readonly number[]

  private constructor(rows: Axis, columns: Axis, cells: readonly (readonly (GridCell | undefined)[])[], turned: boolean) {
    this.#rows = rows
    this.#columns = columns
    this.#cells = cells
    this.turned = turned
    this.columns = columns.numbers.length
    this.#used = [...rows.numbers.keys()]
  }

  /** The grid as it stands. */
  static of(grid: Grid): Matrix {
    const rows = axisOf(grid.cells.map(({ row }) => row))
    const columns = axisOf(grid.cells.map(({ column }) => column))
    const cells = rows.numbers.map((): (GridCell | undefined)[] => [])
    const matrix = new Matrix(rows, columns, cells, false)
    for (const cell of grid.cells) {
      const [left, below] = [matrix.left(cell), cell.row + cell.rowSpan]
      const right = left + matrix.width(cell)
      for (let row = matrix.top(cell); (rows.numbers[row] ?? Infinity) < below; row += 1)
        for (let column = left; column < right; column += 1) cells[row]![column] = cell
    }
    return matrix
  }

  /** The same turned: its columns are rows, and what stood at the left stands above. */
  turn(): Matrix {
    const cells = this.#columns.numbers.map((_, column) => this.#cells.map((line) => line[column]))
    return new Matrix(this.#columns, this.#rows, cells, !this.turned)
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
    return this.#rows.numbers[row] ?? 0
  }

  /** The cells of a row from left to right, each once, empty ones included. */
  cellsIn(row: number): readonly GridCell[] {
    return (this.#once[row] ??= this.#eachOnce((this.#cells[row] ?? []).filter((cell) => cell !== undefined)))
  }

  #eachOnce(line: GridCell[]): GridCell[] {
    return line.some((cell) => this.width(cell) > 1) ? [...new Set(line)] : line
  }

  /** The first row that a cell covers. */
  top(cell: GridCell): number {
    return this.#rows.places.get(this.turned ? cell.column : cell.row) ?? 0
  }

  /** The first column that a cell covers. */
  left(cell: GridCell): number {
    return this.#columns.places.get(this.turned ? cell.row : cell.column) ?? 0
  }

  /** How many columns a cell covers. */
  width(cell: GridCell): number {
    const [from, span] = this.turned ? [cell.row, cell.rowSpan] : [cell.column, cell.columnSpan]
    if (span === 1) return 1
    const known = this.#widths.get(cell)
    if (known !== undefined) return known
    const left = this.left(cell)
    let right = left
    while (right < this.columns && (this.#columns.numbers[right] ?? 0) < from + span) right += 1
    this.#widths.set(cell, right - left)
    return right - left
  }
}

function axisOf(begins: readonly number[]): Axis {
  const numbers = [...new Set(begins)].sort((a, b) => a - b)
  return { numbers, places: new Map(numbers.map((number, place) => [number, place])) }
}
