import type { TextSpan } from '../../core/document/locator.ts'
import type { CellId } from '../../core/form/form.ts'

/** What is selected: the one thing that all panes show in their own way. Spans are in the canonical text. */
export type Selection =
  | { kind: 'cell'; cell: CellId }
  | { kind: 'passage'; span: TextSpan }
  /** A quantity of the prose, by where it begins in the canonical text. */
  | { kind: 'quantity'; start: number }
  | { kind: 'finding'; fingerprint: string }
  | { kind: 'check'; topic: string }
  | { kind: 'note'; id: string }

/** Which pane made the selection: that pane does not scroll itself, the others do. */
export type Origin = 'source' | 'tables' | 'bottom' | 'desk'

/** A selection with its origin; `serial` grows with every act of selecting, so that selecting the same again scrolls again. */
export interface Selected {
  target: Selection
  origin: Origin
  serial: number
}

/** What a selection marks in the panes: cells of the form and spans of the canonical text; the first is scrolled to. */
export interface Highlight {
  cells: ReadonlySet<CellId>
  spans: readonly TextSpan[]
}

/** Nothing marked. */
export const noHighlight: Highlight = { cells: new Set(), spans: [] }
