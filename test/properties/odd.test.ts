import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { readRendered } from '../builders/examine-rendered.ts'
import { layoutOf, layouts } from '../builders/render.ts'
import { hasRoomFor, oddFromSeed, oddPairFromSeed } from '../builders/odd/odd-report.ts'
import { oddities } from '../builders/odd/all.ts'

/**
 * Of the printed numbers so many may be refused, all oddities and layouts taken together. Every oddity in every layout comes
 * to 4%; of the dozen that are drawn here a few more may be those that are refused whole.
 */
const mostRefused = 0.07

describe('reports printed as the form does not foresee are read as printed or refused aloud', () => {
  const amounts = { right: 0, refused: 0 }

  test.each(oddities.map((oddity) => [oddity.id, oddity] as const))('%s', { timeout: 120_000 }, async (_, oddity) => {
    const roomy = layouts.filter((layout) => hasRoomFor(layout, oddity))
    await fc.assert(
      fc.asyncProperty(reportSeed, fc.constantFrom(...roomy), async (seed, layout) => {
        const flawed = seed % 4 === 0
        const reading = await readRendered(oddFromSeed(layout, seed, oddity, flawed))
        const { wrong, phantom } = reading.judgement
        amounts.right += flawed ? 0 : reading.judgement.right
        amounts.refused += flawed ? 0 : reading.judgement.refused.length
        const errors = flawed ? [] : reading.errors
        expect({ layout: layout.id, seed, wrong, phantom, errors }).toEqual({
          layout: layout.id,
          seed,
          wrong: [],
          phantom: [],
          errors: [],
        })
      }),
      runs(12),
    )
  })

  test('a page number alone behind a table four between bars, whose first cell is blank, is none of its cells', async () => {
    const { judgement, errors } = await readRendered(oddFromSeed(layoutOf('text-bar-filled'), 76))
    expect([judgement.wrong, judgement.phantom, errors]).toEqual([[], [], []])
  })

  // Marks of notes and quoted or bracketed noughts beside heads, lines that count themselves, blanks in lists.
  test.each(['text-counted-lines', 'text-page', 'text-named', 'text-label-characters', 'text-pipe-cells', 'text-quoted-tabs'])(
    'marks and blanks beside heads move no number: %s',
    { timeout: 120_000 },
    async (id) => {
      const layout = layoutOf(id)
      const shown = /^(?:footnote marks|zero as (?:“0”|\[0\])|table four (?:as a list|on its side)|last year's tables before)$/
      const beside = oddities.filter((oddity) => shown.test(oddity.id) && hasRoomFor(layout, oddity))
      await fc.assert(
        fc.asyncProperty(reportSeed, fc.constantFrom(...beside), async (seed, oddity) => {
          const { judgement } = await readRendered(oddFromSeed(layout, seed, oddity))
          const { wrong, phantom } = judgement
          expect({ seed, odd: oddity.id, wrong, phantom }).toEqual({ seed, odd: oddity.id, wrong: [], phantom: [] })
        }),
        runs(12),
      )
    },
  )

  // Heads that are printed again, over each of their columns or to stay in sight, do not follow each other as the columns do.
  test.each(['text-tab-filled', 'text-bar-filled', 'html-shown-twice'])(
    'columns of table two in another order under repeated heads: %s',
    { timeout: 120_000 },
    async (id) => {
      const [layout, moved] = [layoutOf(id), oddities.filter(({ id: name }) => /table two shuffled|two in one/.test(name))]
      await fc.assert(
        fc.asyncProperty(reportSeed, fc.constantFrom(...moved), async (seed, oddity) => {
          const { judgement } = await readRendered(oddFromSeed(layout, seed, oddity))
          expect({ seed, wrong: judgement.wrong, phantom: judgement.phantom }).toEqual({ seed, wrong: [], phantom: [] })
        }),
        runs(10),
      )
    },
  )

  test('several things odd at once', { timeout: 240_000 }, async () => {
    const roomy = layouts.filter((layout) => !/^text|split/.test(layout.id))
    await fc.assert(
      fc.asyncProperty(reportSeed, fc.constantFrom(...roomy), async (seed, layout) => {
        const rendered = oddPairFromSeed(layout, seed)
        const { judgement, errors } = await readRendered(rendered)
        const got = { layout: layout.id, seed, odd: rendered.damage, wrong: judgement.wrong, phantom: judgement.phantom, errors }
        expect(got).toEqual({ layout: layout.id, seed, odd: rendered.damage, wrong: [], phantom: [], errors: [] })
      }),
      runs(40),
    )
  })

  test('few numbers are refused', () => {
    expect(amounts.right).toBeGreaterThan(0)
    expect(amounts.refused / (amounts.right + amounts.refused)).toBeLessThanOrEqual(mostRefused)
  })
})
