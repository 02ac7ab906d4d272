import { canonicalId, cellParts, formOf, outcomeRows, table3Rows, type CellId, type Edition } from '../form/form.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
import type { RuleInput } from './rule.ts'

/** Whether the report merges （六）其他处理 into one row (always so in the 2019 edition). */
export function hasMergedOther(input: RuleInput): boolean {
  return input.cells.has('t3.otherOutcome.all.total')
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
  return rowOfCell[edition].get(id)!
}

/** The outcome rows of one column of table three, which （七）总计 sums. */
export function leavesOf(input: RuleInput, edition: Edition, column: string): readonly CellId[] {
  return layoutOf(input, edition).leaves.get(column)!
}

/** The rows of a table with their cells, as this report has them, in the order of the form. */
export function rowsOf(input: RuleInput, edition: Edition, table: 2 | 3 | 4): readonly RowCells[] {
  return layoutOf(input, edition).tables[table]
}

function layoutOf(input: RuleInput, edition: Edition): Layout {
  return layouts[edition][hasMergedOther(input) ? 'merged' : 'apart']
}

/** What the form says of its cells, with （六）其他处理 in one row or in several. */
interface Layout {
  tables: Record<2 | 3 | 4, readonly RowCells[]>
  leaves: ReadonlyMap<string, readonly CellId[]>
}

/** Worked out once: they are asked for hundreds of times in each check. */
const layouts: Record<Edition, Record<'merged' | 'apart', Layout>> = {
  '2019': { merged: layout('2019', true), apart: layout('2019', false) },
  '2021': { merged: layout('2021', true), apart: layout('2021', false) },
}
const rowOfCell = { '2019': rowsByCell('2019'), '2021': rowsByCell('2021') }

function layout(edition: Edition, merged: boolean): Layout {
  const { table2, table3, table4 } = formOf(edition)
  const rows = (table: 2 | 3 | 4, lines: readonly { id: string }[]): RowCells[] =>
    lines.map(({ id }) => ({ row: id, cells: idsOfRow(edition, table, id) }))
  const leaves = outcomeRows(edition, merged)
  return {
    tables: {
      2: rows(
        2,
        table2.flatMap((block) => block.rows),
      ),
      3: rows(3, table3Rows(edition, merged)),
      4: rows(4, table4.groups),
    },
    leaves: new Map(table3.columns.map(({ id }) => [id, leaves.map((line) => canonicalId(`t3.${line.id}.${id}`))])),
  }
}

function rowsByCell(edition: Edition): ReadonlyMap<CellId, readonly CellId[]> {
  const lines = Object.values(layouts[edition]).flatMap(({ tables }) => Object.values(tables).flat())
  return new Map(lines.flatMap(({ cells }) => cells.map((id) => [id, cells] as const)))
}
