import { apply, type Matrix, type Point } from '../page/geometry.ts'
import { type Ruling, sidesOf, thinBox } from '../page/rulings.ts'
import { childOf, type XmlElement } from '../xml/xml-tree.ts'
import { numberOf } from './ofd-values.ts'

/** Operands of the operators of abbreviated path data (GB/T 33190 9.3.2): start, move, line, curves, arc, close. */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** The ruling lines that a path object draws: its strokes, or the filled box that is so thin that it is meant as a line. */
export function pathRulings(object: XmlElement, place: Matrix): Ruling[] {
  const strokes = object.attributes['Stroke'] !== 'false'
  const fills = object.attributes['Fill'] === 'true'
  return subpaths(object, place).flatMap((points) => {
    const bar = fills && points.length > 2 ? thinBox(points) : []
    return bar.length > 0 || !strokes ? bar : sidesOf(points)
  })
}

/** The corners of the path's pieces in points on the page; of a curve only its end counts. */
export function subpaths(object: XmlElement, place: Matrix): Point[][] {
  const words = (childOf(object, 'AbbreviatedData')?.text ?? '').trim().split(/[\s,]+/)
  const found: Point[][] = []
  for (let at = 0; at < words.length; ) {
    const operator = words[at]?.toUpperCase() ?? ''
    const count = operands[operator]
    if (count === undefined) return found
    const current = found.at(-1)
    if (operator === 'C') {
      if (current?.[0]) current.push(current[0])
    } else {
      const [x, y] = [numberOf(words[at + count - 1]), numberOf(words[at + count])]
      if (x === null || y === null) return found
      const point = apply(place, x, y)
      if (operator === 'S' || operator === 'M' || !current) found.push([point])
      else current.push(point)
    }
    at += 1 + count
  }
  return found
}
