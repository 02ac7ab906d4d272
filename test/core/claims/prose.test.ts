import { describe, expect, it } from 'vitest'
import { proseOf } from '../../../src/core/claims/prose.ts'
import { reportInput } from '../rules/report-builder.ts'

describe('the prose of a report', () => {
  const { report, document } = reportInput({ prose: { 1: '收到申请91件。', 5: '改进不足。', 6: '无其他事项。' } })
  const sectionsOf = (given: typeof report) =>
    proseOf(given, document).sentences.map(({ section, clauses }) => [section, clauses.at(-1)!.words])

  it('is cut into sentences that know their section', () => {
    expect(sectionsOf(report).slice(-4)).toEqual([
      [null, '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止'],
      [1, '收到申请91件'],
      [5, '改进不足'],
      [6, '无其他事项'],
    ])
  })

  it('knows the sections in whatever order they are given', () => {
    expect(sectionsOf({ ...report, sections: report.sections.toReversed() })).toEqual(sectionsOf(report))
  })

  it('belongs to a section from the first character of its heading on', () => {
    const headings = report.sections.map(({ heading }) => heading)
    expect(sectionsOf({ ...report, prose: headings }).map(([section]) => section)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is read once for all rules', () => {
    expect(proseOf(report, document)).toBe(proseOf(report, document))
  })

  it('is read as far as any real report goes', () => {
    const text = '公开。'.repeat(300_000)
    const spans = [0, 300_000, 600_000].map((start) => ({ start, end: start + 300_000 }))
    const { flat } = proseOf({ ...report, prose: spans }, { text })
    expect(flat.text.replaceAll('\n', '').length).toBe(400_000)
    expect(flat.text.length).toBe(400_001 + 1)
    const few = [0, 200, 400].map((start) => ({ start, end: start === 400 ? 900_000 : start + 100 }))
    expect(proseOf({ ...report, prose: few }, { text }).flat.text.replaceAll('\n', '').length).toBe(400_000)
  })
})
