import { expect, it } from 'vitest'
import { utils } from 'xlsx'
import { extractReports } from '../../../../src/core/extract/extract.ts'
import { isOrganName } from '../../../../src/core/extract/aggregate/form-labels.ts'
import { formOf } from '../../../../src/core/form/form.ts'
import { workbookBytes } from '../../../builders/workbook/workbook.ts'
import { documentOf } from '../../../ingest/reading.ts'

async function linesOf(rows: (string | number)[][]): Promise<unknown[]> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1')
  const reports = extractReports(await documentOf(workbookBytes(book, 'xlsx')))
  return reports
    .filter(({ kind }) => kind === 'workbook')
    .map(({ agency, year, cells }) => [
      agency?.value ?? null,
      year?.value ?? null,
      ...cells.flatMap(({ value }) => (value === null ? [] : [Number(value)])),
    ])
}

const heads = ['本年新收', '上年结转', '予以公开', '结转下年度继续办理']

it('streets and towns by their short names are organs, beside heads that name their kind', async () => {
  const rows = [['青石县2023年度汇总'], ['乡镇、街道', ...heads], ['云岫街道', 5, 1, 6, 0], ['星泽镇', 2, 0, 1, 1]]
  expect(await linesOf(rows)).toEqual([
    ['云岫街道', 2023, 5, 1, 6, 0],
    ['星泽镇', 2023, 2, 0, 1, 1],
  ])
})

it.each([
  ['第一季度', '第二季度', '第三季度', '4季度'],
  ['1月', '2月份', '十一月', '上半年'],
])('parts of a year are no organs: %s', async (...parts) => {
  const rows = parts.map((part, index) => [part, index, 1, index, 1])
  expect(await linesOf([['青石县2023年度统计'], ['时间', ...heads], ...rows])).toEqual([])
})

it('organs in columns are of the year in the title over them', async () => {
  const rows = [
    ['青石县2023年度政府信息公开申请汇总表'],
    ['项目', '教育局', '财政局'],
    ...heads.map((head, index) => [head, index, 9]),
  ]
  expect(await linesOf(rows)).toEqual([
    ['教育局', 2023, 0, 1, 2, 3],
    ['财政局', 2023, 9, 9, 9, 9],
  ])
})

it('a form beside what was filled in over it is no table of one organ', async () => {
  const rows = [['填报单位', '青石县教育局'], ['项目', '', '总计'], ...heads.map((head, index) => [head, '', index])]
  expect(await linesOf(rows)).toEqual([])
})

it('the halves of heads that are cut over two rows are no organs, organs with the same words are', () => {
  const halves = formOf('2019')
    .table2.flatMap(({ columns }) => columns.map(({ label }) => label))
    .flatMap((label) => [2, 3, 4].map((at) => label.slice(at)).filter((half) => half.length >= 2))
  expect(halves).toContain('制作数量')
  expect(halves.filter(isOrganName)).toEqual([])
  expect(['数量经济研究所', '采购办', '项目中心'].filter((name) => !isOrganName(name))).toEqual([])
})
