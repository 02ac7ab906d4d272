import type { Locator, TextSpan } from './locator.ts'
import type { SourceDocument } from './source-document.ts'

/** A paragraph or a cell of a grid: the smallest part of a document that has a place of its own in the original. */
export interface Piece {
  /** Counts paragraphs and cells in reading order, from 0. */
  number: number
  kind: 'paragraph' | 'cell'
  span: TextSpan
  where: Locator
}

const cache = new WeakMap<SourceDocument, Piece[]>()

/** The pieces of a document in reading order; the same array for the same document. */
export function piecesOf(document: SourceDocument): readonly Piece[] {
  const known = cache.get(document)
  if (known) return known
  const pieces: Piece[] = []
  for (const block of document.blocks) {
    const kind = block.kind === 'grid' ? 'cell' : 'paragraph'
    for (const { span, where } of block.kind === 'grid' ? block.cells : [block])
      pieces.push({ number: pieces.length, kind, span, where })
  }
  cache.set(document, pieces)
  return pieces
}

/** The pieces that a span touches; for an empty span the empty piece at its place, or the one around it. */
export function piecesIn(pieces: readonly Piece[], span: TextSpan): Piece[] {
  const found: Piece[] = []
  for (let at = firstReaching(pieces, span.start); at < pieces.length; at += 1) {
    const piece = pieces[at]!
    if (piece.span.start > span.end) break
    found.push(piece)
  }
  if (span.start === span.end) {
    const exact = found.filter((piece) => piece.span.start === span.start && piece.span.end === span.end)
    return exact.length > 0 ? exact : found.slice(0, 1)
  }
  return found.filter((piece) => piece.span.start < span.end && piece.span.end > span.start)
}

/** Pieces neither overlap nor go backwards: the first whose end is at or after the offset. */
function firstReaching(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.span.end < offset) low = middle + 1
    else high = middle
  }
  return low
}
