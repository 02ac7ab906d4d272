import { expect, it } from 'vitest'
import { reportSummary } from '../../../src/main/headless/report-summary.ts'
import { create, importSamples, there } from '../../store/open-here.ts'
import { sampleReport } from '../../store/sample-report.ts'

it('says of an equation which row it is about', () => {
  const workspace = create()
  const values = { 't3.newReceived.naturalPerson': '91', 't3.newReceived.total': '19' }
  const { reportId } = importSamples(workspace, sampleReport({ values }))
  const lines = reportSummary(there(workspace.openReport(reportId)))
  expect(lines[0]).toBe('✓ 云岭县林草局 2025 年度')
  expect(lines.filter((text) => text.includes('〔错误〕'))).toEqual([
    expect.stringMatching(/^ {4}〔错误〕表三·一、新收　91 .*≠ 19/),
  ])
})
