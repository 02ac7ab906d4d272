import { afterAll, describe, expect, it } from 'vitest'
import { runs } from '../../builders/arbitraries.ts'
import { seededRandom } from '../../builders/random.ts'
import { FuzzRunner } from './fuzz-runner.ts'
import { mutated } from './mutate.ts'
import { fuzzFormats, wholeFile } from './seeds.ts'

const runner = new FuzzRunner()
afterAll(() => runner.close())

describe('mutated files are read or refused by a code, within the limits', () => {
  it.each(fuzzFormats)('%s', { timeout: 120_000 }, async (format) => {
    expect(await runner.complaint(wholeFile(format, 1))).toBe(null)
    for (let seed = 1; seed <= runs(12).numRuns; seed += 1) {
      const random = seededRandom(seed)
      const file = mutated(wholeFile(format, random.int(0, 9)), random)
      expect([seed, await runner.complaint(file)]).toEqual([seed, null])
    }
  })

  it('and what crashes, hangs or swallows memory would be noticed', async () => {
    const noticed = new FuzzRunner()
    // What the child can not even receive ends it.
    const complaint = await noticed.complaint(null as unknown as Uint8Array)
    noticed.close()
    expect(complaint).toMatch(/^thrown|^the process ended|^reader-failed/)
  })
})
