import { readFileSync } from 'node:fs'
import { prepare, type Test } from './suite.ts'
import { type Survey, surveyFile } from './survey.ts'

/**
 * One process of the run. It is told which mutants to try (a file with their ids and places), says `start ID` before each
 * and `OUTCOME ID` after it, one line each, and is killed by its parent where it says nothing for long.
 */
const wanted = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { id: string; fileName: string }[]
const { tests: surveyed, statics } = JSON.parse(readFileSync(surveyFile, 'utf8')) as Survey

/** Milliseconds with counting; dearer tests are seldom the only ones to notice. */
const dearest = 400
let on: string | null = null
let hits = 0
let limit = Infinity
const load = await prepare({
  active: (id) => {
    if (id !== on) return false
    hits += 1
    // An endless loop passes its mutant again and again.
    if (hits > limit) throw new EndlessLoop()
    return true
  },
  cover: () => undefined,
})
class EndlessLoop extends Error {}

const known = new Set(surveyed.map(({ name }) => name))
const cheapestFirst = surveyed
  .filter(({ milliseconds }) => milliseconds < dearest)
  .sort((a, b) => a.milliseconds - b.milliseconds)
const constants = new Set(statics)
const usual = load()
/** The tests that killed the last mutants of a file are asked first for the next one. */
const killers = new Map<string, string[]>()

for (const { id, fileName } of wanted) {
  process.stdout.write(`@ start ${id}\n`)
  process.stdout.write(`@ ${await outcomeOf(id, fileName)} ${id}\n`)
}

async function outcomeOf(id: string, fileName: string): Promise<string> {
  const isConstant = constants.has(id)
  const asked = isConstant ? cheapestFirst : cheapestFirst.filter(({ reaches }) => id in reaches)
  if (asked.length === 0) return 'uncovered'
  const most = Math.max(...asked.map(({ reaches }) => reaches[id] ?? 0))
  limit = 10_000 + 100 * most
  hits = 0
  on = id
  try {
    const tests = new Map((isConstant ? load() : usual).map((test) => [test.name, test]))
    const last = killers.get(fileName) ?? []
    const order = [...last.filter((name) => asked.some((test) => test.name === name)), ...asked.map(({ name }) => name)]
    for (const name of order) {
      hits = 0
      // A mutant of a constant may even change which tests there are.
      const failure = await failureOf(tests.get(name))
      if (failure === null) continue
      killers.set(fileName, [name, ...last.filter((other) => other !== name)].slice(0, 12))
      return hits > limit ? 'timeout' : 'killed'
    }
    return 'survived'
  } catch {
    return 'killed'
  } finally {
    on = null
  }
}

async function failureOf(test: Test | undefined): Promise<unknown> {
  try {
    if (!test || !known.has(test.name)) return 'no such test'
    await test.run()
    return null
  } catch (error) {
    return error ?? 'failed'
  }
}
