import { canonicalId, cellParts, formOf, outcomeRows, table3Rows, type CellId, type Edition } from '../form/form.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
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

/** A row of the form (in table four: a group) with its cells, in the order of the form. */
export interface RowCells {
  row: string
  cells: readonly CellId[]
}

/** The cells of the row (or of table four's group) that a cell stands in, in the order of the form. */
export function rowOf(edition: Edition, id: CellId): readonly CellId[] {
  let cells = rows[edition].get(id)
  if (!cells) {
    const { table, row } = cellParts(id)
    rows[edition].set(id, (cells = idsOfRow(edition, table, row)))
  }
  return cells
}

/** The outcome rows of one column of table three, which （七）总计 sums. */
export function leavesOf(input: RuleInput, edition: Edition, column: string): readonly CellId[] {
  const merged = hasMergedOther(input)
  const known = leaves[edition][merged ? 'merged' : 'apart']
  let cells = known.get(column)
  if (!cells) known.set(column, (cells = outcomeRows(edition, merged).map((line) => canonicalId(`t3.${line.id}.${column}`))))
  return cells
}

/** The rows of a table with their cells, as this report has them, in the order of the form. */
export function rowsOf(input: RuleInput, edition: Edition, table: 2 | 3 | 4): readonly RowCells[] {
  const known = tables[edition][hasMergedOther(input) ? 'merged' : 'apart']
  let found = known.get(table)
  if (!found) {
    const lines = rowIds(input, edition, table).map((row) => ({ row, cells: idsOfRow(edition, table, row) }))
    known.set(table, (found = lines))
  }
  return found
}

/** What the form says, worked out once: these tables grow to the number of its cells, columns and tables. */
const rows = { '2019': new Map<CellId, readonly CellId[]>(), '2021': new Map<CellId, readonly CellId[]>() }
const leaves = perForm<string, CellId[]>()
const tables = perForm<2 | 3 | 4, RowCells[]>()

function perForm<K, V>(): Record<Edition, Record<'merged' | 'apart', Map<K, V>>> {
  return { '2019': { merged: new Map(), apart: new Map() }, '2021': { merged: new Map(), apart: new Map() } }
}

function rowIds(input: RuleInput, edition: Edition, table: 2 | 3 | 4): string[] {
  const form = formOf(edition)
  if (table === 3) return rowIds3(input, edition)
  return table === 4 ? form.table4.groups.map(({ id }) => id) : form.table2.flatMap((block) => block.rows.map(({ id }) => id))
}
