import { describe, expect, it } from 'vitest'
import { rejectionMessages } from '../../../src/core/catalogue/review.ts'
import { canonicalJson } from '../../../src/core/review/canonical-json.ts'
import { applyChanges, inOrder, invertChanges } from '../../../src/core/review/change.ts'
import { effectiveCells } from '../../../src/core/review/effective-cells.ts'
import { effectiveIdentity, withEffectiveIdentity } from '../../../src/core/review/effective-identity.ts'
import { emptyReview, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, finding, refusal, sample } from './review-context.ts'

const cell = 't3.newReceived.naturalPerson'
const correct: ReviewCommand = {
  type: 'correct-cell',
  cell,
  kind: 'reading',
  state: 'number',
  value: '19',
  raw: null,
  reason: '',
}
const every: ReviewCommand[] = [
  correct,
  { type: 'correct-identity', field: 'agency', value: '云岭县档案馆', reason: '见落款' },
  { type: 'decide', fingerprint: finding.fingerprint, state: 'confirmed', reasonCode: null, reason: '' },
  { type: 'add-note', target: { kind: 'report' }, body: '批' },
  { type: 'edit-note', id: 'n1', body: '注' },
  { type: 'set-state', state: 'reviewed' },
  { type: 'withdraw-correction', cell },
  { type: 'withdraw-identity', field: 'agency' },
  { type: 'decide', fingerprint: finding.fingerprint, state: 'pending', reasonCode: null, reason: '' },
  { type: 'delete-note', id: 'n1' },
  { type: 'set-state', state: 'unreviewed' },
]

describe('every command', () => {
  it('can be taken back exactly, one after the other', () => {
    const steps: { before: typeof emptyReview; changes: Parameters<typeof invertChanges>[0] }[] = []
    let review = emptyReview
    for (const command of every) {
      const applied = accepted(review, command)
      steps.push({ before: review, changes: applied.changes })
      expect(applyChanges(review, applied.changes)).toEqual(applied.review)
      review = applied.review
    }
    expect(review).toEqual(emptyReview)
    for (const { before, changes } of steps.reverse()) {
      review = applyChanges(review, invertChanges(changes))
      expect(review).toEqual(before)
    }
  })

  it('leaves the review it was given as it was', () => {
    const before = after(correct)
    const copy = structuredClone(before)
    for (const command of every.slice(1)) refusal(before, command)
    expect(before).toEqual(copy)
  })
})

describe('the state of a review', () => {
  it('moves to 在核 with the first work, in the same step, and stays where the auditor put it', () => {
    const { changes } = accepted(emptyReview, correct)
    expect(changes.map((change) => change.part)).toEqual(['correction', 'state'])
    expect(after(correct).state).toBe('in-review')
    expect(after({ type: 'set-state', state: 'reviewed' }, correct).state).toBe('reviewed')
  })

  it('is changed by command, but not to what it is', () => {
    expect(accepted(emptyReview, { type: 'set-state', state: 'reviewed' }).summary).toBe('审核状态：未核 → 已核')
    expect(refusal(emptyReview, { type: 'set-state', state: 'unreviewed' })).toBe('no-change')
  })
})

describe('the identity', () => {
  const agency = (value: string): ReviewCommand => ({ type: 'correct-identity', field: 'agency', value, reason: '' })
  const year = (value: string): ReviewCommand => ({ type: 'correct-identity', field: 'year', value, reason: '' })

  it('is corrected and withdrawn, by command or by writing what was read', () => {
    const { review, summary } = accepted(emptyReview, year('2024'))
    expect(summary).toBe('更正 报告年度：2025 → 2024（读取错误）')
    expect(effectiveIdentity(sample.report, review)).toEqual({ agency: '云岭县林草局', year: 2024 })
    expect(accepted(review, year('2025')).review.identity).toEqual([])
    expect(accepted(review, { type: 'withdraw-identity', field: 'year' }).summary).toBe('撤回更正 报告年度：2024 → 2025')
  })

  it('is refused where it is none, or no change', () => {
    expect(['24', '2025年', '1825', '20255', ''].map((value) => refusal(emptyReview, year(value)))).toEqual(
      Array(5).fill('year-malformed'),
    )
    expect(refusal(emptyReview, agency('  '))).toBe('agency-empty')
    expect(refusal(emptyReview, agency('云岭县林草局 '))).toBe('no-change')
    expect(refusal(after(agency('云岭县档案馆')), agency('云岭县档案馆'))).toBe('no-change')
    expect(refusal(emptyReview, { type: 'withdraw-identity', field: 'year' })).toBe('no-correction')
  })

  it('is seen by the rules in place of the reading, and where nothing was read', () => {
    const unread = { ...sample.report, agency: null }
    const review = accepted(emptyReview, agency('云岭县档案馆'), { report: unread }).review
    expect(withEffectiveIdentity(unread, review).agency).toMatchObject({ value: '云岭县档案馆', span: { start: 0, end: 0 } })
    expect(withEffectiveIdentity(sample.report, review).agency).toEqual({ ...sample.report.agency, value: '云岭县档案馆' })
    expect(withEffectiveIdentity(unread, emptyReview)).toBe(unread)
  })
})

describe('effectiveCells', () => {
  it('lays corrections over the reading and keeps the place', () => {
    const cells = effectiveCells(sample.report, after(correct))
    const read = sample.report.cells.find((one) => one.id === cell)
    expect(cells.find((one) => one.id === cell)).toEqual({ ...read, value: '19', corrected: 'reading' })
    expect(cells.filter((one) => one.corrected === null)).toHaveLength(199)
  })

  it('settles what was doubtful and has no characters where there are none', () => {
    const doubtful = {
      ...sample.report,
      cells: sample.report.cells.map((one) => ({
        ...one,
        state: 'unreadable' as const,
        value: null,
        inferred: true,
        candidates: ['9', '1'],
      })),
    }
    const blank = effectiveCells(doubtful, after({ ...correct, state: 'blank', value: null }))
    expect(blank.find((one) => one.id === cell)).toMatchObject({
      state: 'blank',
      value: null,
      raw: null,
      inferred: false,
      candidates: [],
    })
    const text = effectiveCells(doubtful, after({ ...correct, state: 'text', value: null, raw: '——' }))
    expect(text.find((one) => one.id === cell)).toMatchObject({ state: 'text', value: null, raw: '——' })
  })
})

describe('changes', () => {
  it('refuse a review that is not what they found before', () => {
    const { changes } = accepted(emptyReview, correct)
    expect(() => applyChanges(after(correct), changes)).toThrow('broken')
  })

  it('keep an order that does not depend on how the review came about', () => {
    const review = after(...every.slice(0, 6))
    const shuffled = { ...review, corrections: [...review.corrections].reverse(), notes: [...review.notes].reverse() }
    expect(inOrder(shuffled)).toEqual(review)
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '二' })).toBe('{"a":"二","b":[{"c":null,"d":1}]}')
  })
})

it('every refusal says in Chinese what is wrong', () => {
  for (const message of Object.values(rejectionMessages)) expect(message).toMatch(/^[^a-z]{8,60}。$/)
})
