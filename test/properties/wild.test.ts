import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { readRendered } from '../builders/examine-rendered.ts'
import { layouts } from '../builders/render.ts'
import { unlistedNumbers } from '../builders/unlisted-numbers.ts'
import { wildFromSeed } from '../builders/wild/wild-report.ts'

/** Of the printed numbers of a layout, so many may be refused when everything is done to it that real reports show. */
const mostRefused = 0.05

describe('damaged, mislabelled and wrong reports are read as printed or refused aloud', () => {
  test.each(layouts.map((layout) => [layout.id, layout] as const))('%s', { timeout: 120_000 }, async (_, layout) => {
    let right = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const rendered = wildFromSeed(layout, seed)
        const { document, judgement, report, errors } = await readRendered(rendered)
        const { wrong, phantom } = judgement
        right += judgement.right
        refused += judgement.refused.length
        expect({ seed, damage: rendered.damage, wrong, phantom }).toEqual({
          seed,
          damage: rendered.damage,
          wrong: [],
          phantom: [],
        })
        if (!rendered.flawed) expect({ seed, errors }).toEqual({ seed, errors: [] })
        // Page numbers, numbers of lines, the spans of markup and notes beside a sheet's tables are no numbers of the tables; a label's digit stands alone where the label is cut behind it, or may be the last of the row before; and what is shown twice is told once.
        const paged = rendered.damage.some((name) => name.startsWith('page break'))
        if (!paged && !/characters|cut|counted|broken|wrapped|filled|word|shifted|latex|bar-run|twice/.test(layout.id))
          expect({ seed, dropped: unlistedNumbers(document, report) }).toEqual({ seed, dropped: [] })
        const { truth } = rendered.report
        expect([truth.agency.name, undefined], `agency of seed ${seed}`).toContain(report.agency?.value)
        expect([truth.year, undefined], `year of seed ${seed}`).toContain(report.year?.value)
      }),
      runs(20),
    )
    expect(refused / (right + refused)).toBeLessThanOrEqual(mostRefused)
  })
})
