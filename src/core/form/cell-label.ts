import { shortColumns, shortRows, tableNames } from '../catalogue/cell.ts'
import { cellParts, formOf, table3Rows } from './form.ts'
import type { CellId, Edition, Form, FormLine } from './shape.ts'

/**
 * A cell in the words of the form: "表三 （三）不予公开 · 1.属于国家秘密 · 自然人". A cell that the edition does not have
 * (or with no edition at all) is named in the words of the edition that has it.
 */
export function cellLabel(id: CellId, edition: Edition | null): string {
  const { table } = cellParts(id)
  return `${tableNames[table]} ${rowLabel(id, edition)} · ${columnLabel(id, edition)}`
}

/** A cell in a few words: "表三·一、新收·自然人". For lists, chips and one-line summaries. */
export function cellShortLabel(id: CellId, edition: Edition | null): string {
  return `${shortRow(id, edition)}·${shortColumns[cellParts(id).column] ?? columnLabel(id, edition)}`
}

/** Where on the form cells stand: a row, a column or a cell in a few words; "" where they have nothing in common. */
export function placeOfCells(cells: readonly CellId[], edition: Edition | null): string {
  const [first] = cells
  if (!first) return ''
  if (cells.length === 1) return cellShortLabel(first, edition)
  const { table, row, column } = cellParts(first)
  const parts = cells.map(cellParts)
  if (parts.some((part) => part.table !== table)) return ''
  if (parts.every((part) => part.row === row)) return shortRow(first, edition)
  return parts.every((part) => part.column === column) ? `${tableNames[table]}·${columnLabel(first, edition)}` : ''
}

/** A row with its table: "表三·一、新收". */
function shortRow(id: CellId, edition: Edition | null): string {
  const { table, row } = cellParts(id)
  return `${tableNames[table]}·${shortRows[row] ?? rowLabel(id, edition)}`
}

/** The row (in table four: the group) of a cell: "（三）不予公开 · 1.属于国家秘密", "一、本年新收政府信息公开申请数量". */
export function rowLabel(id: CellId, edition: Edition | null): string {
  const line = lookUp(id, edition)?.row
  if (!line) return cellParts(id).row
  return line.group === null ? line.label : `${line.group} · ${line.label}`
}

/** The column of a cell: "自然人", "本年制发件数". */
export function columnLabel(id: CellId, edition: Edition | null): string {
  return lookUp(id, edition)?.column.label ?? cellParts(id).column
}

interface Place {
  row: FormLine & { group: string | null }
  column: FormLine
}

function lookUp(id: CellId, edition: Edition | null): Place | null {
  const other = edition === '2019' ? '2021' : '2019'
  return placeIn(id, edition ?? '2021') ?? placeIn(id, other)
}

function placeIn(id: CellId, edition: Edition): Place | null {
  const { table, row, column } = cellParts(id)
  const form = formOf(edition)
  if (table === 2) return placeInTable2(form, row, column)
  if (table === 4) return place(form.table4.groups, form.table4.columns, row, column)
  const rows = [...table3Rows(edition), ...table3Rows(edition, true)]
  const found = rows.find((line) => line.id === row)
  // The inner groups (（三）–（六）) tell "1." of one from "1." of another; the outermost adds nothing.
  const group = found?.group?.startsWith('（') ? found.group : null
  const columnLine = form.table3.columns.find((line) => line.id === column)
  return found && columnLine ? { row: { id: found.id, label: found.label, group }, column: columnLine } : null
}

function placeInTable2(form: Form, row: string, column: string): Place | null {
  for (const block of form.table2) {
    const found = place(block.rows, block.columns, row, column)
    if (found) return found
  }
  return null
}

function place(rows: readonly FormLine[], columns: readonly FormLine[], row: string, column: string): Place | null {
  const rowLine = rows.find((line) => line.id === row)
  const columnLine = columns.find((line) => line.id === column)
  return rowLine && columnLine ? { row: { ...rowLine, group: null }, column: columnLine } : null
}
