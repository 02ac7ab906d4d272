import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../mutation/bundle.ts'
import { huntAll, type Outcome } from '../mutation/hunters.ts'
import { instrument } from '../mutation/instrument.ts'
import { keysOf, scoreLines, survivorLines } from '../mutation/report.ts'
import { folder, toolsReady } from '../mutation/tools.ts'
import { announce, runNode } from '../run.ts'
import { seededRandom } from '../../test/builders/random.ts'

/**
 * `npm run mutate -- [PART…] [--sample N] [--again]`: how many changes of the rules and claims their tests notice. Only
 * files whose path contains a PART; N mutants, chosen at random, where not all are wanted; `--again`: only those that
 * the last run did not see noticed. Not a part of `npm test`: the whole takes hours of a busy machine.
 */
const sources = ['src/core/rules/*.ts', 'src/core/claims/*.ts']
const tests = ['test/core/rules/*.test.ts', 'test/core/claims/*.test.ts', 'test/core/diagnosis/*.test.ts']

const parts = process.argv.slice(2)
const at = parts.indexOf('--sample')
const sample = at >= 0 ? Number(parts.splice(at, 2)[1]) : Infinity

const again = parts.includes('--again')
if (again) parts.splice(parts.indexOf('--again'), 1)

// Fewer random runs: what a property notices, it nearly always notices at once. The score is rather too low than too high.
process.env['HEYUE_RUNS'] ??= '0.1'
await toolsReady()
const made = await instrument(sources)
await bundle(tests, made.sources)
announce('running the tests on the unchanged sources')
const surveyed = await runNode('scripts/mutation/survey.ts')
if (surveyed.code !== 0) process.exit(1)

const keys = keysOf(made.mutants)
const outcomesFile = join(folder, 'outcomes.json')
const before = new Map(again ? (JSON.parse(readFileSync(outcomesFile, 'utf8')) as [string, Outcome][]) : [])
const noticed = (outcome: Outcome | undefined): boolean => outcome === 'killed' || outcome === 'timeout'
const wanted = made.mutants.filter(({ fileName }) => parts.length === 0 || parts.some((part) => fileName.includes(part)))
const random = seededRandom(2026)
const asked = random
  .shuffle(wanted)
  .slice(0, sample)
  .filter(({ id }) => !noticed(before.get(keys.get(id)!)))
announce(`${asked.length} of ${made.mutants.length} mutants`)
const outcomes = new Map<string, Outcome>()
for (const { id } of made.mutants) if (noticed(before.get(keys.get(id)!))) outcomes.set(id, before.get(keys.get(id)!)!)
const survivors = join(folder, 'survivors.txt')
await huntAll(
  asked,
  ({ id }, outcome) => outcomes.set(id, outcome),
  () => {
    writeFileSync(survivors, survivorLines(wanted, outcomes).join('\n'))
    writeFileSync(outcomesFile, JSON.stringify([...outcomes].map(([id, outcome]) => [keys.get(id), outcome])))
  },
)
for (const line of scoreLines(wanted, outcomes)) console.log(line)
console.log(`what no test noticed: ${survivors}`)
