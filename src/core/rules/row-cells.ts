import { cellParts, formOf, outcomeRows, table3Rows, type CellId, type Edition } from '../form/form.ts'
import type { RuleInput } from './rule.ts'

/** Whether the report merges （六）其他处理 into one row (always so in the 2019 edition). */
export function hasMergedOther(input: RuleInput): boolean {
  return input.cells.has('t3.otherOutcome.all.total') || input.cells.has('t3.otherOutcome.all.naturalPerson')
}

/** The ids of table three's rows as this report has them, in order. */
export function rowIds3(input: RuleInput, edition: Edition): string[] {
  return table3Rows(edition, hasMergedOther(input)).map((row) => row.id)
}

/** Whether the source has the table: a place for it was found, or (a line of an aggregated workbook) cells of it. */
export function hasTable(input: RuleInput, table: 2 | 3 | 4): boolean {
  if (input.report.tables[table] !== undefined) return true
  for (const [id, cell] of input.cells) if (cellParts(id).table === table && cell.state !== 'missing') return true
  return false
}

/** The cells of the row (or of table four's group) that a cell stands in, in the order of the form. */
export function rowOf(edition: Edition, id: CellId): readonly CellId[] {
  let cells = rows[edition].get(id)
  if (!cells) {
    const { table, row } = cellParts(id)
    rows[edition].set(id, (cells = cellsOfRow(edition, table, row)))
  }
  return cells
}

/** The outcome rows of one column of table three, which （七）总计 sums. */
export function leavesOf(input: RuleInput, edition: Edition, column: string): readonly CellId[] {
  const merged = hasMergedOther(input)
  const known = leaves[edition][merged ? 'merged' : 'apart']
  let cells = known.get(column)
  if (!cells) known.set(column, (cells = outcomeRows(edition, merged).map((line): CellId => `t3.${line.id}.${column}`)))
  return cells
}

/** What the form says, worked out once: these tables grow to the number of its cells and columns. */
const rows = { '2019': new Map<CellId, CellId[]>(), '2021': new Map<CellId, CellId[]>() }
const leaves = {
  '2019': { merged: new Map<string, CellId[]>(), apart: new Map<string, CellId[]>() },
  '2021': { merged: new Map<string, CellId[]>(), apart: new Map<string, CellId[]>() },
}

/** The cells of one row of a table, in the order of the form. */
export function cellsOfRow(edition: Edition, table: 2 | 3 | 4, row: string): CellId[] {
  const form = formOf(edition)
  if (table === 3) return form.table3.columns.map((column): CellId => `t3.${row}.${column.id}`)
  if (table === 4) return form.table4.columns.map((column): CellId => `t4.${row}.${column.id}`)
  const block = form.table2.find((candidate) => candidate.rows.some((line) => line.id === row))
  return (block?.columns ?? []).map((column): CellId => `t2.${row}.${column.id}`)
}

/** The rows of a table with their cells, as this report has them, in the order of the form. */
export function rowsOf(input: RuleInput, edition: Edition, table: 2 | 3 | 4): { row: string; cells: CellId[] }[] {
  const form = formOf(edition)
  const rows =
    table === 3
      ? rowIds3(input, edition)
      : table === 4
        ? form.table4.groups.map((group) => group.id)
        : form.table2.flatMap((block) => block.rows.map((line) => line.id))
  return rows.map((row) => ({ row, cells: cellsOfRow(edition, table, row) }))
}
