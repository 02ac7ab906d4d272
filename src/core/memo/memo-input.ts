import type { SourceDocument, SourceFormat } from '../document/source-document.ts'
import type { RecognisedReport, ReportKind } from '../extract/recognised-report.ts'
import type { Edition } from '../form/form.ts'
import type { Decision, Review, ReviewState, SeverityChange } from '../review/review.ts'
import type { RuleSettings } from '../rules/rule-settings.ts'
import type { EffectiveCell, Rule } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'

/** What the memo prints of a rule. */
export type MemoRule = Pick<Rule, 'id' | 'title' | 'legalBasis'>

/** Another report that this one was compared with. */
export interface MemoRelated {
  id: number
  agency: string | null
  year: number | null
  fileName: string
  sha256: string
}

/** What a memo is made from: an opened report (the contract's ReportView fits) and what the program knows of itself. */
export interface MemoInput {
  item: {
    agency: string | null
    year: number | null
    edition: Edition | null
    kind: ReportKind
    state: ReviewState
    version: number
    versions: number
  }
  file: { name: string; sha256: string; bytes: number; format: SourceFormat; encoding: string | null; importedAt: string }
  document: Pick<SourceDocument, 'text' | 'notes'>
  /** As read, without corrections. */
  report: RecognisedReport
  review: Review
  /** The cells with corrections laid over, in the order of the form. */
  cells: readonly EffectiveCell[]
  verdicts: readonly Verdict[]
  /** The reports that operands belong to, other than this one. */
  related: readonly MemoRelated[]
  orphans: readonly Decision[]
  orphanedSeverities: readonly SeverityChange[]
  /** Rules that the workspace switches off or sets otherwise: a signed paper must say so. */
  ruleSettings: RuleSettings
  trailHead: { seq: number; hash: string }
  workspaceName: string
  /** 审核人; null where none was named. */
  reviewer: string | null
  appVersion: string
  ruleSetVersion: string
  /** The rule set (core/rules/registry): titles and bases, and which rules had nothing to say. */
  rules: readonly MemoRule[]
}
