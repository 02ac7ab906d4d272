import { apply, type Matrix, type Point } from '../page/geometry.ts'
import { type Ruling, sidesOf, thinBox } from '../page/rulings.ts'
import { codesOf, type OperatorCodes, type Operators, pictureOperators, walkOperators } from './operator-list.ts'

/** The corners between which pictures are drawn. */
const unitSquare = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/**
 * The ruling lines of a page: strokes, sides of stroked boxes, and filled boxes and pictures so thin that they are meant as
 * lines.
 */
export function rulingsOf(operators: Operators, codes: OperatorCodes, viewport: Matrix): Ruling[] {
  const strokes = codesOf(codes, ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
  const fills = codesOf(codes, ['fill', 'eoFill'])
  // A mask of one colour is no picture to look at, but lines are made of it, too.
  const pictures = codesOf(codes, [...pictureOperators, 'paintSolidColorImageMask'])
  const rulings: Ruling[] = []
  walkOperators(operators, codes, viewport, (code, args, matrix) => {
    if (pictures.has(code)) rulings.push(...thinBox(unitSquare.map(([x, y]) => apply(matrix, x, y))))
    if (code !== codes['constructPath'] || !Array.isArray(args)) return
    const [paint, paths] = args as [number, unknown]
    const path: unknown = Array.isArray(paths) ? paths[0] : null
    if (!(path instanceof Float32Array)) return
    for (const points of subpaths(path, matrix)) {
      if (strokes.has(paint)) rulings.push(...sidesOf(points))
      else if (fills.has(paint)) rulings.push(...thinBox(points))
    }
  })
  return rulings
}

/** pdf.js encodes a path as operator codes (0 move, 1 line, 2 curve, 3 quadratic curve, 4 close) with their points. */
export function subpaths(path: Float32Array, matrix: Matrix): Point[][] {
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
