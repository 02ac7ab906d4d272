import { type Box, boxAround } from './geometry.ts'
import type { TextItem } from './page-items.ts'
import type { Ruling } from './rulings.ts'

/** How much larger than the text of the page a watermark is at least. */
const large = 1.8

/**
 * Without the watermarks that are set along the lines of the page: characters much larger than its text that stand over
 * several of its lines, or over the lines of a table. They would be read into the cells that they only cross.
 */
export function withoutWatermarks(items: readonly TextItem[], rulings: readonly Ruling[]): TextItem[] {
  const repeated = repeatedMarks(items, rulings)
  return withoutLarge(
    items.filter((item) => !repeated.has(item)),
    rulings,
  )
}

function withoutLarge(items: readonly TextItem[], rulings: readonly Ruling[]): TextItem[] {
  const sizes = items
    .flatMap(({ text, size }) => Array.from({ length: Math.min(text.length, 40) }, () => size))
    .sort((a, b) => a - b)
  const body = sizes[sizes.length >> 1] ?? 0
  const big = items.filter((item) => item.size > body * large)
  if (big.length === 0 || big.length > mostLarge) return [...items]
  const small = items.filter((item) => item.size <= body * large)
  const marks = new Set<TextItem>()
  for (const line of linesOf(big)) {
    const box = boxAround(line.map((item) => item.box))
    if (box && (crossesLines(box, small, body) || rulings.filter((ruling) => passes(ruling, box)).length >= 2))
      for (const item of line) marks.add(item)
  }
  return marks.size > 0 ? items.filter((item) => !marks.has(item)) : [...items]
}

/** How often the same light text stands on a page at least to be a watermark, and of how many characters it is. */
const least = { times: 3, characters: 2 }

/**
 * The watermarks that are as small as the text of the page: the same light text again and again, somewhere drawn over other
 * texts or over the lines of a table, with what is drawn right before or after it each time.
 */
function repeatedMarks(items: readonly TextItem[], rulings: readonly Ruling[]): ReadonlySet<TextItem> {
  const marks = new Set<TextItem>()
  const pale = items.filter((item) => item.isPale)
  if (pale.length < least.times || pale.length > mostLarge || pale.length * 2 > items.length) return marks
  const others = items.filter((item) => !item.isPale)
  const isOver = ({ box }: TextItem): boolean =>
    rulings.some((ruling) => passes(ruling, box)) || others.some((other) => touches(box, other.box))
  const groups = [...Map.groupBy(pale, ({ text }) => text).values()].filter(
    ([first, ...rest]) => rest.length + 1 >= least.times && first!.text.length >= least.characters,
  )
  for (const group of groups) if (group.some(isOver)) for (const item of group) marks.add(item)
  const isBeside = (item: TextItem): boolean => {
    const at = pale.indexOf(item)
    return [pale[at - 1], pale[at + 1]].some((other) => other && marks.has(other))
  }
  for (const group of groups) if (group.every(isBeside)) for (const item of group) marks.add(item)
  return marks
}

function touches(a: Box, b: Box): boolean {
  const inset = (a.y1 - a.y0) * 0.2
  return a.x0 + inset < b.x1 && a.x1 - inset > b.x0 && a.y0 + inset < b.y1 && a.y1 - inset > b.y0
}

/** A page with more large or light items than this is no page of a report. */
const mostLarge = 2_000

function linesOf(items: readonly TextItem[]): TextItem[][] {
  const lines: TextItem[][] = []
  for (const item of [...items].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)) {
    const last = lines.at(-1)
    if (last?.[0] && Math.abs(last[0].box.y0 - item.box.y0) < item.size * 0.3) last.push(item)
    else lines.push([item])
  }
  return lines
}

/** Whether a box reaches over the middles of two lines of text. */
function crossesLines(box: Box, items: readonly TextItem[], body: number): boolean {
  let seen: number | null = null
  for (const item of items) {
    const y = (item.box.y0 + item.box.y1) / 2
    if (y <= box.y0 || y >= box.y1 || item.box.x1 <= box.x0 || item.box.x0 >= box.x1) continue
    if (seen !== null && Math.abs(seen - y) > body * 0.7) return true
    seen ??= y
  }
  return false
}

/** Whether a line runs through the inside of a box. */
function passes({ horizontal, at, from, to }: Ruling, box: Box): boolean {
  const [low, high, start, end] = horizontal ? [box.y0, box.y1, box.x0, box.x1] : [box.x0, box.x1, box.y0, box.y1]
  const inset = (high - low) * 0.1
  return at > low + inset && at < high - inset && from < end && to > start
}
