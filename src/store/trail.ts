import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../core/review/canonical-json.ts'
import type { OrganChange } from '../core/organ/organ-book.ts'
import type { ReviewChange } from '../core/review/change.ts'
import type { RuleSetting } from '../core/rules/rule-settings.ts'
import { sha256Of } from './originals.ts'
import type { Stamp, TrailEntry, TrailHead } from './shapes.ts'

/** What happened, kept with the row and hashed with it. */
export interface TrailPayload {
  /** Chinese, one line, as it was shown. */
  summary: string
  /** What the row did to the review of its report; absent where it did nothing to one. */
  changes?: ReviewChange[]
  /** What the row stated about organs; absent where it did not. */
  organs?: OrganChange[]
  /** What the row did to the setting of a rule; absent where it did nothing to one. */
  setting?: { before: RuleSetting; after: RuleSetting }
  /** Whatever else the action wants to prove. */
  [detail: string]: unknown
}

/** A row of the trail as stored. */
export interface TrailRow {
  seq: number
  at: string
  who: string
  action: string
  reportId: number | null
  /** JSON, to the letter as hashed. */
  payload: string
  prevHash: string
  hash: string
}

/** The append-only trail. */
export interface Trail {
  /** Appends a row and returns its sequence number; to be called in the transaction of the change. */
  append: (stamp: Stamp, action: string, reportId: number | null, payload: TrailPayload) => number
  /** The hash of a row; null where it is not there. */
  hashAt: (seq: number) => string | null
  rowAt: (seq: number) => TrailRow | undefined
  /** The last row; sequence 0 and a hash of zeros before the first. */
  head: () => TrailHead
  /** Newest first; with a report id only its rows. */
  list: (reportId: number | null, limit: number) => TrailEntry[]
  /** Every row, oldest first. */
  rows: () => IterableIterator<TrailRow>
  /** The rows after this one, oldest first. */
  since: (seq: number) => TrailRow[]
  /** The highest sequence number ever given, whether or not its row is still there. */
  highest: () => number
}

/** The hash before the first row. */
export const genesis = '0'.repeat(64)

/** SHA-256 over the canonical encoding of a row: a JSON array of all its other fields, in order, under a format number. */
export function hashOf(row: Omit<TrailRow, 'hash'>): string {
  return sha256Of(JSON.stringify([1, row.seq, row.at, row.who, row.action, row.reportId, row.payload, row.prevHash]))
}

/** The columns of a row, by the names of {@link TrailRow}. */
export const columns = 'seq, at, who, action, report_id AS reportId, payload, prev_hash AS prevHash, hash'

/** The repository of the trail. */
export function openTrail(database: Database): Trail {
  const last = database.prepare<[], TrailHead>('SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1')
  const insert = database.prepare(
    `INSERT INTO trail (seq, at, who, action, report_id, payload, prev_hash, hash)
     VALUES (@seq, @at, @who, @action, @reportId, @payload, @prevHash, @hash)`,
  )
  const newest = database.prepare<[number], TrailRow>(`SELECT ${columns} FROM trail ORDER BY seq DESC LIMIT ?`)
  const newestOf = database.prepare<[number, number], TrailRow>(
    `SELECT ${columns} FROM trail WHERE report_id = ? ORDER BY seq DESC LIMIT ?`,
  )
  const row = database.prepare<[number], TrailRow>(`SELECT ${columns} FROM trail WHERE seq = ?`)
  const all = database.prepare<[], TrailRow>(`SELECT ${columns} FROM trail ORDER BY seq`)
  const after = database.prepare<[number], TrailRow>(`SELECT ${columns} FROM trail WHERE seq > ? ORDER BY seq`)
  const hashAt = database.prepare<[number], string>('SELECT hash FROM trail WHERE seq = ?').pluck()
  const highest = database.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'trail'").pluck()
  const head = (): TrailHead => last.get() ?? { seq: 0, hash: genesis }
  return {
    head,
    rowAt: (seq) => row.get(seq),
    hashAt: (seq) => (seq === 0 ? genesis : (hashAt.get(seq) ?? null)),
    append(stamp, action, reportId, payload) {
      const { seq, hash: prevHash } = head()
      const row = {
        seq: seq + 1,
        at: stamp.at.toWellFormed(),
        // Half a character would come back from the database as another one, and the hash would not hold.
        who: stamp.who.toWellFormed(),
        action,
        reportId,
        payload: canonicalJson(payload),
        prevHash,
      }
      insert.run({ ...row, hash: hashOf(row) })
      return row.seq
    },
    list: (reportId, limit) => (reportId === null ? newest.all(limit) : newestOf.all(reportId, limit)).map(entryOf),
    rows: () => all.iterate(),
    since: (seq) => after.all(seq),
    highest: () => highest.get() ?? 0,
  }
}

/** The payload of a row; null where it is not what the store writes (a row that was tampered with). */
export function payloadOf(row: Pick<TrailRow, 'payload'>): TrailPayload | null {
  try {
    const payload = JSON.parse(row.payload) as TrailPayload | null
    return typeof payload?.summary === 'string' ? payload : null
  } catch {
    return null
  }
}

function entryOf(row: TrailRow): TrailEntry {
  const { seq, at, who, action, reportId, hash } = row
  return { seq, at, who, action, reportId, summary: payloadOf(row)?.summary ?? row.payload, hash }
}
