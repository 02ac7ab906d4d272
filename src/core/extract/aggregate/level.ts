import type { GridCell } from '../../document/source-document.ts'

/** One label over (or left of) a number, in squeezed characters. */
export interface Level {
  text: string
  cell: GridCell
  beside: Beside
}

/** What the labels under one outer head say together of what is counted there; asked of each of them, worked out once. */
export interface Beside {
  /** Whether one of them names a row, or a column, of table three. */
  namesRow: boolean
  namesColumn: boolean
  /** Whether one of them is a row that stands above 其他 in the last group of the form. */
  namesOverdue: boolean
}
