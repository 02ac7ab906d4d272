import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { table3Rows } from '../../../src/core/form/form.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'

const numbers = ['3', '1', '0', '0', '0', '0', '4']
const plainHeads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((head) => `<td>${head}</td>`).join('')

async function statesOf(heads: string, relabel: (label: string) => string, column: string): Promise<Record<string, string>> {
  const rows = table3Rows('2021', false).flatMap(({ label }) => {
    const own = relabel(label)
    return own === '' ? [] : [`<tr><td>${own}</td>${numbers.map((number) => `<td>${number}</td>`).join('')}</tr>`]
  })
  const table = `<table><tr><td></td><td>自然人</td>${heads}<td>总计</td></tr>${rows.join('')}</table>`
  const page = `<p>青禾县2025年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${table}`
  const read = await readDocument(new TextEncoder().encode(page), '年报.html')
  if (!read.ok) throw new Error(read.error.message)
  const cells = extractReports(read.document)[0]!.cells.filter(({ id }) => id.startsWith('t3.') && id.endsWith(`.${column}`))
  return Object.fromEntries(cells.map(({ id, state, value }) => [id.split('.').slice(1, -1).join('.'), value ?? state]))
}

it('a label whose cell goes on with the beginning of another has no certain numbers, those around it have', async () => {
  const merged = (label: string): string =>
    label.startsWith('1.本机关') ? `${label}2.没有现` : label.startsWith('2.没有现成') ? '' : label
  const states = await statesOf(plainHeads, merged, 'naturalPerson')
  expect(states['unavailable.notHeld']).toBe('unreadable')
  expect(states['denied.administrativeQuery']).toBe('3')
  expect(states['unavailable.unclearAfterCorrection']).toBe('3')
})

it('heads in several lines of one cell tell no order but the form’s', async () => {
  const stacked = '<td colspan="5">社会公益组织 法律服务机构<br>商业企业 科研机构 其他</td>'
  const states = await statesOf(stacked, (label) => label, 'business')
  expect(new Set(Object.values(states))).toEqual(new Set(['unreadable']))
  const inOrder = '<td colspan="5">商业企业 科研机构 社会公益组织<br>法律服务机构 其他</td>'
  expect(new Set(Object.values(await statesOf(inOrder, (label) => label, 'business')))).toEqual(new Set(['1']))
})
