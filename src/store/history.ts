import type { Database } from 'better-sqlite3'
import type { ReviewChange } from '../core/review/change.ts'
import { type BulkSteps, openBulkSteps } from './bulk-steps.ts'
import { storedJson } from './packed.ts'
import { openSteps, type Step } from './steps.ts'

/** One step that can be undone or redone. */
export interface HistoryEntry extends Step {
  changes: ReviewChange[]
  /** What it was done together with; null for a step of its own. */
  bulk: number | null
}

/** The steps of each report's review: unlimited, kept with the workspace. */
export interface History {
  /** Adds a step that was just done. Steps that were undone before can then no longer be redone. */
  add: (reportId: number, step: Omit<HistoryEntry, 'id' | 'bulk'>) => void
  /** Adds steps of several reports in their order. `bulk`: the first row of the trail of what was done together. */
  addTogether: (steps: readonly (Omit<HistoryEntry, 'id' | 'bulk'> & { reportId: number })[], bulk: number) => void
  /** The steps that were done together, oldest first. */
  ofBulk: (bulk: number, status: 'done' | 'undone') => { id: number; reportId: number }[]
  /** The step that undo takes back: the last one done; null where there is none. */
  nextUndo: (reportId: number) => HistoryEntry | null
  /** The step that redo does again: the first one undone; null where there is none. */
  nextRedo: (reportId: number) => HistoryEntry | null
  mark: (id: number, status: 'done' | 'undone') => void
}

type Row = { changes: string }

/** The repository of steps. */
export function openHistory(database: Database): History {
  const together = openBulkSteps(database)
  const steps = openSteps<Row>(database, { table: 'history', columns: { changes: 'changes' }, byReport: true })
  return {
    add: (reportId, step) => void steps.add(rowOf(step), reportId),
    addTogether(all, bulk) {
      const met = new Set<number>()
      for (const { reportId, ...step } of all) {
        together.add((met.has(reportId) ? steps.addBehind : steps.add)(rowOf(step), reportId), bulk)
        met.add(reportId)
      }
    },
    ofBulk: together.steps,
    nextUndo: (reportId) => entryOf(steps.nextUndo(reportId), together),
    nextRedo: (reportId) => entryOf(steps.nextRedo(reportId), together),
    mark: steps.mark,
  }
}

function rowOf({ trailSeq, summary, changes }: Omit<HistoryEntry, 'id' | 'bulk'>): Omit<Step, 'id'> & Row {
  return { trailSeq, summary, changes: JSON.stringify(changes) }
}

function entryOf(row: (Step & Row) | undefined, together: BulkSteps): HistoryEntry | null {
  return row ? { ...row, changes: storedJson(row.changes) as ReviewChange[], bulk: together.of(row.id) } : null
}
