import { cellShortLabel, columnLabel } from '../../core/form/cell-label.ts'
import { cellParts, type CellId, type Edition } from '../../core/form/form.ts'
import { desk } from '../../core/catalogue/desk.ts'

/** Where on the form a verdict speaks of: a row, a column or a cell in a few words; "" where its cells have nothing in common. */
export function verdictPlace(cells: readonly CellId[], edition: Edition | null): string {
  const [first] = cells
  if (!first) return ''
  const { table, row, column } = cellParts(first)
  const parts = cells.map(cellParts)
  if (parts.some((part) => part.table !== table)) return ''
  if (cells.length === 1) return cellShortLabel(first, edition)
  const [name, rowName] = cellShortLabel(first, edition).split('·')
  if (parts.every((part) => part.row === row)) return `${name}·${rowName}`
  return parts.every((part) => part.column === column) ? `${desk.table[table]}·${columnLabel(first, edition)}` : ''
}
