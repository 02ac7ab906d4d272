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
  if (text.slice(before.span.end, grid.span.start).trim() !== '') return false
  return isWhole(before, grid) || isEmptied(before, grid)
}

function isWhole(before: Grid, grid: Grid): boolean {
  return (
    before.cells.length === grid.cells.length &&
    grid.cells.some((cell) => label.test(cell.text)) &&
    grid.cells.every((cell, at) => {
      const own = before.cells[at]!
      return cell.text === own.text && cell.row === own.row && cell.column === own.column
    })
  )
}

const number = /^\d[\d,.]*$/

/** Labels of the table before, in their order, with nothing but blanks beside them and fewer columns, while that table has numbers. */
function isEmptied(before: Grid, grid: Grid): boolean {
  const words = grid.cells.filter(({ text }) => text !== '')
  if (grid.columns >= before.columns || words.length < fewestLabels || !words.every((cell) => label.test(cell.text))) return false
  if (!before.cells.some((cell) => number.test(cell.text))) return false
  let at = -1
  return words.every(({ text }) => (at = before.cells.findIndex((cell, index) => index > at && cell.text === text)) >= 0)
}

/** Fewer labels are the heads of a table that goes on, printed again. */
const fewestLabels = 10
