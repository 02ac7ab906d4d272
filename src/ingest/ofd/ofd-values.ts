import type { Box, Matrix } from '../page/geometry.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** Points to a millimetre, the unit of OFD. */
export const pointsPerMillimetre = 72 / 25.4

/** Coordinates beyond this (millimetres, about a thousand sheets side by side) are no place on a page. */
const farthest = 300_000

/** The numbers of an ST_Array; null where one of them is none or lies beyond any page. */
export function numbersOf(value: string | undefined): number[] | null {
  const parts = (value ?? '').trim().split(/[\s,]+/)
  const numbers = parts.map(Number)
  return parts[0] !== '' && numbers.every((number) => Math.abs(number) <= farthest) ? numbers : null
}

/** One number of an attribute or a path; null where there is none. */
export function numberOf(value: string | undefined): number | null {
  return numbersOf(value)?.[0] ?? null
}

/** An ST_Box: x, y, width, height; null where it is none. */
export function boxOf(value: string | undefined): Box | null {
  const [x, y, width, height] = numbersOf(value) ?? []
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return { x0: x, y0: y, x1: x + width, y1: y + height }
}

/** Where the content of a graphic object stands in what holds it: its own transformation (CTM), moved to its boundary. */
export function placeOf(object: XmlElement): Matrix {
  const boundary = boxOf(object.attributes['Boundary']) ?? { x0: 0, y0: 0 }
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(object.attributes['CTM']) ?? []
  return [a, b, c, d, e + boundary.x0, f + boundary.y0]
}

/** The numbers of DeltaX or DeltaY, at most as many as asked for; "g 5 3.2" stands for 3.2 five times. */
export function deltasOf(value: string | undefined, most: number): number[] {
  const parts = (value ?? '').trim().split(/[\s,]+/)
  const deltas: number[] = []
  for (let at = 0; at < parts.length && deltas.length < most; at += 1) {
    const repeated = parts[at] === 'g'
    const times = repeated ? numberOf(parts[at + 1]) : 1
    const delta = numberOf(parts[repeated ? at + 2 : at])
    if (times === null || delta === null) break
    for (let count = 0; count < times && deltas.length < most; count += 1) deltas.push(delta)
    if (repeated) at += 2
  }
  return deltas
}
