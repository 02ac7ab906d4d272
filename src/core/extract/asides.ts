import type { Grid, GridCell, SourceDocument } from '../document/source-document.ts'
import { kindOf } from './aggregate/cell-kind.ts'
import { partsOf } from './aggregate/windows.ts'

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
  const parts = partsOf(grid, 'column')
  const ranges = parts.map(({ column, grid: part }) => ({ from: column, to: column + part.columns }))
  const kept = (parts.length > 0 ? ranges : [{ from: 0, to: grid.columns }]).flatMap(({ from, to }) => {
    const cells = grid.cells.filter(({ column }) => column >= from && column < to)
    return cells.some((cell) => kindOf(cell) === 'label') ? [{ from, to: endOfTable(cells) }] : []
  })
  if (kept.length === 0) return grid.cells
  return grid.cells.filter(({ column }) => kept.some(({ from, to }) => column >= from && column < to))
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
