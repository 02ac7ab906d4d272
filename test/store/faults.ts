import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { listBackups, verifyDatabase } from '../../src/store/backups/backups.ts'
import { databasePath } from '../../src/store/database.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { createWorkspace, openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { importUnchecked, options } from './plain-options.ts'
import { sampleReport } from './sample-report.ts'

const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }

/** The system calls by which anything reaches the disk. */
const calls = ['pwrite64', 'write', 'fsync', 'fdatasync', 'rename', 'unlink', 'ftruncate', 'mkdir', 'copy_file_range', 'sendfile']

/** What a child goes through; see fault-child.ts. */
export const scenarios = ['day', 'migration', 'making'] as const
export type Scenario = (typeof scenarios)[number]

/** What happens at the system call: the process is killed, or the call fails, once or from then on. */
export const faults = {
  kill: 'signal=SIGKILL',
  'I/O error': 'error=EIO',
  'disk full': 'error=ENOSPC',
  'disk full from then on': 'error=ENOSPC+',
} as const
export type Fault = keyof typeof faults

/** One place where something happens. */
export interface FaultPoint {
  scenario: Scenario
  call: string
  /** The how-manieth of these calls of the program it is, from 1. */
  number: number
}

/** Whether system calls can be tampered with on this machine; else why not. */
export function whyNoFaults(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux only'
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=getuid:retval=0', 'true'])
  if (tried.error) return 'strace is not installed'
  return tried.status === 0 ? null : 'this machine does not let processes be traced'
}

/** A workspace to begin with, as a folder to be copied. */
export function beginning(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'heyue-faults-'))
  const made = createWorkspace(join(path, 'workspace'), '2025年度审核', options)
  if (!made.ok) throw new Error(made.error.code)
  const { workspace } = made
  importUnchecked(workspace, sampleReport(), stamp)
  workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '零' }, stamp)
  workspace.close()
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

function freshCopy(from: string, scenario: Scenario): string {
  const folder = join(from, 'copy')
  rmSync(folder, { recursive: true, force: true })
  if (scenario !== 'making') cpSync(join(from, 'workspace'), folder, { recursive: true })
  return folder
}

function traced(folder: string, scenario: Scenario, options_: readonly string[]): Promise<string[]> {
  const child = join(import.meta.dirname, 'fault-child.ts')
  const args = ['-f', '-qqq', ...options_, process.execPath, child, folder, scenario]
  const running = spawn('strace', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((resolve) => {
    let output = ''
    running.stdout.on('data', (data: Buffer) => (output += data.toString()))
    running.on('close', () => resolve(output.split('\n').slice(0, -1)))
  })
}

/** Every place of a scenario where something can happen: counted in a run where nothing does. */
export async function faultPoints(from: string, scenario: Scenario): Promise<FaultPoint[]> {
  const log = join(from, 'calls.log')
  const lines = await traced(freshCopy(from, scenario), scenario, ['-o', log, '-e', `trace=${calls.join(',')}`])
  if (lines.at(-1) !== 'end' || lines.some((line) => line.startsWith('refused')))
    throw new Error(`without faults: ${lines.join('; ')}`)
  const traces = readFileSync(log, 'latin1').split('\n')
  const main = traces[0]?.split(' ')[0] ?? ''
  const counts = new Map<string, number>()
  const points: FaultPoint[] = []
  let begun = false
  for (const trace of traces) {
    const [, call] = /^\d+ +(\w+)\(/.exec(trace) ?? []
    if (!call || !trace.startsWith(main)) continue
    const number = (counts.get(call) ?? 0) + 1
    counts.set(call, number)
    if (begun) points.push({ scenario, call, number })
    begun ||= trace.includes('"begin\\n"')
  }
  return points
}

/** Lets the fault happen at that place and tells what is wrong afterwards; null where all is well. */
export async function whatBreaks(from: string, { scenario, call, number }: FaultPoint, fault: Fault): Promise<string | null> {
  const folder = freshCopy(from, scenario)
  const kind = faults[fault].replace('+', '')
  const when = fault === 'disk full from then on' ? `${number}+` : String(number)
  const lines = await traced(folder, scenario, [
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${kind}:when=${when}`,
  ])
  const uncoded = lines.find((line) => line.includes('uncoded'))
  if (uncoded) return uncoded
  const done = lines.filter((line) => line.startsWith('done ')).map((line) => line.split(' ').slice(1))
  // Without a fault on the disk any more: what was said to be done must be there.
  if (scenario === 'migration') return afterMigration(folder, done.length > 0)
  const result =
    scenario === 'making' && !existsSync(databasePath(folder))
      ? createWorkspace(folder, '新建', options)
      : openWorkspace(folder, options)
  if (!result.ok) return `does not open: ${result.error.code}`
  try {
    return afterDay(result.workspace, folder, done)
  } finally {
    result.workspace.close()
  }
}

function afterDay(workspace: Workspace, folder: string, done: readonly string[][]): string | null {
  if (workspace.damage) return `damage: ${workspace.damage.message}`
  const verification = workspace.verifyTrail({ contents: true })
  if (!verification.ok) return `verification: ${verification.seq} ${verification.problem}`
  if (workspace.listReports().some(({ sha256 }) => workspace.readOriginal(sha256) === null)) return 'an original is not there'
  for (const { name } of listBackups(folder)) verifyDatabase(join(folder, 'backups', name))
  const rows = new Map(workspace.trailRows().map(({ seq, hash }) => [String(seq), hash]))
  const restored = workspace.trailRows().find(({ action }) => action === 'workspace.restored')
  for (const [step = '', seq = '', hash = ''] of done) {
    if (step === 'backup') {
      if (!listBackups(folder).some(({ name }) => name === hash)) return 'the backup is not there'
    } else if (rows.get(seq) !== hash && !(restored && Number(seq) >= restored.seq && keptElsewhere(folder, seq, hash)))
      return `what was acknowledged is not there: ${step} ${seq}`
  }
  return null
}

/** Whether a row that a restore replaced is in the database that the restore kept. */
function keptElsewhere(folder: string, seq: string, hash: string): boolean {
  const replaced = join(folder, 'replaced')
  const [only = ''] = existsSync(replaced) ? readdirSync(replaced) : []
  if (!only) return false
  const database = new BetterSqlite(join(replaced, only, 'workspace.db'))
  try {
    return database.prepare('SELECT hash FROM trail WHERE seq = ?').pluck().get(Number(seq)) === hash
  } finally {
    database.close()
  }
}

function afterMigration(folder: string, acknowledged: boolean): string | null {
  const database = new BetterSqlite(databasePath(folder))
  try {
    const version = Number(database.pragma('user_version', { simple: true }))
    const later = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get() === 1
    if (version === migrations.length + 1 ? !later : later || acknowledged) return `version ${version}, later: ${later}`
    if (later && database.prepare('SELECT count(*) FROM later').pluck().get() !== 1) return 'half a migration'
    return database.pragma('integrity_check', { simple: true }) === 'ok' ? null : 'integrity_check'
  } finally {
    database.close()
  }
}
