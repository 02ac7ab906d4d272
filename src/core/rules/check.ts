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
  const { kind, edition } = input.report
  if (kind !== 'annual-report' && kind !== 'workbook') return []
  return rules.filter((rule) => rule.appliesTo(edition)).flatMap((rule) => ask(rule, input, settings))
}

const comparing = rules.filter(({ id }) => id.startsWith('across.'))

/** The verdicts with those of the rules that compare reports replaced: what changes when another report of the organ does. */
export function compareAgain(
  verdicts: readonly Verdict[],
  input: RuleInput,
  settings: RuleSettings = standardSettings,
): Verdict[] {
  const { kind, edition } = input.report
  const own = verdicts.filter(({ rule }) => !rule.startsWith('across.'))
  if (kind !== 'annual-report' && kind !== 'workbook') return own
  return [...own, ...comparing.filter((rule) => rule.appliesTo(edition)).flatMap((rule) => ask(rule, input, settings))]
}

function ask(rule: Rule, input: RuleInput, settings: RuleSettings): Verdict[] {
  const { on, severity, thresholds } = settingOf(settings, rule.id)
  return on ? settled(rule.check(input, thresholds), rule, severity) : []
}
