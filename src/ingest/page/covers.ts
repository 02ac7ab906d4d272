import type { Box } from './geometry.ts'
import { charactersOf, type TextItem } from './page-items.ts'

/** Comparisons of texts with boxes that a page may cost; one that needs more is a drawing, and nothing of it is left out. */
const mostComparisons = 20_000_000
/** The share of a character, from its middle, that a box must cover so that it can be seen no more. */
const core = 0.3

/**
 * Boxes filled over what was drawn before them: programs that change a page which is made cover what stood there and write
 * over it.
 */
export class Covers {
  readonly #boxes: Box[] = []

  /** How many there are so far: the time at which a text is drawn. */
  get count(): number {
    return this.#boxes.length
  }

  add(box: Box): void {
    this.#boxes.push(box)
  }

  /** What is still seen of texts, of each of which `drawnAt` says how many boxes there were when it was drawn. */
  uncovered<Item extends TextItem>(items: readonly Item[], drawnAt: (item: Item) => number): Item[] {
    if (this.#boxes.length === 0 || this.#boxes.length * items.length > mostComparisons) return [...items]
    return items.flatMap((item) => {
      const over = this.#boxes.slice(drawnAt(item)).filter((box) => touches(box, item.box))
      return over.length === 0 ? [item] : shownParts(item, over)
    })
  }
}

/** The stretches of a text that no box covers. */
function shownParts<Item extends TextItem>(item: Item, over: readonly Box[]): Item[] {
  const isWide = item.box.x1 - item.box.x0 >= (item.box.y1 - item.box.y0) * 0.4
  // Lines on their side or of one narrow sign are seen as a whole or not at all.
  if (!isWide || ('degrees' in item && item.degrees !== 0)) return over.some((box) => covers(box, item.box)) ? [] : [item]
  const parts: Item[] = []
  let isOpen = false
  for (const { text, box } of charactersOf(item)) {
    const isShown = !over.some((cover) => covers(cover, box))
    const last = parts.at(-1)
    if (isShown && isOpen && last) {
      last.text += text
      last.box.x1 = box.x1
    } else if (isShown) parts.push({ ...item, text, box: { ...box } })
    isOpen = isShown
  }
  return parts.length === 1 && parts[0]?.text === item.text ? [item] : parts.filter(({ text }) => text.trim() !== '')
}

function covers(cover: Box, { x0, y0, x1, y1 }: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const [across, down] = [(x1 - x0) * core, (y1 - y0) * core]
  return cover.x0 <= x - across && cover.x1 >= x + across && cover.y0 <= y - down && cover.y1 >= y + down
}

function touches(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}

/** The box whose corners a path goes round; null for any other path. */
export function rectangleOf(points: readonly { x: number; y: number }[]): Box | null {
  if (points.length < 4 || points.length > 6) return null
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  const isCorner = points.every(({ x, y }) => near(x, box.x0, box.x1) && near(y, box.y0, box.y1))
  // A path that goes along two sides and back has corners only, too.
  const opposite = points.slice(0, 4).map(({ x, y }) => `${near(x, box.x0, box.x0)} ${near(y, box.y0, box.y0)}`)
  return isCorner && new Set(opposite).size === 4 ? box : null
}

function near(value: number, a: number, b: number): boolean {
  return Math.min(Math.abs(value - a), Math.abs(value - b)) <= 0.5
}
