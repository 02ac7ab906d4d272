import type { OrganCommand, OrganRefusal } from '../core/organ/organ-commands.ts'
import type { OrganReport, OrgansView } from '../core/organ/organ-views.ts'
import type { DecisionState, DismissalReason, ReviewCommand } from '../core/review/review.ts'
import type { RuleInput } from '../core/rules/rule.ts'
import type { RuleSetting, RuleSettings } from '../core/rules/rule-settings.ts'
import type { Verdict } from '../core/rules/verdict.ts'
import type { PackedImport } from './packed-import.ts'
import type { AlikeFinding, RuleCount } from '../core/workspace/alike.ts'
import type { ReportItem, ReportView, ReviewView, Stamp, TrailEntry, TrailHead } from './shapes.ts'
import type { TrailRow } from './trail.ts'
import type { Damage, TrailVerification, VerifyOptions } from './verification.ts'

/** What the store needs from outside: the rules and the clock. */
export interface WorkspaceOptions {
  /** core/rules `checkReport`. */
  check: (input: RuleInput, settings: RuleSettings) => Verdict[]
  /** core/rules `compareAgain`: what becomes of verdicts when another report of the organ has changed. */
  compare: (verdicts: readonly Verdict[], input: RuleInput, settings: RuleSettings) => Verdict[]
  /**
   * core/rules `ruleSetVersion`. A report judged by another version, or under other settings of the workspace, is judged
   * again when it is opened, if not before.
   */
  ruleSetVersion: string
  /** The time as ISO 8601 with offset, second precision: for what the program does by itself. */
  now: () => string
  /** Called when comparisons fall due, in the transaction of their cause: they are to be made soon after, by `comparing`. */
  due?: () => void
}

/** Stable codes of why a workspace could not be opened or made. */
export type WorkspaceErrorCode =
  | 'not-found'
  | 'not-a-workspace'
  | 'already-exists'
  | 'workspace-in-use'
  | 'workspace-damaged'
  | 'workspace-newer'
  | 'not-writable'

/** The answer of createWorkspace and openWorkspace; the message is Chinese: what is wrong and what to do. */
export type WorkspaceResult =
  | { ok: true; workspace: Workspace }
  | { ok: false; error: { code: WorkspaceErrorCode; message: string } }

/** A file that was read, examined and is to be kept. */
export interface ImportInput extends Stamp {
  /** The file's name, without its folder. */
  name: string
  bytes: Uint8Array
  /** SHA-256 of `bytes` in lower-case hex; checked. */
  sha256: string
  /** What was read out of it; see packed-import.ts. */
  packed: PackedImport
  /** The rule set that the verdicts came from. */
  ruleSetVersion: string
}

/** What became of a file; `reportIds` are all reports of the file, `reportId` the first of them. */
export type ImportResult =
  | { kind: 'imported'; reportId: number; reportIds: number[]; agency: string | null; year: number | null; findings: number }
  | {
      kind: 'new-version'
      reportId: number
      reportIds: number[]
      agency: string | null
      year: number | null
      version: number
      findings: number
    }
  | { kind: 'duplicate'; reportId: number; reportIds: number[] }

/** Why a change was refused (nothing was changed); the message is Chinese. */
export interface ReviewError {
  /** `not-found`: no such report. `rejected`: see `reason`. */
  code: 'not-found' | 'rejected'
  /** Stable: a code of core/review, `nothing-to-undo` or `nothing-to-redo`; null with `not-found`. */
  reason: string | null
  message: string
}

/** The answer to a change of a review. */
export type ReviewResult = { ok: true; view: ReviewView } | { ok: false; error: ReviewError }

/** The answer to a statement about organs; where it was refused, nothing was changed, and the message is Chinese. */
export type OrgansResult = { ok: true; view: OrgansView } | { ok: false; code: OrganRefusal; message: string }

/** The auditor's statements about organs. */
export interface OrganDesk {
  view: () => OrgansView
  apply: (command: OrganCommand, stamp: Stamp) => OrgansResult
  undo: (stamp: Stamp) => OrgansResult
  redo: (stamp: Stamp) => OrgansResult
  /** Takes one step towards answering {@link reports} in a short turn: what is due of the organ is compared. */
  prepare: (reportId: number) => ComparingStep
  /** The reports of the organ that a report is of, itself among them, in the order of import; the last hundred at most. */
  reports: (reportId: number) => OrganReport[]
}

/** What one step of comparing came to: whether there is more to do, and the report that was compared, if one was. */
export interface ComparingStep {
  more: boolean
  compared: ReportItem | null
}

/** Compares the reports that are due, in steps short enough to be taken between other work. */
export interface Comparing {
  /** How many reports are due. */
  count: () => number
  step: () => ComparingStep
  /** Takes one step towards opening a report without a long comparison; true where it can be opened now. */
  prepare: (reportId: number) => boolean
  /** Takes one step towards having this report compared. */
  settle: (reportId: number) => ComparingStep
}

/** How the workspace has the rules apply. */
export interface RuleBookView {
  /** What runs are recorded with. */
  version: string
  /** Rules that differ from the rule set. */
  settings: RuleSettings
  /** Findings in the workspace, by rule. */
  counts: RuleCount[]
  /** What undo and redo would do next, in Chinese; null where there is nothing. */
  undo: string | null
  redo: string | null
}

/** The answer to a change of a rule's setting. */
export type RuleResult = { ok: true; view: RuleBookView } | { ok: false; error: ReviewError }

/** One finding of one report. */
export interface BulkTarget {
  reportId: number
  fingerprint: string
}

/** One judgement for many findings. */
export interface BulkDecision {
  state: DecisionState
  reasonCode: DismissalReason | null
  reason: string
}

/**
 * What came of a judgement of many findings, or of taking it back. `bulk` names it for undo (null where nothing was done);
 * `unchanged`: findings that were judged so already, or steps on which later work stands; `gone`: findings that are not there.
 */
export type BulkResult =
  | { ok: true; bulk: number | null; done: number; unchanged: number; gone: number }
  | { ok: false; error: ReviewError }

/** Findings of the same rule as one of a report. */
export interface AlikeView {
  rule: string
  findings: AlikeFinding[]
  /** How many there are, where not all are listed. */
  total: number
  /** Reports that are behind the rule set, whose findings are not among them. */
  behind: number
}

/** What another process judged, and the last row of the trail that it saw. */
export interface JudgedElsewhere {
  seq: number
  /** The rule set and settings that it judged by. */
  ruleSet: string
  results: { reportId: number; verdicts: Verdict[] }[]
}

/**
 * An open workspace: a folder with `workspace.db` and `originals/`. All methods are synchronous; every change is one
 * transaction that is on the disk when the method returns. One program at a time can hold a workspace.
 */
export interface Workspace {
  /** The folder. */
  readonly path: string
  readonly name: string
  /** null where all is well. Else the workspace is open for reading only: every change throws `ReadOnlyError`. */
  readonly damage: Damage | null
  /** 审核人; null until it was set. */
  readonly reviewer: string | null
  setReviewer: (reviewer: string, at: string) => void
  importReport: (input: ImportInput) => ImportResult
  /** Puts the bytes of an import on the disk beforehand, without holding up the program; `unstage` where it is not made. */
  stage: (sha256: string, bytes: Uint8Array) => Promise<void>
  unstage: (sha256: string) => void
  /** The comparisons with other reports that are due: a report whose own are due says so, and is compared when it is opened. */
  readonly comparing: Comparing
  /** What the auditor states about organs: which names are one, which organs a government's figures are summed from. */
  readonly organs: OrganDesk
  /** The report ids of a source that is already here; null where its bytes are new. Lets an import skip reading. */
  findSource: (sha256: string) => number[] | null
  listReports: () => ReportItem[]
  /** The reports after one, in the order of import, so many at most: a part of the list. */
  listReportsAfter: (reportId: number, most: number) => ReportItem[]
  /** null where there is no such report. Judges anew, first, where the rule set is another. */
  openReport: (reportId: number) => ReportView | null
  applyCommand: (reportId: number, command: ReviewCommand, stamp: Stamp) => ReviewResult
  undo: (reportId: number, stamp: Stamp) => ReviewResult
  redo: (reportId: number, stamp: Stamp) => ReviewResult
  ruleBook: () => RuleBookView
  /** Sets a rule otherwise (or back). The reports are then behind, until they are judged anew. */
  setRule: (setting: RuleSetting, stamp: Stamp) => RuleResult
  undoRule: (stamp: Stamp) => RuleResult
  redoRule: (stamp: Stamp) => RuleResult
  /** Reports that another rule set, or other settings, judged. */
  reportsBehind: () => number[]
  /** Keeps what another process judged anew; see store/judging. */
  takeJudged: (judged: JudgedElsewhere) => void
  /** null where the report has no such finding. `same`: only findings of the same shape. */
  alike: (reportId: number, fingerprint: string, same: boolean) => AlikeView | null
  countAlike: (reportId: number, fingerprint: string) => { same: number; rule: number } | null
  /** One judgement for many findings: one transaction, one step of undo, a row of the trail for each. */
  decideMany: (targets: readonly BulkTarget[], decision: BulkDecision, stamp: Stamp) => BulkResult
  undoBulk: (bulk: number, stamp: Stamp) => BulkResult
  redoBulk: (bulk: number, stamp: Stamp) => BulkResult
  /** The bytes as imported; null where the original was lost or changed on the disk. */
  readOriginal: (sha256: string) => Uint8Array | null
  /** Where the original stands, for a reader in another process that verifies it itself; nothing says that it is there. */
  originalPath: (sha256: string) => string
  /** Newest first; with a report id only what concerns that report. */
  listTrail: (reportId: number | null, limit: number) => TrailEntry[]
  /** `contents`: also what was read out of the files; `printed`: a head that the trail must lead through. */
  verifyTrail: (options?: VerifyOptions) => TrailVerification
  /** Every row of the trail, oldest first, as stored. */
  trailRows: () => TrailRow[]
  trailHead: () => TrailHead
  /** What was open, filtered and scrolled: an opaque text; null where nothing was kept. */
  loadDesk: () => string | null
  saveDesk: (state: string) => void
  /** Gives the workspace free. Using it afterwards throws. */
  close: () => void
}
