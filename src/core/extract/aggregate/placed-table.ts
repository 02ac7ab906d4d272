import type { Grid } from '../../document/source-document.ts'
import type { Found } from '../recognised-report.ts'
import type { AggregateTable } from './find-table.ts'
import type { OrganPart } from './organ-rows.ts'

/** An aggregated table with the sheet that it stands in. */
export interface PlacedTable {
  grid: Grid
  turned: boolean
  table: AggregateTable
  /** The sheet's row (column, where turned) at which the table's own count of rows begins. */
  offset: number
}

/** What one organ has in one table. */
export interface Share {
  placed: PlacedTable
  organ: OrganPart
  year: Found<number> | null
}
