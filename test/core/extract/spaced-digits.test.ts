import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../builders/arbitraries.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { cleanRows, type PrintedRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const apart = (text: string): string => text.replace(/^\d{2,}$/gm, (number) => [...number].join(' '))
const read = (text: string) => extractReports(textDocument(text))[0]!.cells

/** Rows whose applications are all granted: any numbers that add up. */
const rows = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 6, maxLength: 6 }).map((numbers): PrintedRows => {
  const cells = [...numbers, numbers.reduce((sum, number) => sum + number, 0)].map(String)
  return { newReceived: cells, granted: cells, totalProcessed: cells }
})
const tableFour = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 15, maxLength: 15 })

it('reads numbers with their digits apart, one cell a line, as no other numbers', () => {
  let found = 0
  fc.assert(
    fc.property(rows, tableFour, fc.constantFrom('\n', '\n\n'), (printed, four, end) => {
      const whole = reportText(printed, end, end).replace(/(?<=尚未审结\s+总计\s+)(?:\d+\s+){15}/, `${four.join(end)}${end}`)
      const expected = new Map(
        table3Lines(printed).flatMap(({ id, cells }) => cells.map((cell, at) => [`t3.${id}.${table3ColumnIds[at]!}`, cell])),
      )
      let at = 0
      for (const { id, state, value } of read(apart(whole))) {
        const number = id.startsWith('t4.') ? String(four[at++]) : expected.get(id)
        if (state !== 'number' || number === undefined) continue
        expect([id, value]).toEqual([id, number])
        found += 1
      }
    }),
    runs(30),
  )
  expect(found).toBeGreaterThan(1000)
})

it('leaves rows of single digits what they are', () => {
  const small: PrintedRows = Object.fromEntries(
    Object.entries(cleanRows).map(([id]) => [
      id,
      id === 'denied.internalAffairs' ? cleanRows[id]! : ['5', '1', '0', '0', '0', '0', '6'],
    ]),
  )
  const lines = table3Lines(small).map(({ label, cells }) => `${label}\n${cells.join(' ')}`)
  const text = `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n${lines.join('\n')}\n`
  expect(read(text).find(({ id }) => id === 't3.granted.total')).toMatchObject({ state: 'number', value: '6' })
})
