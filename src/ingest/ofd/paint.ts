import type { Box } from '../page/geometry.ts'
import { childOf, type XmlElement } from '../xml/xml-tree.ts'
import { numberOf, numbersOf } from './ofd-values.ts'

/** How an object of OFD is filled (GB/T 33190 8.3). */
export interface Paint {
  /** Drawn in no colour, as text is that a program recognised in a scan below it. */
  isInvisible: boolean
  isWhite: boolean
  /** Grey or light, or so that what is below it shines through, as watermarks are and the text of a report is not. */
  isPale: boolean
  /** So that nothing below it can be seen, if it is filled at all. */
  isOpaque: boolean
}

/** The mean of the colours from which one is light, the least of each from which it is white, and the alphas that show little and nothing of what is below. */
const [light, white, opaque, whole] = [0x80, 0xfb, 0.6, 0.95]
const full = 0xff

/** The paint of a graphic object; what names no colour is black. */
export function paintOf(object: XmlElement): Paint {
  const { Fill: fill, Stroke: stroke } = object.attributes
  const colour = childOf(object, 'FillColor')
  const alpha = alphaOf(object) * (colour ? alphaOf(colour) : 1)
  const parts = numbersOf(colour?.attributes['Value']) ?? []
  // One number is a grey, three are red, green and blue; of other spaces nothing is known here.
  const isKnown = parts.length === 1 || parts.length === 3
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length
  return {
    isInvisible: alpha === 0 || (fill === 'false' && stroke !== 'true'),
    isWhite: isKnown && parts.every((part) => part >= white),
    isPale: alpha <= opaque || (isKnown && mean >= light),
    // A pattern or a shade stands in the colour in place of a value.
    isOpaque: alpha >= whole && parts.length > 0 && colour?.children.length === 0,
  }
}

function alphaOf({ attributes }: XmlElement): number {
  return (numberOf(attributes['Alpha']) ?? full) / full
}

/** More backgrounds than this on a page are a drawing: whether text on them can be seen is not asked any more. */
const mostGrounds = 20_000

/** What was filled on a page so far: white text is seen on a coloured ground only. */
export class Grounds {
  readonly #grounds: { box: Box; isWhite: boolean }[] = []

  add(box: Box, isWhite: boolean): void {
    if (this.#grounds.length < mostGrounds) this.#grounds.push({ box, isWhite })
  }

  /** Whether white text in a box has nothing but white below it. */
  hides(box: Box): boolean {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
    const below = this.#grounds.findLast(({ box: { x0, y0, x1, y1 } }) => x0 <= x && x <= x1 && y0 <= y && y <= y1)
    return below?.isWhite ?? true
  }
}
