import type { CellId } from '../form/form.ts'
import { type Columns, cellAt, mending } from './column-repairs.ts'
import type { Equation } from './equations.ts'
import type { Repair } from './repairs.ts'

/**
 * Rows and columns of table three whose wrong numbers are last year's: what they would have to hold follows from the sums that
 * cross them, and mends those along them too. `repeated`: the cells that hold the number of the same cell last year.
 */
export function leftInRepairs(table: Columns, repeated: ReadonlySet<CellId>): Repair[] {
  const columns = [...table.columns, 'total']
  const lines = [
    ...table.rows.map((row) => ({ cells: columns.map((column) => cellAt(row, column)), along: `t3.row-total¦${row}` })),
    ...columns.map((column) => ({ cells: table.rows.map((row) => cellAt(row, column)), along: null })),
  ]
  return lines.flatMap(({ cells, along }) => {
    const deltas = cells.map((cell): [CellId, number] => [cell, demanded(table.equations, cell, along)])
    const wrong = deltas.filter(([, delta]) => delta !== 0)
    return wrong.length > 1 && wrong.every(([cell]) => repeated.has(cell)) ? mending(table, wrong, wrong.length) : []
  })
}

/** By how much the sums across the line would have the cell changed; 0 where they don't agree. `along`: the sum of the line, null for a column. */
function demanded(equations: readonly Equation[], cell: CellId, along: string | null): number {
  const across = equations.filter(
    ({ topic, signs }) => signs.has(cell) && (along === null ? topic.startsWith('t3.row-total¦') : topic !== along),
  )
  const deltas = new Set(across.map(({ signs, residual }) => -residual * signs.get(cell)!))
  const [delta = 0] = deltas
  return deltas.size === 1 ? delta : 0
}
