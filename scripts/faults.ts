import { beginning, type Fault, faultPoints, faults, scenarios, whatBreaks, whyNoFaults } from '../test/store/faults.ts'

/**
 * Kills the store, or lets its disk fail, at every system call by which it writes: import, changes, backup, restore,
 * migration, the making of a workspace. usage: node scripts/faults.ts [EVERY_NTH]
 */
const step = Number(process.argv[2] ?? 1)
const why = whyNoFaults()
if (why) throw new Error(why)
const start = beginning()
let bad = 0
for (const scenario of scenarios) {
  const points = await faultPoints(start.path, scenario)
  for (const fault of Object.keys(faults) as Fault[]) {
    let tried = 0
    for (let at = 0; at < points.length; at += step) {
      const point = points[at]
      if (!point) continue
      tried += 1
      const broken = await whatBreaks(start.path, point, fault)
      if (!broken) continue
      bad += 1
      console.log(`✗ ${scenario}, ${fault} at ${point.call} ${point.number}: ${broken}`)
    }
    console.log(`${scenario}: ${fault} at ${tried} of ${points.length} places`)
  }
}
start.remove()
process.exitCode = bad === 0 ? 0 : 1
