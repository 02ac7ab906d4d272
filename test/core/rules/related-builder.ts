import { checkReport } from '../../../src/core/rules/check.ts'
import type { RelatedReport, RelatedReports, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { reportInput, type ReportPlan } from './report-builder.ts'

/** Nothing stands beside the report; a test replaces what it asks about. */
export const alone: RelatedReports = { years: [], olderVersion: null, workbookLine: null, units: [], predecessors: [] }

/** Another report beside the one that is checked, by its id in the workspace. */
export function other(id: number, year: number, plan: ReportPlan): RelatedReport {
  return { ...reportInput({ ...plan, year }), id, year }
}

/** The verdicts of one rule on a report with others beside it. */
export function judged(rule: string, input: RuleInput, related: Partial<RelatedReports>): Verdict[] {
  return checkReport({ ...input, related: { ...alone, ...related } }).filter((verdict) => verdict.rule === rule)
}

/** The verdicts of one rule on a report of 2023 beside those of 2022 and before, newest last. */
export function after(rule: string, plan: ReportPlan, ...before: ReportPlan[]): Verdict[] {
  const years = before.map((one, at) => other(at + 1, 2023 - before.length + at, one))
  return judged(rule, reportInput(plan), { years })
}
