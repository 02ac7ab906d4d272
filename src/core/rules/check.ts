import { rules } from './registry.ts'
import type { Rule, RuleInput } from './rule.ts'
import { type RuleSettings, settingOf, settled, standardSettings } from './rule-settings.ts'
import type { Verdict } from './verdict.ts'

/**
 * Every rule that applies to the report's edition, asked in the order of the registry; passed, failed and not evaluable
 * verdicts are all kept. Empty for documents that are no such report (before 2019, or another kind). `settings`: which
 * rules are switched off or judge otherwise.
 */
export function checkReport(input: RuleInput, settings: RuleSettings = standardSettings): Verdict[] {
  if (!isReport(input)) return []
  return rules.flatMap((rule) => ask(rule, input, settings))
}

const comparing = rules.filter(({ id }) => id.startsWith('across.'))

/** The verdicts with those of the rules that compare reports replaced: what changes when another report of the organ does. */
export function compareAgain(
  verdicts: readonly Verdict[],
  input: RuleInput,
  settings: RuleSettings = standardSettings,
): Verdict[] {
  const own = verdicts.filter(({ rule }) => !rule.startsWith('across.'))
  return isReport(input) ? [...own, ...comparing.flatMap((rule) => ask(rule, input, settings))] : own
}

function isReport({ report: { kind } }: RuleInput): boolean {
  return kind === 'annual-report' || kind === 'workbook'
}

function ask(rule: Rule, input: RuleInput, settings: RuleSettings): Verdict[] {
  const { on, severity, thresholds } = settingOf(settings, rule.id)
  return on ? settled(rule.check(input, thresholds), rule, severity) : []
}
