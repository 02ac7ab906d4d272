import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { table3Rows } from '../../../src/core/form/form.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'

const heads = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const table = (columns: number, value: string, from: number, to: number): string => {
  const rows = [
    heads,
    ...table3Rows('2021', false)
      .slice(from, to)
      .map(({ label }) => [label, value, '', '', '', '', '', value]),
  ]
  return `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .slice(0, columns)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`
}

async function numbersOf(tables: string): Promise<(string | null)[]> {
  const page = `<p>青禾县2025年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${tables}`
  const read = await readDocument(new TextEncoder().encode(page), '年报.html')
  if (!read.ok) throw new Error(read.error.message)
  const { cells } = extractReports(read.document)[0]!
  return cells.filter(({ id }) => id.startsWith('t3.') && id.endsWith('.naturalPerson')).map(({ value }) => value)
}

it('the labels of a table alone, in fewer columns behind it, take none of its numbers', async () => {
  expect(await numbersOf(table(8, '4', 0, 12) + table(2, '', 0, 12) + table(8, '4', 12, 25))).toEqual(Array<string>(25).fill('4'))
})
