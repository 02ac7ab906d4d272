import { cellParts } from '../../../src/core/form/form.ts'
import { type FormTable, slotsOf } from '../form-tables.ts'
import type { OddContext, Oddity } from './oddity.ts'
import { firstValueColumn, headRowsOf, insertColumn, labelCell, reorderColumns } from './table-shapes.ts'

/** Layouts that print the numbers behind the names of their columns have no place for columns that the form does not have. */
const named = /-named/

/** Columns that the form does not have, or has elsewhere. */
export const columnOddities: readonly Oddity[] = [
  {
    id: 'serial numbers',
    parted: true,
    turn: 1,
    unfit: named,
    tables: (tables, context) => tables.map((table) => (table.number === 4 ? table : numbered(table, context))),
  },
  {
    id: 'unit column',
    parted: true,
    turn: 1,
    unfit: named,
    tables: (tables, context) => tables.map((table) => (table.number === 3 ? withUnits(table, context) : table)),
  },
  {
    id: 'total first',
    parted: true,
    turn: 1,
    tables: (tables) => tables.map((table) => (table.number === 3 ? totalFirst(table) : table)),
  },
  {
    id: 'columns shuffled',
    parted: true,
    turn: 1,
    tables: (tables, context) => tables.map((table) => (table.number === 3 ? shuffled(table, context) : table)),
  },
  {
    id: 'subtotal column',
    parted: true,
    group: 'shape of table 3',
    unfit: named,
    tables: (tables) => tables.map((table) => (table.number === 3 ? withSubtotal(table) : table)),
  },
  {
    id: 'column of another year',
    parted: true,
    turn: 1,
    unfit: named,
    tables: (tables, context) => tables.map((table) => (table.number === 3 ? withForeign(table, context) : table)),
  },
  {
    id: 'last year beside each column',
    parted: true,
    group: 'shape of table 3',
    unfit: named,
    tables: (tables, context) => tables.map((table) => (table.number === 3 ? withLastYear(table, context) : table)),
  },
]

/** 序号 before everything, a running number in each row. */
function numbered(table: FormTable, { random }: OddContext): FormTable {
  const heads = headRowsOf(table)
  const text = random.pick([(n: number) => String(n), (n: number) => String(n).padStart(2, '0'), (n: number) => `(${n})`])
  let n = 0
  return insertColumn(table, 0, (row) => {
    if (row >= heads) return labelCell(table.rows[row]?.some((cell) => cell.id !== null) ? text((n += 1)) : '')
    return row === 0 ? labelCell('序号', heads) : null
  })
}

function withUnits(table: FormTable, { random }: OddContext): FormTable {
  const heads = headRowsOf(table)
  const unit = random.pick(['件', '项', '件次'])
  return insertColumn(table, firstValueColumn(table), (row) =>
    row >= heads ? labelCell(unit) : row === 0 ? labelCell('单位', heads) : null,
  )
}

function columnOf(table: FormTable, id: string): number {
  const row = slotsOf(table)[headRowsOf(table)] ?? []
  return row.findIndex((slot) => slot.cell.id !== null && cellParts(slot.cell.id).column === id)
}

function totalFirst(table: FormTable): FormTable {
  const [first, total] = [firstValueColumn(table), columnOf(table, 'total')]
  const others = Array.from({ length: table.columns }, (_, column) => column).filter((column) => column !== total)
  return reorderColumns(table, [...others.slice(0, first), total, ...others.slice(first)])
}

function shuffled(table: FormTable, { random }: OddContext): FormTable {
  const from = columnOf(table, 'business')
  const inner = random.shuffle([from, from + 1, from + 2, from + 3, from + 4])
  const order = Array.from({ length: table.columns }, (_, column) => inner[column - from] ?? column)
  return reorderColumns(table, order)
}

/** 小计 of the legal persons before 总计. */
function withSubtotal(table: FormTable): FormTable {
  const heads = headRowsOf(table)
  const grid = slotsOf(table)
  const from = columnOf(table, 'business')
  return insertColumn(table, columnOf(table, 'total'), (row) => {
    if (row < heads) return row === 1 ? labelCell('小计', heads - 1) : null
    const parts = grid[row]?.slice(from, from + 5).map((slot) => slot.cell.text) ?? []
    return labelCell(parts.every((text) => /^\d+$/.test(text)) ? String(parts.reduce((sum, text) => sum + Number(text), 0)) : '')
  })
}

/** A column of last year's numbers, changes or shares before the first or behind the last. */
function withForeign(table: FormTable, context: OddContext): FormTable {
  const { random } = context
  const head = random.pick(['上年数', '去年同期', '上年总计', '同比增减', '占比', '较上一年增减'])
  const heads = headRowsOf(table)
  const at = random.pick([firstValueColumn(table), table.columns])
  return insertColumn(table, at, (row) => (row >= heads ? otherNumber(context) : row === 0 ? labelCell(head, heads) : null))
}

/** Behind each column of the form one for the year before; the heads stand over both. */
function withLastYear(table: FormTable, context: OddContext): FormTable {
  const heads = headRowsOf(table)
  const first = firstValueColumn(table)
  const years = labelCell('', 1, first)
  const wider = table.rows.map((row, index) =>
    row.flatMap((cell) => {
      if (cell.id === null)
        return [index < heads && cell.columnSpan !== first ? { ...cell, columnSpan: cell.columnSpan * 2 } : cell]
      return [cell, otherNumber(context)]
    }),
  )
  const sub = Array.from({ length: table.columns - first }, () => [labelCell('本年'), labelCell('上年')]).flat()
  const rows = [...wider.slice(0, heads), [years, ...sub], ...wider.slice(heads)]
  return { ...table, columns: first + (table.columns - first) * 2, rows }
}

function otherNumber({ random }: OddContext): ReturnType<typeof labelCell> {
  return labelCell(random.chance(0.2) ? '' : String(random.int(0, 40)))
}
