import type { Cell, CellState } from '../extract/recognised-report.ts'

/** A cell as paper shows it: its state and the characters that go with it (null: blank and missing have none). */
export interface ShownCell {
  state: CellState
  /** `number`: the exact decimal; `text` and `unreadable`: the source's characters. */
  text: string | null
}

/** What paper shows of a cell; the possible readings of an unreadable one are listed elsewhere. */
export function shownCell(cell: Pick<Cell, 'state' | 'value' | 'raw' | 'candidates'>): ShownCell {
  switch (cell.state) {
    case 'number':
      return { state: 'number', text: cell.value }
    case 'text':
    case 'unreadable':
      return { state: cell.state, text: cell.raw }
    case 'blank':
    case 'missing':
      return { state: cell.state, text: null }
  }
}
