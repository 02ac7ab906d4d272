import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { changedFromSeed } from '../builders/changed/changed-number.ts'
import { isMissed, judgeChange } from '../builders/changed/judge-change.ts'
import { layoutsByFormat } from '../ingest/layouts-by-format.ts'

describe('one number changed in a clean report is read as it stands or refused, and doubted where a sum involves it', () => {
  test.each(Object.entries(layoutsByFormat))('%s', { timeout: 240_000 }, async (_, layouts) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, fc.constantFrom(...layouts), async (seed, layout) => {
        const change = changedFromSeed(layout, seed)
        const judgement = await judgeChange(change)
        const { silent, untrue, sums } = judgement
        const told = { layout: layout.id, seed, slip: change.slip, cells: change.cells, sums }
        expect({ ...told, silent, untrue, missed: isMissed(judgement) }).toEqual({
          ...told,
          silent: [],
          untrue: [],
          missed: false,
        })
      }),
      runs(6),
    )
  })

  test('and a slip that the reader had set right would be noticed', async () => {
    const layout = layoutsByFormat['html']![0]!
    const seed = 1
    const change = changedFromSeed(layout, seed)
    const { silent } = await judgeChange({ ...change, changed: { ...change.changed, bytes: change.clean.bytes } })
    expect(silent.length).toBeGreaterThan(0)
  })
})
