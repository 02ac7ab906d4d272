import type { Grid, GridCell, SourceDocument } from '../document/source-document.ts'
import { kindOf } from './aggregate/cell-kind.ts'
import { windowsOf } from './aggregate/windows.ts'

/**
 * The document without what stands beside the tables of its sheets: notes of those who worked in them, beyond a free
 * column or behind the last column of the table. They stand in the rows of the table and are no cells of it. Sheets
 * without labels of the form are left as they are.
 */
export function withoutAsides(document: SourceDocument): SourceDocument {
  let changed = false
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'grid' || block.sheet === null) return block
    const cells = tableCells(block)
    if (cells.length === block.cells.length) return block
    changed = true
    return { ...block, cells }
  })
  return changed ? { ...document, blocks } : document
}

function tableCells(grid: Grid): GridCell[] {
  const { byColumns, whole } = windowsOf(grid)
  const ranges = (byColumns.length > 0 ? byColumns : whole).map(({ column, grid: part }) => ({
    from: column,
    to: column + part.columns,
  }))
  const holdsLabel = ranges.filter((range) => within(grid, range).some((cell) => kindOf(cell) === 'label'))
  const kept = holdsLabel.map((range) => ({ ...range, to: endOfTable(within(grid, range)) }))
  if (kept.length === 0) return grid.cells
  return grid.cells.filter(({ column }) => kept.some(({ from, to }) => column >= from && column < to))
}

function within(grid: Grid, { from, to }: { from: number; to: number }): GridCell[] {
  return grid.cells.filter(({ column }) => column >= from && column < to)
}

/** The column after the last one that a label, or what stands for a number, is in or reaches into. */
function endOfTable(cells: readonly GridCell[]): number {
  let end = 0
  for (const cell of cells) {
    const kind = kindOf(cell)
    const isOfTable = kind === 'label' || kind === 'number' || kind === 'value' || cell.columnSpan > 1
    if (isOfTable && cell.text !== '') end = Math.max(end, cell.column + cell.columnSpan)
  }
  return end
}
