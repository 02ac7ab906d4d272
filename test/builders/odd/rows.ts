import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import { addLine, keepRows, unmergeRows } from '../wild/table-surgery.ts'
import type { OddContext, Oddity } from './oddity.ts'
import { headRowsOf, labelCell } from './table-shapes.ts'

const three =
  (how: (table: FormTable, context: OddContext) => FormTable): NonNullable<Oddity['tables']> =>
  (tables, context) =>
    tables.map((table) => (table.number === 3 ? how(table, context) : table))

/** Rows that the form does not have, or has elsewhere. */
export const rowOddities: readonly Oddity[] = [
  { id: 'subtotals of groups', parted: true, group: 'shape of table 3', tables: three(withSubtotals) },
  { id: 'rows swapped', parted: false, tables: three(swapped) },
  { id: 'groups swapped', parted: false, tables: three(groupsSwapped) },
  { id: 'total above outcomes', parted: false, tables: three(totalAbove) },
  { id: 'column numbers', parted: true, group: 'shape of table 3', tables: three(columnNumbers) },
  { id: 'row of codes', parted: true, group: 'shape of table 3', tables: three(groupRows) },
  { id: 'example row', parted: true, group: 'shape of table 3', tables: three(exampleRow) },
  {
    id: 'caption and note',
    parted: false,
    turn: 3,
    tables: (tables, { random, truth }) =>
      tables.map((table) => captioned(table, random.pick(captions[table.number]).replaceAll('2024', String(truth.year)))),
  },
]

const captions = {
  2: ['表1 主动公开政府信息情况（单位：件）', '附表1：2024年度主动公开政府信息情况统计表 单位：件、万元'],
  3: [
    '表2 收到和处理政府信息公开申请情况（单位：件）',
    '填表单位： 办公室  填表日期：2025年1月15日',
    '附表二 数据截止2024年12月31日',
  ],
  4: ['表3 政府信息公开行政复议、行政诉讼情况（单位：件）', '附表三 单位：件'],
} as const

function captioned(table: FormTable, text: string): FormTable {
  return addLine(table, 0, text)
}

function idOf(row: readonly TableCell[]): CellId | null {
  return row.find((cell) => cell.id !== null)?.id ?? null
}

function rowId(row: readonly TableCell[]): string {
  const id = idOf(row)
  return id === null ? '' : cellParts(id).row
}

/** A row of its own for each group, with the sums of its rows. */
function withSubtotals(table: FormTable, { random }: OddContext): FormTable {
  const flat = unmergeRows(table, headRowsOf(table), 'first')
  const word = random.pick(['小计', '合计', ''])
  const groups: [string, string][] = [
    ['denied.', '（三）不予公开'],
    ['unavailable.', '（四）无法提供'],
    ['notProcessed.', '（五）不予处理'],
  ]
  let out = flat.rows
  for (const [prefix, name] of groups) {
    const own = out.filter((row) => rowId(row).startsWith(prefix))
    const at = out.findIndex((row) => row === own[0])
    if (at < 0) continue
    const sums = Array.from({ length: 7 }, (_, column) => {
      const texts = own.map((row) => row.filter((cell) => cell.id !== null)[column]?.text ?? '')
      return texts.every((text) => /^\d+$/.test(text)) ? String(texts.reduce((sum, text) => sum + Number(text), 0)) : ''
    })
    const row = [labelCell(''), labelCell(`${name}${word}`, 1, 2), ...sums.map((text) => labelCell(text))]
    const cleared = out.map((each) =>
      own.includes(each) ? each.map((cell) => (cell.text === name ? labelCell('') : cell)) : each,
    )
    out = [...cleared.slice(0, at), row, ...cleared.slice(at)]
  }
  return { ...flat, rows: out }
}

/** Two neighbouring rows of the same group in each other's place. */
function swapped(table: FormTable, { random }: OddContext): FormTable {
  const inner = table.rows.flatMap((row, index) => {
    const [own, next] = [rowId(row), rowId(table.rows[index + 1] ?? [])]
    return own.includes('.') && own.split('.')[0] === next.split('.')[0] ? [index] : []
  })
  if (inner.length === 0) return table
  const flat = unmergeRows(table, headRowsOf(table), 'every')
  const at = random.pick(inner)
  const rows = [...flat.rows]
  const [a, b] = [rows[at], rows[at + 1]]
  if (!a || !b) return table
  rows[at] = b
  rows[at + 1] = a
  return { ...flat, rows }
}

/** （四）无法提供 after （五）不予处理. */
function groupsSwapped(table: FormTable): FormTable {
  const index = (prefix: string) => table.rows.flatMap((row, at) => (rowId(row).startsWith(prefix) ? [at] : []))
  const [first, second] = [index('unavailable.'), index('notProcessed.')]
  const all = table.rows.map((_, at) => at)
  const rest = all.filter((at) => !first.includes(at) && !second.includes(at))
  const place = rest.findIndex((at) => at > (second.at(-1) ?? 0))
  return keepRows(table, [...rest.slice(0, place), ...second, ...first, ...rest.slice(place)])
}

function totalAbove(table: FormTable): FormTable {
  const at = table.rows.findIndex((row) => rowId(row) === 'totalProcessed')
  const to = table.rows.findIndex((row) => rowId(row) === 'granted')
  const all = table.rows.map((_, index) => index).filter((index) => index !== at)
  return keepRows(table, [...all.slice(0, to), at, ...all.slice(to)])
}

/** Under the heads a row that numbers the columns: 栏次 1 2 3 … 7. */
function columnNumbers(table: FormTable, { random }: OddContext): FormTable {
  const at = headRowsOf(table)
  const texts = random.pick([
    ['1', '2', '3', '4', '5', '6', '7'],
    ['A', 'B', 'C', 'D', 'E', 'F', 'G=A+B+C+D+E+F'],
    ['①', '②', '③', '④', '⑤', '⑥', '⑦'],
  ])
  const row = [labelCell(random.pick(['栏次', '甲', '']), 1, table.columns - 7), ...texts.map((text) => labelCell(text))]
  return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] }
}

/** The labels of the groups in rows of their own, without numbers. */
function groupRows(table: FormTable): FormTable {
  const flat = unmergeRows(table, headRowsOf(table), 'first')
  const rows = flat.rows.flatMap((row): TableCell[][] => {
    const group = row.find(
      (cell) => cell.id === null && /^[（(㈠-㈦].{0,4}(?:不予公开|无法提供|不予处理|其他处理)$/.test(cell.text) && row.length > 9,
    )
    if (!group) return [row]
    const own = row.map((cell) => (cell === group ? labelCell('') : cell))
    return [[labelCell(''), labelCell(group.text, 1, table.columns - 1)], own]
  })
  return { ...flat, rows }
}

function exampleRow(table: FormTable): FormTable {
  const at = headRowsOf(table)
  const row = [labelCell('填表示例', 1, table.columns - 7), ...['1', '0', '0', '0', '0', '2', '3'].map((text) => labelCell(text))]
  return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] }
}
