import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../../src/contract/views.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { disk, inTime } from '../../../src/main/importing/disk.ts'
import { Examiner } from '../../../src/main/importing/examiner.ts'
import { ImportQueue } from '../../../src/main/importing/import-queue.ts'
import { openLog } from '../../../src/main/log.ts'
import { createWorkspace } from '../../../src/store/workspace.ts'
import { projectRoot } from '../../architecture/tree.ts'
import { create, newFolder, options, stamp } from '../../store/open-here.ts'
import { deadDrive, hasDeadDrives, leaveDrives } from '../dead-drive.ts'
import { startWorker } from './worker-in-process.ts'

const sample = '云岭市青禾区人力资源和社会保障局2025年政府信息公开工作年度报告.txt'

afterEach(leaveDrives)

describe.skipIf(!(await hasDeadDrives()))('a drive that does not answer', { timeout: 120_000 }, () => {
  it('can be cancelled, and keeps nothing else from being imported', async () => {
    const drive = await deadDrive()
    const workspace = create()
    const events: ImportProgress[] = []
    const folder = newFolder()
    const path = join(folder, sample)
    writeFileSync(path, readFileSync(join(projectRoot, 'samples', sample)))
    const queue = new ImportQueue({
      examiner: new Examiner(() => startWorker(() => false), 20_000),
      target: () => ({
        findSource: workspace.findSource,
        stage: workspace.stage,
        unstage: workspace.unstage,
        importReport: (input) => workspace.importReport({ ...input, ...stamp, ruleSetVersion }),
      }),
      progress: (event) => events.push(event),
      log: openLog(join(folder, 'heyue.log')),
    })
    const waiting = queue.start([drive.place])
    const next = queue.start([path])
    await expect.poll(() => events.length).toBe(1)
    queue.cancel(waiting)
    await queue.idle()
    expect(events.filter(({ batch, finished }) => batch === waiting && finished)).toHaveLength(1)
    expect(events.find(({ batch, outcome }) => batch === next && outcome)).toMatchObject({ outcome: { kind: 'imported' } })
    // When the drive is taken away, what waited for it is refused.
    const read = disk.read(join(drive.place, 'x.txt'))
    const later = disk.list([drive.place])
    await drive.leave()
    expect(await read).toMatchObject({ ok: false, error: { code: 'unreadable-path', message: /存储设备/ } })
    expect(await later).toMatchObject({ files: [], unreadable: [{ error: { code: 'unreadable-path' } }] })
    const refused = createWorkspace(join(drive.place, '工作区'), '新建', options)
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-writable' } })
  })

  it('costs a file no more than its time', async () => {
    const drive = await deadDrive()
    const read = await inTime(disk.read(join(drive.place, 'x.txt')), 200)
    expect(read).toMatchObject({ ok: false, error: { code: 'unreadable-path', message: /没有回应/ } })
    await drive.leave()
  })
})
