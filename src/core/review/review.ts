import type { CellState } from '../extract/recognised-report.ts'
import type { CellId } from '../form/form.ts'
import type { FormChoice } from '../form/form-choice.ts'
import type { Severity } from '../rules/verdict.ts'

/** `reading`: the program misread the source; `source`: the source itself is wrong, this is what it ought to say. */
export type CorrectionKind = 'reading' | 'source'

/** A value laid over an extracted cell. The extracted value is never changed. */
export interface Correction {
  cell: CellId
  kind: CorrectionKind
  /** The corrected state and exact decimal; `value` is null unless the state is `number`. `raw` is kept for `text`. */
  state: Exclude<CellState, 'unreadable'>
  value: string | null
  raw: string | null
  reason: string
  who: string
  /** ISO 8601 with offset, second precision. */
  at: string
}

/** What a cell is to hold, for commands that set many. */
export type CellContent = Pick<Correction, 'cell' | 'state' | 'value' | 'raw'>

/**
 * A correction of the organ's name or of the report year, where the source does not say it or was misread; or the form
 * (`FormChoice`) on which tables that could not be read are typed in.
 */
export interface IdentityCorrection {
  field: 'agency' | 'year' | 'form'
  value: string
  reason: string
  who: string
  at: string
}

/** 待核 · 属实 · 排除 · 已整改 */
export const decisionStates = ['pending', 'confirmed', 'dismissed', 'rectified'] as const
/** One of {@link decisionStates}. */
export type DecisionState = (typeof decisionStates)[number]

/** Why a finding was dismissed: 口径不同 · 笔误无影响 · 误读 · 其他. */
export const dismissalReasons = ['different-scope', 'harmless-slip', 'misread', 'other'] as const
/** One of {@link dismissalReasons}. */
export type DismissalReason = (typeof dismissalReasons)[number]

/** The auditor's judgement of one finding. */
export interface Decision {
  fingerprint: string
  /** rule + subject, kept so that an orphan can be shown beside its successor. */
  topic: string
  /** The statement of the finding when it was judged: an orphan must still say what was judged. */
  statement: string
  state: DecisionState
  /** Required for `dismissed`, else null. */
  reasonCode: DismissalReason | null
  reason: string
  who: string
  at: string
}

/** The auditor's own severity of one finding, in place of the rule set's. */
export interface SeverityChange {
  fingerprint: string
  /** rule + subject, and the statement when it was changed: an orphan must still say what it was about. */
  topic: string
  statement: string
  /** As the rules judged it when it was changed. */
  from: Severity
  to: Severity
  reason: string
  who: string
  at: string
}

/** What a note is attached to (W3C Web Annotation selectors for passages of text). */
export type NoteTarget =
  | { kind: 'report' }
  | { kind: 'cell'; cell: CellId }
  | { kind: 'finding'; fingerprint: string; topic: string }
  | { kind: 'text'; position: { start: number; end: number }; quote: { exact: string; prefix: string; suffix: string } }

/** A note of the auditor's. */
export interface Note {
  /** Stable, unique within the report. */
  id: string
  target: NoteTarget
  body: string
  who: string
  at: string
}

/** 未核 · 在核 · 已核 */
export const reviewStates = ['unreviewed', 'in-review', 'reviewed'] as const
/** One of {@link reviewStates}. */
export type ReviewState = (typeof reviewStates)[number]

/** Everything the auditor has done to one report. */
export interface Review {
  state: ReviewState
  corrections: Correction[]
  identity: IdentityCorrection[]
  decisions: Decision[]
  severities: SeverityChange[]
  notes: Note[]
}

/** A change the auditor asks for. `who` and `at` are set by the program, not by the window. */
export type ReviewCommand =
  | {
      type: 'correct-cell'
      cell: CellId
      kind: CorrectionKind
      state: Correction['state']
      value: string | null
      raw: string | null
      reason: string
    }
  | { type: 'correct-cells'; kind: CorrectionKind; reason: string; cells: CellContent[] }
  | { type: 'withdraw-correction'; cell: CellId }
  | { type: 'correct-identity'; field: 'agency' | 'year'; value: string; reason: string }
  | { type: 'withdraw-identity'; field: 'agency' | 'year' }
  | { type: 'choose-form'; form: FormChoice }
  | { type: 'decide'; fingerprint: string; state: DecisionState; reasonCode: DismissalReason | null; reason: string }
  | { type: 'set-severity'; fingerprint: string; severity: Severity | null; reason: string }
  | { type: 'add-note'; target: NoteTarget; body: string }
  | { type: 'edit-note'; id: string; body: string }
  | { type: 'delete-note'; id: string }
  | { type: 'set-state'; state: ReviewState }

/** A review on which nothing has been done. */
export const emptyReview: Review = {
  state: 'unreviewed',
  corrections: [],
  identity: [],
  decisions: [],
  severities: [],
  notes: [],
}
