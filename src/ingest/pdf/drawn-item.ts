import type { TurnedItem } from '../page/page-frames.ts'

/** Characters drawn together on a page of a PDF. */
export interface DrawnItem extends TurnedItem {
  /** Drawn in a mode that leaves no mark, as text recognised in a scan. */
  isInvisible: boolean
}
