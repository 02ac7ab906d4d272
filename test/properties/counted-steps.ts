import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

// What the engine has optimised it does not always count, nor what it compiled between two sessions.
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag)
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How often the blocks of the source files that are asked for were run by a task, as the engine counts them: what a file
 * costs in steps rather than in time, so that a busy machine says the same as an idle one. Slow: for tests alone.
 */
export function countedSteps(isCounted: (url: string) => boolean, task: () => void): number {
  return [...stepsByFile(isCounted, task).values()].reduce((sum, steps) => sum + steps, 0)
}

/** The same for each of the files by its address: what is quadratic in one of them does not hide behind the others. */
export function stepsByFile(isCounted: (url: string) => boolean, task: () => void): Map<string, number> {
  // Each answer begins the count anew.
  stepsSince(isCounted)
  task()
  return stepsSince(isCounted)
}

function stepsSince(isCounted: (url: string) => boolean): Map<string, number> {
  const steps = new Map<string, number>()
  session.post('Profiler.takePreciseCoverage', (failed, answer) => {
    if (failed) throw failed
    for (const { url, functions } of answer.result)
      if (isCounted(url))
        for (const { ranges } of functions) for (const { count } of ranges) steps.set(url, (steps.get(url) ?? 0) + count)
  })
  return steps
}
