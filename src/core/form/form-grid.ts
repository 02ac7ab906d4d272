import { cellParts, formOf, mergedOtherOutcome, table3Rows, type CellId, type Edition } from './form.ts'

/** Whether the cells are those of a report with the merged （六） in place of its three rows. */
export function isMerged(edition: Edition, cells: { has: (id: CellId) => boolean }): boolean {
  return edition === '2021' && cells.has(`t3.${mergedOtherOutcome}.total`)
}

/** The cells of the three tables, row by row as the form prints them; table four is one row of fifteen. */
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

/** The cells of the row of the form that a cell stands in; in table four those of its group. */
export function rowAround(rows: readonly (readonly CellId[])[], cell: CellId): readonly CellId[] {
  const line = rows.find((cells) => cells.includes(cell)) ?? []
  const { row } = cellParts(cell)
  return line.filter((id) => cellParts(id).row === row)
}
