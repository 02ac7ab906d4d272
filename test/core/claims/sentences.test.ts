import { describe, expect, it } from 'vitest'
import { hideTitles, parenthesesAfter, sentencesOf, type Sentence } from '../../../src/core/claims/sentence.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import type { Quantity } from '../../../src/core/claims/quantity.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { expectKept } from './kept-answers.ts'

const number = ({ value, unit }: Quantity): string => `${formatDecimal(value)}${unit}`

/** A sentence as "paragraph [heading] clauses": each clause after its mark, its numbers in braces. */
function written({ paragraph, heading, clauses, inParenthesis, anchor, text, start, end }: Sentence): string {
  const pieces = clauses.map(({ mark, words, quantities, start: from, end: to }) => {
    expect(text.slice(from, to).replaceAll('□', '')).toBe(words)
    return `${mark}<${words}>${quantities.length > 0 ? `{${quantities.map(number).join(' ')}}` : ''}`
  })
  expect([text.length >= end, start < end]).toEqual([true, true])
  const place = inParenthesis ? ` after ${anchor ? number(anchor) : '-'}` : ''
  return `${paragraph}${heading === '' ? '' : ` [${heading}]`}${place}  ${pieces.join(' ')}`
}

const cut = (text: string, most = 1000): Sentence[] => sentencesOf(text, () => 1, most)

describe('sentences', () => {
  it('are cut into clauses, with what stands in parentheses beside them', () => {
    expectKept('sentences.txt', (line) => cut(line.replaceAll('\\n', '\n')).map(written))
  })

  it('keep their places in the text', () => {
    const [first, inner, second] = cut('收到申请91件（含4件）。办结《一》86件。')
    expect([first!.start, first!.end, inner!.start, inner!.end, second!.start, second!.end]).toEqual([0, 12, 8, 11, 13, 21])
    expect(first!.text.slice(0, 13)).toBe('收到申请91件□□□□□。')
    expect(inner!.text.slice(8, 12)).toBe('含4件）')
    expect(second!.text.slice(13)).toBe('办结□□□86件。')
    expect([first!.inParenthesis, first!.anchor, inner!.inParenthesis]).toEqual([false, null, true])
  })

  it('have a new heading in each section', () => {
    const text = '（一）主动公开。收到1件。办结2件。'
    const sectionAt = (offset: number): SectionNumber => (offset < 13 ? 1 : 2)
    expect(sentencesOf(text, sectionAt, 9).map(({ section, heading }) => [section, heading])).toEqual([
      [1, '主动公开'],
      [1, '主动公开'],
      [2, ''],
    ])
  })

  it('are cut where they are too long, and lose no number', () => {
    const long = `${'收'.repeat(1499)}。到91件，办结86件。`
    expect(cut(long).map(({ start, end }) => [start, end])).toEqual([
      [0, 1499],
      [1500, 1510],
    ])
    const longer = `${'收'.repeat(1500)}到91件。`
    expect(cut(longer).map(({ start, end }) => [start, end])).toEqual([
      [0, 1500],
      [1500, 1504],
    ])
  })

  it('lose no parenthesis that begins where they are cut', () => {
    const starts = cut(`${'收'.repeat(1499)}（一一）到91件`).map(({ start }) => start)
    expect(starts).toEqual([0, 1500, 1500])
    expect(cut(`${'收'.repeat(1499)}（一一）到91件`).map(({ inParenthesis }) => inParenthesis)).toEqual([false, false, true])
  })

  it('have no heading where none was met', () => {
    expect(sentencesOf('收到1件。', () => null, 9).map(({ section, heading }) => [section, heading])).toEqual([[null, '']])
  })

  it('hide titles of 160 characters, no longer ones', () => {
    expect(hideTitles(`《${'一'.repeat(158)}》`)).toBe('□'.repeat(160))
    expect(hideTitles(`《${'一'.repeat(159)}》`)).toBe(`《${'一'.repeat(159)}》`)
  })

  it('hide parentheses of 300 characters, no longer ones', () => {
    expect(cut(`收到（${'一'.repeat(299)}）91件`).length).toBe(2)
    expect(cut(`收到（${'一'.repeat(300)}）91件`).length).toBe(1)
  })

  it('hold no more numbers than asked', () => {
    const count = (text: string, most: number): number[] =>
      cut(text, most).map(({ clauses }) => clauses.flatMap(({ quantities }) => quantities).length)
    expect(count('收到1件，2件。办结3件。结转4件。', 3)).toEqual([2, 1])
    expect(count('收到1件（其中2件、3件），4件（5件）。办结6件。', 3)).toEqual([2, 1, 0])
    expect(count('收到1件（其中2件、3件），4件（5件）。办结6件。', 5)).toEqual([2, 2, 1])
    expect(count('收到1件（其中2件、3件），4件（5件）。办结6件。', 6)).toEqual([2, 2, 1, 1])
    expect(count('收到1件，2件，3件（4件）。', 2)).toEqual([2, 0])
  })

  it('are at most ten thousand', () => {
    expect(cut('一。'.repeat(10_001)).length).toBe(10_000)
  })

  it('are followed by their parentheses', () => {
    const sentences = cut('一（二二）三（四四）。五（六六）。七。')
    const after = (at: number): string[] => parenthesesAfter(sentences, at).map(({ clauses }) => clauses[0]!.words)
    expect([after(0), after(3), after(5)]).toEqual([['二二', '四四'], ['六六'], []])
  })
})
