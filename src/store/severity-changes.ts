import type { Database } from 'better-sqlite3'
import type { SeverityChange } from '../core/review/review.ts'
import { hasTable } from './has-table.ts'

/** The severities that the auditor changed. */
export interface SeverityChanges {
  of: (reportId: number) => SeverityChange[]
  /** Puts the change of a finding in the place of the one before; null takes that away. */
  write: (reportId: number, fingerprint: string, change: SeverityChange | null) => void
}

/** The repository of changed severities; a database of an older program has none. */
export function openSeverityChanges(database: Database): SeverityChanges {
  if (!hasTable(database, 'severity_change')) return { of: () => [], write: () => undefined }
  const select = database.prepare<[number], SeverityChange>(
    `SELECT fingerprint, topic, statement, severity_from AS "from", severity_to AS "to", reason, who, at
     FROM severity_change WHERE report_id = ?`,
  )
  const remove = database.prepare('DELETE FROM severity_change WHERE report_id = ? AND fingerprint = ?')
  const insert = database.prepare(
    `INSERT INTO severity_change (report_id, fingerprint, topic, statement, severity_from, severity_to, reason, who, at)
     VALUES (@reportId, @fingerprint, @topic, @statement, @from, @to, @reason, @who, @at)`,
  )
  return {
    of: (reportId) => select.all(reportId),
    write(reportId, fingerprint, change) {
      remove.run(reportId, fingerprint)
      if (change) insert.run({ ...change, reportId })
    },
  }
}
