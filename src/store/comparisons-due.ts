import type { Database } from 'better-sqlite3'
import { hasTable } from './has-table.ts'

/**
 * Which reports are yet to be compared with others, because one of these came in or changed. Kept in the transaction of
 * the cause, so that it survives whatever ends the program; until the comparison is made, the report says so.
 */
export interface ComparisonsDue {
  /** Puts a report on the list; `cause` names the file that came in or changed, null for the report itself. */
  add: (reportId: number, cause: string | null) => void
  remove: (reportId: number) => void
  /** Whether a report is on the list, and why; undefined where it is not. */
  causeOf: (reportId: number) => string | null | undefined
  /** The first on the list; null where nothing is due. */
  next: () => number | null
  ids: () => number[]
  count: () => number
}

/** The repository of comparisons due. */
export function openComparisonsDue(database: Database): ComparisonsDue {
  if (!hasTable(database, 'comparison_due')) return nothingDue
  const insert = database.prepare(
    `INSERT INTO comparison_due (report_id, cause) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET cause = coalesce(excluded.cause, cause)`,
  )
  const remove = database.prepare('DELETE FROM comparison_due WHERE report_id = ?')
  const cause = database.prepare<[number], string | null>('SELECT cause FROM comparison_due WHERE report_id = ?').pluck()
  const next = database.prepare<[], number>('SELECT report_id FROM comparison_due ORDER BY report_id LIMIT 1').pluck()
  const count = database.prepare<[], number>('SELECT count(*) FROM comparison_due').pluck()
  const ids = database.prepare<[], number>('SELECT report_id FROM comparison_due ORDER BY report_id').pluck()
  return {
    add: (reportId, why) => void insert.run(reportId, why),
    remove: (reportId) => void remove.run(reportId),
    causeOf: (reportId) => cause.get(reportId),
    next: () => next.get() ?? null,
    ids: () => ids.all(),
    count: () => count.get() ?? 0,
  }
}

/** A database of an older program compares in the transaction of the cause. */
const nothingDue: ComparisonsDue = {
  add: () => undefined,
  remove: () => undefined,
  causeOf: () => undefined,
  next: () => null,
  ids: () => [],
  count: () => 0,
}
