import type { PrintBlock } from '../blocks.ts'
import type { FormTable } from '../form-tables.ts'
import type { PrintedCell } from '../printed-cell.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'

/** What an oddity may look at. */
export interface OddContext {
  truth: Truth
  random: Random
}

/** One way in which organs, editors and programs print the tables otherwise than the form does. */
export interface Oddity {
  id: string
  /** True where it needs cells that something parts: not for glued text. */
  parted: boolean
  /** Layouts that have no room for it for another reason. */
  unfit?: RegExp
  /** Of those of one group a report has one at most: the others would take what it did for granted. */
  group?: 'shape of table 2' | 'shape of table 3' | 'shape of table 4' | 'surroundings of the tables'
  /** Among several, when the tables are changed: rows first (0, also where nothing is said), then columns, shapes and captions. */
  turn?: 0 | 1 | 2 | 3
  tables?: (tables: FormTable[], context: OddContext) => FormTable[]
  relabel?: (label: string, context: OddContext) => string
  reprint?: (cell: PrintedCell, context: OddContext) => PrintedCell
  arrange?: (blocks: PrintBlock[], context: OddContext) => PrintBlock[]
}
