import { apply, compose, type Matrix, type Point } from './geometry.ts'

/** A horizontal or vertical line on a page: `at` is its y or x, `from`–`to` its extent along the other axis. */
export interface Ruling {
  horizontal: boolean
  at: number
  from: number
  to: number
}

/** The parts of pdf.js's operator list that are needed here. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** The numbers of the operators, from pdf.js. */
export type OperatorCodes = Readonly<Record<string, number>>

const thin = 3.5
const leastLength = 4
/** Dashes and dots make lines too. */
const leastPiece = 0.5

/** The ruling lines of a page: strokes, sides of stroked boxes, and filled boxes so thin that they are meant as lines. */
export function rulingsOf(operators: Operators, codes: OperatorCodes, viewport: Matrix): Ruling[] {
  const strokes = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => codes[name]),
  )
  const fills = new Set(['fill', 'eoFill'].map((name) => codes[name]))
  const rulings: Ruling[] = []
  const stack: Matrix[] = []
  let matrix = viewport
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index]
    if (code === codes['save'] || code === codes['paintFormXObjectBegin']) stack.push(matrix)
    if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) matrix = stack.pop() ?? viewport
    if (code === codes['transform'] && isMatrix(args)) matrix = compose(matrix, args)
    if (code === codes['paintFormXObjectBegin'] && Array.isArray(args) && isMatrix(args[0])) matrix = compose(matrix, args[0])
    if (code !== codes['constructPath'] || !Array.isArray(args)) return
    const [paint, paths] = args as [number, unknown]
    const path = Array.isArray(paths) ? paths[0] : null
    if (!(path instanceof Float32Array)) return
    for (const points of subpaths(path, matrix)) {
      if (strokes.has(paint)) rulings.push(...sidesOf(points))
      else if (fills.has(paint)) rulings.push(...thinBox(points))
    }
  })
  return rulings
}

function isMatrix(args: unknown): args is Matrix {
  return Array.isArray(args) && args.length === 6 && args.every((entry) => typeof entry === 'number')
}

/** pdf.js encodes a path as operator codes (0 move, 1 line, 2 curve, 3 quadratic curve, 4 close) with their points. */
function subpaths(path: Float32Array, matrix: Matrix): Point[][] {
  const found: Point[][] = []
  const operands = [2, 2, 6, 4, 0]
  for (let at = 0; at < path.length; ) {
    const code = path[at]!
    const count = operands[code]
    if (count === undefined) return found
    const current = found.at(-1)
    if (code === 4 && current?.[0]) current.push(current[0])
    else if (count > 0) {
      const point = apply(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0)
      if (code === 0 || !current) found.push([point])
      else current.push(point)
    }
    at += 1 + count
  }
  return found
}

function sidesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!
    if (Math.abs(from.y - to.y) <= 1 && Math.abs(from.x - to.x) >= leastPiece)
      return [line(true, (from.y + to.y) / 2, from.x, to.x)]
    if (Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) >= leastPiece)
      return [line(false, (from.x + to.x) / 2, from.y, to.y)]
    return []
  })
}

function thinBox(points: readonly Point[]): Ruling[] {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
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
