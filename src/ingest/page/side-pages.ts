import { movedItem, movedRuling } from './moved.ts'
import type { FramedPage } from './page-frames.ts'
import { asDrawn, type TextItem } from './page-items.ts'

/** Points by which the same text may be drawn elsewhere. */
const tolerance = 1
/** Characters of cut texts that must agree. */
const fewestCharacters = 4
/** The least shift, in parts of the page's width: less is no page. */
const leastShift = 0.3

/**
 * Sheets that are wider than the paper are printed in parts, page after page: what a page cuts off at its right side goes on
 * at the left side of a later one, with the cut texts drawn on both, at the same height. Puts such parts beside each other
 * again, as one wide page. `crossing` are, for each page, the texts that reach over its left side.
 */
export function joinSidePages(pages: readonly FramedPage[], crossing: readonly (readonly TextItem[])[]): FramedPage[] {
  const shifts = pages.map((page, index) => partBefore(pages, index, crossing[index] ?? [], page))
  // A part without a cut text lies as the one on the page before it does: beside a page that is not beside another itself.
  shifts.forEach((shift, index) => {
    const previous = shifts[index - 1]
    if (shift || !previous) return
    const left = previous.left + 1
    if (left < index && !shifts[left] && linesMeet(pages[left]!, pages[index]!)) shifts[index] = { left, by: previous.by }
  })
  const joined: (FramedPage | null)[] = [...pages]
  for (let index = pages.length - 1; index > 0; index -= 1) {
    const shift = shifts[index]
    if (!shift) continue
    joined[shift.left] = beside(joined[shift.left]!, joined[index]!, shift.by, crossing[index] ?? [])
    joined[index] = null
  }
  return joined.filter((page) => page !== null)
}

interface Shift {
  /** Index of the page that it goes on from. */
  left: number
  /** Points between the same text on both. */
  by: number
}

/** The last page before it that has the texts that cross its left side, all of them as far to the right; null for none. */
function partBefore(pages: readonly FramedPage[], index: number, crossing: readonly TextItem[], page: FramedPage): Shift | null {
  if (page.frame.quarter !== 0) return null
  for (let left = index - 1; left >= 0; left -= 1) {
    const other = pages[left]!
    if (other.frame.quarter !== 0 || other.frame.width !== page.frame.width) continue
    const shifts = crossing.flatMap((item) =>
      other.items
        .map(asDrawn)
        .filter((twin) => isTwin(item, twin))
        .map((twin) => ({ by: twin.box.x0 - item.box.x0, count: item.text.length })),
    )
    const by = shifts.find(({ by: each }) => {
      const alike = shifts.filter((shift) => Math.abs(shift.by - each) <= tolerance)
      return alike.reduce((sum, { count }) => sum + count, 0) >= fewestCharacters
    })?.by
    if (by !== undefined && by > page.frame.width * leastShift) return { left, by }
  }
  return null
}

function isTwin(item: TextItem, other: TextItem): boolean {
  return item.text === other.text && Math.abs(item.box.y0 - other.box.y0) <= tolerance
}

/** Whether every text of the right page stands at the height of one of the left. */
function linesMeet(left: FramedPage, right: FramedPage): boolean {
  const heights = left.items.map(({ box }) => box.y1)
  return right.items.length > 0 && right.items.every(({ box }) => heights.some((y) => Math.abs(y - box.y1) <= tolerance))
}

function beside(left: FramedPage, right: FramedPage, by: number, crossing: readonly TextItem[]): FramedPage {
  const isSame = (one: TextItem, other: TextItem): boolean =>
    isTwin(one, other) && Math.abs(one.box.x0 - other.box.x0) <= tolerance
  const moved = right.items.map((item) => movedItem(item, by))
  const own = moved.filter((item) => !left.items.some((twin) => isSame(asDrawn(item), asDrawn(twin))))
  // What goes on on the right page is whole; what was cut off at its own cell stays so.
  const whole = left.items.map((item) =>
    crossing.some((part) => isSame(movedItem(part, by), asDrawn(item))) ? asDrawn(item) : item,
  )
  const from = Math.min(...own.map(({ box }) => (box.x0 + box.x1) / 2))
  return {
    ...left,
    frame: { ...left.frame, beside: { frame: right.frame, by, from } },
    items: [...whole, ...own],
    rulings: [...left.rulings, ...right.rulings.map((ruling) => movedRuling(ruling, by))],
  }
}
