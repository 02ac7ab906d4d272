import type { Database } from 'better-sqlite3'
import type { OrganBook } from '../core/organ/organ-book.ts'
import type { Review } from '../core/review/review.ts'
import { type HeldOrganStep, openOrganStatements } from './organ-statements.ts'
import type { RuleSettings } from '../core/rules/rule-settings.ts'
import { type KeptFinding, openFindings } from './findings.ts'
import { openReviews } from './reviews.ts'
import { openRuleSettings } from './rule-settings.ts'
import { openSettings, type SettingKey } from './settings.ts'

/** A report with everything that is kept of it and its file, as stored. */
export interface HeldReport {
  sha256: string
  name: string
  bytes: number
  format: string
  importedAt: string
  part: string | null
  kind: string
  edition: string | null
  agency: string | null
  year: number | null
  versionKey: string | null
  state: string
  tallies: string
  recognised: Uint8Array
  verdicts: Uint8Array
  /** Empty where a salvage lost the verdicts: they are made anew when the report is opened. */
  ruleSetVersion: string
  document: Uint8Array
}

/** A step of the history, as stored. */
export interface HeldStep {
  reportId: number
  trailSeq: number
  summary: string
  changes: string
}

/** What a database holds beside its trail, to be compared with what the trail says. */
export interface Held {
  reportIds: () => readonly number[]
  reviewOf: (reportId: number) => Review
  /** SHA-256 of the file that a report was read from; null where there is no such report. */
  fileOf: (reportId: number) => string | null
  /** null where there is no such report. */
  reportOf: (reportId: number) => HeldReport | null
  /** The steps that can be undone, redone or were dropped, oldest first. */
  steps: () => IterableIterator<HeldStep>
  setting: (key: SettingKey) => string | null
  /** What is stated about organs, and its steps, oldest first. */
  organs: () => OrganBook
  organSteps: () => HeldOrganStep[]
  ruleSettings: () => RuleSettings
  /** The findings kept beside a report's verdicts. */
  findingsOf: (reportId: number) => KeptFinding[]
}

/** What this database holds. */
export function heldIn(database: Database): Held {
  const ids = database.prepare<[], number>('SELECT id FROM report ORDER BY id').pluck()
  const joined = 'FROM report JOIN source ON source.id = report.source_id WHERE report.id = ?'
  const file = database.prepare<[number], string>(`SELECT source.sha256 ${joined}`).pluck()
  const report = database.prepare<[number], HeldReport>(
    `SELECT source.sha256, source.name, source.bytes, source.format, source.imported_at AS importedAt, report.part, report.kind,
       report.edition, report.agency, report.year, report.version_key AS versionKey, report.state, report.tallies,
       report.recognised, report.verdicts, report.rule_set_version AS ruleSetVersion, source.document ${joined}`,
  )
  const steps = database.prepare<[], HeldStep>(
    'SELECT report_id AS reportId, trail_seq AS trailSeq, summary, changes FROM history ORDER BY id',
  )
  const statements = openOrganStatements(database)
  return {
    reportIds: () => ids.all(),
    reviewOf: openReviews(database).get,
    fileOf: (reportId) => file.get(reportId) ?? null,
    reportOf: (reportId) => report.get(reportId) ?? null,
    steps: () => steps.iterate(),
    setting: openSettings(database).get,
    organs: statements.book,
    organSteps: statements.steps,
    ruleSettings: openRuleSettings(database).all,
    findingsOf: openFindings(database).of,
  }
}
