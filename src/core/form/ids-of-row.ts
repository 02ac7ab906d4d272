import { canonicalId, formOf } from './form.ts'
import type { CellId, Edition } from './shape.ts'

/** Worked out once: these tables grow to the number of the form's rows. */
const known = { '2019': perTable(), '2021': perTable() }

function perTable(): Record<2 | 3 | 4, Map<string, readonly CellId[]>> {
  return { 2: new Map(), 3: new Map(), 4: new Map() }
}

/** The cells of a row of a table (in table four: of a group), in the order of the form. */
export function idsOfRow(edition: Edition, table: 2 | 3 | 4, row: string): readonly CellId[] {
  const rows = known[edition][table]
  let ids = rows.get(row)
  if (!ids) rows.set(row, (ids = columnsOf(edition, table, row).map(({ id }) => canonicalId(`t${table}.${row}.${id}`))))
  return ids
}

function columnsOf(edition: Edition, table: 2 | 3 | 4, row: string): readonly { id: string }[] {
  const { table2, table3, table4 } = formOf(edition)
  if (table !== 2) return table === 3 ? table3.columns : table4.columns
  return table2.find((block) => block.rows.some((line) => line.id === row))!.columns
}
