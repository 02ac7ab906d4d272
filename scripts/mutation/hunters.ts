import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { announce, root } from '../run.ts'
import type { Mutant } from './instrument.ts'
import { folder } from './tools.ts'

/** What became of a mutant. `timeout` counts as noticed: no run of the tests would have ended. */
export type Outcome = 'killed' | 'survived' | 'uncovered' | 'timeout'

const outcomes = new Set<string>(['killed', 'survived', 'uncovered', 'timeout'])

/** Milliseconds for one mutant, many times what all tests take. */
const patience = 120_000
/** Mutants for one process, so that what many loaded copies of the modules leave behind is let go. */
const atOnce = 100

/** Tries the mutants in processes of their own and calls back with what became of each. */
export async function huntAll(
  mutants: readonly Mutant[],
  done: (mutant: Mutant, outcome: Outcome) => void,
  partDone: () => void,
): Promise<void> {
  const queue = Array.from({ length: Math.ceil(mutants.length / atOnce) }, (_, at) =>
    mutants.slice(at * atOnce, (at + 1) * atOnce),
  )
  let count = 0
  const worker = async (name: number): Promise<void> => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const left = new Map(part.map((mutant) => [mutant.id, mutant]))
      while (left.size > 0) {
        const before = left.size
        await hunt([...left.values()], name, (id, outcome) => {
          done(left.get(id)!, outcome)
          left.delete(id)
        })
        if (left.size === before) throw new Error('a process of the mutation run ended without an answer')
      }
      count += part.length
      partDone()
      announce(`${count} of ${mutants.length}`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, (_, name) => worker(name)))
}

/** One process; where it hangs or dies, its mutant is said to have timed out. */
function hunt(mutants: readonly Mutant[], name: number, answer: (id: string, outcome: Outcome) => void): Promise<void> {
  return new Promise((done) => {
    const list = join(folder, `list-${name}.json`)
    writeFileSync(list, JSON.stringify(mutants.map(({ id, fileName }) => ({ id, fileName }))))
    const words = [
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=3000',
      join(root, 'scripts/mutation/hunt.ts'),
      list,
    ]
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let current: string | null = null
    let timer: NodeJS.Timeout | undefined
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [mark, what = '', id = ''] = line.split(' ')
      if (mark !== '@') return
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), patience)
      current = what === 'start' ? id : null
      if (outcomes.has(what)) answer(id, what as Outcome)
    })
    child.on('close', () => {
      clearTimeout(timer)
      if (current !== null) answer(current, 'timeout')
      done()
    })
  })
}
