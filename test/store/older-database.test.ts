import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../src/store/backups/backups.ts'
import { compareBackup } from '../../src/store/backups/compare.ts'
import { databasePath, openToRead } from '../../src/store/database.ts'
import { openReviews } from '../../src/store/reviews.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { create, importSamples, newFolder, open, stamp, there } from './open-here.ts'
import { turnBack } from './older-workspace.ts'
import { sampleReport } from './sample-report.ts'

const sample = sampleReport({ values: { 't3.newReceived.total': '3' } })

/** A workspace with one decision, its database as the program before this one left it. */
function thirdVersion(): { folder: string; id: number; fingerprint: string } {
  const workspace = create()
  const id = importSamples(workspace, sample).reportId
  const [finding] = workspace.alike(id, fingerprintOf(workspace, id), false)?.findings ?? []
  const { fingerprint } = there(finding)
  workspace.applyCommand(id, { type: 'decide', fingerprint, state: 'confirmed', reasonCode: null, reason: '' }, stamp)
  workspace.close()
  turnBack(databasePath(workspace.path), 3)
  return { folder: workspace.path, id, fingerprint }
}

function fingerprintOf(workspace: ReturnType<typeof create>, id: number): string {
  const { rule, subject, statement } = there(there(workspace.openReport(id)).verdicts.find(({ outcome }) => outcome === 'failed'))
  return `${rule}¦${subject}¦${statement}`
}

describe('a database of the third version', () => {
  it('is migrated with its decisions; its findings are found once they are judged anew', () => {
    const { folder, id, fingerprint } = thirdVersion()
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
    const { folder, id } = thirdVersion()
    const database = openToRead(databasePath(folder))
    expect(openReviews(database).get(id)).toMatchObject({ severities: [], decisions: [{ state: 'confirmed' }] })
    expect(database.pragma('user_version', { simple: true })).toBe(3)
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
    turnBack(join(workspace.path, 'backups', name), 3)
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
