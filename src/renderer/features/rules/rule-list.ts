import type { RuleBookView, RuleInfo } from '../../../contract/judgement.ts'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import { isStandard, settingOf, type RuleSetting } from '../../../core/rules/rule-settings.ts'
import type { Severity } from '../../../core/rules/verdict.ts'

/** A rule with how the workspace sets it and what it found there. */
export interface ListedRule {
  info: RuleInfo
  setting: RuleSetting
  /** As it counts in this workspace. */
  severity: Severity
  /** Whether anything but being switched off differs from the rule set. */
  edited: boolean
  findings: number
  reports: number
}

/** The groups of the library, in their order. */
export const ruleGroups = ['table', 'structure', 'prose', 'narrative', 'across'] as const
/** One of {@link ruleGroups}. */
export type RuleGroup = (typeof ruleGroups)[number]

/** The rules of the book in the groups of the library. */
export function listedRules(book: RuleBookView): { group: RuleGroup; rules: ListedRule[] }[] {
  const counts = new Map(book.counts.map((count) => [count.rule, count]))
  const listed = book.rules.map((info): ListedRule => {
    const setting = settingOf(book.settings, info.id)
    const { findings = 0, reports = 0 } = counts.get(info.id) ?? {}
    const edited = !isStandard({ ...setting, on: true })
    return { info, setting, severity: setting.severity ?? info.severity, edited, findings, reports }
  })
  return ruleGroups.map((group) => ({ group, rules: listed.filter(({ info }) => groupOf(info.id) === group) }))
}

/** Which editions of the form a rule applies to, in a word. */
export function editionsOf({ editions }: RuleInfo): string {
  if (editions.none) return words.editions.any
  if (editions['2021'] && editions['2019']) return words.editions.both
  return editions['2021'] ? words.editions['2021'] : words.editions['2019']
}

/** The title without the words that its own column says. */
export function shortTitle({ title }: Pick<RuleInfo, 'title'>): string {
  return title.replace(/（推定(?:，[^）]*)?）$/, '')
}

function groupOf(id: string): RuleGroup {
  const family = id.split('.')[0] ?? ''
  return ruleGroups.find((group) => group === family) ?? 'table'
}
