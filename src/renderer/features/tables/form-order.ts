import type { CellId } from '../../../core/form/form.ts'

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
