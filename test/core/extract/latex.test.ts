import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const title = '云岭市青禾区档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n'
const opened = '\\begin{tabular}{l|ccccccc}\n\\hline\n'
const heads = ' & 自然人 & 商业企业 & 科研机构 & 社会公益组织 & 法律服务机构 & 其他 & 总计 \\\\ \\hline\n'
const rows = table3Lines(cleanRows)

/** A table three in LaTeX whose value of new applications by natural persons is set as given. */
function report(first: string): string {
  const lines = rows.map(({ id, label, cells }) => {
    const values = id === 'newReceived' ? [first, ...cells.slice(1)] : cells
    return `${[label, ...values].join(' & ')} \\\\ \\hline\n`
  })
  return `${title}${opened}${heads}${lines.join('')}\\end{tabular}\n五、存在的主要问题及改进情况\n`
}

const cellsOf = (text: string): ReadonlyMap<string, Cell> =>
  new Map(extractReports(textDocument(text))[0]!.cells.map((cell) => [cell.id, cell]))
const firstOf = (set: string): Cell => cellsOf(report(set)).get('t3.newReceived.naturalPerson')!

describe('a table in the markup of LaTeX', () => {
  it('is read whatever marks up a number, and leads to its characters', () => {
    const ways = [
      '11',
      '\\textbf{11}',
      '{\\small 11}',
      '$11$',
      '\\textcolor{red}{11}',
      '\\multicolumn{1}{c|}{11}',
      '\\multirow{1}{*}{11}',
      '11\\footnotemark[2]',
      '11\\textsuperscript{2}',
      '11\\footnote{含上年12件}',
      '\\begin{tabular}{c}11\\end{tabular}',
      '\\begin{minipage}[t]{0.1\\columnwidth}\n11\n\\end{minipage}',
      '11 % 核过，原为12\n',
    ]
    for (const way of ways) {
      const read = cellsOf(report(way))
      const { state, value, span } = read.get('t3.newReceived.naturalPerson')!
      expect([way, state, value, report(way).slice(span!.start, span!.end)]).toEqual([way, 'number', '11', '11'])
      for (const { id, cells } of rows.slice(1))
        expect(table3ColumnIds.map((column) => read.get(`t3.${id}.${column}`)!.value)).toEqual(cells)
    }
  })

  it('is read where comments stand behind the ends of its rows', () => {
    for (const note of [' % 核过，原为12', '% 核过 & 12 \\\\']) {
      const read = cellsOf(report('11').replaceAll('\\\\ \\hline', `\\\\${note}`))
      for (const { id, cells } of rows)
        expect([note, ...table3ColumnIds.map((column) => read.get(`t3.${id}.${column}`)!.value)]).toEqual([note, ...cells])
    }
  })

  it('has no number in a cell with a command that is not known', () => {
    for (const way of ['\\difference{12}{11}', '11\\sometimes{2}', '1\\,1', '\\shortstack{3 & 8}'])
      expect([way, firstOf(way).state]).not.toEqual([way, 'number'])
  })

  it('keeps the lines of prose where only its rows were copied', () => {
    const [start = '', end = ''] = report('11').split(opened)
    const [found] = extractReports(textDocument(start + end.replace('\\end{tabular}\n', '')))
    expect(found).toMatchObject({ agency: { value: '云岭市青禾区档案局' }, year: { value: 2024 } })
    expect(found!.sections.map(({ number }) => number)).toEqual([3, 5])
    expect(found!.cells.find(({ id }) => id === 't3.newReceived.total')).toMatchObject({ state: 'number', value: '11' })
  })

  it('is none of a text that only has its signs', () => {
    const text = `${reportText(cleanRows, '\t', '\n')}附件在 \\\\share\\年报 下，A & B 两份。\n`
    expect(cellsOf(text).get('t3.granted.total')).toMatchObject({ state: 'number', value: '10' })
  })
})
