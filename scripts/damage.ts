import { crashedWorkspace, type Fate, fateOf, randomInjury } from '../test/store/injure.ts'

/**
 * Injures a crashed workspace's database and log in many random ways and counts what became of it.
 * usage: node scripts/damage.ts [INJURIES] [FIRST_SEED]
 */
const injuries = Number(process.argv[2] ?? 20_000)
const first = Number(process.argv[3] ?? 1)
const crashed = crashedWorkspace()
const fates: Partial<Record<Fate, number>> = {}
let bad = 0
for (let seed = first; seed < first + injuries; seed += 1) {
  const injury = randomInjury(seed)
  const { fate, detail } = fateOf(crashed, injury)
  fates[fate] = (fates[fate] ?? 0) + 1
  if (fate !== 'crashed' && fate !== 'silent') continue
  bad += 1
  if (bad <= 20) console.log(`seed ${seed}: ${injury.name}: ${fate} ${detail.slice(0, 300)}`)
}
crashed.remove()
console.log(`${injuries} injuries: ${JSON.stringify(fates)}`)
process.exitCode = bad === 0 ? 0 : 1
