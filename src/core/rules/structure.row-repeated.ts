import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { judgeDeviations } from './deviation-verdicts.ts'

/** A row of the form stands in the source more than once (a page break repeated it, or a copy went wrong). */
export const structureRowRepeated = defineRule('structure.row-repeated', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeDeviations(input, {
      rule: 'structure.row-repeated',
      code: 'row-repeated',
      severity: 'warning',
      about: 'source',
      message: ruleMessages.rowRepeated,
    }),
})
