import { type CellId, formOf } from '../../../src/core/form/form.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import type { OddContext, Oddity } from './oddity.ts'
import { labelCell, reorderColumns, transposed } from './table-shapes.ts'

/** Tables of another shape than the form's, with the same cells. */
export const shapeOddities: readonly Oddity[] = [
  {
    id: 'table two on its side',
    parted: true,
    group: 'shape of table 2',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 2 ? transposed(table) : table)),
  },
  {
    id: 'columns of table two shuffled',
    parted: true,
    tables: (tables, { random }) =>
      tables.map((table) => (table.number === 2 ? reorderColumns(table, [0, ...random.shuffle([1, 2, 3])]) : table)),
  },
  {
    id: 'table three on its side',
    parted: true,
    group: 'shape of table 3',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 3 ? transposed(table) : table)),
  },
  {
    id: 'table four on its side',
    parted: true,
    group: 'shape of table 4',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 4 ? transposed(table) : table)),
  },
  {
    id: 'table four by groups',
    parted: true,
    group: 'shape of table 4',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 4 ? byGroups(table) : table)),
  },
  {
    id: 'table four by results',
    parted: true,
    group: 'shape of table 4',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 4 ? transposed(byGroups(table)) : table)),
  },
  {
    id: 'table four as a list',
    parted: true,
    group: 'shape of table 4',
    turn: 2,
    tables: (tables) => tables.map((table) => (table.number === 4 ? asList(table) : table)),
  },
  {
    id: 'table two as a list',
    parted: true,
    group: 'shape of table 2',
    turn: 2,
    tables: (tables, context) => tables.map((table) => (table.number === 2 ? listOfTwo(table, context) : table)),
  },
  {
    id: 'table two in one',
    parted: true,
    group: 'shape of table 2',
    turn: 2,
    tables: (tables, context) => tables.map((table) => (table.number === 2 ? twoInOne(table, context) : table)),
  },
]

const groupNames = ['行政复议', '未经复议直接起诉', '复议后起诉']

function valuesOf(table: FormTable): Map<CellId, TableCell> {
  return new Map(table.rows.flat().flatMap((cell) => (cell.id === null ? [] : [[cell.id, cell] as const])))
}

function single(cell: TableCell | undefined): TableCell {
  return cell ? { ...cell, rowSpan: 1, columnSpan: 1 } : labelCell('')
}

/** A row for each group, a column for each result. */
function byGroups(table: FormTable): FormTable {
  const { groups, columns } = formOf('2021').table4
  const values = valuesOf(table)
  const rows = groups.map((group, index) => [
    ...(index === 0
      ? [labelCell('行政复议', 1, 2)]
      : [...(index === 1 ? [labelCell('行政诉讼', 2)] : []), labelCell(groupNames[index] ?? '')]),
    ...columns.map((column) => single(values.get(`t4.${group.id}.${column.id}`))),
  ])
  return { ...table, columns: 7, rows: [[labelCell('类别', 1, 2), ...columns.map((column) => labelCell(column.label))], ...rows] }
}

function asList(table: FormTable): FormTable {
  const { groups, columns } = formOf('2021').table4
  const values = valuesOf(table)
  const rows = groups.flatMap((group, index) =>
    columns.map((column) => [
      labelCell(`${index > 0 ? '行政诉讼' : ''}${groupNames[index]}${column.label}`),
      single(values.get(`t4.${group.id}.${column.id}`)),
    ]),
  )
  return { ...table, columns: 2, rows: [[labelCell('项目'), labelCell('数量')], ...rows] }
}

/** One line for each cell: 规章本年制发件数 0. */
function listOfTwo(table: FormTable, { truth }: OddContext): FormTable {
  const values = valuesOf(table)
  const rows = formOf(truth.edition).table2.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => [labelCell(`${row.label}${column.label}`), single(values.get(`t2.${row.id}.${column.id}`))]),
    ),
  )
  return { ...table, columns: 2, rows: [[labelCell('信息内容'), labelCell('数量')], ...rows] }
}

/** All blocks beside each other: a column for each kind of number, "—" where a row has none. */
function twoInOne(table: FormTable, { truth }: OddContext): FormTable {
  const values = valuesOf(table)
  const blocks = formOf(truth.edition).table2
  const columns = [...new Map(blocks.flatMap((block) => block.columns.map((column) => [column.label, column.id]))).keys()]
  const rows = blocks.flatMap((block) =>
    block.rows.map((row) => [
      labelCell(row.label),
      ...columns.map((label) => {
        const column = block.columns.find((each) => each.label === label)
        return column ? single(values.get(`t2.${row.id}.${column.id}`)) : labelCell('—')
      }),
    ]),
  )
  return {
    ...table,
    columns: columns.length + 1,
    rows: [[labelCell('信息内容'), ...columns.map((text) => labelCell(text))], ...rows],
  }
}
