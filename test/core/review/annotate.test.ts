import { describe, expect, it } from 'vitest'
import { emptyReview, type NoteTarget, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, context, finding, refusal, sample } from './review-context.ts'

type TextTarget = Extract<NoteTarget, { kind: 'text' }>

const { text } = sample.document
const start = text.indexOf('本年新收')

function passage(from: number, to: number, changed: Partial<TextTarget['quote']> = {}): TextTarget {
  const quote = { exact: text.slice(from, to), prefix: text.slice(Math.max(0, from - 5), from), suffix: text.slice(to, to + 5) }
  return { kind: 'text', position: { start: from, end: to }, quote: { ...quote, ...changed } }
}

const add = (target: NoteTarget, body = '待核实'): ReviewCommand => ({ type: 'add-note', target, body })

describe('add-note', () => {
  it('on a passage keeps its position and its quote', () => {
    const target = passage(start, start + 4)
    const { review, summary } = accepted(emptyReview, add(target))
    expect(review.notes).toEqual([{ id: 'n1', target, body: '待核实', who: context.who, at: context.at }])
    expect(target.quote).toEqual({ exact: '本年新收', prefix: text.slice(start - 5, start), suffix: '申请0件。' })
    expect(summary).toBe('批注 原文“本年新收”：待核实')
  })

  it('on a finding, a cell and the report says in a line what it is about', () => {
    const lines = (
      [
        { kind: 'report' },
        { kind: 'cell', cell: 't2.fees.amount' },
        { kind: 'finding', fingerprint: finding.fingerprint, topic: '' },
      ] as const
    ).map((target) => accepted(emptyReview, add(target)).summary)
    expect(lines).toEqual(['批注 全篇：待核实', '批注 表二·行政事业性收费·金额：待核实', '批注 疑点 91 = 91 ≠ 0：待核实'])
  })

  it('takes the topic from the finding, not from the command', () => {
    const { review } = accepted(emptyReview, add({ kind: 'finding', fingerprint: finding.fingerprint, topic: 'wrong' }))
    expect(review.notes[0]?.target).toEqual({ kind: 'finding', fingerprint: finding.fingerprint, topic: finding.topic })
  })

  it('drops half a character at the outer ends of the quote’s context', () => {
    const pair = text.indexOf('𠮷')
    const target = passage(pair - 3, pair, { suffix: text.slice(pair, pair + 1) })
    const { review } = accepted(emptyReview, add(target))
    expect(review.notes[0]?.target).toMatchObject({ quote: { suffix: '' } })
  })

  const pair = text.indexOf('𠮷')
  const refused: [string, NoteTarget][] = [
    ['unknown-cell', { kind: 'cell', cell: 't3.none.total' }],
    ['unknown-finding', { kind: 'finding', fingerprint: 'none', topic: finding.topic }],
    ['range-out-of-bounds', passage(-1, 3)],
    ['range-out-of-bounds', passage(5, 5)],
    ['range-out-of-bounds', passage(5, 4)],
    ['range-out-of-bounds', passage(text.length - 1, text.length + 1)],
    ['range-out-of-bounds', passage(0.5, 3)],
    ['quote-mismatch', passage(start, start + 4, { exact: '上年结转' })],
    ['quote-mismatch', passage(start, start + 4, { prefix: '不是' })],
    ['quote-mismatch', passage(start, start + 4, { suffix: '不是' })],
    ['range-splits-character', passage(pair, pair + 1)],
  ]
  it.each(refused)('is refused with %s: %o', (code, target) => {
    expect(refusal(emptyReview, add(target))).toBe(code)
  })

  it('is refused without words', () => {
    expect(refusal(emptyReview, add({ kind: 'report' }, ' \n '))).toBe('note-empty')
  })
})

describe('edit-note and delete-note', () => {
  const noted = after(add({ kind: 'report' }))

  it('change the words and the author, never the target', () => {
    const { review, summary } = accepted(noted, { type: 'edit-note', id: 'n1', body: '已核实' }, { who: '审核丙' })
    expect(review.notes).toEqual([{ id: 'n1', target: { kind: 'report' }, body: '已核实', who: '审核丙', at: context.at }])
    expect(summary).toBe('修改批注 全篇：已核实')
  })

  it('take the note away', () => {
    const { review, summary } = accepted(noted, { type: 'delete-note', id: 'n1' })
    expect(review.notes).toEqual([])
    expect(summary).toBe('删除批注 全篇：待核实')
  })

  it('are refused where there is no such note, no words or no change', () => {
    expect(refusal(noted, { type: 'edit-note', id: 'n2', body: '已核实' })).toBe('unknown-note')
    expect(refusal(noted, { type: 'delete-note', id: 'n2' })).toBe('unknown-note')
    expect(refusal(noted, { type: 'edit-note', id: 'n1', body: '' })).toBe('note-empty')
    expect(refusal(noted, { type: 'edit-note', id: 'n1', body: '待核实 ' })).toBe('no-change')
  })
})
