import type { CellId } from '../form/form.ts'
import type { CellIndex } from './cell-index.ts'
import type { Placer } from './place.ts'

/** What the parts of a memo share: how a cell and a place are called on this paper. */
export interface MemoContext {
  index: CellIndex
  /** A cell in the words of the form. */
  label: (id: CellId) => string
  place: Placer
  /** The index number of a report that this one was compared with; null for one that is not known. */
  related: (id: number) => string | null
}
