import { createHash } from 'node:crypto'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ReviewCommand } from '../../src/core/review/review.ts'
import { databasePath } from '../../src/store/database.ts'
import { hashOf } from '../../src/store/trail.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, open, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const note = (body: string): ReviewCommand => ({ type: 'add-note', target: { kind: 'report' }, body })

/** A workspace with six rows: created, imported, three notes, one undone. */
function worked(): { workspace: Workspace; id: number } {
  const workspace = create()
  const { reportId: id } = importSamples(workspace, sampleReport())
  for (const body of ['一', '二', '三']) expect(workspace.applyCommand(id, note(body), stamp).ok).toBe(true)
  expect(workspace.undo(id, stamp).ok).toBe(true)
  return { workspace, id }
}

/** Closes the workspace, lets a raw connection do its worst, opens it again. */
function tampered(workspace: Workspace, tamper: (database: Database) => void): Workspace {
  workspace.close()
  const raw = new BetterSqlite(databasePath(workspace.path))
  tamper(raw)
  raw.close()
  return open(workspace.path)
}

const disarm = 'DROP TRIGGER trail_no_update; DROP TRIGGER trail_no_delete; DROP TRIGGER trail_append_only;'

describe('the trail', () => {
  it('has a row for every change and holds', () => {
    const { workspace, id } = worked()
    expect(workspace.listTrail(null, 100).map((entry) => entry.action)).toEqual([
      'review.undone',
      'review.add-note',
      'review.add-note',
      'review.add-note',
      'report.imported',
      'workspace.created',
    ])
    expect(workspace.listTrail(id, 2).map((entry) => entry.seq)).toEqual([6, 5])
    expect(workspace.trailHead()).toEqual({ seq: 6, hash: workspace.listTrail(null, 1)[0]?.hash })
    expect(workspace.verifyTrail()).toEqual({ ok: true, head: workspace.trailHead() })
  })

  it('has the same hash for the same row, made of every field', () => {
    const row = { seq: 1, at: 'a', who: 'b', action: 'c', reportId: null, payload: '{}', prevHash: '0'.repeat(64) }
    const encoded = '[1,1,"a","b","c",null,"{}","0000000000000000000000000000000000000000000000000000000000000000"]'
    expect(hashOf(row)).toBe(createHash('sha256').update(encoded).digest('hex'))
    const others = [
      { seq: 2 },
      { at: 'x' },
      { who: 'x' },
      { action: 'x' },
      { reportId: 1 },
      { payload: '{"x":1}' },
      { prevHash: '1'.repeat(64) },
    ]
    expect(new Set([row, ...others.map((other) => ({ ...row, ...other }))].map(hashOf)).size).toBe(8)
  })

  it('refuses update, delete and replacement', () => {
    const { workspace } = worked()
    workspace.close()
    const raw = new BetterSqlite(databasePath(workspace.path))
    const refused = [
      `UPDATE trail SET who = '别人' WHERE seq = 2`,
      'DELETE FROM trail WHERE seq = 6',
      'DELETE FROM trail',
      `INSERT OR REPLACE INTO trail SELECT seq, at, '别人', action, report_id, payload, prev_hash, hash FROM trail WHERE seq = 3`,
      `INSERT INTO trail SELECT 9, at, who, action, report_id, payload, prev_hash, hash FROM trail WHERE seq = 6`,
      `INSERT INTO trail SELECT 7, at, who, action, report_id, payload, prev_hash, hash FROM trail WHERE seq = 6`,
    ]
    for (const sql of refused) expect(() => raw.exec(sql), sql).toThrow('append-only')
    raw.close()
    expect(open(workspace.path).verifyTrail().ok).toBe(true)
  })
})

describe('tampering past the triggers is found', () => {
  const cases: [string, string, number, string][] = [
    ['a changed name', `UPDATE trail SET who = '别人' WHERE seq = 4`, 4, 'hash'],
    ['a changed payload', `UPDATE trail SET payload = replace(payload, '二', '四') WHERE seq = 4`, 4, 'hash'],
    ['a changed time', `UPDATE trail SET at = '2020-01-01T00:00:00+08:00' WHERE seq = 1`, 1, 'hash'],
    ['a row taken out of the middle', 'PRAGMA foreign_keys = OFF; DELETE FROM trail WHERE seq = 4', 4, 'gap'],
    ['a chain begun anew', `UPDATE trail SET prev_hash = '${'1'.repeat(64)}' WHERE seq = 3`, 3, 'link'],
    ['rows cut off at the end', 'PRAGMA foreign_keys = OFF; DELETE FROM trail WHERE seq > 4', 5, 'gap'],
    ['a review changed past the trail', `UPDATE note SET body = '改过' WHERE body = '一'`, 6, 'state'],
    ['a note removed past the trail', `DELETE FROM note WHERE body = '二'`, 6, 'state'],
  ]
  it.each(cases)('%s', (_name, sql, seq, problem) => {
    const { workspace } = worked()
    const found = tampered(workspace, (database) => database.exec(disarm + sql))
    expect(found.verifyTrail()).toEqual({ ok: false, seq, problem })
  })

  it('even with the row hashed anew: the next one does not continue it', () => {
    const { workspace } = worked()
    const found = tampered(workspace, (database) => {
      database.exec(disarm)
      const row = database
        .prepare('SELECT seq, at, action, report_id AS reportId, payload, prev_hash AS prevHash FROM trail WHERE seq = 3')
        .get()
      const changed = { ...(row as Parameters<typeof hashOf>[0]), who: '别人' }
      database.prepare(`UPDATE trail SET who = '别人', hash = ? WHERE seq = 3`).run(hashOf(changed))
    })
    expect(found.verifyTrail()).toEqual({ ok: false, seq: 4, problem: 'link' })
  })
})
