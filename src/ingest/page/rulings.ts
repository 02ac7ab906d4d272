import type { Point } from './geometry.ts'

/** A horizontal or vertical line on a page: `at` is its y or x, `from`–`to` its extent along the other axis. */
export interface Ruling {
  horizontal: boolean
  at: number
  from: number
  to: number
}

const thin = 3.5
/** Points: the sides of the squares that dotted lines are made of. */
const dot = 1.5
const leastLength = 4
/** Dashes and dots make lines too. */
const leastPiece = 0.5

/** The horizontal and vertical sides of a stroked path. */
export function sidesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!
    if (Math.abs(from.y - to.y) <= 1 && Math.abs(from.x - to.x) >= leastPiece)
      return [line(true, (from.y + to.y) / 2, from.x, to.x)]
    if (Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) >= leastPiece)
      return [line(false, (from.x + to.x) / 2, from.y, to.y)]
    return []
  })
}

/** The line that a filled box stands for; none where the box is too thick to be one. A dot may be a piece of two. */
export function thinBox(points: readonly Point[]): Ruling[] {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left <= dot && bottom - top <= dot)
    return [line(true, (top + bottom) / 2, left, right), line(false, (left + right) / 2, top, bottom)]
  if (bottom - top <= thin && right - left > bottom - top) return [line(true, (top + bottom) / 2, left, right)]
  if (right - left <= thin && bottom - top > right - left) return [line(false, (left + right) / 2, top, bottom)]
  return []
}

function line(horizontal: boolean, at: number, a: number, b: number): Ruling {
  return { horizontal, at, from: Math.min(a, b), to: Math.max(a, b) }
}

/** Joins pieces of one line (dashes, cell by cell borders) where they touch or nearly so; what stays short is no line. */
export function joinRulings(rulings: readonly Ruling[]): Ruling[] {
  if (rulings.length > mostPieces) return []
  const joined: Ruling[] = []
  const sorted = [...rulings].sort((a, b) => Number(a.horizontal) - Number(b.horizontal) || a.at - b.at || a.from - b.from)
  for (const ruling of sorted) {
    const near = nearest(joined, ruling)
    if (!near) joined.push({ ...ruling })
    else {
      near.from = Math.min(near.from, ruling.from)
      near.to = Math.max(near.to, ruling.to)
    }
  }
  const lines = joined.filter((ruling) => ruling.to - ruling.from >= leastLength)
  return lines.length > mostRulings ? [] : lines
}

/** The line so far that the piece goes on; they are sorted, so that only the last few can. */
function nearest(joined: readonly Ruling[], piece: Ruling): Ruling | null {
  for (let index = joined.length - 1; index >= 0; index -= 1) {
    const other = joined[index]!
    if (other.horizontal !== piece.horizontal || piece.at - other.at > 1.5) return null
    if (piece.from <= other.to + 3 && piece.to >= other.from - 3) return other
  }
  return null
}

/** A page with more lines, or more pieces of lines, than this is a drawing, not a table. */
const mostRulings = 4_000
const mostPieces = 100_000
