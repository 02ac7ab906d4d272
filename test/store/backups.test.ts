import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Backup } from '../../src/core/workspace/safety.ts'
import { backupDue, backupName, dispensable, readBackupName } from '../../src/store/backups/backup-name.ts'
import { listBackups, makeBackup, verifyDatabase } from '../../src/store/backups/backups.ts'
import { compareBackup } from '../../src/store/backups/compare.ts'
import { databasePath } from '../../src/store/database.ts'
import { restoreWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, open, reopen, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const backup = (at: string, seq: number): Backup => ({
  ...(readBackupName(backupName(at, seq)) as Omit<Backup, 'bytes'>),
  bytes: 1,
})

function note(workspace: Workspace, id: number, body: string): void {
  expect(workspace.applyCommand(id, { type: 'add-note', target: { kind: 'report' }, body }, stamp).ok).toBe(true)
}

/** A workspace with one report and one note, and a backup of that; then another note, a correction and another report. */
async function backedUp(): Promise<{ workspace: Workspace; name: string }> {
  const workspace = create()
  const { reportId } = importSamples(workspace, sampleReport({ values: { 't3.granted.total': '5' } }))
  note(workspace, reportId, '备份之前')
  const { name } = await makeBackup(workspace.path, '2026-03-02T12:00:00+08:00')
  note(workspace, reportId, '备份之后')
  const correction = {
    type: 'correct-cell',
    cell: 't3.granted.total',
    kind: 'source',
    state: 'number',
    raw: null,
    reason: '',
  } as const
  expect(workspace.applyCommand(reportId, { ...correction, value: '0' }, stamp).ok).toBe(true)
  importSamples(workspace, sampleReport({ agency: '云岭县气象局' }))
  return { workspace, name }
}

describe('the names of backups', () => {
  it('say when and how far', () => {
    expect(backupName('2026-03-02T12:00:05+08:00', 42)).toBe('20260302T120005-00000042.db')
    expect(readBackupName('20260302T120005-00000042.db')).toEqual({
      name: '20260302T120005-00000042.db',
      at: '2026-03-02T12:00:05',
      seq: 42,
    })
    for (const name of ['making.new', '../20260302T120005-00000042.db', '20260302T120005-00000042.db-wal', 'a.db'])
      expect(readBackupName(name)).toBeNull()
  })

  it('decide which may go: the ten newest and the last of twelve months stay', () => {
    const daily = Array.from({ length: 400 }, (_, day) => {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString()
      return backup(date, day + 1)
    })
    const gone = new Set(dispensable(daily, '2026-12-31T00:00:00+08:00').map(({ name }) => name))
    const kept = daily.filter(({ name }) => !gone.has(name))
    expect(kept.slice(-10)).toEqual(daily.slice(-10))
    // Two of the twelve months end among the ten newest.
    const months = kept.slice(0, -10).map(({ at }) => at.slice(0, 10))
    expect(months.join(' ')).toBe(
      '2025-03-31 2025-04-30 2025-05-31 2025-06-30 2025-07-31 2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-31',
    )
  })

  it('keep the one just made, whatever the clock did before', () => {
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), moment, (before, date) => {
        const now = date.toISOString()
        const made = backup(now, before.length + 1)
        const all = [...before.map((at, index) => backup(at.toISOString(), index + 1)), made]
        const gone = dispensable(all, now)
        expect(gone).not.toContain(made)
        expect(all.length - gone.length).toBeGreaterThanOrEqual(Math.min(all.length, 10))
        // Nor is another due at once, which would push the older ones out one by one.
        expect(backupDue(all, made.seq + 1, now)).toBe(false)
      }),
    )
  })

  it('decide when the next one is due', () => {
    const one = backup('2026-03-02T12:00:00', 10)
    expect(backupDue([], 1, '2026-03-02T13:00:00+08:00')).toBe(false)
    expect(backupDue([], 2, '2026-03-02T13:00:00+08:00')).toBe(true)
    expect(backupDue([one], 10, '2026-04-02T13:00:00+08:00')).toBe(false)
    expect(backupDue([one], 11, '2026-03-02T13:00:00+08:00')).toBe(false)
    expect(backupDue([one], 11, '2026-03-03T08:00:00+08:00')).toBe(true)
    expect(backupDue([one], 210, '2026-03-02T13:00:00+08:00')).toBe(true)
    // After a restore the trail may be shorter than the newest backup.
    expect(backupDue([one], 9, '2026-03-03T08:00:00+08:00')).toBe(true)
  })
})

describe('a backup', () => {
  it('is made of a workspace in use, whole, in one file, and leaves nothing else', async () => {
    const { workspace, name } = await backedUp()
    expect(readdirSync(join(workspace.path, 'backups'))).toEqual([name])
    expect(listBackups(workspace.path)).toMatchObject([{ name, seq: 3 }])
    expect(verifyDatabase(join(workspace.path, 'backups', name))).toMatchObject({ seq: 3 })
    expect(readdirSync(join(workspace.path, 'backups'))).toEqual([name])
  })

  it('of a workspace that does not verify is refused, and no older one goes', async () => {
    const { workspace, name } = await backedUp()
    workspace.close()
    const path = databasePath(workspace.path)
    const bytes = readFileSync(path)
    const at = bytes.indexOf('备份之前')
    expect(at).toBeGreaterThan(0)
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(makeBackup(workspace.path, '2026-03-05T12:00:00+08:00')).rejects.toThrow(/trail|check/)
    expect(readdirSync(join(workspace.path, 'backups'))).toEqual([name])
  })

  it('beyond the tenth of a month takes the oldest with it', async () => {
    const workspace = create()
    const { reportId } = importSamples(workspace, sampleReport())
    for (let day = 1; day <= 12; day += 1) {
      note(workspace, reportId, `第${day}日`)
      await makeBackup(workspace.path, `2026-03-${String(day).padStart(2, '0')}T12:00:00+08:00`)
    }
    expect(listBackups(workspace.path).map(({ at }) => at.slice(8, 10))).toEqual([
      '12',
      '11',
      '10',
      '09',
      '08',
      '07',
      '06',
      '05',
      '04',
      '03',
    ])
  })
})

describe('a restore', () => {
  it('says before what it would change', async () => {
    const { workspace, name } = await backedUp()
    const comparison = compareBackup(workspace.path, name)
    expect(comparison).toMatchObject({ backup: { seq: 3 }, current: { seq: 6 }, rowsSince: 3, reports: 1 })
    expect(comparison.differences).toEqual([
      { agency: '云岭县气象局', year: 2025, fileName: '云岭县气象局2025.txt', change: 'removed', ...counts(0, 0) },
      { agency: '云岭县林草局', year: 2025, fileName: '云岭县林草局2025.txt', change: 'changed', ...counts(1, 1) },
    ])
  })

  it('says as well what was stated about organs and rules since, and would be otherwise', async () => {
    const { workspace } = await backedUp()
    const set = (units: string[]) => workspace.organs.apply({ type: 'set-units', parent: '云岭县政府', units }, stamp)
    const turn = (rule: string, on: boolean) => workspace.setRule({ rule, on, severity: null, thresholds: {} }, stamp)
    expect([set(['云岭县林草局']).ok, turn('t3.balance', false).ok]).toEqual([true, true])
    const { name } = await makeBackup(workspace.path, '2026-03-08T12:00:00+08:00')
    expect(compareBackup(workspace.path, name).statements).toEqual([])
    workspace.organs.apply({ type: 'merge-organs', names: ['云岭县气象台'], into: '云岭县气象局' }, stamp)
    expect([set(['云岭县林草局', '云岭县气象局']).ok, turn('t3.balance', true).ok]).toEqual([true, true])
    expect(compareBackup(workspace.path, name).statements).toEqual([
      { part: 'merge', key: '云岭县气象台', change: 'removed' },
      { part: 'units', key: '云岭县政府', change: 'changed' },
      { part: 'rule', key: 't3.balance', change: 'added' },
    ])
  })

  it('brings back what was, keeps what is replaced, and says so in the trail', async () => {
    const { workspace, name } = await backedUp()
    const before = workspace.trailHead()
    expect(restoreWorkspace(workspace.path, name, stamp)).toBe('workspace-in-use')
    workspace.close()
    const restored = restoreWorkspace(workspace.path, name, { ...stamp, at: '2026-03-09T08:00:00+08:00' })
    if (typeof restored === 'string') throw new Error(restored)
    const again = open(workspace.path)
    expect(again.damage).toBeNull()
    expect(again.listReports().map(({ agency }) => agency)).toEqual(['云岭县林草局'])
    expect(again.openReport(1)?.review.notes.map(({ body }) => body)).toEqual(['备份之前'])
    expect(again.listTrail(null, 1)).toMatchObject([{ seq: 4, action: 'workspace.restored', who: stamp.who }])
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: restored.head })
    expect(verifyDatabase(join(workspace.path, restored.replaced, 'workspace.db'))).toEqual(before)
  })

  it('mends a database that is gone beyond reading', async () => {
    const { workspace, name } = await backedUp()
    workspace.close()
    writeFileSync(databasePath(workspace.path), 'x'.repeat(50_000))
    const comparison = compareBackup(workspace.path, name)
    expect(comparison).toMatchObject({ current: null, rowsSince: 0, differences: [{ change: 'added' }] })
    const restored = restoreWorkspace(workspace.path, name, stamp)
    expect(typeof restored).toBe('object')
    expect(open(workspace.path).listReports()).toHaveLength(1)
  })

  it('of a damaged backup is refused and changes nothing', async () => {
    const { workspace, name } = await backedUp()
    workspace.close()
    const path = join(workspace.path, 'backups', name)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0x5a, 4096, 8192))
    expect(restoreWorkspace(workspace.path, name, stamp)).toBe('workspace-damaged')
    expect(existsSync(join(workspace.path, 'replaced'))).toBe(false)
    expect(reopen(open(workspace.path)).listReports()).toHaveLength(2)
  })
})

function counts(corrections: number, notes: number) {
  return { corrections, decisions: 0, notes, identity: 0, state: false }
}
