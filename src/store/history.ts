import type { Database } from 'better-sqlite3'
import type { ReviewChange } from '../core/review/change.ts'
import { type BulkSteps, openBulkSteps } from './bulk-steps.ts'
import { storedJson } from './packed.ts'

/** One step that can be undone or redone. */
export interface HistoryEntry {
  id: number
  /** The row of the trail that the step made when it was done first. */
  trailSeq: number
  summary: string
  changes: ReviewChange[]
  /** What it was done together with; null for a step of its own. */
  bulk: number | null
}

/** The steps of each report's review: unlimited, kept with the workspace. */
export interface History {
  /**
   * Adds a step that was just done. Steps that were undone before can then no longer be redone. `bulk`: the first row of the
   * trail of what was done together with it, in other reports as well.
   */
  add: (reportId: number, step: Omit<HistoryEntry, 'id' | 'bulk'>, bulk?: number) => void
  /** The steps that were done together, oldest first. */
  ofBulk: (bulk: number, status: 'done' | 'undone') => { id: number; reportId: number }[]
  /** The step that undo takes back: the last one done; null where there is none. */
  nextUndo: (reportId: number) => HistoryEntry | null
  /** The step that redo does again: the first one undone; null where there is none. */
  nextRedo: (reportId: number) => HistoryEntry | null
  mark: (id: number, status: 'done' | 'undone') => void
}

type Row = Omit<HistoryEntry, 'changes' | 'bulk'> & { changes: string }

/** The repository of steps. */
export function openHistory(database: Database): History {
  const together = openBulkSteps(database)
  const insert = database.prepare(
    `INSERT INTO history (report_id, trail_seq, status, summary, changes) VALUES (?, ?, 'done', ?, ?)`,
  )
  const drop = database.prepare(`UPDATE history SET status = 'dropped' WHERE report_id = ? AND status = 'undone'`)
  const mark = database.prepare('UPDATE history SET status = ? WHERE id = ?')
  const select = 'SELECT id, trail_seq AS trailSeq, summary, changes FROM history WHERE report_id = ? AND status ='
  const lastDone = database.prepare<[number], Row>(`${select} 'done' ORDER BY id DESC LIMIT 1`)
  const firstUndone = database.prepare<[number], Row>(`${select} 'undone' ORDER BY id LIMIT 1`)
  return {
    add(reportId, { trailSeq, summary, changes }, bulk) {
      drop.run(reportId)
      const { lastInsertRowid } = insert.run(reportId, trailSeq, summary, JSON.stringify(changes))
      if (bulk !== undefined) together.add(Number(lastInsertRowid), bulk)
    },
    ofBulk: together.steps,
    nextUndo: (reportId) => entryOf(lastDone.get(reportId), together),
    nextRedo: (reportId) => entryOf(firstUndone.get(reportId), together),
    mark: (id, status) => void mark.run(status, id),
  }
}

function entryOf(row: Row | undefined, together: BulkSteps): HistoryEntry | null {
  return row ? { ...row, changes: storedJson(row.changes) as ReviewChange[], bulk: together.of(row.id) } : null
}
