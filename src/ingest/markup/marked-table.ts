import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'

/** A cell as a markup writes it. */
export interface MarkedCell {
  text: string
  rowSpan: number
  columnSpan: number
}

/** A table in the markup of a text: where it stands there, and its cells. */
export interface MarkedTable {
  start: number
  end: number
  /** Rows by the cells that begin in them; a single one where the markup lets the cells flow. */
  rows: MarkedCell[][]
  /** The number of columns that cells flow into; null where the rows are given. */
  columns: number | null
}

/** The table as a grid: each cell at the next place that none above reaches into. Null where it has no cells. */
export function gridOf({ rows, columns }: MarkedTable): DraftGrid | null {
  const cells: DraftCell[] = []
  // For each column, the first row that is free again.
  const free: number[] = []
  let row = 0
  const width = columns ?? Infinity
  for (const line of rows) {
    let column = 0
    const skip = (): void => {
      while ((free[column] ?? 0) > row) column += 1
    }
    for (const { text, rowSpan, columnSpan } of line) {
      skip()
      while (column >= width) {
        row += 1
        column = 0
        skip()
      }
      const across = Math.min(columnSpan, Math.min(width, limits.columns) - column)
      if (across < 1) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
      for (let covered = column; covered < column + across; covered += 1) free[covered] = row + rowSpan
      cells.push({ row, column, rowSpan, columnSpan: across, text })
      if (cells.length > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
      column += across
    }
    row += 1
  }
  if (cells.length === 0) return null
  for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, row - cell.row)
  return { kind: 'grid', rows: row, columns: free.length, cells, sheet: null }
}

/** More than this no cell reaches over; a number that a markup gives is not trusted. */
const widestSpan = 100

/** A span as it is written; 1 where none is. */
export function spanOf(written: string | undefined): number {
  return Math.max(1, Math.min(Number(written ?? '1') || 1, widestSpan))
}
