/** A point in points from the page's upper left corner, as displayed. */
export interface Point {
  x: number
  y: number
}

/** A box on a page in points from the upper left corner. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A PDF transformation matrix [a, b, c, d, e, f]. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The point after the transformation. */
export function apply(matrix: Matrix, x: number, y: number): Point {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] }
}

/** Degrees clockwise, 0 to 360, from the direction of a line of text that is not turned to that of the vector. */
export function degreesOf(x: number, y: number): number {
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360
}

/** The box of which two points are opposite corners. */
export function boxBetween(a: Point, b: Point): Box {
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) }
}

/** The box around a rectangle after the transformation, which may turn it; any two opposite corners tell the rectangle. */
export function placedBox(matrix: Matrix, a: Point, b: Point): Box {
  return around(
    boxBetween(apply(matrix, a.x, a.y), apply(matrix, b.x, b.y)),
    boxBetween(apply(matrix, a.x, b.y), apply(matrix, b.x, a.y)),
  )
}

/** The smallest box around boxes; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes
  return first ? rest.reduce(around, first) : null
}

function around(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) }
}

/** Numbers that lie within the tolerance of each other, as their means, ascending. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && value - group[0]! <= tolerance) group.push(value)
    else groups.push([value])
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}
