import { expect, it } from 'vitest'
import { formOf } from '../../../src/core/form/form.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { documentOf } from '../../ingest/reading.ts'

it('reads table four by the columns of its heads, also where some stand a row lower than others', async () => {
  const four = ['结果维持', '结果纠正', '其他结果', '尚未审结'].map((head) => `<td rowspan="2">${head}</td>`).join('')
  const html = `<p>四、政府信息公开行政复议、行政诉讼情况</p><table border="1">
<tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${four}<td rowspan="2">总计</td>${four}<td></td>${four}<td></td></tr><tr><td>总计</td><td>总计</td></tr>
<tr>${[1, 2, 3, 4, 10, 5, 0, 0, 1, 6, 0, 7, 0, 0, 7].map((value) => `<td>${value}</td>`).join('')}</tr></table>`
  const [report] = extractReports(await documentOf(html))
  const read = report?.cells.filter((cell) => cell.id.startsWith('t4.')).map((cell) => cell.value)
  expect(read).toEqual(['1', '2', '3', '4', '10', '5', '0', '0', '1', '6', '0', '7', '0', '0', '7'])
})

const groups = ['行政复议', '未经复议直接起诉', '复议后起诉']
const heads = formOf('2021').table4.columns.map((column) => column.label)
const full = ['1', '2', '3', '4', '10', '5', '0', '0', '1', '6', '0', '7', '0', '0', '7']
const withBlanks = ['', '12', '', '2', '14', '7', '', '', '', '7', '', '', '', '', '']

/** The lines of a table four with a line for each group, of the given numbers. */
const lines = (values: readonly string[]) =>
  [['类别', ...heads], ...groups.map((group, index) => [group, ...values.slice(5 * index, 5 * index + 5)])] as const

async function cellsOf(table: string) {
  const [report] = extractReports(await documentOf(`<p>四、政府信息公开行政复议、行政诉讼情况</p>${table}`))
  return report?.cells.filter((cell) => cell.id.startsWith('t4.')) ?? []
}

it('reads a table four with a line for each group, blanks by the columns they stand in', async () => {
  for (const values of [full, withBlanks]) {
    const rows = lines(values).map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    const cells = await cellsOf(`<table border="1">${rows.join('')}</table>`)
    expect(cells.map((cell) => cell.value ?? '')).toEqual(values)
  }
})

it('reads no number of such a table where nothing says in which column the blanks stand', async () => {
  const paragraphs = (values: readonly string[]) =>
    lines(values)
      .map((line) => `<p>${line.join('\t')}</p>`)
      .join('')
  expect((await cellsOf(paragraphs(full))).map((cell) => cell.value)).toEqual(full)
  expect((await cellsOf(paragraphs(withBlanks))).filter((cell) => cell.state === 'number')).toEqual([])
})

it('reads a table four whose heads lead to notes', async () => {
  const rows = [groups, [...heads.slice(0, 4), '总计[1]', ...heads.slice(0, 3), '尚未审结[2]', heads[4], ...heads], full].map(
    (texts, line) => `<tr>${texts.map((text) => `<td${line === 0 ? ' colspan="5"' : ''}>${text}</td>`).join('')}</tr>`,
  )
  expect((await cellsOf(`<table border="1">${rows.join('')}</table>`)).map((cell) => cell.value)).toEqual(full)
})

it('reads no number of a table four of which the edge of the paper has taken a column', async () => {
  const rows = [
    groups.map((group) => `<td colspan="5">${group}</td>`).join(''),
    Array.from({ length: 14 }, (_, column) => `<td>${heads[column % 5]}</td>`).join(''),
    full
      .slice(0, 14)
      .map((value) => `<td>${value}</td>`)
      .join(''),
  ].map((row, line) => `<tr>${line === 0 ? '' : '<td></td>'}${row}</tr>`)
  expect((await cellsOf(`<table border="1">${rows.join('')}</table>`)).filter((cell) => cell.state === 'number')).toEqual([])
})

it('moves no number where a word that is not known stands among them', async () => {
  for (const at of [0, 6, 14]) {
    const row = full.with(at, '待查').map((value) => `<td>${value}</td>`)
    const html = [groups, [...heads, ...heads, ...heads]].map((texts, line) =>
      texts.map((text) => `<td${line === 0 ? ' colspan="5"' : ''}>${text}</td>`).join(''),
    )
    const cells = await cellsOf(`<table><tr>${[...html, `${row.join('')}<td></td><td></td>`].join('</tr><tr>')}</tr></table>`)
    for (const [index, { state, value }] of cells.entries())
      if (state === 'number') expect([at, index, value]).toEqual([at, index, full[index]])
  }
})

it('reads a list of results in which the groups’ own cells stand before some of them', async () => {
  const rows = groups.flatMap((group, index) =>
    heads.map((head, result) => {
      const before = result > 0 ? '' : index === 0 ? `<td rowspan="5" colspan="2">${group}</td>` : `<td rowspan="5">${group}</td>`
      return `<tr>${index === 1 && result === 0 ? '<td rowspan="10">行政诉讼</td>' : ''}${before}<td>${head}</td><td>${full[5 * index + result]}</td><td></td></tr>`
    }),
  )
  expect((await cellsOf(`<table>${rows.join('')}</table>`)).map((cell) => cell.value)).toEqual(full)
})
