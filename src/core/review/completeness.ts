import type { Cell } from '../extract/recognised-report.ts'

/** How much of the form is known: `total` cells of the edition, and how many of them are in which state. */
export interface Completeness {
  total: number
  number: number
  blank: number
  text: number
  missing: number
  unreadable: number
}

/** Counts the cells by state; all zero where the report has no cells. */
export function completenessOf(cells: readonly Pick<Cell, 'state'>[]): Completeness {
  const counts: Completeness = { total: cells.length, number: 0, blank: 0, text: 0, missing: 0, unreadable: 0 }
  for (const cell of cells) counts[cell.state] += 1
  return counts
}

/** Whether nothing is known of the cell: it is missing, or its characters could not be read. */
export function isUnread(cell: Pick<Cell, 'state'>): boolean {
  return cell.state === 'missing' || cell.state === 'unreadable'
}
