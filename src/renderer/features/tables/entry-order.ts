import { cellParts, type CellId } from '../../../core/form/form.ts'
import type { EntryHabit } from '../../app/desk-state.ts'

/** The order in which Enter walks through the cells: row by row, or table three column by column. */
export function entryOrder(rows: readonly (readonly CellId[])[], direction: EntryHabit['direction']): CellId[] {
  if (direction === 'across') return rows.flat()
  const three = rows.filter((row) => isThree(row))
  const first = rows.findIndex((row) => isThree(row))
  const width = Math.max(0, ...three.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => three.flatMap((row) => row[column] ?? [])).flat()
  return [...rows.slice(0, first).flat(), ...columns, ...rows.slice(first + three.length).flat()]
}

/** The next cell after `from` in the order that `wanted` accepts; null where there is none. `back` looks the other way. */
export function nextIn(
  order: readonly CellId[],
  from: CellId,
  back = false,
  wanted: (cell: CellId) => boolean = () => true,
): CellId | null {
  const step = back ? -1 : 1
  for (let at = order.indexOf(from) + step; at >= 0 && at < order.length; at += step) {
    const cell = order[at]
    if (cell && wanted(cell)) return cell
  }
  return null
}

function isThree(row: readonly CellId[]): boolean {
  const [first] = row
  return first !== undefined && cellParts(first).table === 3
}
