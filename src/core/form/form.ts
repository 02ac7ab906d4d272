import { edition2019 } from './edition-2019.ts'
import { edition2021 } from './edition-2021.ts'
import type { CellId, Edition, Form, FormRow } from './shape.ts'

export type { CellId, Edition, Form, FormBlock, FormLine, FormRow } from './shape.ts'

/** The row that stands for the merged （六）其他处理: the 2019 edition's own row, a deviation in 2021. */
export const mergedOtherOutcome = 'otherOutcome.all'

/** The form of an edition. */
export function formOf(edition: Edition): Form {
  return edition === '2019' ? edition2019 : edition2021
}

/** The edition in force for a report year; null before 2019, when no such tables were prescribed. */
export function editionForYear(year: number): Edition | null {
  if (year >= 2021) return '2021'
  return year >= 2019 ? '2019' : null
}

/** Every cell id of an edition, in the order of the form. `mergedOther` replaces the three rows of （六） by one. */
export function cellIds(edition: Edition, mergedOther = false): readonly CellId[] {
  return mergedOther ? idsWithMerged[edition] : idsOf[edition]
}

function idsIn(edition: Edition, mergedOther: boolean): CellId[] {
  const form = formOf(edition)
  const ids: CellId[] = []
  for (const block of form.table2)
    for (const row of block.rows) for (const column of block.columns) ids.push(`t2.${row.id}.${column.id}`)
  for (const row of table3Rows(edition, mergedOther))
    for (const column of form.table3.columns) ids.push(`t3.${row.id}.${column.id}`)
  for (const group of form.table4.groups) for (const column of form.table4.columns) ids.push(`t4.${group.id}.${column.id}`)
  return ids.map(canonicalId)
}

/** The rows of table three in order; with `mergedOther` the merged （六） in place of its three rows. */
export function table3Rows(edition: Edition, mergedOther = false): FormRow[] {
  const rows = formOf(edition).table3.rows
  if (!mergedOther || edition === '2019') return rows
  const first = rows.findIndex((row) => row.id.startsWith('otherOutcome.'))
  return [
    ...rows.slice(0, first),
    { id: mergedOtherOutcome, label: '（六）其他处理', group: '三、本年度办理结果' },
    ...rows.slice(first).filter((row) => !row.id.startsWith('otherOutcome.')),
  ]
}

/** The rows of table three that （七）总计 sums: the leaves of （一） to （六）. */
export function outcomeRows(edition: Edition, mergedOther = false): FormRow[] {
  return table3Rows(edition, mergedOther).filter((row) => row.group !== null && row.id !== 'totalProcessed')
}

/** The table, row and column of a cell id. */
export function cellParts(id: CellId): { table: 2 | 3 | 4; row: string; column: string } {
  const first = id.indexOf('.')
  const last = id.lastIndexOf('.')
  return { table: Number(id.slice(1, first)) as 2 | 3 | 4, row: id.slice(first + 1, last), column: id.slice(last + 1) }
}

/** Whether the string is a cell id of any edition (the merged （六） included). */
export function isCellId(text: string): text is CellId {
  return allIds.has(text as CellId)
}

/**
 * One string for each id of a cell, wherever it is made: hundreds are looked up at a time, and equal strings that are one
 * need not be compared.
 */
export function canonicalId(id: CellId): CellId {
  const known = canonical.get(id)
  if (known === undefined) canonical.set(id, id)
  return known ?? id
}

const canonical = new Map<CellId, CellId>()
const idsOf = { '2019': idsIn('2019', false), '2021': idsIn('2021', false) }
const idsWithMerged = { '2019': idsIn('2019', true), '2021': idsIn('2021', true) }
const allIds = new Set<CellId>([...cellIds('2019'), ...cellIds('2021'), ...cellIds('2021', true)])
