import type { TextSpan } from '../document/locator.ts'
import type { Block, Grid, SourceDocument } from '../document/source-document.ts'
import { withoutBlocks } from './without-blocks.ts'

/**
 * The document without the tables that it holds a second time right behind themselves, cell for cell, as pages do that have
 * one copy for narrow screens: white space in their place keeps every offset. `copies` are where
 * they stand, which is no prose either. Sheets of a workbook are no copies.
 */
export function withoutCopies(document: SourceDocument): { document: SourceDocument; copies: readonly TextSpan[] } {
  const grids = document.blocks.filter((block): block is Grid => block.kind === 'grid' && block.sheet === null)
  const copies = new Set<Block>(grids.filter((grid, at) => at > 0 && isCopy(document.text, grids[at - 1]!, grid)))
  if (copies.size === 0) return { document, copies: [] }
  return { document: withoutBlocks(document, (block) => copies.has(block)), copies: [...copies].map(({ span }) => span) }
}

/** Numbers alone may be the same by chance. */
const label = /\p{Script=Han}{2}/u

function isCopy(text: string, before: Grid, grid: Grid): boolean {
  if (before.cells.length !== grid.cells.length || text.slice(before.span.end, grid.span.start).trim() !== '') return false
  return (
    grid.cells.some((cell) => label.test(cell.text)) &&
    grid.cells.every((cell, at) => {
      const own = before.cells[at]!
      return cell.text === own.text && cell.row === own.row && cell.column === own.column
    })
  )
}
