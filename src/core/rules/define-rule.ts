import { type RuleId, ruleTexts } from '../catalogue/rules.ts'
import type { Edition } from '../form/form.ts'
import type { Rule, RuleInput, Threshold } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** What a rule file states itself; title and basis come from the catalogue. */
export interface RuleBody extends Pick<Rule, 'derived' | 'severity'>, Partial<Pick<Rule, 'appliesTo'>> {
  thresholds?: readonly Threshold[]
  /** `threshold` answers the value of one of the rule's thresholds. */
  check: (input: RuleInput, threshold: (id: string) => number) => Verdict[]
}

/** Makes a rule. Unless it says otherwise it applies wherever an edition of the form was recognised. */
export function defineRule(id: RuleId, body: RuleBody): Rule {
  const { thresholds = [], check, appliesTo = hasForm, ...rest } = body
  const standard = new Map(thresholds.map((threshold) => [threshold.id, threshold.standard]))
  return {
    id,
    ...ruleTexts[id],
    ...rest,
    appliesTo,
    thresholds,
    check: (input, set = {}) => {
      if (!appliesTo(input.report.edition)) return []
      return check(input, (name) => {
        const value = set[name] ?? standard.get(name)
        if (value === undefined) throw new Error(`${id} has no threshold ${name}`)
        return value
      })
    },
  }
}

/** Applies to any recognised edition. */
export function hasForm(edition: Edition | null): boolean {
  return edition !== null
}

/** Applies also where no edition was recognised (rules on the text alone). */
export function always(): boolean {
  return true
}

/** Applies to one edition only. */
export function only(wanted: Edition): (edition: Edition | null) => boolean {
  return (edition) => edition === wanted
}
