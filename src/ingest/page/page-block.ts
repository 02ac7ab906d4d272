import type { DraftGrid } from '../canonical-text.ts'
import type { Box } from './geometry.ts'
import type { TextItem } from './page-items.ts'
import type { RuledTable } from './ruled-tables.ts'

/** One line of running text on a page. */
export interface LineBlock {
  kind: 'line'
  text: string
  page: number
  box: Box
  size: number
  /** What the line is drawn of, from left to right. */
  items: readonly TextItem[]
}

/** A table on a page, or over several: `box` is that of its part on its first page. */
export interface TableBlock extends Pick<RuledTable, 'xs' | 'open'> {
  kind: 'table'
  grid: DraftGrid
  page: number
  lastPage: number
  box: Box
}

/** One line of running text on a page, or a table. */
export type PageBlock = LineBlock | TableBlock
