import { Covers, rectangleOf } from '../page/covers.ts'
import { apply, type Box, boxBetween, compose, type Matrix } from '../page/geometry.ts'
import type { TurnedItem } from '../page/page-frames.ts'
import { mayHoldRecognised, type Painted, wholePage } from '../page/painted.ts'
import type { Ruling } from '../page/rulings.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { boxOf, placeOf } from './ofd-values.ts'
import { Grounds, paintOf } from './paint.ts'
import { pathRulings, subpaths } from './path-rulings.ts'
import { textItems } from './text-items.ts'

/** Composite objects may hold composite objects; a circle of them ends here. */
const deepest = 8
/** What composites multiply to at most, for one page. */
const mostObjects = 50_000

/** Collects what the layers of a page draw, in points from its upper left corner. */
export class PageDrawing {
  readonly #items: TurnedItem[] = []
  /** Texts in no colour. */
  readonly #invisible = new Set<TurnedItem>()
  readonly #grounds = new Grounds()
  readonly #covers = new Covers()
  readonly #drawnAt = new Map<TurnedItem, number>()
  readonly rulings: Ruling[] = []
  /** Where pictures stand, whatever they show. */
  readonly pictures: Box[] = []
  /** Objects drawn so far. */
  objects = 0
  readonly painted: Painted = { pictures: 0, hidden: 0, characters: 0 }
  readonly #units: ReadonlyMap<string, XmlElement>
  readonly #page: { width: number; height: number }
  readonly #seen = new Map<string, TurnedItem>()

  /** `units`: the composite graphics of the resources by id. `page` in points. */
  constructor(units: ReadonlyMap<string, XmlElement>, page: { width: number; height: number }) {
    this.#units = units
    this.#page = page
  }

  /** What can be seen, or may be what a program recognised in a picture. */
  get items(): TurnedItem[] {
    const isScan = mayHoldRecognised(this.painted)
    const drawn = isScan ? this.#items : this.#items.filter((item) => !this.#invisible.has(item))
    return this.#shown(drawn)
  }

  /** Draws the objects of a layer, a block or a composite graphic; `place` leads from its coordinates to points. */
  draw(block: XmlElement, place: Matrix, depth = 0): void {
    for (const object of block.children) {
      if (object.attributes['Visible'] === 'false') continue
      this.objects += 1
      if (this.objects > mostObjects) return
      if (object.name === 'Layer' || object.name === 'PageBlock') this.draw(object, place, depth)
      else if (object.name === 'TextObject') this.#text(object, compose(place, placeOf(object)))
      else if (object.name === 'PathObject') this.#path(object, place)
      else if (object.name === 'ImageObject') this.#picture(object, place)
      else if (object.name === 'CompositeObject' && depth < deepest) {
        const unit = this.#units.get(object.attributes['ResourceID'] ?? '')
        if (unit) this.draw(unit, compose(place, placeOf(object)), depth + 1)
      }
    }
  }

  /** Bold is made by some producers of the same characters drawn again, a hair's breadth aside: they stand there once. */
  #text(object: XmlElement, place: Matrix): void {
    const { isInvisible, isWhite, isPale } = paintOf(object)
    for (const drawn of textItems(object, place)) {
      const item = isPale ? { ...drawn, isPale } : drawn
      const x = (item.box.x0 + item.box.x1) / 2
      const y = (item.box.y0 + item.box.y1) / 2
      // What lies outside the page cannot be seen.
      if (x < 0 || y < 0 || x > this.#page.width || y > this.#page.height) continue
      const near = Math.max(item.size * 0.12, 0.1)
      const key = (dx: number, dy: number) =>
        `${item.text}¦${Math.round(item.box.x0 / near) + dx}¦${Math.round(item.box.y0 / near) + dy}`
      const again = [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => this.#isStillSeen(this.#seen.get(key(dx, dy)))))
      if (again || (isWhite && !isInvisible && this.#grounds.hides(item.box))) continue
      this.#seen.set(key(0, 0), item)
      this.#items.push(item)
      this.#drawnAt.set(item, this.#covers.count)
      this.painted.characters += item.text.length
      if (!isInvisible) continue
      this.#invisible.add(item)
      this.painted.hidden += item.text.length
    }
  }

  /** What was covered since it was drawn is no twin of the same character upon the cover. */
  #isStillSeen(item: TurnedItem | undefined): boolean {
    return item !== undefined && this.#shown([item]).length > 0
  }

  #shown(items: readonly TurnedItem[]): TurnedItem[] {
    return this.#covers.uncovered(items, (item) =>
      this.#invisible.has(item) ? this.#covers.count : (this.#drawnAt.get(item) ?? this.#covers.count),
    )
  }

  #path(object: XmlElement, place: Matrix): void {
    const own = compose(place, placeOf(object))
    this.rulings.push(...pathRulings(object, own))
    const box = boxOf(object.attributes['Boundary'])
    if (object.attributes['Fill'] !== 'true' || !box) return
    const { isWhite, isOpaque } = paintOf(object)
    this.#grounds.add(boxBetween(apply(place, box.x0, box.y0), apply(place, box.x1, box.y1)), isWhite)
    const pieces = isOpaque ? subpaths(object, own) : []
    const filled = pieces.length === 1 ? rectangleOf(pieces[0]!) : null
    if (filled) this.#covers.add(filled)
  }

  #picture(object: XmlElement, place: Matrix): void {
    const box = boxOf(object.attributes['Boundary'])
    if (!box) return
    const [a, b] = [apply(place, box.x0, box.y0), apply(place, box.x1, box.y1)]
    this.pictures.push({ x0: a.x, y0: a.y, x1: b.x, y1: b.y })
    this.#grounds.add(boxBetween(a, b), false)
    const across = Math.min(b.x, this.#page.width) - Math.max(a.x, 0)
    const down = Math.min(b.y, this.#page.height) - Math.max(a.y, 0)
    const share = (Math.max(0, across) * Math.max(0, down)) / (this.#page.width * this.#page.height)
    this.painted.pictures = Math.min(1, this.painted.pictures + share)
    if (share >= wholePage) this.painted.hidden = this.painted.characters
  }
}
