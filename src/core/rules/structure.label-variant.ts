import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { judgeDeviations } from './deviation-verdicts.ts'

/** The form prescribes the names of its rows and columns; another wording is a deviation without consequence for the numbers. */
export const structureLabelVariant = defineRule('structure.label-variant', {
  derived: false,
  severity: 'notice',
  check: (input) =>
    judgeDeviations(input, {
      rule: 'structure.label-variant',
      code: 'label-variant',
      severity: 'notice',
      about: 'source',
      message: ruleMessages.labelVariant,
    }),
})
