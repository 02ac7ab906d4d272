import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOf, locateText } from '../../../../src/renderer/features/original/pages/find-characters.ts'
import type { PageBox } from '../../../../src/renderer/features/original/pages/page-boxes.ts'
import { inReadingOrder, type DrawnText } from '../../../../src/renderer/features/original/pages/reading-order.ts'

/** A line drawn in one piece, ten points a character. */
const line = (text: string, y: number, x = 50): DrawnText => ({ text, box: [x, y, x + [...text].length * 10, y + 10], size: 10 })
const boxOfLine = ({ box }: DrawnText): PageBox => box

describe('the place of a stretch of a paragraph', () => {
  it('is found over lines and over a page break, past page numbers and running heads', () => {
    const first = [line('一、总体情况', 20), line('甲乙丙丁戊己', 700), line('庚辛壬癸子丑', 715), line('— 3 —', 780)]
    const second = [line('政务公开', 10), line('寅卯辰巳午未', 60), line('甲乙丙丁', 90)]
    const pages = [
      { page: 3, characters: inReadingOrder(first) },
      { page: 4, characters: inReadingOrder(second) },
    ]
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'
    const located = locateText(text, boxOfLine(first[1]!), pages)!
    const at = (part: string) => boxesOf(located, text.indexOf(part), text.indexOf(part) + part.length)
    expect(at('丙丁')).toEqual([{ page: 3, box: [70, 700, 90, 710] }])
    expect(at('己庚辛')).toEqual([
      { page: 3, box: [100, 700, 110, 710] },
      { page: 3, box: [50, 715, 70, 725] },
    ])
    expect(at('丑寅')).toEqual([
      { page: 3, box: [100, 715, 110, 725] },
      { page: 4, box: [50, 60, 60, 70] },
    ])
  })

  it('is that of the very paragraph, where another says the same', () => {
    const lines = [line('本年度收到申请', 100), line('本年度收到申请', 300)]
    const pages = [{ page: 1, characters: inReadingOrder(lines) }]
    expect(boxesOf(locateText('本年度收到申请', boxOfLine(lines[1]!), pages)!, 0, 3)).toEqual([
      { page: 1, box: [50, 300, 80, 310] },
    ])
  })

  it('is not made up where the page says something else', () => {
    const lines = [line('本年度', 100)]
    expect(locateText('上年度', boxOfLine(lines[0]!), [{ page: 1, characters: inReadingOrder(lines) }])).toBeNull()
  })

  it('takes radicals and full-width forms for what they look like', () => {
    const lines = [line('⽂件９1', 100)]
    const located = locateText('文件91', boxOfLine(lines[0]!), [{ page: 1, characters: inReadingOrder(lines) }])!
    expect(boxesOf(located, 0, 4)).toHaveLength(1)
  })

  it('covers every character of any paragraph, however its lines were drawn', () => {
    const words = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸0123456789，。'), { minLength: 12, maxLength: 90 })
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 6 }), (characters, width, run) => {
        const lines: DrawnText[][] = []
        for (let from = 0; from < characters.length; from += width) {
          const part = characters.slice(from, from + width)
          const runs: DrawnText[] = []
          for (let at = 0; at < part.length; at += run)
            runs.push(line(part.slice(at, at + run).join(''), 100 + lines.length * 15, 50 + at * 10))
          lines.push(runs)
        }
        const head = lines[0]!
        const box: PageBox = [50, 100, head.at(-1)!.box[2], 110]
        const located = locateText(characters.join(''), box, [
          { page: 1, characters: inReadingOrder(lines.flat().toReversed()) },
        ])!
        expect(located.at.every((found) => found !== null)).toBe(true)
        expect(boxesOf(located, 0, characters.length)).toHaveLength(lines.length)
      }),
    )
  })
})
