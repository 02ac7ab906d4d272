import { describe, expect, it } from 'vitest'
import { emptyReview, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, context, refusal } from './review-context.ts'

type CorrectCell = Extract<ReviewCommand, { type: 'correct-cell' }>

const cell = 't3.newReceived.naturalPerson'
const base: CorrectCell = { type: 'correct-cell', cell, kind: 'reading', state: 'number', value: '19', raw: null, reason: '' }

describe('correct-cell', () => {
  it('lays the value over the cell, with who, when and why', () => {
    const { review, summary } = accepted(emptyReview, { ...base, reason: ' 看错行 ' })
    const { who, at } = context
    expect(review.corrections).toEqual([
      { cell, kind: 'reading', state: 'number', value: '19', raw: null, reason: '看错行', who, at },
    ])
    expect(summary).toBe('更正 表三·一、新收·自然人：91 → 19（读取错误）')
  })

  it('keeps one correction a cell: the last one', () => {
    const review = after(base, { ...base, value: '20', kind: 'source' })
    expect(review.corrections).toMatchObject([{ value: '20', kind: 'source' }])
    const { summary } = accepted(after(base), { ...base, state: 'blank', value: null })
    expect(summary).toBe('更正 表三·一、新收·自然人：19 → 空白（读取错误）')
  })

  it('normalises numbers exactly', () => {
    const valueOf = (value: string) => accepted(emptyReview, { ...base, value }).review.corrections[0]?.value
    expect(['007', '12.500', '-3', '0.000001', ' 5 ', '123456789012345678'].map(valueOf)).toEqual([
      '7',
      '12.5',
      '-3',
      '0.000001',
      '5',
      '123456789012345678',
    ])
  })

  it('keeps the characters of a text to the letter', () => {
    const { review, summary } = accepted(emptyReview, { ...base, state: 'text', value: null, raw: '/' })
    expect(review.corrections).toMatchObject([{ state: 'text', value: null, raw: '/' }])
    expect(summary).toBe('更正 表三·一、新收·自然人：91 → “/”（读取错误）')
  })

  it('back to what was read withdraws the correction', () => {
    const { review, summary } = accepted(after(base), { ...base, value: '91.0' })
    expect(review.corrections).toEqual([])
    expect(summary).toBe('撤回更正 表三·一、新收·自然人：19 → 91')
  })

  it('to the same value settles an inferred reading, and only that', () => {
    const inferred = { ...context.report, cells: context.report.cells.map((one) => ({ ...one, inferred: true })) }
    expect(refusal(emptyReview, { ...base, value: '91' })).toBe('no-change')
    expect(accepted(emptyReview, { ...base, value: '91' }, { report: inferred }).review.corrections).toHaveLength(1)
  })

  const refused: [string, Partial<CorrectCell>][] = [
    ['unknown-cell', { cell: 't3.otherOutcome.all.total' }],
    ['value-required', { value: null }],
    ['value-required', { value: ' ' }],
    ['value-malformed', { value: '1,234' }],
    ['value-malformed', { value: '９１' }],
    ['value-malformed', { value: '九十一' }],
    ['value-forbidden', { state: 'blank' }],
    ['value-forbidden', { state: 'missing' }],
    ['raw-required', { state: 'text', value: null }],
    ['raw-required', { state: 'text', value: null, raw: '  ' }],
    ['no-change', { value: '91' }],
  ]
  it.each(refused)('is refused with %s', (code, change) => {
    expect(refusal(emptyReview, { ...base, ...change })).toBe(code)
  })

  it('is refused where nothing would change', () => {
    expect(refusal(after(base), base)).toBe('no-change')
    expect(refusal(after(base), { ...base, reason: '补充理由' })).toBeNull()
  })
})

describe('withdraw-correction', () => {
  it('makes the cell again what was read', () => {
    const { review, summary } = accepted(after(base), { type: 'withdraw-correction', cell })
    expect(review).toEqual({ ...emptyReview, state: 'in-review' })
    expect(summary).toBe('撤回更正 表三·一、新收·自然人：19 → 91')
    expect(refusal(emptyReview, { type: 'withdraw-correction', cell })).toBe('no-correction')
    expect(refusal(emptyReview, { type: 'withdraw-correction', cell: 't3.none.total' })).toBe('unknown-cell')
  })
})

describe('the order of corrections', () => {
  it('is that of the form, whatever was corrected first', () => {
    const ids = [
      't4.reconsideration.upheld',
      't2.regulations.made',
      't3.carriedForward.total',
      't3.newReceived.naturalPerson',
    ] as const
    const review = after(...ids.map((id): ReviewCommand => ({ ...base, cell: id })))
    expect(review.corrections.map((one) => one.cell)).toEqual([ids[1], ids[3], ids[2], ids[0]])
  })
})
