import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { formOf } from '../src/core/form/form.ts'
import { checkReport, compareAgain } from '../src/core/rules/check.ts'
import { ruleSetVersion } from '../src/core/rules/registry.ts'
import { findingsOf } from '../src/core/rules/verdict.ts'
import { databasePath } from '../src/store/database.ts'
import { openJudging } from '../src/store/judging.ts'
import { packImport } from '../src/store/packed-import.ts'
import { createWorkspace } from '../src/store/workspace.ts'
import { sampleReport } from '../test/store/sample-report.ts'

/**
 * Times what holds main up in one turn when many findings are judged at once, when that is taken back, and when what another
 * process judged anew is kept: milliseconds of the processor. Every report has seven findings of one rule. Beside the judging,
 * what the database alone takes to put in the rows that it makes: less is not to be had in one transaction.
 * usage: node scripts/bulk-load.ts [REPORTS]
 */
const reports = Number(process.argv[2] ?? 1_450)
const most = 10_000
/** As many as main takes at once; see main/judging. */
const batch = 4
const rule = 't3.balance'
const options = { check: checkReport, compare: compareAgain, ruleSetVersion, now: () => '2026-03-02T09:00:00+08:00' }
const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
const folder = mkdtempSync(join(tmpdir(), 'heyue-bulk-'))
const made = createWorkspace(join(folder, 'workspace'), '批量', options)
if (!made.ok) throw new Error(made.error.code)
const { workspace } = made
const values = Object.fromEntries(formOf('2021').table3.columns.map(({ id }, at) => [`t3.newReceived.${id}`, String(91 + at)]))
for (let at = 1; at <= reports; at += 1) {
  const { name, bytes, sha256, document, report } = sampleReport({ agency: `云岭县第${at}局`, values })
  const cells = new Map(report.cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
  const packed = packImport(document, [{ report, verdicts: checkReport({ document, report, cells }) }])
  workspace.importReport({ name, bytes, sha256, packed, ruleSetVersion, ...stamp })
}
while (workspace.comparing.step().more);

const [finding] = findingsOf(workspace.openReport(1)?.verdicts ?? []).filter((one) => one.rule === rule)
if (!finding) throw new Error('the reports were to have findings')
const listed = timed('list the findings of the rule', () => workspace.alike(1, finding.fingerprint, false))
const targets = (listed?.findings ?? []).slice(0, most).map(({ reportId, fingerprint }) => ({ reportId, fingerprint }))
const database = databasePath(workspace.path)
const unjudged = join(folder, 'unjudged.db')
copyTo(unjudged)
const decision = { state: 'confirmed', reasonCode: null, reason: '统一口径' } as const
const judged = timed(`judge ${targets.length} findings`, () => workspace.decideMany(targets, decision, stamp))
const bulk = judged.ok ? (judged.bulk ?? 0) : 0
putInAlone()
timed('take that back', () => workspace.undoBulk(bulk, stamp))
timed('do it again', () => workspace.redoBulk(bulk, stamp))
timed('switch the rule off', () => workspace.setRule({ rule, on: false, severity: null, thresholds: {} }, stamp))

const judging = openJudging(workspace.path, options)
const behind = workspace.reportsBehind()
const kept: number[] = []
for (let at = 0; at < behind.length; at += batch) {
  const elsewhere = judging.judge(behind.slice(at, at + batch))
  kept.push(processorOf(() => workspace.takeJudged(elsewhere)).took)
}
kept.sort((a, b) => a - b)
console.log(
  `keep ${batch} reports judged anew (${kept.length} times): median ${shown(kept[kept.length >> 1])}, longest ${shown(kept.at(-1))}`,
)
judging.close()
workspace.close()
rmSync(folder, { recursive: true, force: true })

function copyTo(path: string): void {
  const open = new BetterSqlite(database)
  open.exec(`VACUUM INTO '${path}'`)
  open.close()
}

/** Puts the rows of the judgement into a copy of the workspace as it was, in one transaction. */
function putInAlone(): void {
  const [from, to] = [new BetterSqlite(database, { readonly: true }), new BetterSqlite(unjudged)]
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) to.pragma(pragma)
  const made = ['trail', 'history', 'bulk_step', 'decision'].map((table) => {
    const had = to.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
    const rows = from.prepare<[number], unknown[]>(`SELECT * FROM ${table} LIMIT -1 OFFSET ?`).raw().all(had)
    const insert = to.prepare(`INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`)
    return { rows, insert }
  })
  const putIn = to.transaction(() => {
    for (const { rows, insert } of made) for (const row of rows) insert.run(...row)
  })
  timed('  the rows of that alone, put in by the database', putIn)
  from.close()
  to.close()
}

function timed<T>(name: string, work: () => T): T {
  const { result, took } = processorOf(work)
  console.log(`${name}: ${shown(took)}`)
  return result
}

function processorOf<T>(work: () => T): { result: T; took: number } {
  const used = process.threadCpuUsage()
  const result = work()
  const { user, system } = process.threadCpuUsage(used)
  return { result, took: (user + system) / 1000 }
}

function shown(milliseconds = 0): string {
  return `${milliseconds.toFixed(1)} ms`
}
