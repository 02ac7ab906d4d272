import type { DecisionState, DismissalReason } from '../review/review.ts'
import type { About, Severity } from '../rules/verdict.ts'

/** A finding of one rule, with whose report it is of and what the auditor holds of it. */
export interface AlikeFinding {
  reportId: number
  agency: string | null
  year: number | null
  fileName: string
  fingerprint: string
  /** As the auditor weighs it. */
  severity: Severity
  about: About
  statement: string
  message: string
  /** null where it was never judged. */
  decision: { state: DecisionState; reasonCode: DismissalReason | null; reason: string; who: string; at: string } | null
}

/** How many findings a rule has in the workspace, and in how many reports. */
export interface RuleCount {
  rule: string
  findings: number
  reports: number
}
