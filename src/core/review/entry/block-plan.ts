import type { CellId } from '../../form/form.ts'
import type { CellContent } from '../review.ts'
import type { BlockRefusal } from './block-text.ts'

/** A field of the block that has a cell but no certain value. */
export interface UnreadableField {
  cell: CellId
  raw: string
}

/** Where the fields of a block belong, as far as they belong anywhere. */
export interface BlockPlan {
  /** What told the cells: the block's own labels, or its shape from the selected cell on. */
  by: 'labels' | 'shape'
  /** What the block says of the cells, in the order of the form; blanks are `blank`, never zero. */
  cells: CellContent[]
  unreadable: UnreadableField[]
  /** Characters of the block that found no cell. */
  leftovers: string[]
}

/** The plan of a block, or why there is none. */
export type PastedBlock = { ok: true; plan: BlockPlan } | { ok: false; refusal: BlockRefusal }
