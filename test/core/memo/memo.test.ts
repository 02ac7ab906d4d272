import { describe, expect, it } from 'vitest'
import type { ReportView } from '../../../src/contract/views.ts'
import { textLocator } from '../../../src/core/document/locator.ts'
import { missingCell } from '../../../src/core/extract/cells.ts'
import { cellIds } from '../../../src/core/form/form.ts'
import type { MemoInput } from '../../../src/core/memo/memo.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import { effectiveCells } from '../../../src/core/review/effective-cells.ts'
import { type Decision, emptyReview } from '../../../src/core/review/review.ts'
import { findingsOf, type Finding } from '../../../src/core/rules/verdict.ts'
import { fullReview, qingheInput, rowCount } from './qinghe.ts'

/** Proves to the compiler that an opened report, with what the program knows of itself, is a memo's input. */
export function inputFrom(
  view: ReportView,
  rest: Pick<MemoInput, 'workspaceName' | 'reviewer' | 'appVersion' | 'ruleSetVersion' | 'rules'>,
): MemoInput {
  return { ...view, ...rest }
}

const findings = findingsOf(qingheInput().verdicts)

describe('the memo as data', () => {
  it('orders findings by severity, numbers them, and keeps doubts of reading apart', () => {
    const memo = memoOf(qingheInput())
    expect(memo.findings.map(({ index, rule }) => [index, rule])).toEqual([
      ['甲-1', 'narrative.parts'],
      ['乙-1', 'narrative.completion'],
      ['丙-1', 'structure.not-a-number'],
    ])
    expect(memo.doubts.map(({ index, rule }) => [index, rule])).toEqual([['读-1', 't3.column-total']])
    expect(memo.findings.every(({ about }) => about === 'source')).toBe(true)
  })

  it('gives a finding its quote with line and offsets, its operands with index numbers, title and basis', () => {
    const memo = memoOf(qingheInput())
    const text = qingheInput().document.text
    const [parts] = memo.findings
    const start = text.indexOf('965篇，其中')
    expect(parts?.quotes).toEqual([
      {
        text: '965篇，其中机构职能805篇，规划计划163篇，统计数据196篇',
        place: `第 4 行第 17 字（字符位 ${start}–${start + 33}）`,
      },
    ])
    expect(parts?.statement).toBe('805 + 163 + 196 = 1164 ≠ 965')
    expect(parts?.title).toBe('文中总数与所列分项之和（推定）')
    expect(memo.doubts[0]?.operands.map(({ cellIndex, value }) => [cellIndex, value])).toEqual([
      ['三-03-A', '71'],
      ['三-09-A', '4'],
      ['三-13-A', '7'],
      ['三-14-A', '3'],
    ])
    expect(memo.doubts[0]?.others).toEqual(['三-24-A'])
  })

  it('calls a sum over organs what it is, and prints the form on which a table was typed in', () => {
    const input = qingheInput()
    const named = { value: '合计', where: textLocator(0, 2), span: { start: 0, end: 2 } }
    const sum = { ...input, item: { ...input.item, agency: null }, report: { ...input.report, agency: null, sum: named } }
    expect(memoOf(sum).agency).toBe('合计（汇总行，不是一个机关）')
    const chosen = { field: 'form' as const, value: '2019', reason: '', who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
    const picture = { ...input.report, cells: cellIds('2021').map(missingCell) }
    const review = { ...emptyReview, identity: [chosen] }
    const item = { ...input.item, edition: '2019' as const }
    const memo = memoOf({ ...input, item, review, report: picture, cells: effectiveCells(picture, review), verdicts: [] })
    expect(memo.corrections.reading.map(({ label, before, after }) => [label, before.state, after.text])).toEqual([
      ['表格格式', 'missing', '2019年格式'],
    ])
    expect(memo.scope.read.total).toBe(cellIds('2019').length)
    expect(memo.tables.map(({ number }) => number)).toEqual([2, 3, 4])
  })

  it('says how much was read and checked, and why the rest was not', () => {
    const { scope } = memoOf(qingheInput())
    expect(scope.read).toEqual({ total: 200, number: 187, blank: 3, text: 2, missing: 7, unreadable: 1 })
    expect(scope.notNumbers).toEqual({ text: ['二-4～5-A'], missing: ['三-22-A～G'], unreadable: ['三-14-A'] })
    expect(scope.checks).toEqual({ passed: 7 + rowCount - 2, failed: 4, notEvaluable: 2 })
    expect(scope.rules.find(({ rule }) => rule === 't3.row-total')?.reasons).toEqual([
      { text: '无法判断：表三 没有现成信息 · 自然人读不准。', operands: [], count: 1 },
      { text: '无法判断：表三 逾期未缴费 · 总计原文中没有。', operands: [], count: 1 },
    ])
    expect(scope.quantities).toEqual({ total: 5, agrees: 0, disagrees: 4, noCounterpart: 1, notUnderstood: 0 })
    expect(scope.silent.map(({ rule }) => rule)).toContain('narrative.year')
    expect(scope.silent.length + scope.rules.length).toBe(qingheInput().rules.length)
  })

  it('lists what was read otherwise than it stands, inferred, or not for sure', () => {
    expect(memoOf(qingheInput()).scope.remarks.map(({ index, kind, raw, readAs }) => [index, kind, raw, readAs])).toEqual([
      ['二-2-C', 'normalised', '22（其中修订16件）', ['22']],
      ['三-13-A', 'inferred', '7', ['7']],
      ['三-13-G', 'inferred', '7', ['7']],
      ['三-14-A', 'unreadable', '3123', ['3', '31', '312']],
    ])
  })

  it('separates corrections of our reading from corrections of the source, with what stood there', () => {
    const { corrections } = memoOf(qingheInput(fullReview))
    expect(corrections.reading).toMatchObject([
      {
        index: '正-1',
        cellIndex: '三-14-A',
        raw: '3123',
        before: { state: 'unreadable', text: '3123' },
        after: { state: 'number', text: '3' },
      },
    ])
    expect(corrections.source).toMatchObject([
      {
        index: '勘-1',
        cellIndex: '三-03-A',
        before: { state: 'number', text: '71' },
        after: { state: 'number', text: '68' },
        who: '沈思远',
      },
    ])
  })

  it('prints a corrected organ and year as corrections of our reading, with what was read', () => {
    const identity = [
      {
        field: 'agency' as const,
        value: '云岭市青禾区档案馆',
        reason: '落款如此',
        who: '沈思远',
        at: '2026-01-12T10:00:00+08:00',
      },
    ]
    const { corrections } = memoOf(qingheInput({ ...fullReview, identity }))
    expect(corrections.reading.map(({ index, label, raw, after }) => [index, label, raw, after.text])).toEqual([
      ['正-1', '行政机关', '云岭市青禾区档案局', '云岭市青禾区档案馆'],
      ['正-2', '表三 （四）无法提供 · 2.没有现成信息需要另行制作 · 自然人', '3123', '3'],
    ])
  })

  it('counts what is still 待核, whether undecided or decided to stay so', () => {
    expect(memoOf(qingheInput()).pending).toBe(4)
    const decisions = [decide(findings[0], 'confirmed'), decide(findings[1], 'pending')]
    const memo = memoOf(qingheInput({ ...fullReview, decisions }))
    expect(memo.pending).toBe(3)
    expect([...memo.findings, ...memo.doubts].map(({ decision }) => decision.state).toSorted()).toEqual([
      'confirmed',
      'pending',
      'pending',
      'pending',
    ])
  })

  it('keeps decisions whose finding is gone, with what was judged', () => {
    const orphan = { ...decide(findings[0], 'confirmed'), topic: 'narrative.year¦title', statement: '2024 ≠ 2025' }
    expect(memoOf(qingheInput(fullReview, { orphans: [orphan] })).orphans).toMatchObject([
      {
        index: '存-1',
        rule: 'narrative.year',
        subject: 'title',
        statement: '2024 ≠ 2025',
        decision: { state: 'confirmed', who: '沈思远' },
      },
    ])
  })

  it('is dated by the last change of the review, not by the clock', () => {
    expect(memoOf(qingheInput()).asOf).toBe('2026-01-12T09:30:00+08:00')
    expect(memoOf(qingheInput(fullReview)).asOf).toBe('2026-01-12T10:12:00+08:00')
  })

  it('marks corrected and doubted cells in the tables as read', () => {
    const memo = memoOf(qingheInput(fullReview))
    const third = memo.tables.find(({ number }) => number === 3)
    expect(third?.cells.get('t3.granted.naturalPerson')).toMatchObject({
      index: '三-03-A',
      read: { state: 'number', text: '71' },
      corrected: { index: '勘-1', kind: 'source', shown: { state: 'number', text: '68' } },
    })
    expect(third?.cells.get('t3.totalProcessed.naturalPerson')?.findings).toEqual(['读-1'])
    expect(third?.cells.get('t3.otherOutcome.overdueFee.total')).toMatchObject({
      read: { state: 'missing', text: null },
      place: null,
    })
  })

  it('has no tables and says so where no edition was recognised', () => {
    const input = qingheInput()
    const report = { ...input.report, kind: 'pre-2019-report' as const, edition: null, cells: [], tables: {} }
    const item = { ...input.item, kind: report.kind, edition: null }
    const memo = memoOf({ ...input, report, item, cells: [], verdicts: [] })
    expect(memo.tables).toEqual([])
    expect(memo.locators).toEqual([])
    expect(memo.scope.read.total).toBe(0)
    expect(memo.formDocument).toBeNull()
  })
})

function decide(finding: Finding | undefined, state: Decision['state']): Decision {
  if (!finding) throw new Error('no such finding')
  const { fingerprint, topic, statement } = finding
  return { fingerprint, topic, statement, state, reasonCode: null, reason: '', who: '沈思远', at: '2026-01-12T10:05:00+08:00' }
}
