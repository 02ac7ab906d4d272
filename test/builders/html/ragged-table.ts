import type { FormTable } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { spannedTable } from './html-table.ts'

/**
 * A table whose colspans disagree from row to row, as editors leave them: a browser still shows each row in order, but
 * its columns do not line up with the head.
 */
export function raggedTable(table: FormTable, random: Random): string {
  const rows = table.rows.map((row, index) => {
    const isHead = row.every((cell) => cell.id === null)
    if (isHead && table.number === 3 && index === 0)
      return row.map((cell, place) => (place === 0 ? { ...cell, columnSpan: random.pick([2, 3, 4]) } : cell))
    if (isHead || !random.chance(0.4)) return row
    const widened = random.int(0, row.length - 1)
    return row.map((cell, place) => (place === widened && cell.id !== null ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell))
  })
  return spannedTable({ ...table, rows })
}
