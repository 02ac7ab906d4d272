import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentOf } from '../reading.ts'
import { biffOf, type BiffFont } from './biff-file.ts'

const fonts: readonly BiffFont[] = ['plain', 'plain', 'raised', 'struck', 'plain', 'raised', 'struck']

/** What a text that begins with words shows of its runs. */
function shown(runs: readonly { text: string; font: number | null }[], cell: number): string {
  const manners = runs.map(({ font }) => fonts[font ?? cell]!)
  let text = ''
  for (let index = 0; index < runs.length; ) {
    let end = index
    while (end < runs.length && manners[end] === manners[index]) end += 1
    const said = runs
      .slice(index, end)
      .map((run) => run.text)
      .join('')
    const isNumber = /\d/.test(said)
    text += manners[index] === 'struck' && isNumber ? `~~${said}~~` : manners[index] === 'raised' && isNumber ? `[${said}]` : said
    index = end
  }
  return text
}

const digits = fc.stringMatching(/^\d{1,3}$/)
const runOf = fc.record({ text: digits, font: fc.nat(fonts.length - 1) })
const richCell = fc.record({
  font: fc.constantFrom(0, 1, 3, 6),
  content: fc
    .tuple(fc.constantFrom('共', 'A B ', '（一）'), fc.array(runOf, { maxLength: 4 }))
    .map(([word, runs]) => [{ text: word, font: null }, { text: ':', font: 0 }, ...runs]),
})
const numberCell = fc.record({ font: fc.nat(fonts.length - 1), content: fc.nat(99_999) })

it('keeps raised marks and struck numbers apart in workbooks of Excel 97, wherever their strings are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(richCell, numberCell), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
      async (cells, cuts) => {
        const expected = cells.map(({ font, content }) => {
          if (typeof content !== 'number') return shown(content, font)
          return fonts[font] === 'struck' ? `~~${content}~~` : String(content)
        })
        const { text } = await documentOf(biffOf(fonts, cells, cuts))
        expect(text).toBe(`${expected.join('\t')}\n`)
      },
    ),
    { numRuns: 60 * Number(process.env['HEYUE_RUNS'] ?? 1) },
  )
})
