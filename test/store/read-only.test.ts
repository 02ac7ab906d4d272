import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databasePath } from '../../src/store/database.ts'
import { refusalOf, type Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, newFolder, open, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'
import { packImport } from '../../src/store/packed-import.ts'

/** A workspace as a crash leaves it, five notes in its write-ahead log. */
function crashed(): string {
  const workspace = create()
  const { reportId } = importSamples(workspace, sampleReport())
  workspace.close()
  const again = open(workspace.path)
  for (const body of ['一', '二', '三', '四', '五'])
    again.applyCommand(reportId, { type: 'add-note', target: { kind: 'report' }, body }, stamp)
  const folder = newFolder()
  for (const name of ['workspace.db', 'workspace.db-wal', 'trail.head'])
    copyFileSync(join(workspace.path, name), join(folder, name))
  return folder
}

/** Everything that changes a workspace, to be refused. */
function changes(workspace: Workspace): (() => unknown)[] {
  const { name, bytes, sha256, document, report } = sampleReport({ agency: '云岭县气象局' })
  const examinations = [{ report, verdicts: [] }]
  return [
    () => workspace.setReviewer('审核乙', stamp.at),
    () => workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '六' }, stamp),
    () => workspace.undo(1, stamp),
    () => workspace.redo(1, stamp),
    () =>
      workspace.importReport({
        name,
        bytes,
        sha256,
        packed: packImport(document, examinations),
        ruleSetVersion: 'test-1',
        ...stamp,
      }),
  ]
}

describe('after a crash', () => {
  it('everything acknowledged is there', () => {
    const workspace = open(crashed())
    expect(workspace.damage).toBeNull()
    expect(workspace.openReport(1)?.review.notes).toHaveLength(5)
  })

  it('a log that lost its end is told from one that ended there', () => {
    const folder = crashed()
    const log = join(folder, 'workspace.db-wal')
    truncateSync(log, readFileSync(log).length - 4096)
    const before = [readFileSync(databasePath(folder)), readFileSync(log)]
    const workspace = open(folder)
    expect(workspace.damage).toMatchObject({ kind: 'lost', message: expect.stringContaining('有 1 条改动丢失') as string })
    expect(workspace.openReport(1)?.review.notes).toHaveLength(4)
    for (const change of changes(workspace)) {
      const thrown = thrownBy(change)
      expect(refusalOf(thrown)).toMatchObject({ code: 'read-only', message: expect.stringContaining('只读') as string })
    }
    workspace.saveDesk('{}')
    workspace.close()
    expect([readFileSync(databasePath(folder)), readFileSync(log)]).toEqual(before)
  })

  it('a log that is gone altogether is missed, and a witness that is gone accuses nobody', () => {
    const folder = crashed()
    truncateSync(join(folder, 'workspace.db-wal'), 0)
    const witness = readFileSync(join(folder, 'trail.head'))
    const workspace = open(folder)
    expect(workspace.damage?.kind).toBe('lost')
    workspace.close()
    writeFileSync(join(folder, 'trail.head'), 'rubbish')
    expect(open(folder).damage).toBeNull()
    expect(readFileSync(join(folder, 'trail.head'))).not.toEqual(witness)
  })
})

describe('another database in the place of ours', () => {
  it('is noticed where it is an older one, or one that went another way', () => {
    const workspace = create()
    const { reportId } = importSamples(workspace, sampleReport())
    workspace.close()
    const older = readFileSync(databasePath(workspace.path))
    const note = (body: string) => {
      const again = open(workspace.path)
      again.applyCommand(reportId, { type: 'add-note', target: { kind: 'report' }, body }, stamp)
      again.close()
    }
    note('一')
    const one = readFileSync(databasePath(workspace.path))
    const witness = readFileSync(join(workspace.path, 'trail.head'))
    writeFileSync(databasePath(workspace.path), older)
    expect(damageAt(workspace.path)?.kind).toBe('lost')
    writeFileSync(join(workspace.path, 'trail.head'), 'none')
    note('另一')
    expect(damageAt(workspace.path)).toBeNull()
    writeFileSync(join(workspace.path, 'trail.head'), witness)
    expect(damageAt(workspace.path)?.message).toContain('与上次保存时不同')
    writeFileSync(databasePath(workspace.path), one)
    expect(damageAt(workspace.path)).toBeNull()
  })
})

it('what was altered past the trail is found at the first opening after a crash', () => {
  const folder = crashed()
  const raw = new BetterSqlite(databasePath(folder))
  raw.pragma('wal_autocheckpoint = 0')
  raw.exec(`UPDATE note SET body = '改过' WHERE body = '三'`)
  copyFileSync(join(folder, 'workspace.db-wal'), join(folder, 'kept'))
  raw.close()
  writeFileSync(join(folder, 'workspace.db-wal'), readFileSync(join(folder, 'kept')))
  expect(open(folder).damage?.kind).toBe('trail')
})

function damageAt(folder: string): Workspace['damage'] {
  const workspace = open(folder)
  workspace.close()
  return workspace.damage
}

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
