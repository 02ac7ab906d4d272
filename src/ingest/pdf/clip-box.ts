import { type Box, type Matrix, placedBox } from '../page/geometry.ts'
import { unknown } from '../page/legibility.ts'
import { charactersOf } from '../page/page-items.ts'
import type { DrawnItem } from './drawn-item.ts'
import { SavedState } from './saved-state.ts'

/**
 * The part of the page that is drawn on (ISO 32000-1, 8.5.4), as the box around it: what lies outside is never seen. Excel
 * and others draw the whole text of a cell, and cut off what has no room in it.
 */
export class ClipBox {
  readonly #state = new SavedState<Box | null>(null)
  #isPending = false

  /** Null where nothing is cut off. */
  get now(): Box | null {
    return this.#state.now
  }

  /** Takes an operator of pdf.js by its name. */
  take(name: string, args: unknown, matrix: Matrix): void {
    this.#state.take(name)
    const given = Array.isArray(args) ? (args as unknown[]) : []
    if (name === 'clip' || name === 'eoClip') this.#isPending = true
    else if (name === 'paintFormXObjectBegin') this.#cut(given[1], matrix)
    else if (name === 'constructPath') {
      // The path that is cut along is the one that ends next.
      if (this.#isPending) this.#cut(given[2], matrix)
      this.#isPending = false
    }
  }

  #cut(extent: unknown, matrix: Matrix): void {
    if (!Array.isArray(extent) && !(extent instanceof Float32Array)) return
    const [x0, y0, x1, y1] = Array.from(extent as ArrayLike<unknown>, Number)
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return
    if (![x0, y0, x1, y1].every(Number.isFinite)) return
    const box = placedBox(matrix, { x: x0, y: y0 }, { x: x1, y: y1 })
    this.#state.now = this.now ? common(this.now, box) : box
  }
}

function common(a: Box, b: Box): Box {
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) }
}

/** Ems by which characters may reach over the edge of what is shown. */
const slack = 0.3

/**
 * What is seen of characters where only a part of the page is drawn on; null for nothing. A label has what is cut off at its
 * sides, too, but takes no more room than is shown; a digit that is cut off is an unknown one.
 */
export function shownPart(item: DrawnItem, clip: Box | null): DrawnItem | null {
  if (!clip) return item
  const { text, box, size, degrees } = item
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
  if (y < clip.y0 || y > clip.y1) return null
  if (degrees !== 0) return x < clip.x0 || x > clip.x1 ? null : item
  if (box.x0 >= clip.x0 - size * slack && box.x1 <= clip.x1 + size * slack) return item
  const isShown = charactersOf(item).map((character) => {
    const middle = (character.box.x0 + character.box.x1) / 2
    return middle >= clip.x0 && middle <= clip.x1
  })
  if (!isShown.includes(true)) return null
  const kept = [...text].map((character, at) => (isShown[at] ? character : /[\d０-９]/.test(character) ? unknown : ''))
  const left = label.test(text) ? text : kept.join('')
  if (left.trim() === '') return null
  return {
    ...item,
    text: left,
    box: { ...box, x0: Math.max(box.x0, clip.x0), x1: Math.min(box.x1, clip.x1) },
    uncut: { text, box },
  }
}

/** Letters with no digit but that of an ordinal. */
export const label = /^(?=.*\p{L})[（(]?\d?\D*$/u
