import type { Box } from '../page/geometry.ts'
import { label } from './clip-box.ts'
import type { DrawnItem } from './drawn-item.ts'

/** Ems by which the lines of a label may lie above or below what is shown of it. */
const farthest = 4
/** The share of a line's height of which the eye can tell that something stands there. */
const visible = 0.15

/**
 * Puts the lines of a label that are cut off to those that are shown: the row of a sheet may be lower than its label. What
 * is drawn within the same part of the page is one label.
 */
export class CutLabels {
  readonly #items: DrawnItem[]
  #clip: Box | null = null
  #shown: DrawnItem[] = []
  /** What is cut off before anything is shown. */
  #before: DrawnItem[] = []
  #isCut = false

  /** `items`: those of the page, to which labels are added of which no line is shown as a whole. */
  constructor(items: DrawnItem[]) {
    this.#items = items
  }

  /** Takes an item that is shown, and the one that it becomes a part of. Returns its text with what stands before it. */
  take({ text }: DrawnItem, whole: DrawnItem, clip: Box | null): string {
    this.follow(clip)
    const before = label.test(text) ? textOf(this.#before) : ''
    this.#before = []
    if (this.#shown.at(-1) !== whole) this.#shown.push(whole)
    if (this.#isCut) this.#centre()
    return before + text
  }

  /** Takes one that is cut off. */
  takeRest(item: DrawnItem, clip: Box | null): void {
    this.follow(clip)
    const { text, box, size, degrees } = item
    if (!clip || degrees !== 0 || !label.test(text) || box.x1 <= clip.x0 || box.x0 >= clip.x1) return
    const y = (box.y0 + box.y1) / 2
    if (Math.max(clip.y0 - y, y - clip.y1) > size * farthest) return
    const last = this.#shown.at(-1)
    if (last && !label.test(last.text)) return
    this.#isCut = true
    if (last) last.text += text
    else this.#before.push(item)
    this.#centre()
  }

  /** Notes in which part of the page is drawn now. */
  follow(clip: Box | null): void {
    if (clip === this.#clip) return
    const [first] = this.#before
    if (this.#clip && first && this.#before.some(({ box }) => isPartlyIn(box, this.#clip!))) {
      const whole = { ...first, text: textOf(this.#before), box: { ...first.box } }
      this.#items.push(whole)
      this.#shown.push(whole)
      this.#centre()
    }
    this.#clip = clip
    this.#shown = []
    this.#before = []
    this.#isCut = false
  }

  /** Where there is room for no other line, the one that is shown stands for all of them, in the middle of the row. */
  #centre(): void {
    for (const { box, size } of this.#shown) {
      if (!this.#clip || this.#clip.y1 - this.#clip.y0 >= size * 2) return
      const by = (this.#clip.y0 + this.#clip.y1 - box.y0 - box.y1) / 2
      box.y0 += by
      box.y1 += by
    }
  }
}

function textOf(items: readonly DrawnItem[]): string {
  return items.map(({ text }) => text).join('')
}

function isPartlyIn(box: Box, clip: Box): boolean {
  return Math.min(box.y1, clip.y1) - Math.max(box.y0, clip.y0) > (box.y1 - box.y0) * visible
}
