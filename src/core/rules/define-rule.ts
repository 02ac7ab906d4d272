import { type RuleId, ruleTexts } from '../catalogue/rules.ts'
import type { Edition } from '../form/form.ts'
import type { Rule } from './rule.ts'

/** What a rule file states itself; title and basis come from the catalogue. */
export type RuleBody = Pick<Rule, 'derived' | 'severity' | 'check'> & Partial<Pick<Rule, 'appliesTo'>>

/** Makes a rule. Unless it says otherwise it applies wherever an edition of the form was recognised. */
export function defineRule(id: RuleId, body: RuleBody): Rule {
  return { id, ...ruleTexts[id], appliesTo: hasForm, ...body }
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
