import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { formOf, table3Rows } from '../../../src/core/form/form.ts'
import { runs } from '../../builders/arbitraries.ts'
import { cleanRows, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const columns = formOf('2021').table3.columns
const rows = table3Rows('2021')
const cell = fc.oneof(fc.constantFrom('-', '0'), fc.integer({ min: 1, max: 400 }).map(String))
const values = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: rows.length, maxLength: rows.length })
const order = fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })

/** A table three between tabs, its rows and columns in the order given, each row with the labels of the cells that cover it. */
function tableOf(
  cells: readonly (readonly string[])[],
  rowOrder: readonly number[],
  columnOrder: readonly number[],
  heads: readonly string[],
): string {
  const head = ['', '', '', ...columnOrder.map((at) => heads[at]!)]
  const lines = rowOrder.map((at) => {
    const { label, group } = rows[at]!
    const labels = group === null ? [label, label, label] : ['三、本年度办理结果', group, label]
    return [...labels, ...columnOrder.map((column) => cells[at]![column]!)]
  })
  return [head, ...lines].map((line) => line.join('\t')).join('\n')
}

/** The part of the printed numbers that is read where the rows and the columns stand so; each as it is printed. */
function partRead(
  rowOrders: fc.Arbitrary<readonly number[]>,
  columnOrders: fc.Arbitrary<readonly number[]>,
  heads: readonly string[] = columns.map(({ label }) => label),
): number {
  let printed = 0
  let read = 0
  fc.assert(
    fc.property(values, rowOrders, columnOrders, (cells, rowOrder, columnOrder) => {
      const table = tableOf(cells, rowOrder, columnOrder, heads)
      const text = `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${table}\n五、存在的主要问题及改进情况\n`
      const found = new Map(extractReports(textDocument(text))[0]!.cells.map((one) => [one.id as string, one]))
      rows.forEach(({ id }, row) =>
        columns.forEach((column, at) => {
          const { state, value } = found.get(`t3.${id}.${column.id}`)!
          const expected = cells[row]![at]!
          printed += expected === '-' ? 0 : 1
          if (state === 'blank') expect([id, column.id, state]).toEqual([id, column.id, expected])
          if (state !== 'number') return
          expect([id, column.id, value]).toEqual([id, column.id, expected])
          read += 1
        }),
      )
    }),
    runs(30),
  )
  return read / printed
}

const asOnTheForm = (length: number) => fc.constant<readonly number[]>([...Array(length).keys()])

it('gives no number to another cell where the rows stand in any order, and reads most of them', () => {
  expect(partRead(order, asOnTheForm(columns.length))).toBeGreaterThan(0.5)
})

const inner = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }).map((mixed) => [0, ...mixed, 6])

// 其他 before 法律服务机构 looks like the row 其他法律….
it('reads every number where the columns between the first and the last stand in any order', () => {
  expect(partRead(asOnTheForm(rows.length), inner)).toBe(1)
})

it('reads every number where the columns have short names and stand in any order', () => {
  expect(partRead(asOnTheForm(rows.length), inner, ['自然人', '企业', '科研', '公益', '法律', '其他', '总计'])).toBe(1)
})

describe('a table three without heads', () => {
  const read = (columnsOf: (cells: readonly string[]) => readonly string[]) => {
    const lines = table3Lines(cleanRows).map(({ label, cells }) => [label, ...columnsOf(cells)].join('\t'))
    const text = `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n`
    return extractReports(textDocument(text))[0]!.cells.filter(({ id }) => id.startsWith('t3.'))
  }

  it('is read with its totals first where only so its rows add up', () => {
    const asPrinted = read((cells) => cells).map(({ value }) => value)
    expect(asPrinted).toContain('11')
    expect(read((cells) => [cells.at(-1)!, ...cells.slice(0, -1)]).map(({ value }) => value)).toEqual(asPrinted)
  })

  it('has no number read where another year’s stands beside each', () => {
    const numbers = read((cells) => cells.flatMap((cell) => [cell, '5'])).filter(({ state }) => state === 'number')
    expect(numbers).toEqual([])
  })
})
