import { type CellId, cellParts } from '../form/form.ts'
import type { Equation } from './equations.ts'
import type { Change, Repair } from './repairs.ts'

/** Slips of many cells at once are looked for in the columns of table three. */
export interface Columns {
  /** The rows in the form's order: 一, 二, the leaves of 三, its total, 四. */
  rows: readonly string[]
  /** The rows among them that are leaves of 三. */
  leaves: readonly string[]
  columns: readonly string[]
  values: ReadonlyMap<CellId, number>
  equations: readonly Equation[]
}

/** The columns whose sums could be judged; null where there are none. */
export function columnsOf(equations: readonly Equation[], values: ReadonlyMap<CellId, number>): Columns | null {
  const sums = equations.filter(({ topic }) => topic.startsWith('t3.column-total¦'))
  const [first] = sums
  if (!first) return null
  const leaves = [...first.signs].filter(([, sign]) => sign > 0).map(([cell]) => cellParts(cell).row)
  const columns = sums.map(({ signs }) => cellParts([...signs.keys()][0]!).column).filter((column) => column !== 'total')
  const rows = ['newReceived', 'carriedOver', ...leaves, 'totalProcessed', 'carriedForward']
  return { rows, leaves, columns, values, equations }
}

/** Two columns in each other's place from one row on, or up to one: where a table goes on over a page. Mends their sums. */
export function exchangedColumns(table: Columns): Repair[] {
  const { rows, columns } = table
  const repairs: Repair[] = []
  for (const [at, one] of columns.entries())
    for (const other of columns.slice(at + 1))
      for (let cut = 1; cut < rows.length; cut += 1)
        for (const part of [rows.slice(cut), rows.slice(0, cut)]) {
          const deltas = part.flatMap((row): [CellId, number][] => {
            const difference = valueOf(table, row, other) - valueOf(table, row, one)
            return [
              [cellAt(row, one), difference],
              [cellAt(row, other), -difference],
            ]
          })
          repairs.push(...mending(table, deltas, 2))
        }
  return ofMany(repairs)
}

/** The numbers of a column one row too high or too low over three rows or more. Mends the sums of those rows. */
export function slippedColumns(table: Columns): Repair[] {
  const { leaves, columns } = table
  const repairs: Repair[] = []
  for (const column of columns)
    for (let from = 0; from < leaves.length - 2; from += 1)
      for (let to = from + 2; to < leaves.length; to += 1) {
        const part = leaves.slice(from, to + 1)
        const own = part.map((row) => valueOf(table, row, column))
        const up = own[0] === 0 ? [...own.slice(1), 0] : null
        const down = own.at(-1) === 0 ? [0, ...own.slice(0, -1)] : null
        for (const moved of [up, down]) {
          const deltas = moved?.map((value, index): [CellId, number] => [cellAt(part[index]!, column), value - own[index]!])
          if (deltas) repairs.push(...mending(table, deltas, 3))
        }
      }
  return ofMany(repairs)
}

/** The changes as a repair of cells in lines: where every relation that they touch holds after them, and at least so many failed before. */
export function mending({ equations, values }: Columns, deltas: readonly (readonly [CellId, number])[], least: number): Repair[] {
  const real = new Map(deltas.filter(([, delta]) => delta !== 0))
  let mended = 0
  for (const { signs, residual, failed } of equations) {
    let change = 0
    for (const [cell, sign] of signs) change += sign * (real.get(cell) ?? 0)
    if (change === 0) continue
    if (residual + change !== 0) return []
    if (failed) mended += 1
  }
  if (mended < least) return []
  const repair = [...real].map(([cell, delta]): Change => {
    const from = values.get(cell) ?? 0
    return { cell, from, to: from + delta }
  })
  return repair.every(({ to }) => to >= 0) ? [repair] : []
}

/** Those that change three cells or more. Rows of zeros at the end of a stretch change nothing: the same changes are listed once. */
function ofMany(repairs: readonly Repair[]): Repair[] {
  const many = repairs.filter(({ length }) => length > 2)
  return [...new Map(many.map((repair) => [repair.map(({ cell, to }) => `${cell}=${to}`).join(), repair])).values()]
}

function valueOf({ values }: Columns, row: string, column: string): number {
  return values.get(cellAt(row, column)) ?? 0
}

/** The cell of table three in a row and a column. */
export function cellAt(row: string, column: string): CellId {
  return `t3.${row}.${column}`
}
