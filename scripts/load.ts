import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkReport, compareAgain } from '../src/core/rules/check.ts'
import { ruleSetVersion } from '../src/core/rules/registry.ts'
import { examineBytes } from '../src/ingest/examine-file.ts'
import { makeBackup } from '../src/store/backups/backups.ts'
import { compareBackup } from '../src/store/backups/compare.ts'
import { databasePath } from '../src/store/database.ts'
import { sha256Of } from '../src/store/originals.ts'
import { verifyWorkspace } from '../src/store/verify-workspace.ts'
import { createWorkspace, openWorkspace, type Workspace } from '../src/store/workspace.ts'
import { noFilter } from '../src/renderer/app/desk-state.ts'
import { filterReports } from '../src/renderer/app/filter-reports.ts'
import { layoutOf, renderedFromSeed } from '../test/builders/render.ts'
import { packImport } from '../src/store/packed-import.ts'

/**
 * Fills a workspace with so many built reports and measures what the auditor and the window wait for. Reading the files
 * is done outside of the measured times: the program does it in another process.
 * usage: node scripts/load.ts [REPORTS]
 */
const reports = Number(process.argv[2] ?? 10_000)
const options = { check: checkReport, compare: compareAgain, ruleSetVersion, now: () => '2026-03-02T09:00:00+08:00' }
const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
const folder = mkdtempSync(join(tmpdir(), 'heyue-load-'))
const path = join(folder, 'workspace')

const workspace = opened(createWorkspace(path, '大工作区', options))
const imports: Time[] = []
const steps: Time[] = []
const memory: number[] = []
for (let seed = 1; seed <= reports; seed += 1) {
  const { name: fileName, bytes } = renderedFromSeed(layoutOf('text-aligned'), seed)
  const examined = await examineBytes(bytes, fileName)
  if (!examined.ok) continue
  const { document, examinations } = examined
  const sha256 = sha256Of(bytes)
  // The worker packs what it has read.
  const packed = packImport(document, examinations)
  imports.push(timed(() => workspace.importReport({ name: fileName, bytes, sha256, packed, ruleSetVersion, ...stamp })))
  // The app waits for a pause of the import, or some seconds: many files of an organ are compared together.
  if (seed % 25 === 0) compare(workspace, steps)
  if (seed % Math.ceil(reports / 10) === 0) {
    globalThis.gc?.()
    memory.push(Math.round(process.memoryUsage().heapUsed / 1e6))
  }
}
say('keep one imported report', imports)
say('one step of comparing, between other work', steps)
console.log(`heap over the import, MB: ${memory.join(' ')}`)
workspace.close()
console.log(`database ${(statSync(databasePath(path)).size / 1e6).toFixed(0)} MB`)

let again = workspace
say('open the workspace', [timed(() => (again = opened(openWorkspace(path, options))))])
const listed = again.listReports()
const ids = listed.map(({ id }) => id)
const some = Array.from({ length: 50 }, (_, at) => ids[Math.floor((at * ids.length) / 50)] ?? 0)
say(
  'list all reports',
  repeated(5, () => again.listReports()),
)
say(
  'open a report',
  some.map((id) => timed(() => again.openReport(id))),
)
const command = { type: 'add-note', target: { kind: 'report' }, body: '批注' } as const
say(
  'keep a note',
  some.map((id) => timed(() => again.applyCommand(id, command, stamp))),
)
const correction = { type: 'correct-identity', field: 'year', value: '2019', reason: '' } as const
say(
  'correct and re-check',
  some.map((id) => timed(() => again.applyCommand(id, correction, stamp))),
)
const corrected: Time[] = []
compare(again, corrected)
say('one step of comparing after corrections', corrected)
say(
  'filter the list',
  repeated(20, () => filterReports(listed, { ...noFilter, text: '民政 2024', severity: 'error' })),
)
const names = [...new Set(listed.flatMap(({ agency }) => agency ?? []))]
const units = names.filter((name) => name.startsWith('云岭市')).slice(0, 120)
const [parent = ''] = names.filter((name) => !units.includes(name))
say(`say which ${units.length} organs are units`, [timed(() => again.organs.apply({ type: 'set-units', parent, units }, stamp))])
const summed: Time[] = []
compare(again, summed)
say('one step of comparing with them', summed)
say('merge two organs', [
  timed(() => again.organs.apply({ type: 'merge-organs', names: [units[0] ?? ''], into: units[1] ?? '' }, stamp)),
])
const first = listed.find(({ agency }) => agency === parent)
const yearSteps: Time[] = []
for (;;) {
  const step = { more: false }
  yearSteps.push(timed(() => Object.assign(step, again.organs.prepare(first?.id ?? 0))))
  if (!step.more) break
}
say('one step towards the years of an organ', yearSteps)
say('show the years of an organ', [timed(() => again.organs.reports(first?.id ?? 0))])
compare(again, summed)
const begun = performance.now()
const { name } = await makeBackup(path, '2026-03-02T12:00:00+08:00')
const took = performance.now() - begun
say('back up and verify the backup (a process of its own)', [{ clock: took, processor: took }])
say('compare with the backup (a process of its own)', [timed(() => compareBackup(path, name))])
say('verify everything (a process of its own)', [timed(() => verifyWorkspace(path, null))])
again.close()
const newer = { ...options, ruleSetVersion: `${ruleSetVersion}-newer` }
const rechecked = opened(openWorkspace(path, newer))
say(
  'open and re-check under another rule set',
  some.map((id) => timed(() => rechecked.openReport(id))),
)
rechecked.close()
rmSync(folder, { recursive: true, force: true })

/** Makes every comparison that is due, and keeps the time of each step. */
function compare(work: Workspace, times: Time[]): void {
  for (;;) {
    const step = { more: false }
    times.push(timed(() => Object.assign(step, work.comparing.step())))
    if (!step.more) return
  }
}

function opened(result: ReturnType<typeof openWorkspace>): Workspace {
  if (!result.ok) throw new Error(result.error.code)
  return result.workspace
}

/** Milliseconds that something took: by the clock, and of the processor, which other work on the machine does not touch. */
interface Time {
  clock: number
  processor: number
}

function timed(work: () => unknown): Time {
  const [from, used] = [performance.now(), process.threadCpuUsage()]
  work()
  const { user, system } = process.threadCpuUsage(used)
  return { clock: performance.now() - from, processor: (user + system) / 1000 }
}

function repeated(times: number, work: () => unknown): Time[] {
  return Array.from({ length: times }, () => timed(work))
}

function say(what: string, times: readonly Time[]): void {
  const at = (sorted: readonly number[], part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)
  const of = (kind: keyof Time) => {
    const sorted = times.map((time) => time[kind]).toSorted((a, b) => a - b)
    return `median ${at(sorted, 0.5)} ms, 99 of 100 within ${at(sorted, 0.99)} ms, longest ${at(sorted, 1)} ms`
  }
  console.log(`${what} (${times.length} times): processor ${of('processor')}; clock ${of('clock')}`)
}
