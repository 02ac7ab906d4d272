import { describe, expect, it } from 'vitest'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { agency, qingheInput } from './qinghe.ts'

const carried = 't3.carriedOver.naturalPerson'
const forward = 't3.carriedForward.naturalPerson'
const verdict: Verdict = {
  rule: 'across.carry-over',
  subject: 'naturalPerson',
  outcome: 'failed',
  severity: 'error',
  about: 'source',
  statement: '0 ≠ 5',
  expected: '5',
  actual: '0',
  message: '上年结转与2024年度报告的“结转下年度继续办理”不等，相差 -5。',
  operands: [
    { label: '上年结转', cell: carried, value: '0', blankAsZero: false },
    { label: '2024年·结转下年度', cell: forward, value: '5', blankAsZero: false, report: 31 },
  ],
  cells: [carried],
  quotes: [],
}
const related = [{ id: 31, agency, year: 2024, fileName: '上一年度.html', sha256: 'ab'.repeat(32) }]

describe('a figure of another report', () => {
  it('leads to that report and its cell, not to this one’s', () => {
    const memo = memoOf(qingheInput(undefined, { verdicts: [verdict], related }))
    expect(memo.related).toEqual([{ ...related[0], index: '参-1' }])
    expect(memo.findings[0]?.operands).toMatchObject([
      { cellIndex: '三-02-A' },
      { cellIndex: '参-1 三-25-A', printed: null, correction: null },
    ])
    expect(memo.findings[0]?.others).toEqual([])
  })

  it('is printed with the file that it stands in', () => {
    const page = memoHtml(memoOf(qingheInput(undefined, { verdicts: [verdict], related })))
    expect(page).toMatch(/对照材料[\s\S]*参-1[\s\S]*上一年度\.html[\s\S]*(?:ab){32}/)
    expect(page).toContain('〔参-1 三-25-A〕')
  })

  it('is not counted among this report’s cells that could not be used', () => {
    const open = {
      ...verdict,
      outcome: 'notEvaluable' as const,
      message: '无法判断：2024年·结转下年度原文中没有。',
      operands: [verdict.operands[0]!, { ...verdict.operands[1]!, value: null }],
    }
    const memo = memoOf(qingheInput(undefined, { verdicts: [open], related }))
    expect(memo.scope.rules[0]?.reasons).toEqual([{ text: open.message, operands: [], count: 1 }])
  })

  it('needs no heading where nothing was compared', () => {
    expect(memoHtml(memoOf(qingheInput()))).not.toContain('对照材料')
  })
})
