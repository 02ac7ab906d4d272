import { formOf, mergedOtherOutcome, table3Rows, type CellId, type Edition } from '../../../core/form/form.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'

/** Whether the report has the merged （六） in place of its three rows. */
export function isMerged(edition: Edition, cells: ReadonlyMap<CellId, EffectiveCell>): boolean {
  return edition === '2021' && cells.has(`t3.${mergedOtherOutcome}.total`)
}

/** The cells of the three tables, row by row as the form prints them: what the arrow keys walk through. */
export function formRows(edition: Edition, merged: boolean): CellId[][] {
  const form = formOf(edition)
  return [
    ...form.table2.flatMap((block) =>
      block.rows.map((row) => block.columns.map((column): CellId => `t2.${row.id}.${column.id}`)),
    ),
    ...table3Rows(edition, merged).map((row) => form.table3.columns.map((column): CellId => `t3.${row.id}.${column.id}`)),
    form.table4.groups.flatMap((group) => form.table4.columns.map((column): CellId => `t4.${group.id}.${column.id}`)),
  ]
}

/** The cell that a navigation key leads to from `cell`; null where the key does not navigate. */
export function nextCell(
  rows: readonly (readonly CellId[])[],
  cell: CellId,
  key: string,
  ctrl: boolean,
  shift: boolean,
): CellId | null {
  const row = rows.findIndex((cells) => cells.includes(cell))
  const column = rows[row]?.indexOf(cell) ?? -1
  if (row < 0) return null
  const at = (r: number, c: number): CellId => {
    const cells = rows[Math.min(Math.max(r, 0), rows.length - 1)] ?? []
    return cells[Math.min(Math.max(c, 0), cells.length - 1)] ?? cell
  }
  if (key === 'ArrowUp') return at(ctrl ? 0 : row - 1, column)
  if (key === 'ArrowDown') return at(ctrl ? rows.length - 1 : row + 1, column)
  if (key === 'ArrowLeft') return at(row, column - 1)
  if (key === 'ArrowRight') return at(row, column + 1)
  if (key === 'Home') return ctrl ? at(0, 0) : at(row, 0)
  if (key === 'End') return ctrl ? at(rows.length - 1, Number.MAX_SAFE_INTEGER) : at(row, Number.MAX_SAFE_INTEGER)
  if (key !== 'Tab') return null
  const all = rows.flat()
  return all[all.indexOf(cell) + (shift ? -1 : 1)] ?? null
}
