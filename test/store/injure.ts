import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReviewCommand } from '../../src/core/review/review.ts'
import { canonicalJson } from '../../src/core/review/canonical-json.ts'
import { createWorkspace, openWorkspace, refusalOf, type Workspace, type WorkspaceOptions } from '../../src/store/workspace.ts'
import { seededRandom } from '../builders/random.ts'
import { checkRowTotals, compareNothing } from './row-total-rule.ts'
import { sampleReport } from './sample-report.ts'
import { packImport } from '../../src/store/packed-import.ts'

const options: WorkspaceOptions = {
  check: checkRowTotals,
  compare: compareNothing,
  ruleSetVersion: 'test-1',
  now: () => '2026-03-02T09:00:00+08:00',
}
const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
const files = ['workspace.db', 'workspace.db-wal', 'trail.head'] as const

/** A workspace as a crash leaves it: part of the work in the database, the newest in its write-ahead log. */
export interface CrashedWorkspace {
  folder: string
  /** Everything that was acknowledged, as one text. */
  truth: string
  remove: () => void
}

/** Makes one, by copying the files of a workspace that is at work. */
export function crashedWorkspace(): CrashedWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-crashed-'))
  const working = join(folder, 'working')
  const made = createWorkspace(working, '2025年度审核', options)
  if (!made.ok) throw new Error(made.error.code)
  work(made.workspace, 0, 6)
  made.workspace.close()
  const again = openWorkspace(working, options)
  if (!again.ok) throw new Error(again.error.code)
  work(again.workspace, 6, 9)
  const truth = contentsOf(again.workspace)
  for (const name of files) copyFileSync(join(working, name), join(folder, name))
  again.workspace.close()
  return { folder, truth, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function work(workspace: Workspace, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const { name, bytes, sha256, document, report } = sampleReport({
      agency: `云岭县第${at}局`,
      values: { 't3.granted.total': '5' },
    })
    const examinations = [{ report, verdicts: [] }]
    const { reportId } = workspace.importReport({
      name,
      bytes,
      sha256,
      packed: packImport(document, examinations),
      ruleSetVersion: 'test-1',
      ...stamp,
    })
    const commands: ReviewCommand[] = [
      { type: 'add-note', target: { kind: 'report' }, body: `第${at}条批注` },
      {
        type: 'correct-cell',
        cell: 't3.granted.total',
        kind: 'source',
        state: 'number',
        value: String(at + 100),
        raw: null,
        reason: '核对',
      },
      { type: 'set-state', state: 'reviewed' },
    ]
    for (const command of commands) if (!workspace.applyCommand(reportId, command, stamp).ok) throw new Error(command.type)
    if (at % 2 === 0) workspace.undo(reportId, stamp)
  }
}

function contentsOf(workspace: Workspace): string {
  const items = workspace.listReports()
  const reports = items.map(({ id }) => workspace.openReport(id))
  return canonicalJson([workspace.name, items, reports, workspace.trailRows()])
}

/** What one injury does to the files; the name goes into the message of a failure. */
export interface Injury {
  name: string
  inflict: (folder: string) => void
}

/** A random injury of the database or its log, the same for the same seed. */
export function randomInjury(seed: number): Injury {
  const { int } = seededRandom(seed)
  const random = (below: number): number => int(0, below - 1)
  const file = files[random(2)] ?? 'workspace.db'
  const edit = (name: string, change: (bytes: Buffer) => void): Injury => ({
    name: `${name} of ${file}`,
    inflict: (folder) => {
      const bytes = readFileSync(join(folder, file))
      change(bytes)
      writeFileSync(join(folder, file), bytes)
    },
  })
  switch (random(5)) {
    case 0:
      return {
        name: `cut ${file}`,
        inflict: (folder) => truncateSync(join(folder, file), random(readFileSync(join(folder, file)).length)),
      }
    case 1:
      // A sector that was never written, at the end or anywhere.
      return edit('zeroed sector', (bytes) => bytes.fill(0, ...sector(bytes, random)))
    case 2:
      return edit('garbled sector', (bytes) => {
        const [from, to] = sector(bytes, random)
        for (let at = from; at < to; at += 1) bytes[at] = random(256)
      })
    case 3:
      return edit('flipped bits', (bytes) => {
        for (let count = 1 + random(8); count > 0; count -= 1) flip(bytes, random)
      })
    default:
      return edit('flipped bit', (bytes) => flip(bytes, random))
  }
}

function flip(bytes: Buffer, random: (below: number) => number): void {
  const at = random(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
}

function sector(bytes: Buffer, random: (below: number) => number): [number, number] {
  const from = random(Math.ceil(bytes.length / 512)) * 512
  return [from, Math.min(from + 512, bytes.length)]
}

/** What became of an injured workspace. `silent`: what was acknowledged is not there, or is other, and nothing says so. */
export type Fate = 'whole' | 'refused' | 'read-only' | 'found by verification' | 'silent' | 'crashed'

/** Injures a copy of the workspace, opens it as the program does, and tells what became of it. */
export function fateOf({ folder, truth }: CrashedWorkspace, { inflict }: Injury): { fate: Fate; detail: string } {
  const copy = join(folder, 'copy')
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy)
  for (const name of files) copyFileSync(join(folder, name), join(copy, name))
  inflict(copy)
  let workspace: Workspace | null = null
  try {
    const result = openWorkspace(copy, options)
    if (!result.ok) return { fate: spoken(result.error.message) ? 'refused' : 'crashed', detail: result.error.code }
    workspace = result.workspace
    if (workspace.damage)
      return { fate: spoken(workspace.damage.message) ? 'read-only' : 'crashed', detail: workspace.damage.kind }
    const verification = workspace.verifyTrail({ contents: true })
    if (!verification.ok) return { fate: 'found by verification', detail: verification.problem }
    return { fate: contentsOf(workspace) === truth ? 'whole' : 'silent', detail: '' }
  } catch (error) {
    const refusal = refusalOf(error)
    return refusal ? { fate: 'refused', detail: refusal.code } : { fate: 'crashed', detail: String(error) }
  } finally {
    workspace?.close()
  }
}

function spoken(message: string): boolean {
  return /[\u4e00-\u9fff]/.test(message)
}
