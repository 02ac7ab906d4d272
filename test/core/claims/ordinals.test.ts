import { describe, expect, it } from 'vitest'
import { misnumberings } from '../../../src/core/claims/ordinals.ts'
import { flatten } from '../../../src/core/claims/flat-text.ts'
import { sentencesOf } from '../../../src/core/claims/sentence.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { expectKept } from './kept-answers.ts'

function ordinalsOf(text: string, sectionAt: (offset: number) => SectionNumber | null = () => 1): string[] {
  const flat = flatten(text, [{ start: 0, end: text.length }])
  const { count, found } = misnumberings({ flat, sentences: sentencesOf(flat.text, sectionAt, 1000) })
  return [
    String(count),
    ...found.map(
      (one) => `${one.before} → ${one.mark} (${one.expected}) at ${one.start}: ${flat.text.slice(one.start, one.end)}`,
    ),
  ]
}

describe('ordinals', () => {
  it('are counted, and those out of order are found', () => {
    expectKept('ordinals.txt', (line) => ordinalsOf(line.replaceAll('\\n', '\n')))
  })

  it('begin anew in each section, and are not looked for in sections with tables', () => {
    const text = '一是公开；二是解读。四是回应；六是答复。八是登记。'
    const inSections = (...sections: (SectionNumber | null)[]): string[] =>
      ordinalsOf(text, (offset) => sections[offset < 10 ? 0 : offset < 20 ? 1 : 2]!)
    expect(inSections(1, 1, 1)).toEqual([
      '5',
      '二是 → 四是 (三是) at 10: 四是',
      '四是 → 六是 (五是) at 15: 六是',
      '六是 → 八是 (七是) at 20: 八是',
    ])
    expect(inSections(1, 5, 5)).toEqual(['5', '四是 → 六是 (五是) at 15: 六是', '六是 → 八是 (七是) at 20: 八是'])
    expect(inSections(1, 5, 6)).toEqual(['5', '四是 → 六是 (五是) at 15: 六是'])
    expect(inSections(2, 3, 4)).toEqual(['0'])
    expect(inSections(6, 3, null)).toEqual(['2'])
    expect(inSections(null, 5, 2)).toEqual(['2', '四是 → 六是 (五是) at 15: 六是'])
  })

  it('are found in the order of the text, whatever their kind', () => {
    expect(ordinalsOf('第一，公开；第三，解读。一是回应；三是答复。（一）甲。（三）乙。').slice(1)).toEqual([
      '第一， → 第三， (第二，) at 6: 第三，',
      '一是 → 三是 (二是) at 17: 三是',
      '（一） → （三） (（二）) at 27: （三）',
    ])
  })

  it('are looked at as far as any real section has them', () => {
    const [count] = ordinalsOf('一是。'.repeat(500))
    expect(count).toBe('400')
  })
})
