import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { readRendered } from '../builders/examine-rendered.ts'
import { layouts, renderedFromSeed } from '../builders/render.ts'
import { knownWeaknesses } from './known-weaknesses.ts'

describe('random reports come back as printed', () => {
  test.each(layouts.map((layout) => [layout.id, layout] as const))('%s', { timeout: 120_000 }, async (id, layout) => {
    const weakness = knownWeaknesses[id]
    if (weakness) console.info(`${id} is not yet held to ${weakness.kinds.join(', ')}: ${weakness.why}`)
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const rendered = renderedFromSeed(layout, seed)
        const { judgement, identity } = await readRendered(rendered)
        const excused = weakness?.kinds ?? []
        const held = (kind: (typeof excused)[number]) => (excused.includes(kind) ? [] : judgement[kind])
        const found = {
          wrong: judgement.wrong,
          phantom: judgement.phantom,
          refused: held('refused'),
          misstated: held('misstated'),
          identity,
        }
        expect({ seed, ...found }).toEqual({ seed, wrong: [], phantom: [], refused: [], misstated: [], identity: [] })
      }),
      runs(20),
    )
  })
})
