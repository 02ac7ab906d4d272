import { describe, expect, it } from 'vitest'
import { beginning, type Fault, faultPoints, faults, scenarios, whatBreaks, whyNoFaults } from './faults.ts'

const why = whyNoFaults()
if (why) console.warn(`Left out: faults at system calls, because ${why}.`)

/** Places tried for each scenario and fault; all of them are tried by scripts/faults.ts. */
const tried = 3

describe.skipIf(why !== null)('killed at a system call, or with a disk that fails there', () => {
  it.each(scenarios)(
    '%s: nothing acknowledged is lost, every refusal has a code, and it opens again',
    { timeout: 180_000 },
    async (scenario) => {
      const start = beginning()
      const points = await faultPoints(start.path, scenario)
      expect(points.length).toBeGreaterThan(20)
      let offset = 0
      for (const fault of Object.keys(faults) as Fault[]) {
        offset += 5
        for (let at = offset; at < points.length; at += Math.ceil(points.length / tried)) {
          const point = points[at]
          if (!point) continue
          expect(await whatBreaks(start.path, point, fault), `${fault} at ${point.call} ${point.number}`).toBeNull()
        }
      }
      start.remove()
    },
  )
})
