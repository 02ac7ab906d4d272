import type { CellId } from '../../../src/core/form/form.ts'
import { cellParts } from '../../../src/core/form/form.ts'
import type { PrintedCell } from '../printed-cell.ts'
import { type Expected, expectedCell } from '../rendered.ts'
import { countGroupSplits, countSplits } from './glued-splits.ts'

/**
 * What may be expected of glued cells: where the relations of a row leave one way of cutting it, its numbers; else the
 * numbers or "unreadable". Never another number.
 */
export function expectedGlued(cells: ReadonlyMap<CellId, PrintedCell>, spacedTable2 = false): Map<CellId, Expected> {
  const rows = new Map<string, PrintedCell[]>()
  for (const cell of cells.values()) {
    const { table, row } = cellParts(cell.id)
    const key = table === 4 ? '4' : `${table} ${row}`
    rows.set(key, [...(rows.get(key) ?? []), cell])
  }
  const expected = new Map<CellId, Expected>()
  for (const [key, row] of rows) {
    const sure = (spacedTable2 && key.startsWith('2')) || isUnique(key, row)
    for (const cell of row) expected.set(cell.id, expectedCell(cell, sure ? [] : ['unreadable']))
  }
  return expected
}

function isUnique(key: string, row: readonly PrintedCell[]): boolean {
  if (row.length === 1) return true
  const digits = row.map((cell) => cell.text).join('')
  if (!/^\d+$/.test(digits)) return false
  if (key === '4') return countGroupSplits(digits, 3, 5) === 1
  return countSplits(digits, row.length, key.startsWith('3') ? 'sum' : 'anything') === 1
}
