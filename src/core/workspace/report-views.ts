import type { SourceDocument, SourceFormat } from '../document/source-document.ts'
import type { RecognisedReport, ReportKind } from '../extract/recognised-report.ts'
import type { Edition } from '../form/form.ts'
import type { Completeness } from '../review/completeness.ts'
import type { Remedy } from '../review/remedy.ts'
import type { Decision, Review, ReviewState, SeverityChange } from '../review/review.ts'
import type { EffectiveCell } from '../rules/rule.ts'
import type { RuleSetting } from '../rules/rule-settings.ts'
import type { CheckCounts, Verdict } from '../rules/verdict.ts'
import type { TrailHead } from './safety.ts'

/** One line of the list of reports. */
export interface ReportItem {
  id: number
  /** The organ, the auditor's correction laid over the reading; null where neither says. */
  agency: string | null
  year: number | null
  edition: Edition | null
  kind: ReportKind
  fileName: string
  format: SourceFormat
  sha256: string
  /** ISO 8601. */
  importedAt: string
  state: ReviewState
  /** Of the effective cells: a reading that the auditor supplied counts as read. */
  completeness: Completeness
  checks: CheckCounts
  findings: { error: number; warning: number; notice: number }
  /** Findings still 待核. */
  pending: number
  /** Which version of the same organ and year this is, and how many there are; 1 of 1 where it stands alone. */
  version: number
  versions: number
  /** True where it is still to be compared with other reports: what is said of it here may change by that. */
  comparing: boolean
}

/** The file that a report was read from. */
export interface SourceFile {
  name: string
  sha256: string
  bytes: number
  format: SourceFormat
  encoding: string | null
  importedAt: string
}

/** Another report of the workspace that verdicts compare this one with. */
export interface RelatedFile {
  /** The report's id: what operands name it by. */
  id: number
  agency: string | null
  year: number | null
  fileName: string
  sha256: string
}

/** What changes with every command: the review, the cells with corrections laid over, and the verdicts on them. */
export interface ReviewView {
  item: ReportItem
  review: Review
  cells: EffectiveCell[]
  /**
   * On what the source prints: reading corrections count, source corrections do not mend what the organ printed. Severities
   * are the auditor's where he changed them.
   */
  verdicts: Verdict[]
  /** The reports that operands of the verdicts belong to, other than this one. */
  related: RelatedFile[]
  /** What the source corrections would change; null where there are none. */
  remedy: Remedy | null
  /** Decisions whose finding is no longer there: shown, never dropped, never silently attached to a look-alike. */
  orphans: Decision[]
  /** Changed severities whose finding is no longer there. */
  orphanedSeverities: SeverityChange[]
  /** What the verdicts were made by: the rule set's version, with a digest of the workspace's settings where there are any. */
  ruleSet: string
  /** Rules that the workspace sets otherwise: the memo names them. */
  ruleSettings: RuleSetting[]
  /** What undo and redo would do next, in Chinese; null where there is nothing. */
  undo: string | null
  redo: string | null
  /** Head of the workspace's trail after the last change. */
  trailHead: TrailHead
}

/** A report opened on the desk. */
export interface ReportView extends ReviewView {
  file: SourceFile
  document: SourceDocument
  /** As read, without corrections. */
  report: RecognisedReport
}

/** One row of the trail, for the history pane. */
export interface TrailEntry {
  seq: number
  at: string
  who: string
  /** Stable: `workspace.created`, `report.imported`, `review.correct-cell`, `review.undone`, … */
  action: string
  reportId: number | null
  /** Chinese, one line. */
  summary: string
  hash: string
}
