import type { GridCell } from '../../document/source-document.ts'

/** One label over (or left of) a number, in squeezed characters, with the labels that stand beside it under the same head. */
export interface Level {
  text: string
  cell: GridCell
  siblings: readonly string[]
}
