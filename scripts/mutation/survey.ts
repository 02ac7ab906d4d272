import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './suite.ts'
import { folder } from './tools.ts'

/** What one run of the unchanged sources shows: which places each test reaches, how often, and how long it takes. */
export interface Survey {
  tests: { name: string; milliseconds: number; reaches: Record<string, number> }[]
  /** Mutants met while the modules load: their value is in constants, any test may see it. */
  statics: string[]
  /** Tests that fail with fewer random runs, and are left out. */
  dropped: string[]
}

/** Where the survey is written. */
export const surveyFile = join(folder, 'survey.json')

/** Runs every test once, in a process of its own. */
async function survey(): Promise<Survey> {
  let reached = new Map<string, number>()
  const load = await prepare({
    active: () => false,
    cover: (...ids) => {
      for (const id of ids) reached.set(id, (reached.get(id) ?? 0) + 1)
    },
  })
  const tests = load()
  const found: Survey = { tests: [], statics: [...reached.keys()], dropped: [] }
  for (const { name, run } of tests) {
    reached = new Map()
    const begun = process.cpuUsage().user
    try {
      await run()
      const milliseconds = (process.cpuUsage().user - begun) / 1000
      found.tests.push({ name, milliseconds, reaches: Object.fromEntries(reached) })
    } catch {
      found.dropped.push(name)
    }
  }
  return found
}

if (import.meta.main) writeFileSync(surveyFile, JSON.stringify(await survey()))
