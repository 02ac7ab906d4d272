import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utils } from 'xlsx'
import { extractReports } from '../../../../src/core/extract/extract.ts'
import { reportSeed, runs } from '../../../builders/arbitraries.ts'
import { judgeCells } from '../../../builders/judge.ts'
import { seededRandom } from '../../../builders/random.ts'
import { manyForms } from '../../../builders/workbook/many-forms.ts'
import { workbookBytes } from '../../../builders/workbook/workbook.ts'
import { documentOf } from '../../../ingest/reading.ts'

describe('forms of several organs on one sheet', () => {
  for (const way of ['below', 'beside'] as const) {
    it(`${way} each other are one report each`, async () => {
      await fc.assert(
        fc.asyncProperty(reportSeed, async (seed) => {
          const { book, forms } = manyForms(seededRandom(seed), { way, titled: true })
          const reports = extractReports(await documentOf(workbookBytes(book, 'xlsx')))
          expect(reports.map(({ agency, year }) => [agency?.value, year?.value])).toEqual(
            forms.map(({ truth }) => [truth.agency.name, truth.year]),
          )
          forms.forEach(({ expected }, index) => {
            const { wrong, phantom, refused } = judgeCells(reports[index]?.cells ?? [], expected)
            expect({ wrong, phantom, refused }).toEqual({ wrong: [], phantom: [], refused: [] })
          })
        }),
        runs(15),
      )
    })

    it(`${way} each other that nothing tells apart give no number that is another's`, async () => {
      await fc.assert(
        fc.asyncProperty(reportSeed, async (seed) => {
          const { book, forms } = manyForms(seededRandom(seed), { way, titled: false })
          const reports = extractReports(await documentOf(workbookBytes(book, 'xlsx')))
          expect(reports).toHaveLength(1)
          // What all of them say may be read.
          for (const { expected } of forms) {
            const { wrong, phantom } = judgeCells(reports[0]?.cells ?? [], expected)
            expect({ wrong, phantom }).toEqual({ wrong: [], phantom: [] })
          }
        }),
        runs(15),
      )
    })
  }
})

describe('organ and year', () => {
  const form = async (sheet: string, rows: string[][]) => {
    const book = utils.book_new()
    const table = [
      ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      ['一、本年新收政府信息公开申请数量', '', '', '5', '0', '0', '0', '0', '0', '5'],
      ['二、上年结转政府信息公开申请数量', '', '', '0', '0', '0', '0', '0', '0', '0'],
      ['三、本年度办理结果', '（一）予以公开', '', '5', '0', '0', '0', '0', '0', '5'],
      ['', '（七）总计', '', '5', '0', '0', '0', '0', '0', '5'],
      ['四、结转下年度继续办理', '', '', '0', '0', '0', '0', '0', '0', '0'],
    ]
    utils.book_append_sheet(book, utils.aoa_to_sheet([...rows, ...table]), sheet)
    const [report] = extractReports(await documentOf(workbookBytes(book, 'xlsx')))
    return [report?.agency?.value ?? null, report?.year?.value ?? null]
  }

  it.each([
    ['the title of a table', 'Sheet1', [['青石县教育局2023年收到和处理政府信息公开申请情况']]],
    ['a title that names a place', 'Sheet1', [['瑶河区2023年度政府信息公开情况统计表']]],
    ['what was filled in', '年报', [['政府信息公开统计表'], ['填报单位：青石县教育局', '', '填报年度：2023年']]],
    ['what was filled in beside its label', '年报', [['填报单位', '青石县教育局', '', '年度', '2023']]],
    ['the name of the sheet', '青石县教育局（2023年）', []],
  ])('come from %s', async (_, sheet, rows) => {
    expect(await form(sheet, rows)).toEqual([/瑶河区/.test(rows.flat().join('')) ? '瑶河区' : '青石县教育局', 2023])
  })

  it('are not made of a name that is none', async () => {
    expect(await form('年报数据', [['填报单位', '', '填报年度']])).toEqual([null, null])
  })
})

describe('pages and documents', () => {
  const pageOf = (rows: readonly (readonly string[])[]): Uint8Array =>
    new TextEncoder().encode(
      `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
    )
  const table = [
    ['单位', '本年新收', '上年结转', '予以公开', '结转下年度继续办理'],
    ['青石县教育局', '5', '1', '6', '0'],
    ['青石县财政局', '2', '0', '1', '1'],
  ]

  it('that a workbook with organs in rows was saved as are read line by line', async () => {
    const reports = extractReports(await documentOf(pageOf([['青石县2023年政府信息公开汇总表'], ...table])))
    expect(reports.map(({ kind, agency, year }) => [kind, agency?.value, year?.value])).toEqual([
      ['workbook', '青石县教育局', 2023],
      ['workbook', '青石县财政局', 2023],
    ])
  })

  it('that are a report with such a table among its sections stay one report', async () => {
    const report = [
      ['青石县2023年政府信息公开工作年度报告'],
      ['一、总体情况'],
      ['各单位情况如下。'],
      ...table,
      ['二、主动公开政府信息情况'],
    ]
    expect(extractReports(await documentOf(pageOf(report))).map(({ kind, agency }) => [kind, agency?.value])).toEqual([
      ['annual-report', '青石县'],
    ])
  })
})
