import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { table3Rows } from '../../../src/core/form/form.ts'
import { textDocument } from './text-document.ts'

/** A report of which table two has the first of its blocks alone. */
function report(table: readonly string[]): string {
  return [
    '青禾县2025年政府信息公开工作年度报告',
    '一、总体情况',
    '本年度制发规范性文件若干，规章未制发。',
    '二、主动公开政府信息情况',
    ...table,
    '三、收到和处理政府信息公开申请情况',
    '本年度未收到申请。',
    '四、政府信息公开行政复议、行政诉讼情况',
    '未发生。',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ].join('\n')
}

const read = (table: readonly string[]) => extractReports(textDocument(report(table)))[0]!

describe('table two with one block', () => {
  it('is read where its heads stand over two rows', () => {
    const count = fc.nat(9999).map(String)
    const row = fc.tuple(count, count, count)
    fc.assert(
      fc.property(row, row, fc.constantFrom(' | ', '\t'), (regulations, documents, bar) => {
        const lines = [
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', ...regulations],
          ['行政规范性文件', ...documents],
        ]
        const cells = read(lines.map((line) => line.join(bar))).cells.filter(({ id }) => id.startsWith('t2.'))
        expect(cells.slice(0, 6).map(({ value }) => value)).toEqual([...regulations, ...documents])
        expect(cells.slice(6).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing'])
      }),
    )
  })

  it('is not seen in prose that names its rows', () => {
    const prose = '本年制发件数方面，规章3件，行政规范性文件61件，现行有效件数另行公布。'
    expect(read([prose]).tables[2]).toBeUndefined()
  })
})

describe('table two that is glued, without a table three to tell whether its blanks left anything', () => {
  const row = (digits: string) => {
    const heads = '信息内容本年制发件数本年废止件数现行有效件数'
    const table = ['第二十条第（一）项', heads, `规章${digits}`, '行政规范性文件12414', '第二十条第（五）项', '行政许可2831']
    return read(table).cells.slice(0, 3)
  }

  it('has no certain numbers where a blank may be among them', () => {
    expect(row('249').map(({ state }) => state)).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })

  it('has those that are cut one way, blanks or not', () => {
    expect(row('000').map(({ value }) => value)).toEqual(['0', '0', '0'])
  })
})

describe('table three without its heads and one of its columns, one cell a line', () => {
  const table = (extra: string, gap: string) =>
    table3Rows('2021', false)
      .flatMap(({ id, label }) => [label, ...Array<string>(6).fill('0'), ...(id === 'notProcessed.publication' ? [extra] : [])])
      .join(gap)
  const cellsIn = (extra: string, gap: string) =>
    extractReports(textDocument(report([]).replace('本年度未收到申请。', `\n${table(extra, gap)}\n\n\n`)))[0]!.cells.filter(
      ({ id }) => id.startsWith('t3.'),
    )

  it.each(['\n', '\n\n', '\n\n\n'])(
    'takes no number of a page for the seventh of a row, nor line ends behind the last row for a blank',
    (gap) => {
      const cells = cellsIn('3', gap)
      expect(cells.filter(({ value }) => value === '3')).toEqual([])
      for (const id of ['notProcessed.publication', 'carriedForward'])
        expect(
          cells
            .filter((cell) => cell.id.startsWith(`t3.${id}.`) && cell.id.endsWith('otherOrganization'))
            .map(({ state }) => state),
        ).toEqual(['unreadable'])
    },
  )
})

describe('rows that are numbered, anew behind heads that are printed again', () => {
  it('do not have the number of the next row among their own', () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计'].join('\t')
    const numbered = (from: number, to: number): string[] =>
      [
        heads,
        ...table3Rows('2021', false)
          .slice(from, to)
          .map(({ label }) => `${label}\t7\t0\t0\t0\t0\t7\t`),
      ].map((line, index) => `${index + 1}\t${line}`)
    const text = report([]).replace('本年度未收到申请。', [...numbered(0, 6), '', ...numbered(6, 25)].join('\n'))
    const cells = extractReports(textDocument(text))[0]!.cells.filter(({ id }) => id.startsWith('t3.'))
    const told = cells.filter(({ state }) => state === 'number').map(({ id, value }) => [id.split('.').at(-1), value])
    expect(told.filter(([column, value]) => value !== (/^(?:naturalPerson|total)$/.test(column!) ? '7' : '0'))).toEqual([])
    expect(told.length).toBeGreaterThan(100)
  })
})

describe('labels above each other, the numbers of all behind the last', () => {
  const table = (numbers: string) =>
    [
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '（二）部分公开',
      ...numbers.split(' '),
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '四、结转下年度继续办理',
    ].join('\n')
  const row = (numbers: string) =>
    extractReports(textDocument(report([]).replace('本年度未收到申请。', table(numbers))))[0]!.cells.filter(({ id }) =>
      id.startsWith('t3.partiallyGranted.'),
    )

  it('are the last one’s only where they add up', () => {
    expect(row('176 4 9 185 4 27 27').map(({ state }) => state)).toEqual(Array<string>(7).fill('unreadable'))
    expect(row('176 4 9 185 4 27 405').map(({ value }) => value)).toEqual(['176', '4', '9', '185', '4', '27', '405'])
  })
})
