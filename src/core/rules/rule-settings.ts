import type { Rule, ThresholdValues } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/** How a workspace has one rule apply otherwise than the rule set does. */
export interface RuleSetting {
  rule: string
  /** False where the rule is switched off. */
  on: boolean
  /** What its failures count as; null leaves the rule set's own severity. */
  severity: Severity | null
  /** The thresholds that differ from the rule set's, by their ids. */
  thresholds: ThresholdValues
}

/** The settings of a workspace: only rules that differ from the rule set, by id. */
export type RuleSettings = readonly RuleSetting[]

/** The rule set as it is. */
export const standardSettings: RuleSettings = []

/** The setting of a rule; the standard one where the workspace says nothing of it. */
export function settingOf(settings: RuleSettings, rule: string): RuleSetting {
  return settings.find((setting) => setting.rule === rule) ?? { rule, on: true, severity: null, thresholds: {} }
}

/** Whether a setting leaves its rule as the rule set has it. */
export function isStandard({ on, severity, thresholds }: RuleSetting): boolean {
  return on && severity === null && Object.keys(thresholds).length === 0
}

/** The settings with one of them replaced, in the order of ids; one that is standard is not kept. */
export function withSetting(settings: RuleSettings, setting: RuleSetting): RuleSettings {
  const others = settings.filter(({ rule }) => rule !== setting.rule)
  const all = isStandard(setting) ? others : [...others, setting]
  return all.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}

/** A setting as it is kept for its rule: what equals the rule set's own is left out. Null where a threshold is none of the rule's or out of its bounds. */
export function keptSetting(rule: Pick<Rule, 'severity' | 'thresholds'>, setting: RuleSetting): RuleSetting | null {
  const kept: Record<string, number> = {}
  for (const [id, value] of Object.entries(setting.thresholds)) {
    const threshold = rule.thresholds.find((one) => one.id === id)
    if (!threshold || !Number.isInteger(value) || value < threshold.least || value > threshold.most) return null
    if (value !== threshold.standard) kept[id] = value
  }
  return { ...setting, severity: setting.severity === rule.severity ? null : setting.severity, thresholds: kept }
}

const ascending = ['notice', 'warning', 'error'] as const

/**
 * The verdicts with the severity that the workspace sets for their rule. What the rule itself takes less seriously (a
 * reading in doubt) is never made graver than it was.
 */
export function settled(verdicts: readonly Verdict[], rule: Pick<Rule, 'severity'>, severity: Severity | null): Verdict[] {
  if (severity === null) return [...verdicts]
  return verdicts.map((verdict) => {
    const own = rankOf(verdict.severity)
    return { ...verdict, severity: own < rankOf(rule.severity) ? ascending[Math.min(own, rankOf(severity))]! : severity }
  })
}

function rankOf(severity: Severity): number {
  return ascending.indexOf(severity)
}
