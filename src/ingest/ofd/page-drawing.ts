import { compose, type Matrix } from '../page/geometry.ts'
import type { TextItem } from '../page/page-items.ts'
import type { Ruling } from '../page/rulings.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { boxOf, placeOf } from './ofd-values.ts'
import { pathRulings } from './path-rulings.ts'
import { textItems } from './text-items.ts'

/** Composite objects may hold composite objects; a circle of them ends here. */
const deepest = 8
/** What composites multiply to at most, for one page. */
const mostObjects = 200_000

/** Collects what the layers of a page draw, in points from its upper left corner. */
export class PageDrawing {
  readonly items: TextItem[] = []
  readonly rulings: Ruling[] = []
  /** Boundaries of pictures, as shares of the page's area. */
  readonly pictures: number[] = []
  readonly #units: ReadonlyMap<string, XmlElement>
  readonly #area: number
  readonly #seen = new Set<string>()
  #objects = 0

  /** `units`: the composite graphics of the resources by id. `area` in square millimetres. */
  constructor(units: ReadonlyMap<string, XmlElement>, area: number) {
    this.#units = units
    this.#area = area
  }

  /** Draws the objects of a layer, a block or a composite graphic; `place` leads from its coordinates to points. */
  draw(block: XmlElement, place: Matrix, depth = 0): void {
    for (const object of block.children) {
      if (object.attributes['Visible'] === 'false') continue
      this.#objects += 1
      if (this.#objects > mostObjects) return
      if (object.name === 'Layer' || object.name === 'PageBlock') this.draw(object, place, depth)
      else if (object.name === 'TextObject') this.#text(object, compose(place, placeOf(object)))
      else if (object.name === 'PathObject') this.rulings.push(...pathRulings(object, compose(place, placeOf(object))))
      else if (object.name === 'ImageObject') this.#picture(object)
      else if (object.name === 'CompositeObject' && depth < deepest) {
        const unit = this.#units.get(object.attributes['ResourceID'] ?? '')
        if (unit) this.draw(unit, compose(place, placeOf(object)), depth + 1)
      }
    }
  }

  /** Bold is made by some producers of the same characters drawn again, a hair's breadth aside: they stand there once. */
  #text(object: XmlElement, place: Matrix): void {
    for (const item of textItems(object, place)) {
      const near = Math.max(item.size * 0.12, 0.1)
      const key = (dx: number, dy: number) =>
        `${item.text}¦${Math.round(item.box.x0 / near) + dx}¦${Math.round(item.box.y0 / near) + dy}`
      const again = [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => this.#seen.has(key(dx, dy))))
      this.#seen.add(key(0, 0))
      if (!again) this.items.push(item)
    }
  }

  #picture(object: XmlElement): void {
    const box = boxOf(object.attributes['Boundary'])
    if (box) this.pictures.push(((box.x1 - box.x0) * (box.y1 - box.y0)) / this.#area)
  }
}
