import { movedItem, movedRuling } from './moved.ts'
import type { FramedPage } from './page-frames.ts'
import { lineText, linesOf } from './page-items.ts'

/** How much wider than high a sheet is at least that has two pages beside each other. */
const wide = 1.2
/** Points that are left free between them at least. */
const gutter = 8
/**
 * What each of the two has at least: ruling lines in either direction, or lines of text over most of its width that are not
 * of numbers alone, as those of the right half of one wide table are.
 */
const least = { rulings: 3, lines: 4, width: 0.6, letters: 4 }

/**
 * The two pages that are printed beside each other on one sheet, or the two columns of one; the sheet itself where anything
 * reaches over its middle. The right one is moved to where the left one stands, so that its tables go on from there.
 */
export function facingPages(sheet: FramedPage): FramedPage[] {
  const { frame, items, rulings, height } = sheet
  const width = frame.quarter % 2 === 0 ? frame.width : frame.height
  if (width < height * wide) return [sheet]
  const halves = [false, true].map((isRight): FramedPage => {
    const own = (x0: number, x1: number): boolean => (x0 + x1) / 2 >= width / 2 === isRight
    return {
      ...sheet,
      items: items.filter(({ box }) => own(box.x0, box.x1)),
      rulings: rulings.filter(({ horizontal, at, from, to }) => (horizontal ? own(from, to) : own(at, at))),
    }
  })
  const [left, right] = halves as [FramedPage, FramedPage]
  const [{ from, to: ends }, { from: begins }] = [extentOf(left), extentOf(right)]
  const isParted = ends < width / 2 && begins > width / 2 && begins - ends > gutter
  if (!isParted || !halves.every((half) => isPage(half))) return [sheet]
  const by = from - begins
  return [
    left,
    {
      ...right,
      frame: { ...frame, beside: { frame, from: Number.NEGATIVE_INFINITY, by } },
      items: right.items.map((item) => movedItem(item, by)),
      rulings: right.rulings.map((ruling) => movedRuling(ruling, by)),
    },
  ]
}

/** The least and the greatest x of everything on it. A drawing has more lines than a call takes arguments. */
function extentOf({ items, rulings }: FramedPage): { from: number; to: number } {
  const edges = [
    ...items.flatMap(({ box }) => [box.x0, box.x1]),
    ...rulings.flatMap(({ horizontal, at, from, to }) => (horizontal ? [from, to] : [at])),
  ]
  return {
    from: edges.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY),
    to: edges.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY),
  }
}

/** Whether a half has what a page of a report has: prose, or a table with lines. */
function isPage(half: FramedPage): boolean {
  const level = half.rulings.filter(({ horizontal }) => horizontal).length
  if (level >= least.rulings && half.rulings.length - level >= least.rulings) return true
  const { from, to } = extentOf(half)
  const width = to - from
  const full = linesOf(half.items).filter((line) => {
    const reach = Math.max(...line.map(({ box }) => box.x1)) - Math.min(...line.map(({ box }) => box.x0))
    return reach >= width * least.width && (lineText(line).match(/\p{Script=Han}/gu)?.length ?? 0) >= least.letters
  })
  return full.length >= least.lines
}
