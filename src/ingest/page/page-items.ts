import { raisedMark } from '../text/raised-mark.ts'
import type { Box } from './geometry.ts'

/** Characters drawn together on a page. */
export interface TextItem {
  text: string
  box: Box
  /** Font size in points: the measure for gaps and lines. */
  size: number
  /** Where only a part of them is shown: all of them, as they are drawn. */
  uncut?: { text: string; box: Box }
  /** Drawn in a light colour, or so that it shines through. */
  isPale?: boolean
}

/** All of an item's characters, also those that are not shown: what the edge of a page cuts off goes on on the next. */
export function asDrawn({ uncut, ...item }: TextItem): TextItem {
  return { ...item, ...uncut }
}

/** The share of an em that a character takes: half for Latin letters and digits. */
function advance(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
}

/** Each character of an item with its own box, by the proportions of its characters. */
export function charactersOf(item: TextItem): TextItem[] {
  const characters = [...item.text]
  const total = characters.reduce((sum, character) => sum + advance(character), 0)
  let x = item.box.x0
  return characters.map((text) => {
    const width = ((item.box.x1 - item.box.x0) * advance(text)) / total
    const box = { ...item.box, x0: x, x1: x + width }
    x += width
    return { text, box, size: item.size }
  })
}

/**
 * The items of a stretch of the page in reading order, line by line. What overlaps cannot stand in one line: it belongs to
 * lines of neighbouring rows that are set too close.
 */
export function linesOf(items: readonly TextItem[]): TextItem[][] {
  const lines: { base: number; items: TextItem[] }[] = []
  for (const item of drawnOnce(items).sort((a, b) => middle(a) - middle(b))) {
    const line = lineFor(item, lines)
    if (line) line.items.push(item)
    else lines.push({ base: middle(item), items: [item] })
  }
  return lines.map((line) => line.items.sort((a, b) => a.box.x0 - b.box.x0))
}

/** The last line that the item can stand in: items come from top to bottom, so that only the last few are near. */
function lineFor(item: TextItem, lines: readonly { base: number; items: TextItem[] }[]) {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!
    if (middle(item) - line.base > item.size * 0.5) return null
    if (!line.items.some((other) => overlap(other.box, item.box))) return line
  }
  return null
}

function overlap(a: Box, b: Box): boolean {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > Math.min(a.x1 - a.x0, b.x1 - b.x0) * 0.5
}

/** Without the second and third drawing of the same characters that make them look bold. */
function drawnOnce(items: readonly TextItem[]): TextItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const reach = Math.max(item.size, 1) * 0.15
    const place = (dx: number, dy: number): string =>
      `${Math.floor(item.box.x0 / reach) + dx}¦${Math.floor(item.box.y0 / reach) + dy}¦${item.text}`
    if (neighbours.some(([dx, dy]) => seen.has(place(dx, dy)))) return false
    seen.add(place(0, 0))
    return true
  })
}

const neighbours = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

function middle(item: TextItem): number {
  return (item.box.y0 + item.box.y1) / 2
}

/** Whether one of two texts is cut off where the other begins or ends: it has no room left in its cell. */
export function isCutBetween(left: TextItem, right: TextItem): boolean {
  return (left.uncut?.box.x1 ?? -Infinity) > left.box.x1 || (right.uncut?.box.x0 ?? Infinity) < right.box.x0
}

/** Shares of the size of what is beside it: a raised mark is smaller, ends higher and stands close. */
const raised = { size: 0.85, rise: 0.12, gap: 0.3 }

/** The characters of an item as they join what stands before it: raised ones that lead to a note are none of a number's. */
export function markOf(item: TextItem, before: TextItem | undefined): string {
  if (!before || item.size > before.size * raised.size || !/^[\d*]/.test(item.text)) return item.text
  const isHigher = item.box.y1 < before.box.y1 - before.size * raised.rise
  const isClose = item.box.x0 - before.box.x1 < before.size * raised.gap
  return isHigher && isClose ? raisedMark(item.text.trim(), before.text.trimEnd().slice(-1)) : item.text
}

/** The characters of a line; wide gaps become runs of spaces, so that columns without ruling lines stay apart. */
export function lineText(items: readonly TextItem[]): string {
  let text = ''
  let end = Number.NaN
  for (const [index, item] of items.entries()) {
    const gap = (item.box.x0 - end) / Math.max(item.size, 1)
    if (gap > 0.25 && !(gap <= 1 && ideographic(text.at(-1)) && ideographic(item.text[0])))
      text += ' '.repeat(Math.max(1, Math.min(60, Math.round(gap * 2))))
    else if (index > 0 && isCutBetween(items[index - 1]!, item)) text += '  '
    text += markOf(item, items[index - 1])
    end = Math.max(item.box.x1, Number.isNaN(end) ? item.box.x1 : end)
  }
  return text
}

function ideographic(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(character)
}

/** Whether a text is digits and their separators alone: a number, or a part of one that is drawn in pieces. */
export function isNumeric(text: string): boolean {
  return /^[\d０-９,，.．]+$/.test(text)
}
