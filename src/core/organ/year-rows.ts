import type { organPane } from '../catalogue/organs.ts'
import { cellIds, type CellId } from '../form/form.ts'
import { newestOfEachYear } from './newest.ts'
import type { OrganReport } from './organ-views.ts'

/** A cell as the years of an organ show it. */
export type YearCell = OrganReport['cells'][number]

/** One year of an organ: its newest report; null where there is none of a year between others. */
export interface OrganYear {
  year: number
  report: OrganReport | null
  /** How many reports of the year there are. */
  count: number
  cells: ReadonlyMap<CellId, YearCell>
}

/** A row of the table of years: a cell of the form, or what a rule says from year to year. */
export type YearRow = { name: keyof (typeof organPane)['rows'] } & (
  | { cell: CellId }
  | { rule: 'across.carry-over' | 'across.document-stock' | 'across.units' }
)

/** The figures by which an organ's years are told apart, in the order of the form's use; what links the years stands between them. */
export const yearRows: readonly { group: keyof (typeof organPane)['groups']; rows: readonly YearRow[] }[] = [
  {
    group: 'three',
    rows: [
      { name: 'received', cell: 't3.newReceived.total' },
      { name: 'carriedOver', cell: 't3.carriedOver.total' },
      { name: 'processed', cell: 't3.totalProcessed.total' },
      { name: 'carriedForward', cell: 't3.carriedForward.total' },
      { name: 'carryChain', rule: 'across.carry-over' },
    ],
  },
  {
    group: 'two',
    rows: [
      { name: 'made', cell: 't2.normativeDocuments.made' },
      { name: 'repealed', cell: 't2.normativeDocuments.repealed' },
      { name: 'valid', cell: 't2.normativeDocuments.valid' },
      { name: 'stockChain', rule: 'across.document-stock' },
      { name: 'licensing', cell: 't2.licensing.processed' },
      { name: 'punishment', cell: 't2.punishment.processed' },
      { name: 'coercion', cell: 't2.coercion.processed' },
      { name: 'fees', cell: 't2.fees.amount' },
    ],
  },
  {
    group: 'four',
    rows: [
      { name: 'reconsideration', cell: 't4.reconsideration.total' },
      { name: 'litigation', cell: 't4.litigationDirect.total' },
      { name: 'litigationAfter', cell: 't4.litigationAfterReconsideration.total' },
    ],
  },
  { group: 'sum', rows: [{ name: 'units', rule: 'across.units' }] },
]

/** The years of an organ from its first to its last, without gaps: a year without a report is shown as such. */
export function organYears(reports: readonly OrganReport[]): OrganYear[] {
  const newest = newestOfEachYear(reports)
  const [first, last] = [newest[0]?.year, newest.at(-1)?.year]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const report = newest.find((one) => one.year === year) ?? null
    return {
      year,
      report,
      count: reports.filter((one) => one.year === year).length,
      cells: new Map((report?.cells ?? []).map((cell) => [cell.id, cell])),
    }
  })
}

/** A cell in which the reports of one year differ, in the order of those reports; null where one has no such cell. */
export interface DifferingCell {
  cell: CellId
  values: (YearCell | null)[]
}

/**
 * The cells in which reports of one year differ, in the order of the form. A blank and a zero are not told apart, nor is
 * a cell that only some of the sources have.
 */
export function differingCells(reports: readonly OrganReport[]): DifferingCell[] {
  const maps = reports.map((report) => new Map(report.cells.map((cell) => [cell.id, cell])))
  return formOrder.flatMap((cell) => {
    const values = maps.map((map) => map.get(cell) ?? null)
    const said = new Set(values.flatMap((value) => (value === null || value.state === 'missing' ? [] : [amountOf(value)])))
    return said.size > 1 ? [{ cell, values }] : []
  })
}

const formOrder: readonly CellId[] = [...new Set([...cellIds('2021'), ...cellIds('2021', true), ...cellIds('2019')])]

function amountOf({ state, value }: YearCell): string {
  return state === 'number' ? (value ?? '') : state === 'blank' ? '0' : state
}
