import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databasePath } from '../../src/store/database.ts'
import { genesis, hashOf, type TrailRow } from '../../src/store/trail.ts'
import { followChain } from '../../src/store/verify-trail.ts'
import { type Random, seededRandom } from '../builders/random.ts'
import { create, importSamples, open, stamp, there } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

/** The rows of a workspace that was worked in, and its head as a memo prints it. */
function printedTrail(): { rows: TrailRow[]; printed: { seq: number; hash: string } } {
  const workspace = create()
  for (let at = 0; at < 5; at += 1) {
    const { reportId } = importSamples(workspace, sampleReport({ agency: `云岭县第${at}局` }))
    for (const body of ['一', '二', '三'])
      workspace.applyCommand(reportId, { type: 'add-note', target: { kind: 'report' }, body }, stamp)
    workspace.undo(reportId, stamp)
  }
  return { rows: workspace.trailRows(), printed: workspace.trailHead() }
}

/** The chain hashed anew from the first row on: what a forger does who knows how it is made. */
function rehashed(rows: readonly TrailRow[]): TrailRow[] {
  let prevHash = genesis
  return rows.map((row, index) => {
    const linked = { ...row, seq: index + 1, prevHash }
    prevHash = hashOf(linked)
    return { ...linked, hash: prevHash }
  })
}

/** One random tampering with the rows; null where it would leave them as they are. */
function tampered(rows: readonly TrailRow[], random: Random): { name: string; rows: TrailRow[] } | null {
  const copy = rows.map((row) => ({ ...row }))
  const at = random.int(0, copy.length - 1)
  const kinds: Record<string, () => TrailRow[]> = {
    change: () => copy.map((row, index) => (index === at ? changed(row, random) : row)),
    delete: () => copy.filter((_, index) => index !== at),
    truncate: () => copy.slice(0, at),
    reorder: () => random.shuffle(copy),
    exchange: () => {
      const other = random.int(0, copy.length - 1)
      const [a, b] = [there(copy[at]), there(copy[other])]
      return copy.map((row, index) => (index === at ? b : index === other ? a : row))
    },
    repeat: () => copy.toSpliced(at, 0, there(copy[at])),
    insert: () => copy.toSpliced(at, 0, { ...there(copy[at]), who: '别人' }),
    append: () => [...copy.slice(0, at), changed(there(copy[at]), random)],
  }
  const name = random.pick(Object.keys(kinds))
  const result = there(kinds[name])()
  const forged = random.chance(0.5)
  const final = forged ? rehashed(result) : result
  // What merely goes on from the printed head is no tampering.
  const untouched = JSON.stringify(final.slice(0, rows.length)) === JSON.stringify(rows)
  return untouched ? null : { name: forged ? `${name}, hashed anew` : name, rows: final }
}

function changed(row: TrailRow, random: Random): TrailRow {
  const field = random.pick(['seq', 'at', 'who', 'action', 'reportId', 'payload', 'prevHash', 'hash'] as const)
  const value = row[field]
  if (typeof value !== 'string') return { ...row, [field]: random.int(1, 1_000_000) }
  const place = random.int(0, value.length)
  const text = random.chance(0.5)
    ? `${value.slice(0, place)}${random.pick(['0', '1', 'f', '假', ' '])}${value.slice(place + 1)}`
    : `${value.slice(0, place)}${value.slice(place + 1)}`
  return { ...row, [field]: text }
}

describe('against a head that was printed', () => {
  const { rows, printed } = printedTrail()

  it('the trail holds as it is', () => {
    expect(followChain(rows, printed)).toEqual({ ok: true, head: printed })
    // A trail that went on since then leads through the printed head as well.
    const more = there(rows.at(-1))
    const next = { ...more, seq: more.seq + 1, prevHash: more.hash }
    expect(followChain([...rows, { ...next, hash: hashOf(next) }], printed).ok).toBe(true)
  })

  it('10 000 random tamperings are found, also where every hash was made anew', { timeout: 120_000 }, () => {
    const made: Record<string, number> = {}
    for (let seed = 1, done = 0; done < 10_000; seed += 1) {
      const tampering = tampered(rows, seededRandom(seed))
      if (!tampering) continue
      done += 1
      made[tampering.name] = (made[tampering.name] ?? 0) + 1
      expect(followChain(tampering.rows, printed).ok, `seed ${seed}: ${tampering.name}`).toBe(false)
    }
    expect(Object.keys(made)).toHaveLength(16)
    console.log(`10 000 tamperings found: ${JSON.stringify(made)}`)
  })

  it('a head of another workspace, or one beyond the end, is not led through', () => {
    expect(followChain(rows, { ...printed, hash: 'a'.repeat(64) })).toEqual({ ok: false, seq: printed.seq, problem: 'head' })
    expect(followChain(rows, { ...printed, seq: 99 })).toEqual({ ok: false, seq: printed.seq + 1, problem: 'head' })
  })
})

describe('past the trail', () => {
  const cases: [string, string, string][] = [
    [
      'a report that was removed',
      `DELETE FROM history WHERE report_id = 2; DELETE FROM note WHERE report_id = 2; DELETE FROM report WHERE id = 2`,
      'report',
    ],
    [
      'a report that was slipped in',
      'INSERT INTO report SELECT 77, source_id, part, kind, edition, agency, year, version_key, state, recognised, verdicts, rule_set_version, tallies FROM report WHERE id = 1',
      'report',
    ],
    ['another file under a report', 'UPDATE report SET source_id = 1 WHERE id = 2', 'report'],
    ['another reading', 'UPDATE report SET recognised = (SELECT recognised FROM report WHERE id = 1) WHERE id = 2', 'report'],
    ['another document', 'UPDATE source SET document = (SELECT document FROM source WHERE id = 1) WHERE id = 2', 'report'],
    ['another organ in the list', `UPDATE report SET agency = '别的局' WHERE id = 2`, 'report'],
    [
      'other counts in the list',
      `UPDATE report SET tallies = replace(tallies, '"pending":0', '"pending":7') WHERE id = 2`,
      'report',
    ],
    ['another rule set', `UPDATE report SET rule_set_version = 'other' WHERE id = 2`, 'report'],
    ['another file name', `UPDATE source SET name = '别的.txt' WHERE id = 2`, 'report'],
    ['another step to undo', `UPDATE history SET changes = '[]' WHERE report_id = 2 AND status = 'done'`, 'state'],
    [
      'another reviewer',
      `INSERT INTO setting VALUES ('reviewer', '别人') ON CONFLICT DO UPDATE SET value = excluded.value`,
      'state',
    ],
    ['another name of the workspace', `UPDATE setting SET value = '别的' WHERE key = 'workspace.name'`, 'state'],
  ]
  it.each(cases)('%s is found', (_what, sql, problem) => {
    const workspace = create()
    workspace.setReviewer('审核甲', stamp.at)
    for (const agency of ['云岭县林草局', '云岭县气象局']) {
      const { reportId } = importSamples(workspace, sampleReport({ agency }))
      workspace.applyCommand(reportId, { type: 'add-note', target: { kind: 'report' }, body: '一' }, stamp)
    }
    expect(workspace.verifyTrail({ contents: true })).toEqual({ ok: true, head: workspace.trailHead() })
    workspace.close()
    const raw = new BetterSqlite(databasePath(workspace.path))
    raw.pragma('foreign_keys = OFF')
    raw.exec(sql)
    expect(raw.prepare('SELECT total_changes()').pluck().get()).toBeGreaterThan(0)
    raw.close()
    expect(open(workspace.path).verifyTrail({ contents: true })).toMatchObject({ ok: false, problem })
  })
})
