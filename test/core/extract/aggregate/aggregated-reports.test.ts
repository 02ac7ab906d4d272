import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utils } from 'xlsx'
import { extractReports } from '../../../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../../../src/core/extract/recognised-report.ts'
import { examineDocument } from '../../../../src/core/examine.ts'
import { reportSeed, runs } from '../../../builders/arbitraries.ts'
import { blocksOf } from '../../../builders/blocks.ts'
import { styleOf } from '../../../builders/print-style.ts'
import { printCells } from '../../../builders/printed-cell.ts'
import { seededRandom } from '../../../builders/random.ts'
import { reportOf } from '../../../builders/report.ts'
import { judgeLines } from '../../../builders/workbook/aggregate/judge-lines.ts'
import { variedWorkbook } from '../../../builders/workbook/aggregate/varied-workbook.ts'
import { sheetPerTable, workbookBytes } from '../../../builders/workbook/workbook.ts'
import { documentOf } from '../../../ingest/reading.ts'
import { type AggregateWorkbook, aggregateWorkbook } from './aggregate-workbook.ts'

type Rows = readonly (readonly (string | number | null)[])[]

async function reportsOf(sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []): Promise<RecognisedReport[]> {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  return extractReports(await documentOf(workbookBytes(book, 'xlsx')))
}

const numbersOf = (report: RecognisedReport | undefined): Record<string, string> =>
  Object.fromEntries((report?.cells ?? []).flatMap((cell) => (cell.value === null ? [] : [[cell.id, cell.value]])))

/** Everything that is not as printed. */
export function misreadings(workbook: AggregateWorkbook, reports: readonly RecognisedReport[]): string[] {
  const found = workbook.organs.map((organ) => ({
    organ,
    report: reports.find((report) => (report.sum ?? report.agency)?.value === organ.name),
  }))
  const wrong = reports.length === found.length ? [] : [`${reports.length} reports of ${found.length}`]
  for (const { organ, report } of found) {
    if (!report) {
      wrong.push(`no report of ${organ.name}`)
      continue
    }
    if (report.kind !== 'workbook' || report.year?.value !== workbook.year || report.edition !== workbook.edition)
      wrong.push(`${organ.name}: ${report.kind} ${report.year?.value} ${report.edition}`)
    for (const cell of report.cells) {
      const printed = organ.cells.get(cell.id)
      const read = cell.state === 'number' ? cell.value : cell.state
      const want = printed === undefined ? 'missing' : printed.text === '' ? 'blank' : printed.text
      if (read !== want) wrong.push(`${organ.name} ${cell.id}: ${read}, is ${want}`)
      if (printed && (cell.where?.kind !== 'sheet' || cell.where.sheet !== printed.sheet || cell.where.cell !== printed.address))
        wrong.push(`${cell.id} at ${JSON.stringify(cell.where)}`)
    }
    for (const id of organ.cells.keys())
      if (report.cells.every((cell) => cell.id !== id)) wrong.push(`${organ.name} ${id}: not listed`)
  }
  return wrong
}

describe('organs in rows', () => {
  it('reads heads in two rows, sums over organs as printed, and leads each number to its cell', async () => {
    const rows: Rows = [
      ['2024年度主动公开情况汇总表'],
      ['序号', '单位名称', '行政规范性文件', null, null, '行政许可', '备注'],
      [null, null, '本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', null],
      [1, '青禾区民政局', 2, 0, 10, 300, null],
      [2, '青禾区财政局', 3, 1, 12, 5, '见附件 7'],
      [null, '合计', 5, 1, 22, 305, null],
    ]
    const reports = await reportsOf({ 汇总: rows }, ['A1:G1', 'A2:A3', 'B2:B3', 'C2:E2', 'G2:G3'])
    expect(reports.map((report) => [report.agency?.value, report.sum?.value, report.year?.value, report.part])).toEqual([
      ['青禾区民政局', undefined, 2024, '汇总!4:4'],
      ['青禾区财政局', undefined, 2024, '汇总!5:5'],
      [undefined, '合计', 2024, '汇总!6:6'],
    ])
    expect(numbersOf(reports[1])).toEqual({
      't2.normativeDocuments.made': '3',
      't2.normativeDocuments.repealed': '1',
      't2.normativeDocuments.valid': '12',
      't2.licensing.processed': '5',
    })
    expect(reports[1]?.cells.find((cell) => cell.id === 't2.licensing.processed')?.where).toEqual({
      kind: 'sheet',
      sheet: '汇总',
      cell: 'F5',
    })
    expect(reports[1]?.agency?.where).toEqual({ kind: 'sheet', sheet: '汇总', cell: 'B5' })
  })

  it('reads one row of heads as totals, tells rows from columns, and leaves a subtotal without a place', async () => {
    const heads = [
      '单位',
      '本年新收政府信息公开申请数量',
      '上年结转政府信息公开申请数量',
      '予以公开',
      '部分公开',
      '不予公开小计',
      '重复申请',
      '（七）总计',
      '结转下年度继续办理',
    ]
    const reports = await reportsOf({
      '2023年': [heads, ['松岫县民政局', 9, 1, 4, 2, 3, 1, 7, 3], ['松岫县教育局', 1, 0, 1, 0, 0, 0, 1, 0]],
    })
    expect(numbersOf(reports[0])).toEqual({
      't3.newReceived.total': '9',
      't3.carriedOver.total': '1',
      't3.granted.total': '4',
      't3.partiallyGranted.total': '2',
      't3.notProcessed.repeated.total': '1',
      't3.totalProcessed.total': '7',
      't3.carriedForward.total': '3',
    })
    expect(reports[0]?.year?.value).toBe(2023)
    expect(reports[0]?.leftovers.map((leftover) => leftover.raw)).toEqual(['3'])
  })

  it('says of two heads with one meaning that it is not certain which holds', async () => {
    const rows: Rows = [
      ['单位', '规章制发件数', '规章制发件数', '规章废止件数', '规章现行有效件数'],
      ['云岭市民政局', 1, 2, 3, 4],
      ['云岭市财政局', 5, 5, 6, 7],
    ]
    const [first, second] = await reportsOf({ S: rows })
    expect(first?.cells[0]).toMatchObject({ id: 't2.regulations.made', state: 'unreadable', candidates: ['1', '2'] })
    expect(second?.cells[0]).toMatchObject({ state: 'number', value: '5' })
  })

  it('takes errors, days and formulas without a result for unreadable, and a cell over two organs for neither', async () => {
    const rows: Rows = [
      ['单位', '规章制发件数', '规章废止件数', '规章现行有效件数', '行政许可处理决定数量'],
      ['云岭市民政局', '#REF!', '3月1日', '=SUM(A1:A2)', 7],
      ['云岭市财政局', 5, '—', 7, null],
    ]
    const [first, second] = await reportsOf({ S: rows }, ['E2:E3'])
    expect(first?.cells.slice(0, 3).map((cell) => [cell.state, cell.raw])).toEqual([
      ['unreadable', '#REF!'],
      ['unreadable', '3月1日'],
      ['unreadable', '=SUM(A1:A2)'],
    ])
    for (const report of [first, second])
      expect(report?.cells.find((cell) => cell.id === 't2.licensing.processed')).toMatchObject({
        state: 'unreadable',
        candidates: ['7'],
      })
    expect(second?.cells.slice(0, 3).map((cell) => cell.state)).toEqual(['number', 'text', 'number'])
  })

  it('means no cell of the form by labels that say more than the form', async () => {
    const rows: Rows = [
      ['单位', '行政许可', null, null, '新收政府信息公开申请', '其中：网上申请', '2023年新收政府信息公开申请'],
      [null, '本年处理决定数量', '上年数', '同比增减', null, null, null],
      ['云岭市民政局', 1, 2, 3, 4, 5, 6],
      ['云岭市财政局', 7, 8, 9, 10, 11, 12],
    ]
    const [first, earlier] = await reportsOf({ '2024年': rows }, ['B1:D1'])
    expect(numbersOf(first)).toEqual({ 't2.licensing.processed': '1', 't3.newReceived.total': '4' })
    expect([earlier?.year?.value, numbersOf(earlier)]).toEqual([2023, { 't3.newReceived.total': '6' }])
    expect(first?.leftovers.map((leftover) => leftover.raw)).toEqual(['2', '3'])
  })

  it('is checked by the rules', async () => {
    const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
    const rows: Rows = [
      ['单位', '一、本年新收政府信息公开申请数量', ...kinds.slice(1).map(() => null)],
      [null, ...kinds],
      ['云岭市民政局', 1, 2, 0, 0, 0, 0, 4],
      ['云岭市财政局', 1, 2, 0, 0, 0, 0, 3],
    ]
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = [utils.decode_range('B1:H1'), utils.decode_range('A1:A2')]
    utils.book_append_sheet(book, sheet, '表三')
    const examined = examineDocument(await documentOf(workbookBytes(book, 'xlsx')))
    // That tables two and four are not in this workbook is a doubt about the reading, said apart.
    const failed = examined.map(({ verdicts }) =>
      verdicts
        .filter(({ outcome, about }) => outcome === 'failed' && about === 'source')
        .map(({ rule, subject }) => [rule, subject]),
    )
    expect(failed).toEqual([[['t3.row-total', 'newReceived']], []])
  })
})

describe('tables that are not there', () => {
  const heads = ['单位', '规章制发件数', '规章废止件数']
  const verdictsOf = async (sheets: Record<string, Rows>) => {
    const book = utils.book_new()
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
    return examineDocument(await documentOf(workbookBytes(book, 'xlsx'))).map(({ verdicts }) =>
      verdicts
        .filter(({ rule, outcome }) => rule === 'structure.table-missing' && outcome === 'failed')
        .map(({ subject, severity }) => `${subject} ${severity}`),
    )
  }

  it('are said once, without alarm, where no line of the workbook has them', async () => {
    const rows: Rows = [heads, ['云岭市民政局', 1, 2], ['云岭市财政局', 3, 4], ['合计', 4, 6]]
    expect(await verdictsOf({ 表二: rows })).toEqual([['t3 notice', 't4 notice'], [], []])
  })

  it('are doubtful where only one organ lacks what the others have', async () => {
    const two: Rows = [heads, ['云岭市民政局', 1, 2], ['云岭市财政局', 3, 4], ['云岭市教育局', 0, 1]]
    const three: Rows = [
      ['单位', '本年新收政府信息公开申请数量', '结转下年度继续办理'],
      ['云岭市民政局', 5, 1],
      ['云岭市教育局', 6, 0],
    ]
    expect(await verdictsOf({ 表二: two, 表三: three })).toEqual([['t4 notice'], ['t3 warning'], []])
  })
})

it('reads a form over three sheets beside an aggregated sheet, whole', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, async (seed) => {
      const random = seededRandom(seed)
      const report = reportOf(random, { edition: '2021' })
      const style = styleOf(random, '2021', { blanks: false, grouping: false })
      const cells = printCells(report.truth, style)
      const book = sheetPerTable(blocksOf(report, cells, style), cells, 'numbers')
      const lines: Rows = [
        ['单位', '规章制发件数', '规章废止件数'],
        ['云岭市民政局', 1, 2],
        ['云岭市财政局', 3, 4],
      ]
      utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((row) => [...row])), '下属单位')
      if (random.chance(0.5)) book.SheetNames.unshift(book.SheetNames.pop()!)
      const reports = extractReports(await documentOf(workbookBytes(book, 'xlsx')))
      expect(reports.map(({ kind }) => kind)).toEqual(['workbook', 'workbook', 'workbook'])
      const whole = reports.find(({ agency }) => !/^云岭市(?:民政|财政)局$/.test(agency?.value ?? ''))
      const wrong = whole?.cells
        .filter((cell) => cell.value !== (cells.get(cell.id)?.value ?? null))
        .map(({ id, state, value }) => [id, state, value])
      expect([seed, wrong]).toEqual([seed, []])
    }),
    runs(10),
  )
})

describe('what is no aggregated table', () => {
  it('a list of organs with numbers that are none of the form', async () => {
    const reports = await reportsOf({
      S: [
        ['单位', '人数', '经费'],
        ['云岭市民政局', 1, 2],
        ['云岭市财政局', 3, 4],
      ],
    })
    expect(reports.map((report) => [report.kind, report.cells.length])).toEqual([['other', 0]])
  })

  it('a table two of one organ', async () => {
    const rows: Rows = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', 1, 0, 4],
      ['行政规范性文件', 2, 0, 9],
    ]
    expect((await reportsOf({ S: rows })).map((report) => report.part)).toEqual([null])
  })
})

it('reads every cell of random workbooks', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, async (seed) => {
      const workbook = aggregateWorkbook(seededRandom(seed))
      expect(misreadings(workbook, extractReports(await documentOf(workbook.bytes)))).toEqual([])
    }),
    runs(20),
  )
})

it('reads varied workbooks: every number right or refused, none without its line, no organ invented', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, async (seed) => {
      const workbook = variedWorkbook(seededRandom(seed))
      const { wrong, phantom, invented, missed, refused, right } = judgeLines(
        workbook,
        extractReports(await documentOf(workbook.bytes)),
      )
      expect({ wrong, phantom, invented, missed }).toEqual({ wrong: [], phantom: [], invented: [], missed: [] })
      expect(refused.length).toBeLessThanOrEqual(right * 0.02)
    }),
    runs(20),
  )
})
