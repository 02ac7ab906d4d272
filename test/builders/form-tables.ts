import { type CellId, type FormRow, formOf, table3Rows } from '../../src/core/form/form.ts'
import { type PrintStyle, punctuated, styledLabel } from './print-style.ts'
import type { PrintedCell } from './printed-cell.ts'
import type { Truth } from './truth.ts'

/** A cell of a printed table: a label, or a cell of the form. */
export interface TableCell {
  text: string
  rowSpan: number
  columnSpan: number
  /** The form's cell; null for labels. */
  id: CellId | null
}

/** A table as the official form draws it: each row lists the cells that begin in it. */
export interface FormTable {
  number: 2 | 3 | 4
  columns: number
  rows: TableCell[][]
}

/** The three tables of a truth, drawn with the form's own merged cells. */
export function formTables(truth: Truth, cells: ReadonlyMap<CellId, PrintedCell>, style: PrintStyle): FormTable[] {
  const draw: Draw = {
    label: (official, id, rowSpan = 1, columnSpan = 1) => ({
      text: styledLabel(official, id, style),
      rowSpan,
      columnSpan,
      id: null,
    }),
    value: (id, columnSpan = 1) => ({ text: cells.get(id)?.text ?? '', rowSpan: 1, columnSpan, id }),
  }
  return [tableTwo(truth, draw), tableThree(truth, draw, style), tableFour(truth, draw)]
}

interface Draw {
  label: (official: string, id: string | null, rowSpan?: number, columnSpan?: number) => TableCell
  value: (id: CellId, columnSpan?: number) => TableCell
}

function tableTwo(truth: Truth, draw: Draw): FormTable {
  const rows: TableCell[][] = []
  for (const block of formOf(truth.edition).table2) {
    const span = (index: number) => (index === block.columns.length - 1 ? 4 - block.columns.length : 1)
    rows.push([draw.label(block.article, null, 1, 4)])
    rows.push([
      draw.label('信息内容', null),
      ...block.columns.map((column, index) => draw.label(column.label, column.id, 1, span(index))),
    ])
    for (const row of block.rows)
      rows.push([
        draw.label(row.label, row.id),
        ...block.columns.map((column, index) => draw.value(`t2.${row.id}.${column.id}`, span(index))),
      ])
  }
  return { number: 2, columns: 4, rows }
}

function tableThree(truth: Truth, draw: Draw, style: PrintStyle): FormTable {
  const form = formOf(truth.edition).table3
  const lines = table3Rows(truth.edition, truth.mergedOther)
  const [person, ...others] = form.columns
  const total = others.pop()
  if (!person || !total) throw new Error('table three without columns')
  const rows: TableCell[][] = [
    [draw.label(punctuated(form.headerNote, style), null, 3, 3), draw.label('申请人情况', null, 1, 7)],
    [draw.label(person.label, null, 2), draw.label('法人或其他组织', null, 1, 5), draw.label(total.label, null, 2)],
    others.map((column) => draw.label(column.label, null)),
  ]
  const outcomes = lines.filter((line) => line.group !== null).length
  let group: string | null = null
  lines.forEach((line, index) => {
    const row: TableCell[] = []
    const inner = isInner(line)
    if (line.group !== null && !lines[index - 1]?.group) row.push(draw.label('三、本年度办理结果', null, outcomes))
    if (inner && line.group !== group)
      row.push(draw.label(line.group ?? '', null, lines.filter((other) => other.group === line.group).length))
    group = inner ? line.group : null
    row.push(draw.label(line.label, line.id, 1, line.group === null ? 3 : inner ? 1 : 2))
    for (const column of form.columns) row.push(draw.value(`t3.${line.id}.${column.id}`))
    rows.push(row)
  })
  return { number: 3, columns: 10, rows }
}

/** Whether the row stands inside one of the groups （三） to （六） and so has its label in the third column. */
function isInner(line: FormRow): boolean {
  return line.group !== null && line.group.startsWith('（')
}

function tableFour(truth: Truth, draw: Draw): FormTable {
  const { groups, columns } = formOf(truth.edition).table4
  const heads = (rowSpan: number) => columns.map((column) => draw.label(column.label, null, rowSpan))
  return {
    number: 4,
    columns: 15,
    rows: [
      [draw.label('行政复议', null, 1, 5), draw.label('行政诉讼', null, 1, 10)],
      [...heads(2), draw.label('未经复议直接起诉', null, 1, 5), draw.label('复议后起诉', null, 1, 5)],
      [...heads(1), ...heads(1)],
      groups.flatMap((group) => columns.map((column) => draw.value(`t4.${group.id}.${column.id}`))),
    ],
  }
}

/** A position of a table: a cell that begins there, or one that reaches into it. */
export interface Slot {
  cell: TableCell
  /** True at the cell's upper left position. */
  own: boolean
  /** True in the cell's first row. */
  firstRow: boolean
  /** True in the cell's first column. */
  firstColumn: boolean
}

/** The full grid of a table: every position with the cell that covers it. */
export function slotsOf(table: FormTable): Slot[][] {
  const grid: Slot[][] = table.rows.map(() => [])
  table.rows.forEach((cells, rowIndex) => {
    let column = 0
    for (const cell of cells) {
      while (grid[rowIndex]?.[column]) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const row = grid[rowIndex + down]
          if (!row) throw new Error(`table ${table.number}: a cell reaches below the table`)
          row[column + right] = { cell, own: down === 0 && right === 0, firstRow: down === 0, firstColumn: right === 0 }
        }
      column += cell.columnSpan
    }
  })
  grid.forEach((row, index) => {
    if (row.length !== table.columns || row.includes(undefined as never))
      throw new Error(`table ${table.number}: row ${index} covers ${row.length} of ${table.columns} columns`)
  })
  return grid
}
