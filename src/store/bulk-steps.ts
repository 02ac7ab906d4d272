import type { Database } from 'better-sqlite3'
import { hasTable } from './has-table.ts'

/** Which steps of the history were done together, by the first row of the trail that they made. */
export interface BulkSteps {
  add: (historyId: number, bulk: number) => void
  /** null for a step of its own. */
  of: (historyId: number) => number | null
  /** The steps that were done together, oldest first. */
  steps: (bulk: number, status: 'done' | 'undone') => { id: number; reportId: number }[]
}

/** The repository of steps done together; in a database of an older program each step is its own. */
export function openBulkSteps(database: Database): BulkSteps {
  if (!hasTable(database, 'bulk_step')) return { add: () => undefined, of: () => null, steps: () => [] }
  const insert = database.prepare('INSERT INTO bulk_step (history_id, bulk) VALUES (?, ?)')
  const select = database.prepare<[number], number>('SELECT bulk FROM bulk_step WHERE history_id = ?').pluck()
  const steps = database.prepare<[number, string], { id: number; reportId: number }>(
    `SELECT history.id, history.report_id AS reportId FROM bulk_step JOIN history ON history.id = bulk_step.history_id
     WHERE bulk = ? AND status = ? ORDER BY history.id`,
  )
  return {
    add: (historyId, bulk) => void insert.run(historyId, bulk),
    of: (historyId) => select.get(historyId) ?? null,
    steps: (bulk, status) => steps.all(bulk, status),
  }
}
