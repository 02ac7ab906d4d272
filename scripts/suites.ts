import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runWithDesk } from './display.ts'
import { cache, runNode } from './run.ts'
import { nothing, type Tally, tallyOfVitest } from './tally.ts'

const vitest = 'node_modules/vitest/vitest.mjs'

/** Milliseconds for a project of tests: an endless loop in a test cannot be interrupted from inside. */
const limit = 30 * 60_000

/** Runs the unit project of Vitest; `filters` are file name parts or options of Vitest. */
export async function runUnit(filters: readonly string[] = []): Promise<Tally> {
  const { report, args } = vitestRun('unit', filters)
  const { code } = await runNode(vitest, args, { limit })
  return tallyOfVitest(report, code)
}

/** Runs the end-to-end project on the built app, in a real Electron, under Xvfb where there is no display. */
export async function runE2e(filters: readonly string[] = []): Promise<Tally> {
  const { report, args } = vitestRun('e2e', filters)
  const ended = await runWithDesk(vitest, args, { limit })
  return ended ? tallyOfVitest(report, ended.code) : { ...nothing, failed: 1 }
}

/** Drives the packaged app, under Xvfb where there is no display. */
export async function runPackaged(): Promise<Tally> {
  const { report, args } = vitestRun('packaged', [])
  const ended = await runWithDesk(vitest, args, { limit })
  return ended ? tallyOfVitest(report, ended.code) : { ...nothing, failed: 1 }
}

function vitestRun(project: 'unit' | 'e2e' | 'packaged', filters: readonly string[]): { report: string; args: string[] } {
  const folder = join(cache, 'results')
  const report = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  // A report of an earlier run must not be counted when this one dies early.
  rmSync(report, { force: true })
  const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  return { report, args }
}

/** Says what begins now, so that a long log can be read. */
export function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`)
}
