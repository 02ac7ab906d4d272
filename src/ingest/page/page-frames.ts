import type { Locator } from '../../core/document/locator.ts'
import type { DraftBlock, DraftCell } from '../canonical-text.ts'
import type { Box } from './geometry.ts'
import type { TextItem } from './page-items.ts'
import { pageLocator } from './page-locator.ts'
import type { Ruling } from './rulings.ts'

/** Quarters of a turn, clockwise, by which lines of text are turned. */
export type Quarter = 0 | 1 | 2 | 3

/** A page as it is seen when turned so that its lines run from left to right; sizes are those of the page as displayed. */
export interface PageFrame {
  page: number
  quarter: Quarter
  width: number
  height: number
  /** The page that goes on at its right side: where its own texts begin, and by how much they were moved. */
  beside?: { frame: PageFrame; from: number; by: number }
}

/** What stands on a page for one direction of reading, in the coordinates of its frame. */
export interface FramedPage {
  frame: PageFrame
  items: TextItem[]
  rulings: Ruling[]
  height: number
}

/** Characters as they stand on the displayed page. */
export interface TurnedItem extends TextItem {
  /** Degrees clockwise by which the line of text is turned, 0 to 360. */
  degrees: number
}

/** Degrees by which the lines of a scan may be turned. */
const skew = 8

/** The quarters by which a line is turned; null for one set across the page: a watermark, which would only cross cells. */
export function quarterOf(degrees: number): Quarter | null {
  const off = degrees % 90
  return off > skew && off < 90 - skew ? null : ((Math.round(degrees / 90) % 4) as Quarter)
}

/** The share of a page's characters from which another direction is more than a label on its side. */
const ownFrame = 0.25

/**
 * Parts a page by the directions in which it is to be read; single labels on their side stay with the rest, and what is set
 * across the page is left out.
 */
export function framesOf(
  page: number,
  size: { width: number; height: number },
  items: readonly TurnedItem[],
  rulings: readonly Ruling[],
): FramedPage[] {
  const turned = items.flatMap((item) => {
    const quarter = quarterOf(item.degrees)
    return quarter === null ? [] : [{ ...item, quarter }]
  })
  const counts = [0, 0, 0, 0]
  for (const { quarter, text } of turned) counts[quarter]! += text.length
  const all = counts.reduce((sum, count) => sum + count, 0)
  const main = counts.indexOf(Math.max(...counts)) as Quarter
  const own = ([0, 1, 2, 3] as const).filter((quarter) => quarter === main || counts[quarter]! > all * ownFrame)
  return own.map((quarter) => {
    const frame = { page, quarter, ...size }
    const isOwn = (item: { quarter: Quarter }): boolean =>
      item.quarter === quarter || (quarter === main && !own.includes(item.quarter))
    return {
      frame,
      items: turned.filter(isOwn).map((item) => itemIn(frame, item)),
      rulings: rulings.map((ruling) => turnedRuling(ruling, frame)),
      height: quarter % 2 === 0 ? size.height : size.width,
    }
  })
}

function itemIn(frame: PageFrame, { text, box, size, uncut, isPale }: TextItem): TextItem {
  const whole = uncut && { uncut: { ...uncut, box: intoFrame(uncut.box, frame) } }
  return { text, box: intoFrame(box, frame), size, ...whole, ...(isPale && { isPale }) }
}

function intoFrame({ x0, y0, x1, y1 }: Box, { quarter, width, height }: PageFrame): Box {
  if (quarter === 1) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
  if (quarter === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
  if (quarter === 3) return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
  return { x0, y0, x1, y1 }
}

function outOfFrame({ x0, y0, x1, y1 }: Box, { quarter, width, height }: PageFrame): Box {
  if (quarter === 1) return { x0: width - y1, y0: x0, x1: width - y0, y1: x1 }
  if (quarter === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
  if (quarter === 3) return { x0: y0, y0: height - x1, x1: y1, y1: height - x0 }
  return { x0, y0, x1, y1 }
}

function turnedRuling({ horizontal, at, from, to }: Ruling, frame: PageFrame): Ruling {
  const box = horizontal ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to }
  const { x0, y0, x1, y1 } = intoFrame(box, frame)
  const isLevel = frame.quarter % 2 === 0 ? horizontal : !horizontal
  return isLevel ? { horizontal: true, at: y0, from: x0, to: x1 } : { horizontal: false, at: x0, from: y0, to: y1 }
}

/** Blocks whose pages are counted by frames, with the pages and places as displayed. */
export function onPages(drafts: readonly DraftBlock[], frames: readonly PageFrame[]): DraftBlock[] {
  const placed = <Draft extends Pick<DraftCell, 'where'>>(draft: Draft): Draft => {
    const { where } = draft
    const frame = where?.kind === 'page' ? frames[where.page - 1] : undefined
    if (!frame || where?.kind !== 'page') return draft
    const [x0, y0, x1, y1] = where.box
    return { ...draft, where: onPage({ x0, y0, x1, y1 }, frame) }
  }
  return drafts.map((draft) => (draft.kind === 'grid' ? { ...draft, cells: draft.cells.map(placed) } : placed(draft)))
}

function onPage(box: Box, frame: PageFrame): Locator {
  const { beside } = frame
  if (beside && (box.x0 + box.x1) / 2 >= beside.from)
    return onPage({ ...box, x0: box.x0 - beside.by, x1: box.x1 - beside.by }, beside.frame)
  return pageLocator(frame.page, outOfFrame(box, frame))
}
