import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeBackup } from '../../src/store/backups/backups.ts'
import { openWorkspace, refusalOf, type Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, newFolder, open, options, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const mounted: string[] = []
// Before the folders are removed: what is mounted cannot be.
afterEach(() => {
  for (const place of mounted.splice(0)) spawnSync('umount', ['-l', place])
})

/** A disk of its own of so many megabytes; null where none may be mounted. */
function smallDisk(megabytes: number): string | null {
  const place = newFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]).status !== 0) return null
  mounted.push(place)
  return place
}

const allowed = process.platform === 'linux' && process.getuid?.() === 0 && smallDisk(1) !== null
for (const place of mounted.splice(0)) spawnSync('umount', ['-l', place])
if (!allowed) console.warn('Left out: a full and a read-only disk, because only root on Linux may mount one.')

/** Works until the disk refuses; answers what was kept, and the refusal. */
function workUntilRefused(workspace: Workspace): { notes: number; code: string | undefined; message: string | undefined } {
  for (let notes = 0; notes < 100_000; notes += 1) {
    try {
      workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '批注'.repeat(2_000) }, stamp)
    } catch (error) {
      const refusal = refusalOf(error)
      return { notes, code: refusal?.code, message: refusal?.message }
    }
  }
  throw new Error('the disk is never full')
}

describe.skipIf(!allowed)('a disk', () => {
  it('that is full is a message; nothing kept is lost, and work goes on when there is room', async () => {
    const place = smallDisk(6) ?? ''
    const ballast = join(place, 'ballast')
    writeFileSync(ballast, new Uint8Array(1_500_000))
    const workspace = create(join(place, 'workspace'))
    importSamples(workspace, sampleReport())
    const { notes, code, message } = workUntilRefused(workspace)
    expect(code).toBe('not-writable')
    expect(message).toContain('磁盘空间不足')
    expect(notes).toBeGreaterThan(10)
    expect(workspace.openReport(1)?.review.notes).toHaveLength(notes)
    // Larger than what is left: not even the file itself finds room.
    expect(() => importSamples(workspace, sampleReport({ agency: '云岭县气象局', remark: '长'.repeat(700_000) }))).toThrow()
    expect(readdirSync(join(place, 'workspace', 'originals', 'incoming'))).toEqual([])
    await expect(makeBackup(workspace.path, '2026-03-02T12:00:00+08:00')).rejects.toThrow()
    expect(readdirSync(join(place, 'workspace', 'backups'))).toEqual([])

    rmSync(ballast)
    workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '又有空间了' }, stamp)
    workspace.close()
    const again = open(workspace.path)
    expect(again.damage).toBeNull()
    expect(again.openReport(1)?.review.notes).toHaveLength(notes + 1)
    expect(again.verifyTrail({ contents: true }).ok).toBe(true)
  })

  it('that becomes read-only is a message, and so is a folder that cannot be written to', () => {
    const place = smallDisk(4) ?? ''
    const workspace = create(join(place, 'workspace'))
    importSamples(workspace, sampleReport())
    workspace.close()
    spawnSync('mount', ['-o', 'remount,ro', place])
    const refused = openWorkspace(workspace.path, options)
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-writable' } })
    spawnSync('mount', ['-o', 'remount,rw', place])
    expect(open(workspace.path).listReports()).toHaveLength(1)
  })
})
