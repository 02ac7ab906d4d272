import { formOf, table3Rows, type CellId } from '../../../src/core/form/form.ts'
import type { NamedFile } from './reports.ts'

/** What a plain report says; cells that are not named are 0. */
export interface PlainReport {
  agency: string
  year: number
  prose: string
  values: Partial<Record<CellId, string>>
}

const form = formOf('2021')
const encoder = new TextEncoder()

/** The report as a text with tab-separated tables. Always the same characters: tests may count on them. */
export function plainText(report: PlainReport): NamedFile {
  const rows = tableRows(report)
  const table = (number: 2 | 3 | 4) => rows[number].map((row) => row.join('\t')).join('\n')
  return { name: `${report.agency}${report.year}.txt`, bytes: encoder.encode(sections(report, table)) }
}

/** The same report as a web page with real tables. */
export function plainPage(report: PlainReport): NamedFile {
  const rows = tableRows(report)
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  const table = (number: 2 | 3 | 4) => `<table>${rows[number].map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
  const body = sections(report, (number) => `\n${table(number)}\n`)
    .split('\n')
    .map((line) => (line.startsWith('<table') || !line ? line : `<p>${line}</p>`))
    .join('\n')
  return {
    name: `${report.agency}${report.year}.html`,
    bytes: encoder.encode(`<!doctype html><meta charset="utf-8"><body>${body}</body>`),
  }
}

/** The same report as a web page on which the tables are pictures: nothing of them can be read. */
export function picturePage(report: PlainReport): NamedFile {
  const picture = '<p><img src="table.png" width="640" height="480"></p>'
  const body = sections(report, () => picture)
    .split('\n')
    .map((line) => (line.startsWith('<p>') || !line ? line : `<p>${line}</p>`))
    .join('\n')
  return {
    name: `${report.agency}${report.year}图片.html`,
    bytes: encoder.encode(`<!doctype html><meta charset="utf-8"><body>${body}</body>`),
  }
}

function sections({ agency, year, prose }: PlainReport, table: (number: 2 | 3 | 4) => string): string {
  return [
    `${agency}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    prose,
    '二、主动公开政府信息情况',
    table(2),
    '三、收到和处理政府信息公开申请情况',
    table(3),
    '四、政府信息公开行政复议、行政诉讼情况',
    table(4),
    '五、存在的主要问题及改进情况',
    '解读形式还不够丰富，将继续改进。',
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
    '',
  ].join('\n')
}

function tableRows({ values }: PlainReport): Record<2 | 3 | 4, string[][]> {
  const value = (id: CellId) => values[id] ?? '0'
  const two = form.table2.flatMap((block) => [
    [block.article],
    ['信息内容', ...block.columns.map((column) => column.label)],
    ...block.rows.map((row) => [row.label, ...block.columns.map((column) => value(`t2.${row.id}.${column.id}`))]),
  ])
  const three = [
    [form.table3.headerNote, '申请人情况'],
    form.table3.columns.map((column) => column.label),
    ...table3Rows('2021').map((row) => [row.label, ...form.table3.columns.map((column) => value(`t3.${row.id}.${column.id}`))]),
  ]
  const four = [
    ['行政复议', '行政诉讼'],
    ['未经复议直接起诉', '复议后起诉'],
    form.table4.groups.flatMap(() => form.table4.columns.map((column) => column.label)),
    form.table4.groups.flatMap((group) => form.table4.columns.map((column) => value(`t4.${group.id}.${column.id}`))),
  ]
  return { 2: two, 3: three, 4: four }
}

/** A report whose relations all hold. */
export const clean: PlainReport = {
  agency: '白鹭市财政局',
  year: 2024,
  prose: '本年度工作平稳有序。',
  values: {
    't2.normativeDocuments.made': '6',
    't2.normativeDocuments.valid': '21',
    't2.fees.amount': '12.5',
    't3.newReceived.naturalPerson': '12',
    't3.newReceived.business': '3',
    't3.newReceived.total': '15',
    't3.carriedOver.naturalPerson': '1',
    't3.carriedOver.total': '1',
    't3.granted.naturalPerson': '9',
    't3.granted.business': '3',
    't3.granted.total': '12',
    't3.denied.stateSecret.naturalPerson': '1',
    't3.denied.stateSecret.total': '1',
    't3.totalProcessed.naturalPerson': '10',
    't3.totalProcessed.business': '3',
    't3.totalProcessed.total': '13',
    't3.carriedForward.naturalPerson': '3',
    't3.carriedForward.total': '3',
  },
}

/** The same numbers, save that the total of （一）予以公开 is printed as 14: two relations fail. */
export const flawed: PlainReport = {
  ...clean,
  agency: '青溪县教育局',
  year: 2025,
  prose: '本年度主动公开政务动态若干条。',
  values: { ...clean.values, 't3.granted.total': '14' },
}
