import { describe, expect, it } from 'vitest'
import { applyChanges, invertChanges } from '../../../src/core/review/change.ts'
import { effectiveSeverities, orphanedSeverities } from '../../../src/core/review/effective-severities.ts'
import { emptyReview, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, context, finding, refusal } from './review-context.ts'

type SetSeverity = Extract<ReviewCommand, { type: 'set-severity' }>
const { fingerprint, topic, statement } = finding
const base: SetSeverity = { type: 'set-severity', fingerprint, severity: 'notice', reason: '笔误，不影响结论' }

describe('a changed severity', () => {
  it('keeps what the rules judged, by whom it was changed, when and why; and is undone exactly', () => {
    const { review, changes, summary } = accepted(emptyReview, base)
    const { who, at } = context
    expect(review.severities).toEqual([
      { fingerprint, topic, statement, from: 'error', to: 'notice', reason: base.reason, who, at },
    ])
    expect(summary).toBe('疑点“91 = 91 ≠ 0”严重程度：错误 → 提示')
    expect(applyChanges(review, invertChanges(changes))).toEqual(emptyReview)
  })

  it('is taken back by null, also where its finding is gone', () => {
    const review = after(base)
    const back: SetSeverity = { ...base, severity: null, reason: '' }
    expect(accepted(review, back).review.severities).toEqual([])
    expect(accepted(review, back).summary).toBe('疑点“91 = 91 ≠ 0”严重程度恢复原判：提示 → 错误')
    expect(accepted(review, back, { findings: [] }).review.severities).toEqual([])
  })

  const refused: [string, Partial<SetSeverity>][] = [
    ['unknown-finding', { fingerprint: 'none' }],
    ['severity-reason-required', { reason: ' ' }],
    ['no-change', { severity: 'error' }],
    ['no-change', { severity: null }],
  ]
  it.each(refused)('is refused with %s', (code, change) => {
    expect(refusal(emptyReview, { ...base, ...change })).toBe(code)
  })

  it('is refused where nothing would change, and back to the rules’ own only by taking it back', () => {
    expect(refusal(after(base), base)).toBe('no-change')
    expect(refusal(after(base), { ...base, severity: 'error' })).toBe('severity-as-judged')
    expect(after(base, { ...base, severity: 'warning' }).severities).toMatchObject([{ from: 'error', to: 'warning' }])
  })

  it('is laid over its own finding only', () => {
    const other = { ...finding, subject: 'granted' }
    const passed = { ...finding, outcome: 'passed' as const }
    const weighed = effectiveSeverities([finding, other, passed], after(base))
    expect(weighed.map(({ severity }) => severity)).toEqual(['notice', 'error', 'error'])
  })

  it('is an orphan where its finding is gone', () => {
    expect(orphanedSeverities(after(base), [finding])).toEqual([])
    expect(orphanedSeverities(after(base), [])).toMatchObject([{ fingerprint }])
  })
})
