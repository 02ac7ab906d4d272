import fc from 'fast-check'
import { seededRandom } from './random.ts'
import { reportOf } from './report.ts'
import { type TruthOptions, truthOf } from './truth.ts'

/**
 * The seed of a random report. Not shrunk: a smaller seed is no simpler a report, and the seed of a failure is what
 * `scripts/night-run.ts` replays.
 */
export const reportSeed = fc.noShrink(fc.nat({ max: 0x7fffffff }))

/** Truths whose relations hold. */
export const truthArbitrary = (options: TruthOptions = {}) => reportSeed.map((seed) => truthOf(seededRandom(seed), options))

/** Clean reports: a truth, prose that agrees with it, and what stands around it. */
export const reportArbitrary = (options: TruthOptions = {}) => reportSeed.map((seed) => reportOf(seededRandom(seed), options))

/** How often a property runs: the given number, times the environment's HEYUE_RUNS. */
export function runs(byDefault: number): { numRuns: number } {
  const factor = Number(process.env['HEYUE_RUNS'] ?? '1')
  return { numRuns: Math.max(1, Math.round(byDefault * (Number.isFinite(factor) && factor > 0 ? factor : 1))) }
}
