import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/core/rules/check.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import { reportInput } from '../rules/report-builder.ts'

describe('hostile prose', () => {
  it.each([
    ['applications', '收到政府信息公开申请91件，均已答复。'.repeat(12_000)],
    ['one long sentence', '收到政府信息公开申请91件，均已答复，'.repeat(12_000)],
    ['brackets', '收到申请91件（自然人80件、企业11件）。'.repeat(10_000)],
    ['negations', '未收到政府信息公开申请，无行政复议、行政诉讼，'.repeat(12_000)],
    ['items', '（一）甲。一是乙，三是丙。'.repeat(20_000)],
    ['doubled words', '资金资金'.repeat(60_000)],
    ['placeholders', '○○XX**'.repeat(50_000)],
    ['changes', '收到91件，较上年的70件增加21件，增长30%。'.repeat(9_000)],
    ['shares', '收到91件，其中网络60件，占65.93%；信函31件，占34.07%。'.repeat(8_000)],
    ['all of them', '均为自然人，'.repeat(50_000)],
    ['negative words', `未${'因政府信息公开'.repeat(30_000)}复议`],
  ])(
    'of %s is judged in bounded time',
    (_, words) => {
      const input = reportInput({ prose: { 1: words } })
      const started = process.cpuUsage()
      const verdicts = checkReport(input)
      expect(verdicts.length).toBeGreaterThan(0)
      expect(quantityReport(input.report, input.document, verdicts).coverage.total).toBeLessThanOrEqual(4100)
      // Processor time, which a busy machine does not stretch.
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(8000)
    },
    120_000,
  )
})
