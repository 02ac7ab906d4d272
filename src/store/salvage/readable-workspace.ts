import type { Database } from 'better-sqlite3'
import type { SourceDocument } from '../../core/document/source-document.ts'
import type { RecognisedReport } from '../../core/extract/recognised-report.ts'
import type { ReviewChange } from '../../core/review/change.ts'
import type { Review } from '../../core/review/review.ts'
import type { Verdict } from '../../core/rules/verdict.ts'
import { unpack } from '../packed.ts'
import type { RuleSettings } from '../../core/rules/rule-settings.ts'
import { openReviews } from '../reviews.ts'
import { openRuleSettings } from '../rule-settings.ts'
import { openSettings } from '../settings.ts'
import type { SourceFile } from '../shapes.ts'
import { columns as trailColumns, payloadOf, type TrailRow } from '../trail.ts'
import { followChain } from '../verify-trail.ts'
import { attempt, readableRows } from './readable-rows.ts'

/** A report that could be read whole, with its file. */
export interface ReadableReport {
  id: number
  file: SourceFile
  document: SourceDocument
  report: RecognisedReport
  verdicts: Verdict[]
  ruleSetVersion: string
  /** As the tables have it; null where they cannot be read. */
  review: Review | null
}

/** What can still be read of a damaged workspace. */
export interface ReadableWorkspace {
  name: string | null
  reviewer: string | null
  /** As the tables have them; null where they cannot be read. */
  ruleSettings: RuleSettings | null
  reports: ReadableReport[]
  /** The rows of the trail, from the first, as far as the chain holds. */
  trail: TrailRow[]
  /** The highest number of a report, and of a row, that is known to have been given. */
  highestReport: number
  highestRow: number
}

type ReportRow = { id: number; sourceId: number; recognised: Buffer; verdicts: Buffer; ruleSetVersion: string }
type SourceRow = SourceFile & { id: number; document: Buffer }

/** Reads whatever can be read; damage costs only what it touches. */
export function readWhatCanBe(database: Database, witnessed: number): ReadableWorkspace {
  const given = (table: string): number =>
    attempt(() => database.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table)) ?? 0
  const rows = readableRows<TrailRow>(database, 'trail', trailColumns, 'seq', Math.max(given('trail'), witnessed))
  const trail = chained(rows)
  const reportRows = readableRows<ReportRow>(
    database,
    'report',
    'id, source_id AS sourceId, recognised, verdicts, rule_set_version AS ruleSetVersion',
    'id',
    Math.max(given('report'), ...trail.map(({ reportId }) => reportId ?? 0)),
  )
  const sources = sourcesOf(database, Math.max(0, ...reportRows.map(({ sourceId }) => sourceId)))
  const reviews = attempt(() => openReviews(database))
  const settings = attempt(() => openSettings(database))
  const setting = (key: 'workspace.name' | 'reviewer') => attempt(() => settings?.get(key) ?? null)
  return {
    name: setting('workspace.name'),
    reviewer: setting('reviewer'),
    ruleSettings: attempt(() => openRuleSettings(database).all()),
    reports: reportRows.flatMap((row) => readReport(row, sources.get(row.sourceId), () => reviews?.get(row.id) ?? null)),
    trail,
    highestReport: Math.max(given('report'), ...reportRows.map(({ id }) => id), ...trail.map(({ reportId }) => reportId ?? 0)),
    highestRow: Math.max(given('trail'), witnessed, trail.length),
  }
}

function sourcesOf(database: Database, highest: number): Map<number, SourceRow> {
  const columns = 'id, sha256, name, bytes, format, encoding, imported_at AS importedAt, document'
  return new Map(readableRows<SourceRow>(database, 'source', columns, 'id', highest).map((source) => [source.id, source]))
}

function readReport(row: ReportRow, source: SourceRow | undefined, reviewOf: () => Review | null): ReadableReport[] {
  if (!source) return []
  const { name, sha256, bytes, format, encoding, importedAt } = source
  const report = attempt(() => unpack(row.recognised) as RecognisedReport)
  const document = attempt(() => unpack(source.document) as SourceDocument)
  const verdicts = attempt(() => unpack(row.verdicts) as Verdict[])
  if (!report || !document) return []
  const file = { name, sha256, bytes, format, encoding, importedAt }
  // Verdicts that are lost are made anew when the report is opened.
  const judged = verdicts ? { verdicts, ruleSetVersion: row.ruleSetVersion } : { verdicts: [], ruleSetVersion: '' }
  return [{ id: row.id, file, document, report, ...judged, review: attempt(reviewOf) }]
}

/** The rows from the first on, up to where the chain breaks. */
function chained(rows: readonly TrailRow[]): TrailRow[] {
  const verification = followChain(rows, null)
  return verification.ok ? [...rows] : rows.slice(0, verification.seq - 1)
}

/** The changes that lead from nothing to this review as the trail's rows tell it. */
export function changesOf(trail: readonly TrailRow[], reportId: number): ReviewChange[] {
  return trail.filter((row) => row.reportId === reportId).flatMap((row) => payloadOf(row)?.changes ?? [])
}
