import { describe, expect, it } from 'vitest'
import { orphansOf, pendingCount } from '../../../src/core/review/orphans.ts'
import { emptyReview, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, context, finding, refusal } from './review-context.ts'

type Decide = Extract<ReviewCommand, { type: 'decide' }>

const { fingerprint, topic, statement } = finding
const base: Decide = { type: 'decide', fingerprint, state: 'confirmed', reasonCode: null, reason: '' }
const gone = { findings: [] }

describe('decide', () => {
  it('keeps what was judged, by whom, when and why', () => {
    const { review, summary } = accepted(emptyReview, {
      ...base,
      state: 'dismissed',
      reasonCode: 'different-scope',
      reason: '含街道',
    })
    const { who, at } = context
    expect(review.decisions).toEqual([
      { fingerprint, topic, statement, state: 'dismissed', reasonCode: 'different-scope', reason: '含街道', who, at },
    ])
    expect(summary).toBe('疑点“91 = 91 ≠ 0”：待核 → 排除（口径不同）')
  })

  it('forgets the reason code when the finding is no longer dismissed', () => {
    const review = after(
      { ...base, state: 'dismissed', reasonCode: 'misread' },
      { ...base, state: 'rectified', reasonCode: 'misread' },
    )
    expect(review.decisions).toMatchObject([{ state: 'rectified', reasonCode: null }])
  })

  it('back to 待核 takes the decision away, unless there is something to say', () => {
    expect(after(base, { ...base, state: 'pending' }).decisions).toEqual([])
    expect(after(base, { ...base, state: 'pending', reason: '等回函' }).decisions).toMatchObject([
      { state: 'pending', reason: '等回函' },
    ])
  })

  const refused: [string, Partial<Decide>][] = [
    ['unknown-finding', { fingerprint: 'none' }],
    ['reason-code-required', { state: 'dismissed' }],
    ['reason-required', { state: 'dismissed', reasonCode: 'other', reason: ' ' }],
    ['no-change', { state: 'pending' }],
  ]
  it.each(refused)('is refused with %s', (code, change) => {
    expect(refusal(emptyReview, { ...base, ...change })).toBe(code)
  })

  it('is refused where nothing would change', () => {
    expect(refusal(after(base), base)).toBe('no-change')
  })
})

describe('orphans', () => {
  it('are decisions whose finding is no longer there, not those that look alike', () => {
    const review = after(base)
    expect(orphansOf(review, [finding])).toEqual([])
    expect(orphansOf(review, [])).toEqual(review.decisions)
    expect(orphansOf(review, [{ ...finding, fingerprint: `${fingerprint}¦` }])).toEqual(review.decisions)
  })

  it('can only be withdrawn', () => {
    expect(refusal(after(base), { ...base, state: 'rectified' }, gone)).toBe('unknown-finding')
    expect(accepted(after(base), { ...base, state: 'pending' }, gone).review.decisions).toEqual([])
  })
})

describe('pendingCount', () => {
  it('counts findings without a decision, or decided to stay 待核', () => {
    const other = { fingerprint: 'other' }
    expect(pendingCount(emptyReview, [finding, other])).toBe(2)
    expect(pendingCount(after(base), [finding, other])).toBe(1)
    expect(pendingCount(after({ ...base, state: 'pending', reason: '等回函' }), [finding])).toBe(1)
    expect(pendingCount(after(base), [])).toBe(0)
  })
})
