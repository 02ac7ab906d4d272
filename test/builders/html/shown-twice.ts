import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { spannedTable } from './html-table.ts'

/**
 * The table with what a page holds a second time and shows but once: the same for narrow screens, or its heads or its
 * labels, which stay in sight while the numbers are scrolled.
 */
export function shownTwice(table: FormTable, random: Random): string {
  const whole = spannedTable(table)
  const kind = random.pick(['narrow', 'heads', 'labels'] as const)
  if (kind === 'narrow') return `<div class="pc">${whole}</div>\n<div class="mobile">${whole}</div>`
  if (kind === 'heads') return `<div class="fixed-head">${spannedTable({ ...table, rows: headRows(table) })}</div>\n${whole}`
  const labels = table.rows.map((row) => row.filter((cell) => cell.id === null))
  const isHead = (row: readonly TableCell[]): boolean => row.every((cell) => cell.id === null)
  // Table four has no labels before its rows, and those of table two are heads as well.
  if (table.number !== 3) return `<div class="body">${whole}</div>\n<div class="fixed">${whole}</div>`
  const left = labels
    .map((row, index) => (isHead(table.rows[index] ?? []) ? row.slice(0, 1) : row))
    .filter((row) => row.length > 0)
  return `<div class="body">${whole}</div>\n<div class="fixed-left">${spannedTable({ ...table, rows: left })}</div>`
}

function headRows(table: FormTable): TableCell[][] {
  const first = table.rows.findIndex((row) => row.some((cell) => cell.id !== null))
  return table.rows.slice(0, first)
}
