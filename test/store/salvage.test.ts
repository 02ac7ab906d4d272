import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databasePath } from '../../src/store/database.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { seededRandom } from '../builders/random.ts'
import { create, importSamples, newFolder, open, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const reports = 8
const at = '2026-03-09T08:00:00+08:00'

/** A workspace of eight reports, each with a note and a correction, closed. */
function worked(): Workspace {
  const workspace = create()
  workspace.setReviewer('审核甲', stamp.at)
  for (let number = 1; number <= reports; number += 1) {
    const { reportId } = importSamples(
      workspace,
      sampleReport({ agency: `云岭县第${number}局`, values: { 't3.granted.total': '5' } }),
    )
    for (const command of [
      { type: 'add-note', target: { kind: 'report' }, body: `第${number}局的批注` },
      { type: 'correct-cell', cell: 't3.granted.total', kind: 'source', state: 'number', value: '0', raw: null, reason: '核对' },
    ] as const)
      expect(workspace.applyCommand(reportId, command, stamp).ok).toBe(true)
  }
  workspace.close()
  return workspace
}

describe('a salvage', () => {
  it('of a sound workspace brings everything over, and the trail as it was', () => {
    const workspace = worked()
    const to = newFolder()
    const salvaged = salvageWorkspace(workspace.path, to, at)
    expect(salvaged).toEqual({ reports, reportsLost: 0, rows: 26, rowsLost: 0, unproved: 0, originalsLost: [] })
    const [from, again] = [open(workspace.path), open(to)]
    expect(again.listReports()).toEqual(from.listReports())
    expect(again.openReport(3)?.review).toEqual(from.openReport(3)?.review)
    expect(again).toMatchObject({ name: from.name, reviewer: '审核甲', damage: null })
    expect(again.trailRows().slice(0, 26)).toEqual(from.trailRows())
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: again.trailHead() })
    expect(again.readOriginal(again.listReports()[0]?.sha256 ?? '')).not.toBeNull()
    expect(again.listTrail(null, 1)).toMatchObject([{ seq: 27, action: 'workspace.salvaged' }])
  })

  it('with a broken chain takes the rows before it, and what the tables hold beyond as unproved', () => {
    const workspace = worked()
    const raw = new BetterSqlite(databasePath(workspace.path))
    raw.exec(`DROP TRIGGER trail_no_update; UPDATE trail SET payload = replace(payload, '第5局', '第九局') WHERE seq = 16`)
    raw.close()
    const to = newFolder()
    const salvaged = salvageWorkspace(workspace.path, to, at)
    // From row 16 on, the review of the fifth report and everything of the last three: a note, a correction, a state each.
    expect(salvaged).toEqual({ reports, reportsLost: 0, rows: 15, rowsLost: 11, unproved: 12, originalsLost: [] })
    const again = open(to)
    expect(again.openReport(8)?.review.notes).toMatchObject([{ body: '第8局的批注', who: '审核甲' }])
    expect(again.verifyTrail({ contents: true })).toEqual({ ok: true, head: again.trailHead() })
    expect(again.listTrail(8, 5).map(({ action }) => action)).toEqual(['review.salvaged', 'report.imported'])
  })

  it('names the originals that are lost or altered', () => {
    const workspace = worked()
    const place = join(workspace.path, 'originals')
    const [first, second] = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))
    rmSync(join(place, first ?? ''))
    writeFileSync(join(place, second ?? ''), '改过')
    expect(salvageWorkspace(workspace.path, newFolder(), at)).toMatchObject({
      originalsLost: [expect.any(String), expect.any(String)],
    })
  })

  it('of any injury makes a workspace that holds, and accounts for every report', { timeout: 60_000 }, () => {
    const workspace = worked()
    const whole = readFileSync(databasePath(workspace.path))
    const lost: number[] = []
    let unreadable = 0
    for (let seed = 1; seed <= 25; seed += 1) {
      const { int } = seededRandom(seed)
      const bytes = Buffer.from(whole)
      // Spares the first page: without the schema there is nothing to be had, and a backup is the way.
      for (let page = 0; page < 3; page += 1) {
        const from = int(1, bytes.length / 4096 - 1) * 4096
        bytes.fill(int(0, 255), from, from + int(64, 4096))
      }
      writeFileSync(databasePath(workspace.path), bytes)
      const to = newFolder()
      const salvaged = salvageWorkspace(workspace.path, to, at)
      if (typeof salvaged === 'string') {
        expect(salvaged, `seed ${seed}`).toBe('nothing-readable')
        expect(readdirSync(to)).toEqual([])
        unreadable += 1
        continue
      }
      expect(salvaged.reports + salvaged.reportsLost, `seed ${seed}`).toBe(reports)
      lost.push(salvaged.reportsLost)
      const again = open(to)
      expect(again.damage, `seed ${seed}`).toBeNull()
      expect(again.verifyTrail({ contents: true }), `seed ${seed}`).toEqual({ ok: true, head: again.trailHead() })
    }
    console.log(`25 injuries: reports lost of ${reports}: ${lost.join(' ')}; nothing to be had ${unreadable} times`)
    expect(lost.length).toBeGreaterThan(12)
  })
})
