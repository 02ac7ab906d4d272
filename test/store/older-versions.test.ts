import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { backupFolder, listBackups, makeBackup, verifyDatabase } from '../../src/store/backups/backups.ts'
import { compareBackup } from '../../src/store/backups/compare.ts'
import { databasePath } from '../../src/store/database.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { refusalOf, restoreWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { create, importSamples, newFolder, open, stamp } from './open-here.ts'
import { turnBack } from './older-workspace.ts'
import { sampleReport } from './sample-report.ts'

const versions = migrations.map(({ version }) => version)

/** A workspace with everything that the first version knew: files of one and of many parts, versions, reviews, undo. */
function worked(): Workspace {
  const workspace = create()
  workspace.setReviewer('沈青禾', stamp.at)
  const { reportId } = importSamples(workspace, sampleReport({ values: { 't3.granted.total': '5' } }))
  importSamples(workspace, sampleReport({ values: { 't3.granted.total': '5' }, remark: '改版' }))
  importSamples(workspace, sampleReport({ year: 2024 }))
  importSamples(workspace, sampleReport({ agency: '云岭县气象局', part: '甲' }), sampleReport({ agency: null, part: '乙' }))
  const decided = findingsOf(workspace.openReport(reportId)?.verdicts ?? [])[0]
  if (!decided) throw new Error('the sample has a contradiction')
  const command = (given: Parameters<Workspace['applyCommand']>[1]) => {
    if (!workspace.applyCommand(reportId, given, stamp).ok) throw new Error(given.type)
  }
  command({
    type: 'correct-cell',
    cell: 't3.granted.business',
    kind: 'source',
    state: 'number',
    value: '2',
    raw: null,
    reason: '台账',
  })
  command({ type: 'decide', fingerprint: decided.fingerprint, state: 'confirmed', reasonCode: null, reason: '' })
  command({ type: 'add-note', target: { kind: 'cell', cell: 't3.granted.total' }, body: '已电话询问' })
  command({ type: 'add-note', target: { kind: 'report' }, body: '待书面说明' })
  command({ type: 'set-state', state: 'reviewed' })
  workspace.undo(reportId, stamp)
  workspace.undo(reportId, stamp)
  workspace.redo(reportId, stamp)
  // What is due is done: a program that ends leaves it to the next one.
  while (workspace.comparing.step().more);
  return workspace
}

/** Everything that a workspace shows, to be compared. */
function shown(workspace: Workspace) {
  const items = workspace.listReports()
  return {
    items,
    // Each names the trail's head, which moves on.
    reports: items.map(({ id }) => ({ ...workspace.openReport(id), trailHead: null })),
    originals: items.map(({ sha256 }) => workspace.readOriginal(sha256)?.length),
    trail: workspace.trailRows(),
    reviewer: workspace.reviewer,
  }
}

describe.each(versions)('a workspace of version %i', (version) => {
  it('opens with everything that was in it, and work goes on', async () => {
    const workspace = worked()
    const before = shown(workspace)
    workspace.close()
    turnBack(databasePath(workspace.path), version)
    expect(versionIn(databasePath(workspace.path))).toBe(version)
    // As `npm run verify` does, before anything is migrated.
    const bytes = readFileSync(databasePath(workspace.path))
    expect(verifyWorkspace(workspace.path, null)).toMatchObject({ database: true, trail: { ok: true }, originals: { lost: [] } })
    expect(readFileSync(databasePath(workspace.path)).equals(bytes)).toBe(true)

    const again = open(workspace.path)
    expect(again.damage).toBeNull()
    expect(shown(again)).toEqual(before)
    expect(versionIn(databasePath(workspace.path))).toBe(migrations.length)
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: again.trailHead() })
    expect(again.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '升级之后' }, stamp).ok).toBe(true)
    expect(again.undo(1, stamp).ok).toBe(true)
    expect(again.undo(1, stamp).ok).toBe(true)
    importSamples(again, sampleReport({ agency: '云岭县水利局' }))
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: again.trailHead() })
    await makeBackup(again.path, '2026-03-09T08:00:00+08:00')
  })

  it('is restored from its backup by a later program', async () => {
    const workspace = worked()
    const before = shown(workspace)
    const { name } = await makeBackup(workspace.path, stamp.at)
    const backup = join(backupFolder(workspace.path), name)
    turnBack(backup, version)
    const bytes = readFileSync(backup)
    workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '备份之后' }, stamp)
    expect(verifyDatabase(backup)).toEqual(before.trail.map(({ seq, hash }) => ({ seq, hash })).at(-1))
    expect(compareBackup(workspace.path, name)).toMatchObject({ rowsSince: 1, differences: [{ change: 'changed', notes: 1 }] })
    workspace.close()
    expect(restoreWorkspace(workspace.path, name, stamp)).toMatchObject({ head: { seq: before.trail.length + 1 } })
    expect(readFileSync(backup).equals(bytes)).toBe(true)
    const again = open(workspace.path)
    const { trail, ...rest } = shown(again)
    expect({ ...rest, trail: trail.slice(0, -1) }).toEqual(before)
    expect(trail.at(-1)).toMatchObject({ action: 'workspace.restored' })
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: again.trailHead() })
  })
})

describe('a backup of a newer program', () => {
  it('is refused with a code, and nothing is changed', async () => {
    const workspace = worked()
    const { name } = await makeBackup(workspace.path, stamp.at)
    workspace.close()
    const copy = newFolder()
    cpSync(workspace.path, copy, { recursive: true })
    const backup = new BetterSqlite(join(backupFolder(workspace.path), name))
    backup.pragma(`user_version = ${migrations.length + 1}`)
    backup.close()
    for (const attempt of [() => compareBackup(workspace.path, name), () => restoreWorkspace(workspace.path, name, stamp)])
      expect(codeOf(attempt)).toBe('workspace-newer')
    expect(readFileSync(databasePath(workspace.path)).equals(readFileSync(databasePath(copy)))).toBe(true)
    expect(listBackups(workspace.path)).toHaveLength(1)
    expect(open(workspace.path).damage).toBeNull()
  })
})

function codeOf(attempt: () => unknown): string | undefined {
  try {
    return `nothing refused: ${JSON.stringify(attempt())}`
  } catch (error) {
    return refusalOf(error)?.code
  }
}

function versionIn(path: string): unknown {
  const database = new BetterSqlite(path, { readonly: true })
  try {
    return database.pragma('user_version', { simple: true })
  } finally {
    database.close()
  }
}
