import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
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
