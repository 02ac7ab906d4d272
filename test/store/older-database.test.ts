import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../src/store/backups/backups.ts'
import { compareBackup } from '../../src/store/backups/compare.ts'
import { databasePath, openToRead } from '../../src/store/database.ts'
import { openReviews } from '../../src/store/reviews.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { create, importSamples, newFolder, open, stamp, there } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const sample = sampleReport({ values: { 't3.newReceived.total': '3' } })

/** A workspace with one decision, its database as the first version of the program left it. */
function firstVersion(): { folder: string; id: number; fingerprint: string } {
  const workspace = create()
  const id = importSamples(workspace, sample).reportId
  const [finding] = workspace.alike(id, fingerprintOf(workspace, id), false)?.findings ?? []
  const { fingerprint } = there(finding)
  workspace.applyCommand(id, { type: 'decide', fingerprint, state: 'confirmed', reasonCode: null, reason: '' }, stamp)
  workspace.close()
  takeBack(databasePath(workspace.path))
  return { folder: workspace.path, id, fingerprint }
}

function fingerprintOf(workspace: ReturnType<typeof create>, id: number): string {
  const { rule, subject, statement } = there(there(workspace.openReport(id)).verdicts.find(({ outcome }) => outcome === 'failed'))
  return `${rule}¦${subject}¦${statement}`
}

function takeBack(path: string): void {
  const database = new BetterSqlite(path)
  for (const table of ['bulk_step', 'finding', 'severity_change', 'rule_step', 'rule_setting'])
    database.exec(`DROP TABLE ${table}`)
  database.pragma('user_version = 1')
  database.close()
}

describe('a database of the first version', () => {
  it('is migrated with its decisions; its findings are found once they are judged anew', () => {
    const { folder, id, fingerprint } = firstVersion()
    const workspace = open(folder, { ruleSetVersion: 'test-2' })
    expect(workspace.alike(id, fingerprint, true)).toBeNull()
    expect(workspace.reportsBehind()).toEqual([id])
    expect(there(workspace.openReport(id)).review.decisions).toMatchObject([{ fingerprint, state: 'confirmed' }])
    expect(workspace.alike(id, fingerprint, true)).toMatchObject({
      findings: [{ reportId: id, decision: { state: 'confirmed' } }],
    })
    expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
  })

  it('is read, verified and salvaged without being migrated', () => {
    const { folder, id } = firstVersion()
    const database = openToRead(databasePath(folder))
    expect(openReviews(database).get(id)).toMatchObject({ severities: [], decisions: [{ state: 'confirmed' }] })
    expect(database.pragma('user_version', { simple: true })).toBe(1)
    database.close()
    expect(verifyWorkspace(folder, null)).toMatchObject({ database: true, trail: { ok: true } })
    const to = newFolder()
    expect(salvageWorkspace(folder, to, stamp.at)).toMatchObject({ reports: 1, unproved: 0 })
    expect(there(open(to).openReport(id)).review.decisions).toHaveLength(1)
  })

  it('is a backup that can be compared with what is there now', async () => {
    const workspace = create()
    const id = importSamples(workspace, sample).reportId
    const { name } = await makeBackup(workspace.path, stamp.at)
    takeBack(join(workspace.path, 'backups', name))
    const fingerprint = fingerprintOf(workspace, id)
    workspace.applyCommand(id, { type: 'set-severity', fingerprint, severity: 'notice', reason: '酌定' }, stamp)
    expect(listBackups(workspace.path)).toHaveLength(1)
    expect(compareBackup(workspace.path, name)).toMatchObject({
      reports: 1,
      rowsSince: 1,
      differences: [{ change: 'changed', decisions: 1 }],
    })
  })
})
