import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { layouts } from '../builders/render.ts'
import { repeatedFromSeed } from '../builders/repeated.ts'
import { countedSteps } from './counted-steps.ts'

/**
 * Twice the text may cost so many times the steps: two for what is linear, four for what is quadratic. Held against the
 * lesser of two doublings, since with more rows a text may become a table and be read otherwise.
 */
const most = 2.6
const sizes = [20_000, 40_000, 80_000]
const repeatable = layouts.filter(({ extension }) => ['txt', 'csv', 'html', 'htm'].includes(extension))

/** These search among few candidates and stop after a fixed number of steps (chain.ts, resolve.ts, rival-readings.ts). */
const bounded = /\/(?:chain|resolve|rival-readings|slot)\.ts$/

function stepsOf(document: SourceDocument): number {
  const isCounted = (url: string): boolean => url.includes('/src/core/extract/') && !bounded.test(url)
  return countedSteps(isCounted, () => extractReports(document))
}

/** The lesser growth of the steps from one size to the next. */
function growthOf([small = 0, middle = 0, large = 0]: readonly number[]): number {
  return Math.min(middle / small, large / middle)
}

describe('what a file costs grows with its size, whatever it repeats', () => {
  it.each(repeatable.map((layout) => [layout.id, layout] as const))('%s', { timeout: 120_000 }, async (_, layout) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const { bytes, name, what } = repeatedFromSeed(layout, seed)
        const steps: number[] = []
        for (const size of sizes) {
          const read = await readDocument(bytes(size), name)
          expect([seed, what, read.ok]).toEqual([seed, what, true])
          if (read.ok) steps.push(stepsOf(read.document))
        }
        expect(Math.min(...steps)).toBeGreaterThan(0)
        expect([seed, what, Math.max(most, growthOf(steps))]).toEqual([seed, what, most])
      }),
      runs(1),
    )
  })

  it('and what is quadratic would be noticed', () => {
    const steps = [100, 200, 400].map((count) =>
      countedSteps(
        (url) => url.includes('/test/properties/'),
        () => pairsOf(count),
      ),
    )
    expect(growthOf(steps)).toBeGreaterThan(most)
  })
})

function pairsOf(count: number): number {
  let pairs = 0
  for (let one = 0; one < count; one += 1) for (let other = 0; other < one; other += 1) pairs += 1
  return pairs
}
