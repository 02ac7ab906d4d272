import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftBlock, DraftCell } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'

/** How a cell continues a merged one: not at all, by beginning it, or by being covered by it. */
export type Merge = 'none' | 'restart' | 'continue'

/** A cell while its content is being read. */
export interface OpenCell {
  columnSpan: number
  vertical: Merge
  horizontal: Merge
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
    if (row) row.before = bounded(columns)
  }

  /** Marks the row as deleted by a tracked change: it is no part of the text any more. */
  deleteRow(): void {
    const row = this.#rows.at(-1)
    if (row) row.deleted = true
  }

  startCell(): OpenCell {
    const cell: OpenCell = { columnSpan: 1, vertical: 'none', horizontal: 'none', blocks: [] }
    this.#rows.at(-1)?.cells.push(cell)
    return cell
  }

  /** The table as a grid; a table that holds other tables only lays them out, so it gives its contents in order. */
  finish(): DraftBlock[] {
    const rows = this.#rows.filter((row) => !row.deleted)
    const open = rows.flatMap((row) => row.cells)
    if (open.some((cell) => cell.blocks.some((block) => block.kind === 'grid'))) return open.flatMap((cell) => cell.blocks)
    const cells: DraftCell[] = []
    let above = new Map<number, DraftCell>()
    let columns = 0
    rows.forEach((row, index) => {
      const below = new Map<number, DraftCell>()
      let column = row.before
      let left: DraftCell | null = null
      for (const cell of row.cells) {
        const columnSpan = bounded(cell.columnSpan)
        if (cell.horizontal === 'continue' && left) left.columnSpan += columnSpan
        else left = place(cell, { row: index, column, rowSpan: 1, columnSpan, text: textOf(cell.blocks) }, above, cells)
        below.set(left.column, left)
        column += columnSpan
      }
      if (column > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
      columns = Math.max(columns, column)
      above = below
    })
    return cells.length > 0 ? [{ kind: 'grid', rows: rows.length, columns, cells, sheet: null }] : []
  }
}

/** A cell covered from above makes that one taller; any other stands for itself. */
function place(open: OpenCell, cell: DraftCell, above: Map<number, DraftCell>, cells: DraftCell[]): DraftCell {
  const upper = above.get(cell.column)
  if (open.vertical === 'continue' && upper && upper.row + upper.rowSpan === cell.row) {
    upper.rowSpan += 1
    return upper
  }
  cells.push(cell)
  return cell
}

function textOf(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text.replaceAll('\t', ' ') : ''))
    .join('\n')
    .trim()
}

function bounded(columns: number): number {
  if (!Number.isInteger(columns) || columns < 0) return 1
  if (columns > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
  return columns
}
