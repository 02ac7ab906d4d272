import type { TextSpan } from '../document/locator.ts'
import type { Grid, SourceDocument } from '../document/source-document.ts'
import type { Piece, PieceRun } from './piece.ts'
import { layOutText } from './text-layout.ts'

/**
 * The pieces between two offsets of the canonical text. Where the region holds grids, these alone count: paragraphs
 * between them are headings or prose.
 */
export function piecesIn(document: SourceDocument, region: TextSpan): PieceRun {
  const grids = document.blocks.filter((block): block is Grid => block.kind === 'grid' && overlaps(block.span, region))
  // Cells one beneath the other have no rows: their order alone counts.
  const isFlat = grids.every(({ columns }) => columns === 1)
  const pieces = grids.flatMap((grid, index) => gridPieces(grid, isFlat ? -1 : index, region))
  if (pieces.some((piece) => /\d/.test(piece.text)) || pieces.length > 12) {
    const merges = pieces.some((piece) => piece.columnSpan > 1)
    return { pieces, blanks: 'explicit', end: region.end, merges }
  }
  return layOutText(document.text, region)
}

function gridPieces(grid: Grid, index: number, region: TextSpan): Piece[] {
  return grid.cells
    .filter((cell) => cell.span.start >= region.start && cell.span.start < region.end)
    .map((cell) => ({
      text: cell.text,
      span: cell.span,
      where: cell.where,
      grid: index,
      row: cell.row,
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      lineEndsBefore: 0,
    }))
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end
}
