import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const rows = table3Lines(cleanRows)

/** A report whose table three is sentences, each value put into words by `say`. */
function report(say: (value: string, row: string, column: number) => string, before = ''): string {
  const lines = rows.map(
    ({ id, label, cells }) => `${label}：${cells.map((value, at) => `${names[at]}${say(value, id, at)}`).join('，')}。`,
  )
  return `云岭市档案局2024年政府信息公开工作年度报告\n${before}三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n`
}

const read = (text: string): RecognisedReport => extractReports(textDocument(text))[0]!
const cellOf = (text: string, id: string) => read(text).cells.find((cell) => cell.id === id)!

describe('a table in sentences', () => {
  it('is read by the names before its numbers, each of which leads to its characters', () => {
    const text = report((value) => ` ${value} 件`)
    const { cells, prose } = read(text)
    for (const { id, cells: printed } of rows)
      expect(table3ColumnIds.map((column) => cells.find((cell) => cell.id === `t3.${id}.${column}`)!.value)).toEqual(printed)
    const { span } = cellOf(text, 't3.granted.naturalPerson')
    expect(text.slice(span!.start - 4, span!.end)).toBe('自然人 10')
    // What is a table is no prose as well.
    expect(prose.map(({ start, end }) => text.slice(start, end)).join('')).not.toContain('自然人')
  })

  it('keeps a unit that stands with its number in a cell of its own', () => {
    const list =
      '行政许可本年处理决定数量\t５条\n行政处罚本年处理决定数量\t０件\n行政强制本年处理决定数量\t7\n行政事业性收费本年收费金额（单位：万元）\t０ 件\n'
    const made = ['规章', '行政规范性文件'].map((row) => `${row}本年制发件数\t1\n${row}本年废止件数\t0\n${row}现行有效件数\t2\n`)
    const text = report((value) => value, `二、主动公开政府信息情况\n信息内容\t数量\n${made.join('')}${list}`)
    const shown = ['licensing.processed', 'punishment.processed', 'coercion.processed', 'fees.amount'].map((id) =>
      cellOf(text, `t2.${id}`),
    )
    expect(shown.map(({ state, raw }) => [state, raw])).toEqual([
      ['text', '５条'],
      ['text', '０件'],
      ['number', '7'],
      ['text', '０ 件'],
    ])
  })

  it('keeps a sign or words in place of a number, and a number with words around it, to the letter', () => {
    for (const way of ['/', '无', '约12', '12（其中网络3件，信函9件）', '12①'])
      expect([
        way,
        cellOf(
          report((value, row, at) => (row === 'granted' && at === 0 ? way : value)),
          't3.granted.naturalPerson',
        ),
      ]).toMatchObject([way, { state: 'text', raw: way }])
    const grouped = report((value, row, at) => (row === 'granted' && at === 0 ? '1,234件' : value))
    expect(cellOf(grouped, 't3.granted.naturalPerson')).toMatchObject({ state: 'number', value: '1234' })
  })

  it('has no number where none stands behind a name, whatever stands on the next line', () => {
    const blank = report((value, _, at) => (at === 6 ? '' : `：${value}`)).replaceAll('。\n', '\n')
    expect(cellOf(blank, 't3.denied.stateSecret.total')).toMatchObject({ state: 'blank', value: null })
  })

  it('is none where prose names the applicants of some rows', () => {
    const sentence = `新收申请中，${names.map((name, at) => `${name}${cleanRows['newReceived']![at]}件`).join('、')}；办结的申请中，${names.map((name, at) => `${name}${cleanRows['granted']![at]}件`).join('、')}。\n`
    const prose = `云岭市档案局2024年政府信息公开工作年度报告\n一、总体情况\n${sentence}三、收到和处理政府信息公开申请情况\n表格另附。\n`
    expect(read(prose).cells.filter(({ state }) => state !== 'missing')).toEqual([])
    const beside = reportText(cleanRows, '\t', '\n').replace('主动公开政府信息120条。\n', (found) => found + sentence)
    expect(cellOf(beside, 't3.newReceived.total')).toMatchObject({ state: 'number', value: '11' })
    expect(cellOf(beside, 't3.carriedOver.total')).toMatchObject({ state: 'number', value: '0' })
  })
})

describe('labels in a heap before names and numbers', () => {
  const before = '云岭市档案局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n'
  const others = ['行政许可', '行政处罚', '行政强制'].map((label) => `${label}\n本年处理决定数量\n7\n`).join('')
  const counts = '本年制发件数\n4\n本年废止件数\n0\n现行有效件数\n9\n'
  const fees = '行政事业性收费\n本年收费金额（单位：万元）\n1.5\n'

  it('leave no row its numbers', () => {
    const heap = read(`${before}规章\n行政规范性文件\n${counts}51\n28\n${others}${fees}`)
    expect(heap.cells.filter(({ id, state }) => /t2\.(?:regulations|normative)/.test(id) && state === 'number')).toEqual([])
  })

  it('are none where each row has its own', () => {
    const apart = `${before}规章\n${counts}行政规范性文件\n${counts}${others}${fees}`
    expect(cellOf(apart, 't2.normativeDocuments.valid')).toMatchObject({ state: 'number', value: '9' })
  })
})
