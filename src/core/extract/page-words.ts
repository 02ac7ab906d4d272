import type { Chunk } from './line-chunks.ts'

/** A label over one line or several, in one column of the page. */
export interface Label {
  chunks: Chunk[]
  first: number
  last: number
  /** Where the leftmost and the rightmost of its pieces begin. */
  left: number
  right: number
}

/** A line's own numbers, and the label that they stand beside. */
export interface Row {
  line: number
  values: Chunk[]
  label: Label | null
}

/** How many columns of the page two chunks share; none or less where they stand apart. */
export function overlap(a: Pick<Chunk, 'from' | 'to'>, b: Pick<Chunk, 'from' | 'to'>): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from)
}
