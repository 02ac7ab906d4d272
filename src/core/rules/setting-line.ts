import { severityNames } from '../catalogue/memo.ts'
import { settingWords as words, thresholdNames } from '../catalogue/rule-settings.ts'
import { rules } from './registry.ts'
import { isStandard, type RuleSetting } from './rule-settings.ts'
import type { Threshold } from './rule.ts'

/** What a setting changes of its rule, against another setting of it (against the rule set where none is given), each in a few words. */
export function settingChanges(after: RuleSetting, before?: RuleSetting): string[] {
  const rule = rules.find(({ id }) => id === after.rule)
  const [was, is] = [before?.severity ?? rule?.severity ?? null, after.severity ?? rule?.severity ?? null]
  const thresholds = rule ? rule.thresholds.flatMap((threshold) => thresholdChange(threshold, after, before)) : []
  return [
    ...(after.on === (before?.on ?? true) ? [] : [after.on ? words.on : words.off]),
    ...(was === is || !is ? [] : [words.changed(words.severity, was ? severityNames[was] : '', severityNames[is])]),
    ...thresholds,
  ]
}

function thresholdChange(threshold: Threshold, { rule, thresholds }: RuleSetting, before?: RuleSetting): string[] {
  const from = before?.thresholds[threshold.id] ?? threshold.standard
  const to = thresholds[threshold.id] ?? threshold.standard
  return from === to
    ? []
    : [words.changed(thresholdName(rule, threshold.id), shown(rule, threshold, from), shown(rule, threshold, to))]
}

/** A change of a rule's setting as the trail tells it, on one line. */
export function settingLine(before: RuleSetting, after: RuleSetting): string {
  const title = rules.find(({ id }) => id === after.rule)?.title ?? after.rule
  const changes = settingChanges(after, before)
  return words.line(title, isStandard(after) ? [words.standard, ...changes].join(words.separator) : changes.join(words.separator))
}

/** What a threshold is called; its id where the catalogue does not know it. */
export function thresholdName(rule: string, id: string): string {
  return thresholdNames[rule]?.[id]?.name ?? id
}

function shown(rule: string, { id }: Threshold, value: number): string {
  return `${value}${thresholdNames[rule]![id]!.unit}`
}
