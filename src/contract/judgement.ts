import { z } from 'zod'
import { decisionStates, dismissalReasons } from '../core/review/review.ts'
import type { Threshold } from '../core/rules/rule.ts'
import type { RuleSettings } from '../core/rules/rule-settings.ts'
import type { Severity } from '../core/rules/verdict.ts'
import type { AlikeFinding, RuleCount } from '../core/workspace/alike.ts'

export type { AlikeFinding, RuleCount } from '../core/workspace/alike.ts'

const reportId = z.int().positive()
const fingerprint = z.string().max(20_000)
const bulk = z.int().positive()
const rule = z.string().max(64)

/** The window's requests about the rules of the workspace and about judgements beyond one report. */
export const judgementRequests = {
  'rules.book': z.strictObject({}),
  /** Sets a rule; thresholds that are left out are the rule set's. Everything is judged anew afterwards, in the background. */
  'rules.set': z.strictObject({
    rule,
    on: z.boolean(),
    severity: z.enum(['error', 'warning', 'notice']).nullable(),
    thresholds: z.record(z.string().max(64), z.int().min(0).max(1_000_000)),
  }),
  'rules.undo': z.strictObject({}),
  'rules.redo': z.strictObject({}),
  /** How far the workspace is judged by its rules; starting and cancelling judge and stop judging the rest. */
  'judging.state': z.strictObject({}),
  'judging.start': z.strictObject({}),
  'judging.cancel': z.strictObject({}),
  /** Findings of the same rule (`same`: and the same shape) as this one, in all reports. */
  'findings.alike': z.strictObject({ reportId, fingerprint, same: z.boolean() }),
  'findings.count-alike': z.strictObject({ reportId, fingerprint }),
  /** One judgement for many findings. */
  'findings.decide': z.strictObject({
    findings: z.array(z.strictObject({ reportId, fingerprint })).min(1).max(10_000),
    state: z.enum(decisionStates),
    reasonCode: z.enum(dismissalReasons).nullable(),
    reason: z.string().max(2_000),
  }),
  /** Asks with the system's dialog where to, and writes the findings of these reports; null where the user cancelled. */
  'findings.export': z.strictObject({
    reportIds: z.array(reportId).min(1).max(100_000),
    state: z.enum(decisionStates).nullable(),
    format: z.enum(['xlsx', 'pdf', 'csv']),
  }),
  'findings.undo': z.strictObject({ bulk }),
  'findings.redo': z.strictObject({ bulk }),
} as const

/** A rule as the rule set has it. */
export interface RuleInfo {
  id: string
  title: string
  legalBasis: string
  derived: boolean
  severity: Severity
  /** Whether it applies to each edition, and to texts in which none was recognised. */
  editions: { '2021': boolean; '2019': boolean; none: boolean }
  thresholds: readonly Threshold[]
}

/** How the workspace has the rules apply. */
export interface RuleBookView {
  /** Every rule, in the order of the rule set. */
  rules: RuleInfo[]
  /** What runs are recorded with: the rule set's version, with a digest of the settings where there are any. */
  version: string
  /** Rules that differ from the rule set. */
  settings: RuleSettings
  /** Findings in the workspace, by rule. */
  counts: RuleCount[]
  /** What undo and redo would do next, in Chinese; null where there is nothing. */
  undo: string | null
  redo: string | null
}

/** How far the reports are judged by the rules as they are set now. */
export interface JudgingState {
  /** Whether reports are being judged at this moment. */
  running: boolean
  /** Of this run: reports judged, and how many it began with. */
  done: number
  total: number
  /** Reports that are behind the rules. */
  behind: number
  /** True where the auditor stopped it. */
  cancelled: boolean
}

/** Findings of one rule. */
export interface AlikeView {
  rule: string
  findings: AlikeFinding[]
  /** How many there are, where not all are listed. */
  total: number
  /** Reports that are behind the rules, whose findings are not among them. */
  behind: number
}

/**
 * What came of one judgement for many findings, or of taking it back; `bulk` names it for undo. `unchanged`: judged so
 * already, or later work stands on it; `gone`: no longer there.
 */
export interface BulkOutcome {
  bulk: number | null
  done: number
  unchanged: number
  gone: number
}

/** What each of these requests answers with. */
export interface JudgementAnswers {
  'rules.book': RuleBookView
  'rules.set': RuleBookView
  'rules.undo': RuleBookView
  'rules.redo': RuleBookView
  'judging.state': JudgingState
  'judging.start': JudgingState
  'judging.cancel': JudgingState
  'findings.alike': AlikeView
  'findings.count-alike': { same: number; rule: number }
  'findings.decide': BulkOutcome
  'findings.export': { path: string; findings: number } | null
  'findings.undo': BulkOutcome
  'findings.redo': BulkOutcome
}
