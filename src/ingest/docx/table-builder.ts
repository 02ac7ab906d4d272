import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftBlock, DraftCell } from '../canonical-text.ts'
import { cellTextOf, isTableInCell } from '../cell-blocks.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { unknown } from '../page/legibility.ts'

/** How a cell continues a merged one: not at all, by beginning it, or by being covered by it. */
export type Merge = 'none' | 'restart' | 'continue'

/** A cell while its content is being read. */
export interface OpenCell {
  columnSpan: number
  vertical: Merge
  horizontal: Merge
  /** Taken away by a tracked change. */
  deleted: boolean
  /** A picture stands in its line of text. */
  hasDrawing: boolean
  blocks: DraftBlock[]
}

interface Row {
  before: number
  deleted: boolean
  cells: OpenCell[]
}

/** Builds one table of a word-processing document from its rows, with the merges that they declare. */
export class TableBuilder {
  readonly #rows: Row[] = []

  startRow(): void {
    this.#rows.push({ before: 0, deleted: false, cells: [] })
  }

  /** Grid columns left empty before the row's first cell. */
  gridBefore(columns: number): void {
    const row = this.#rows.at(-1)
    if (row) row.before = bounded(columns, 0)
  }

  /** Marks the row as deleted by a tracked change: it is no part of the text any more. */
  deleteRow(): void {
    const row = this.#rows.at(-1)
    if (row) row.deleted = true
  }

  startCell(): OpenCell {
    const cell: OpenCell = {
      columnSpan: 1,
      vertical: 'none',
      horizontal: 'none',
      deleted: false,
      hasDrawing: false,
      blocks: [],
    }
    this.#rows.at(-1)?.cells.push(cell)
    return cell
  }

  /** The table as a grid; a table that holds other tables only lays them out, so it gives its contents in order. */
  finish(): DraftBlock[] {
    const rows = this.#rows
      .filter((row) => !row.deleted)
      .map((row) => ({ ...row, cells: row.cells.flatMap((cell) => numbersWithin(cell) ?? [cell]) }))
    const open = rows.flatMap((row) => row.cells.filter((cell) => !cell.deleted))
    if (open.some((cell) => cell.blocks.some(isTableInCell))) return open.flatMap((cell) => cell.blocks)
    const cells: DraftCell[] = []
    let above = new Map<number, DraftCell>()
    let columns = 0
    rows.forEach((row, index) => {
      const below = new Map<number, DraftCell>()
      let column = row.before
      for (const { open: first, columnSpan } of widened(row.cells)) {
        const written = cellTextOf(first.blocks)
        // A number that is a picture cannot be told, but its cell is not blank; alone it is a frame around the picture.
        const text = written === '' && first.hasDrawing && open.length > 1 ? unknown : written
        const cell = { row: index, column, rowSpan: 1, columnSpan, text }
        below.set(column, place(first, cell, above, cells))
        column += columnSpan
      }
      if (column > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
      columns = Math.max(columns, column)
      above = below
    })
    return cells.length > 0 ? [{ kind: 'grid', rows: rows.length, columns, cells, sheet: null }] : []
  }
}

/** Cells in place of one that holds nothing but a table of one row: its row's numbers, or as many cells as it has columns. */
function numbersWithin(cell: OpenCell): OpenCell[] | null {
  const filled = cell.blocks.filter((block) => block.kind === 'grid' || block.text.trim() !== '')
  const [grid] = filled
  if (grid?.kind !== 'grid' || filled.length > 1 || grid.rows > 1 || grid.cells.length < 2) return null
  if (cell.vertical !== 'none' || cell.deleted) return null
  if (grid.columns !== cell.columnSpan && grid.cells.some(({ text }) => /\p{L}/u.test(text))) return null
  return grid.cells.map(({ columnSpan, text }) => ({ ...cell, columnSpan, blocks: [{ kind: 'paragraph', text }] }))
}

/** The row's cells with those joined that continue the one to the left. */
function widened(cells: readonly OpenCell[]): { open: OpenCell; columnSpan: number }[] {
  const found: { open: OpenCell; columnSpan: number }[] = []
  for (const open of cells) {
    if (open.deleted) continue
    const columnSpan = bounded(open.columnSpan, 1)
    const left = found.at(-1)
    if (open.horizontal === 'continue' && left) left.columnSpan += columnSpan
    else found.push({ open, columnSpan })
  }
  return found
}

/** A cell covered from above by one as wide makes that one taller; any other stands for itself. */
function place(open: OpenCell, cell: DraftCell, above: Map<number, DraftCell>, cells: DraftCell[]): DraftCell {
  const upper = above.get(cell.column)
  if (open.vertical === 'continue' && upper?.columnSpan === cell.columnSpan) {
    upper.rowSpan += 1
    return upper
  }
  cells.push(cell)
  return cell
}

function bounded(columns: number, least: number): number {
  if (!Number.isInteger(columns) || columns < least) return least
  if (columns > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
  return columns
}
