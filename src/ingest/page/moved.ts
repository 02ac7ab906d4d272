import type { Box } from './geometry.ts'
import type { TextItem } from './page-items.ts'
import type { Ruling } from './rulings.ts'

/** The item `by` points further to the right, with what is cut off of it. */
export function movedItem({ uncut, ...item }: TextItem, by: number): TextItem {
  const moved = (box: Box): Box => ({ ...box, x0: box.x0 + by, x1: box.x1 + by })
  return { ...item, box: moved(item.box), ...(uncut && { uncut: { ...uncut, box: moved(uncut.box) } }) }
}

/** The ruling line `by` points further to the right. */
export function movedRuling(ruling: Ruling, by: number): Ruling {
  if (ruling.horizontal) return { ...ruling, from: ruling.from + by, to: ruling.to + by }
  return { ...ruling, at: ruling.at + by }
}
