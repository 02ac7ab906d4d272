import { ruleTexts } from '../../core/catalogue/rules.ts'

/** The title of a rule, as the memo prints it; its id where the rule set does not know it (a decision from another version). */
export function ruleTitle(rule: string): string {
  return rule in ruleTexts ? ruleTexts[rule as keyof typeof ruleTexts].title : rule
}

/** The clause that a rule rests on; "" where the rule set does not know it. */
export function ruleBasis(rule: string): string {
  return rule in ruleTexts ? ruleTexts[rule as keyof typeof ruleTexts].legalBasis : ''
}
