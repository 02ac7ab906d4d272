import type { Database } from 'better-sqlite3'
import { inOrder, type ReviewChange } from '../core/review/change.ts'
import type { Correction, Decision, IdentityCorrection, Review, ReviewState } from '../core/review/review.ts'
import { openSeverityChanges } from './severity-changes.ts'
import { noteOf, type NoteRow, noteRowOf } from './note-row.ts'

/** What the auditor did to the reports: overlays, a row each. */
export interface Reviews {
  /** The review of a report. The report must exist. */
  get: (reportId: number) => Review
  /** Writes changed parts; the review's state is a column of the report and is written with its standing. */
  write: (reportId: number, changes: readonly ReviewChange[]) => void
}

/** The repository of reviews. */
export function openReviews(database: Database): Reviews {
  const state = database.prepare<[number], ReviewState>('SELECT state FROM report WHERE id = ?').pluck()
  const corrections = database.prepare<[number], Correction>(
    'SELECT cell, kind, state, value, raw, reason, who, at FROM correction WHERE report_id = ?',
  )
  const identity = database.prepare<[number], IdentityCorrection>(
    'SELECT field, value, reason, who, at FROM identity WHERE report_id = ?',
  )
  const decisions = database.prepare<[number], Decision>(
    `SELECT fingerprint, topic, statement, state, reason_code AS reasonCode, reason, who, at FROM decision WHERE report_id = ?`,
  )
  const severities = openSeverityChanges(database)
  const notes = database.prepare<[number], NoteRow>('SELECT * FROM note WHERE report_id = ?')
  const write = writer(database)
  return {
    get(reportId) {
      const current = state.get(reportId)
      if (current === undefined) throw new Error(`there is no report ${reportId}`)
      return inOrder({
        state: current,
        corrections: corrections.all(reportId),
        identity: identity.all(reportId),
        decisions: decisions.all(reportId),
        severities: severities.of(reportId),
        notes: notes.all(reportId).map(noteOf),
      })
    },
    write(reportId, changes) {
      for (const change of changes) {
        if (change.part === 'severity') severities.write(reportId, change.key, change.after)
        else write(reportId, change)
      }
    },
  }
}

function writer(database: Database): (reportId: number, change: Exclude<ReviewChange, { part: 'severity' }>) => void {
  const remove = {
    correction: database.prepare('DELETE FROM correction WHERE report_id = ? AND cell = ?'),
    identity: database.prepare('DELETE FROM identity WHERE report_id = ? AND field = ?'),
    decision: database.prepare('DELETE FROM decision WHERE report_id = ? AND fingerprint = ?'),
    note: database.prepare('DELETE FROM note WHERE report_id = ? AND id = ?'),
  }
  const insertCorrection = database.prepare(
    `INSERT INTO correction (report_id, cell, kind, state, value, raw, reason, who, at)
     VALUES (@reportId, @cell, @kind, @state, @value, @raw, @reason, @who, @at)`,
  )
  const insertIdentity = database.prepare(
    `INSERT INTO identity (report_id, field, value, reason, who, at) VALUES (@reportId, @field, @value, @reason, @who, @at)`,
  )
  const insertDecision = database.prepare(
    `INSERT INTO decision (report_id, fingerprint, topic, statement, state, reason_code, reason, who, at)
     VALUES (@reportId, @fingerprint, @topic, @statement, @state, @reasonCode, @reason, @who, @at)`,
  )
  const insertNote = database.prepare(
    `INSERT INTO note (report_id, id, target, cell, fingerprint, topic, position_start, position_end,
       quote_exact, quote_prefix, quote_suffix, body, who, at)
     VALUES (@reportId, @id, @target, @cell, @fingerprint, @topic, @position_start, @position_end,
       @quote_exact, @quote_prefix, @quote_suffix, @body, @who, @at)`,
  )
  return (reportId, change) => {
    if (change.part === 'state') return
    if (change.before !== null) remove[change.part].run(reportId, change.key)
    if (change.after === null) return
    if (change.part === 'correction') insertCorrection.run({ ...change.after, reportId })
    if (change.part === 'identity') insertIdentity.run({ ...change.after, reportId })
    if (change.part === 'decision') insertDecision.run({ ...change.after, reportId })
    if (change.part === 'note') insertNote.run({ ...noteRowOf(change.after), reportId })
  }
}
