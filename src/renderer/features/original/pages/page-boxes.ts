import type { Mark } from '../original-marks.ts'

/** A box on a page: x0, y0, x1, y1 in points from the upper left corner. */
export type PageBox = readonly [number, number, number, number]

/** A box and the page that it is on. */
export interface PlacedBox {
  page: number
  box: PageBox
}

/** A mark where it stands on its page. */
export interface PlacedMark extends PlacedBox {
  mark: Mark
}

/** How far beside a box a click still means it, in points: the box of a number is no larger than its digits. */
const reach = 5

/** The mark under or right beside a point: the nearest, of those that cover it the smallest; null where there is none. */
export function markAt(marks: readonly PlacedMark[], { x, y }: { x: number; y: number }): Mark | null {
  let best: { mark: Mark; distance: number; area: number } | null = null
  for (const { mark, box } of marks) {
    const distance = Math.max(box[0] - x, x - box[2], box[1] - y, y - box[3], 0)
    const area = (box[2] - box[0]) * (box[3] - box[1])
    if (distance > reach) continue
    if (!best || distance < best.distance || (distance === best.distance && area < best.area)) best = { mark, distance, area }
  }
  return best?.mark ?? null
}

/** How a box is placed on a page that is drawn with `factor` pixels a point. */
export function boxStyle([x0, y0, x1, y1]: PageBox, factor: number) {
  return { left: x0 * factor, top: y0 * factor, width: (x1 - x0) * factor, height: (y1 - y0) * factor }
}
