import { tableDigits } from '../catalogue/memo.ts'
import { cellParts, formOf, mergedOtherOutcome, table3Rows, type CellId, type Edition } from '../form/form.ts'

/** The index number of a cell on the paper: 三-01-A is the first row of table three, column A. */
export type CellIndex = (id: CellId) => string

/** Rows and columns of the form as the paper numbers them. */
export interface IndexLines {
  /** Row ids in order (table four: its groups). */
  rows: readonly string[]
  /** The column ids of a row, in order. */
  columns: (row: string) => readonly string[]
}

/** The index numbers of an edition. Columns are lettered within their row's block, so that a number never moves. */
export function cellIndexOf(edition: Edition | null, mergedOther: boolean): CellIndex {
  if (edition === null) return (id) => id
  const lines = {
    2: tableLines(edition, 2, mergedOther),
    3: tableLines(edition, 3, mergedOther),
    4: tableLines(edition, 4, mergedOther),
  }
  return (id) => {
    const { table, row, column } = cellParts(id)
    const rowAt = lines[table].rows.indexOf(row)
    const columnAt = lines[table].columns(row).indexOf(column)
    return rowAt < 0 || columnAt < 0 ? id : `${tableDigits[table]}-${rowNumber(table, rowAt)}-${columnLetter(columnAt)}`
  }
}

/** The number of a row on the paper; `at` counts from 0. */
export function rowNumber(table: 2 | 3 | 4, at: number): string {
  return String(at + 1).padStart(table === 3 ? 2 : 1, '0')
}

/** The letter of a column on the paper; `at` counts from 0. */
export function columnLetter(at: number): string {
  return String.fromCharCode(65 + at)
}

/** Whether a report's cells have the merged （六）其他处理. */
export function mergesOther(cells: readonly { id: CellId }[]): boolean {
  return cells.some(({ id }) => cellParts(id).row === mergedOtherOutcome)
}

function tableLines(edition: Edition, table: 2 | 3 | 4, mergedOther: boolean): IndexLines {
  const form = formOf(edition)
  if (table === 2) {
    const blocks = new Map(
      form.table2.flatMap((block) => block.rows.map((row) => [row.id, block.columns.map(({ id }) => id)] as const)),
    )
    return { rows: [...blocks.keys()], columns: (row) => blocks.get(row) ?? [] }
  }
  if (table === 3) {
    const columns = form.table3.columns.map(({ id }) => id)
    return { rows: table3Rows(edition, mergedOther).map(({ id }) => id), columns: () => columns }
  }
  const columns = form.table4.columns.map(({ id }) => id)
  return { rows: form.table4.groups.map(({ id }) => id), columns: () => columns }
}
