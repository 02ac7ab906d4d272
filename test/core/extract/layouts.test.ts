import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, type PrintedRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

function read(text: string) {
  const [report] = extractReports(textDocument(text))
  if (!report) throw new Error('no report')
  const cells = new Map(report.cells.map((cell) => [cell.id as string, cell]))
  return {
    report,
    cell: (id: string): Cell => cells.get(id)!,
    row: (id: string) => table3ColumnIds.map((column) => cells.get(`t3.${id}.${column}`)!),
  }
}

const layouts: [name: string, separator: string, rowEnd: string][] = [
  ['tab-separated rows', '\t', '\n'],
  ['one cell a line', '\n', '\n'],
  ['one cell a line with blank lines', '\n\n', '\n\n'],
  ['runs of line ends, as of a file with CR only', '\n\n\n', '\n\n\n\n\n'],
  ['tab-indented cells', '\n\t', '\n\n\t'],
  ['bars, one cell a line', ' |\n', ' |\n|\n'],
  ['bars in rows', ' | ', ' |\n'],
  ['columns of spaces', '   ', '\n'],
]

describe('every layout of plain text gives the same cells', () => {
  it.each(layouts)('%s', (_name, separator, rowEnd) => {
    const { report, cell, row } = read(reportText(cleanRows, separator, rowEnd))
    expect(report).toMatchObject({
      kind: 'annual-report',
      edition: '2021',
      agency: { value: '云岭市青禾区档案局' },
      year: { value: 2024 },
    })
    expect(report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6])
    for (const line of table3Lines(cleanRows))
      expect(
        row(line.id).map((found) => found.raw),
        line.id,
      ).toEqual(line.cells)
    expect(cell('t2.normativeDocuments.valid').value).toBe('4')
    expect(cell('t2.fees.amount').value).toBe('2')
    expect(cell('t4.reconsideration.total').value).toBe('2')
    expect(cell('t4.litigationAfterReconsideration.total').value).toBe('3')
    expect(report.cells.filter((found) => found.state !== 'number' || found.inferred)).toEqual([])
    expect(report.deviations).toEqual([])
  })

  it('leads every cell to its characters', () => {
    const text = reportText(cleanRows, '\t', '\n')
    for (const cell of read(text).report.cells) expect(text.slice(cell.span!.start, cell.span!.end)).toBe(cell.raw)
  })

  it('reads the 2019 edition', () => {
    const { report, row } = read(
      reportText({ 'otherOutcome.all': ['3', '0', '0', '0', '0', '0', '3'] }, '\t', '\n', { edition: '2019' }),
    )
    expect(report.edition).toBe('2019')
    expect(row('otherOutcome.all').map((cell) => cell.value)).toEqual(['3', '0', '0', '0', '0', '0', '3'])
    expect(report.cells.every((cell) => cell.state === 'number')).toBe(true)
  })
})

describe('blanks', () => {
  const sparse: PrintedRows = {
    ...cleanRows,
    carriedOver: ['', '', '', '', '', '', ''],
    granted: ['10', '', '', '', '', '', '10'],
  }

  it.each(layouts.filter(([name]) => /tab|bars/.test(name)))(
    'are told where the layout shows them: %s',
    (_name, separator, rowEnd) => {
      const { row } = read(reportText(sparse, separator, rowEnd))
      expect(row('granted').map((cell) => cell.state)).toEqual(['number', 'blank', 'blank', 'blank', 'blank', 'blank', 'number'])
      expect(row('carriedOver').every((cell) => cell.state === 'blank' && cell.value === null)).toBe(true)
    },
  )

  it('are counted in runs of line ends', () => {
    const { row } = read(reportText({ ...cleanRows, carriedOver: ['0', '0', '0', '0', '0', '0', ''] }, '\n\n\n', '\n\n\n\n\n'))
    expect(row('carriedOver').map((cell) => cell.state)).toEqual([...Array(6).fill('number'), 'blank'])
  })

  it('are single lines among paragraphs that a line of nothing parts', () => {
    const text = reportText(cleanRows, '\n\n', '\n\n')
    const { report, row } = read(text.replace(/^0\n\n/gm, '\n'))
    expect(row('granted').map((cell) => cell.state)).toEqual(['number', 'blank', 'blank', 'blank', 'blank', 'blank', 'number'])
    expect(row('carriedOver').every((cell) => cell.state === 'blank')).toBe(true)
    expect(report.cells.filter((cell) => cell.inferred || cell.state === 'unreadable')).toEqual([])
  })

  it('are never guessed where nothing shows them', () => {
    const rows = { ...cleanRows, granted: ['10', '10'], 'denied.internalAffairs': ['1', '1'] }
    const { row } = read(reportText(rows, '   ', '\n'))
    expect(row('granted').at(-1)).toMatchObject({ state: 'number', value: '10', inferred: true })
    expect(row('granted')[0]?.state === 'number' ? row('granted')[0]?.inferred : true).toBe(true)
    for (const cell of row('granted')) expect(['10', null]).toContain(cell.value)
  })
})

describe('what the source lacks', () => {
  it('a lost column is missing, not zero', () => {
    const six = Object.fromEntries(table3Lines(cleanRows).map((line) => [line.id, [...line.cells.slice(0, 5), line.cells[6]!]]))
    const head = ['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构'].join(
      '\t',
    )
    const { report, row } = read(reportText(six, '\t', '\n', { head: `${head}\n` }))
    expect(row('newReceived').map((cell) => cell.value)).toEqual(['11', '0', '0', '0', '0', null, '11'])
    expect(row('newReceived')[5]?.state).toBe('missing')
    expect(
      report.deviations.filter((deviation) => deviation.code === 'column-missing').map((deviation) => deviation.detail),
    ).toEqual(['otherOrganization'])
  })

  it('a lost row is missing and said so', () => {
    const text = reportText(cleanRows, '\t', '\n').replace(/^2\.重复申请.*\n/m, '')
    const { report, row } = read(text)
    expect(row('notProcessed.repeated').every((cell) => cell.state === 'missing')).toBe(true)
    expect(report.deviations).toContainEqual(expect.objectContaining({ code: 'row-missing', detail: 'notProcessed.repeated' }))
    expect(row('notProcessed.publication').every((cell) => cell.value === '0')).toBe(true)
  })

  it('lost tables are missing even where the prose names their rows', () => {
    const { report } = read(
      '云岭市青禾区档案局2024年政府信息公开工作年度报告\n一、总体情况\n全年新收政府信息公开申请9件，上年结转2件，予以公开5件，部分公开1件，其他处理3件，结转下年度2件。\n' +
        '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    )
    expect(report.cells.every((cell) => cell.state === 'missing')).toBe(true)
    expect(
      report.deviations.filter((deviation) => deviation.code === 'table-missing').map((deviation) => deviation.table),
    ).toEqual([2, 3, 4])
  })

  it('a document that is no such report has no cells at all', () => {
    const { report } = read('关于召开年度工作会议的通知\n各科室：定于3月5日召开会议，请准时参加。\n')
    expect(report).toMatchObject({ kind: 'other', edition: null, cells: [] })
  })

  it('a report before 2019 is classified, and no tables are read', () => {
    const { report } = read('云岭市档案局2016年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息300条，受理申请5件。\n')
    expect(report).toMatchObject({ kind: 'pre-2019-report', edition: null, cells: [] })
  })
})

describe('glued cells', () => {
  const glue = (rows: PrintedRows): string => reportText(rows, '', '')

  it('are read where the relations leave one reading, and marked as inferred', () => {
    const { row, report } = read(glue(cleanRows))
    expect(row('newReceived').map((cell) => cell.value)).toEqual(['11', '0', '0', '0', '0', '0', '11'])
    expect(row('newReceived')[0]?.inferred).toBe(true)
    expect(report.cells.filter((cell) => cell.id.startsWith('t3.') && cell.state !== 'number')).toEqual([])
  })

  it('never hide a true error: digits that no reading explains stay unreadable with their candidates', () => {
    const { row } = read(glue({ ...cleanRows, totalProcessed: ['2', '0', '0', '0', '0', '0', '11'] }))
    expect(row('totalProcessed')[0]).toMatchObject({ state: 'unreadable', value: null })
    expect(row('totalProcessed')[0]?.candidates.sort()).toEqual(['2', '20'])
    expect(row('newReceived').map((cell) => cell.value)).toEqual(['11', '0', '0', '0', '0', '0', '11'])
  })

  it('stay unreadable where nothing decides: three numbers of table two in one run of digits', () => {
    const text = glue(cleanRows).replace('行政规范性文件234', '行政规范性文件3123')
    expect(text).toContain('行政规范性文件3123')
    const { cell } = read(text)
    expect(cell('t2.normativeDocuments.made')).toMatchObject({ state: 'unreadable', value: null })
    expect(cell('t2.licensing.processed').value).toBe('2')
  })
})

describe('what stands in a cell is kept to the letter', () => {
  it.each([
    ['/', 'text', null],
    ['22（其中修订16件）', 'text', null],
    ['１２', 'number', '12'],
    ['1,204', 'number', '1204'],
    ['0.50', 'number', '0.5'],
    ['251000元', 'text', null],
  ])('%s', (raw, state, value) => {
    const text = reportText(cleanRows, '\t', '\n').replace('行政事业性收费\t2', `行政事业性收费\t${raw}`)
    expect(read(text).cell('t2.fees.amount')).toMatchObject({ state, value, raw })
  })
})
