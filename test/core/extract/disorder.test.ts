import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell, RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

function read(text: string): RecognisedReport {
  const [report] = extractReports(textDocument(text))
  if (!report) throw new Error('no report')
  return report
}

const numbersOf = ({ cells }: RecognisedReport, table: string): Cell[] =>
  cells.filter((cell) => cell.id.startsWith(table) && cell.state === 'number')
const cellOf = ({ cells }: RecognisedReport, id: string): Cell => cells.find((cell) => cell.id === id)!

describe('text that was not copied row by row', () => {
  const parts = reportText(cleanRows, '\n\n', '\n\n').split('一、本年新收政府信息公开申请数量\n\n')
  const [heads = '', body = ''] = parts
  const rows = table3Lines(cleanRows)

  it('with each row of numbers before its own label has no row take the next one’s, and no number of the other tables is sure', () => {
    const table = rows.map(({ label, cells }) => `${cells.join('\n\n')}\n\n${label}`).join('\n\n')
    const report = read(`${heads}${table}\n\n四、政府信息公开${body.split('四、政府信息公开')[1]}`)
    const printed = new Map(rows.flatMap(({ id, cells }) => cells.map((value, index) => [`${id} ${index}`, value])))
    for (const { id, value } of numbersOf(report, 't3')) {
      const [, row, column] = /^t3\.(.*)\.(\w+)$/.exec(id)!
      expect([id, value]).toEqual([id, printed.get(`${row} ${table3ColumnIds.indexOf(column!)}`)])
    }
    for (const number of ['t2', 't4']) expect(numbersOf(report, number)).toEqual([])
    expect(cellOf(report, 't4.reconsideration.upheld').state).toBe('unreadable')
  })

  it('with heads of columns behind the first row gives no number to rows that are not full', () => {
    const few = rows.map(({ label, cells }) => `${label}\n\n${cells.filter((cell) => cell !== '0').join('\n\n')}`)
    const [first = '', ...rest] = few
    const late = ['法人或其他组织', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join('\n\n')
    const report = read(
      `云岭市青禾区档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n自然人\n\n${first}\n\n${late}\n\n${rest.join('\n\n')}`,
    )
    expect(numbersOf(report, 't3')).toEqual([])
  })
})

describe('a page number between the rows', () => {
  it('in white space makes no cells of lines that have no blanks', () => {
    const rows = table3Lines(cleanRows)
    const table = rows.map(({ label, cells }) => `${cells.join('\n')}\n${label}`)
    const report = read(
      `云岭市青禾区档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${['自然人', '总计', '- 3 -', ...table].join('\n')}`,
    )
    // A row's numbers stand before its label: those behind it are the next one's.
    for (const { id, cells } of rows) {
      const { state, value } = cellOf(report, `t3.${id}.total`)
      expect([id, state === 'number' ? value : cells[6]]).toEqual([id, cells[6]])
    }
  })
})

describe('the form of 2021 with heads of 2019 over table two', () => {
  const mixed = reportText(cleanRows, '\t', '\n')
    .replace('本年制发件数', '本年新制作数量')
    .replace('本年废止件数', '本年新公开数量')
    .replace('现行有效件数', '对外公开总数量')

  it('keeps the three rows of （六） that it prints', () => {
    const report = read(mixed)
    expect(report.edition).toBe('2021')
    expect(cellOf(report, 't3.otherOutcome.overdueFee.total')).toMatchObject({ state: 'number', value: '0' })
  })

  it('has no number of 2019 taken for one of 2021', () => {
    const report = read(mixed)
    for (const column of ['made', 'repealed', 'valid'])
      expect(cellOf(report, `t2.regulations.${column}`)).toMatchObject({ state: 'unreadable', value: null })
    expect(cellOf(report, 't2.licensing.processed').state).toBe('number')
  })
})

describe('running numbers of lines', () => {
  it('are none of the table, also where heads were counted with the rows', () => {
    const lines = table3Lines(cleanRows).map(({ label, cells }, index) => [String(index + 4), label, ...cells].join('\t'))
    const heads = ['', '项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join('\t')
    const report = read(
      `云岭市青禾区档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${heads}\n${lines.join('\n')}\n四、其他\n`,
    )
    expect(cellOf(report, 't3.newReceived.naturalPerson')).toMatchObject({ state: 'number', value: '11' })
    expect(cellOf(report, 't3.granted.total')).toMatchObject({ state: 'number', value: '10' })
    expect(numbersOf(report, 't3')).toHaveLength(25 * 7)
  })
})
