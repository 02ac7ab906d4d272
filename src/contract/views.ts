import type { OriginalLook } from '../core/document/original-look.ts'
import type { SourceDocument, SourceFormat } from '../core/document/source-document.ts'
import type { RecognisedReport, ReportKind } from '../core/extract/recognised-report.ts'
import type { Edition } from '../core/form/form.ts'
import type { Decision, Review, ReviewState, SeverityChange } from '../core/review/review.ts'
import type { RuleSetting } from '../core/rules/rule-settings.ts'
import type { Remedy } from '../core/review/remedy.ts'
import type { EffectiveCell } from '../core/rules/rule.ts'
import type { CheckCounts, Verdict } from '../core/rules/verdict.ts'

/** How much of the form was read: `total` cells of the edition, and how many of them are in which state. */
export interface Completeness {
  total: number
  number: number
  blank: number
  text: number
  missing: number
  unreadable: number
}

/** How many reports one part of the list has: few enough that main is soon free for other work. */
export const listPart = 400

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
  /** Head of the workspace's trail after the last change: sequence number and SHA-256 in hex. */
  trailHead: { seq: number; hash: string }
}

/** A report opened on the desk. */
export interface ReportView extends ReviewView {
  file: SourceFile
  document: SourceDocument
  /** As read, without corrections. */
  report: RecognisedReport
}

/** An original as it looks. */
export interface OriginalView {
  look: OriginalLook
  /** Whether it reads today as it did at its import: only then can places be marked by the numbers of their pieces. */
  aligned: boolean
}

/** One row of the trail, for the history pane. */
export interface TrailEntry {
  seq: number
  at: string
  who: string
  action: string
  reportId: number | null
  /** Chinese, one line. */
  summary: string
  hash: string
}

/** The workspace that is open. */
export interface WorkspaceInfo {
  /** The folder that holds the database and the originals. */
  path: string
  name: string
  /** 审核人, printed on the memo and in the trail; null until it was set. */
  reviewer: string | null
  /** Chinese: what is wrong with it, where it is damaged and open for reading only; null where all is well. */
  damage: string | null
}

/** A workspace opened before; `present` is false where its folder is no longer there. */
export interface RecentWorkspace {
  path: string
  name: string
  openedAt: string
  present: boolean
}

/** Reports that were compared with others since the last event of this kind, and how many are still to be. */
export interface ReportsCompared {
  /** The folder of the workspace. */
  workspace: string
  items: ReportItem[]
  due: number
}

/** What became of one file of an import. */
export type ImportOutcome =
  | { kind: 'imported'; reportId: number; agency: string | null; year: number | null; findings: number }
  | { kind: 'new-version'; reportId: number; agency: string | null; year: number | null; version: number; findings: number }
  | { kind: 'duplicate'; reportId: number }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'cancelled' }

/** Progress of an import: sent when a file is begun, when it is done, and at the end. */
export interface ImportProgress {
  batch: string
  done: number
  total: number
  /** The file that this event is about; null at the start and the end. */
  file: string | null
  /** null while the file is being read. */
  outcome: ImportOutcome | null
  finished: boolean
}
