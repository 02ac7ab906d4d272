import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { judgeDeviations } from './deviation-verdicts.ts'

/** The form prescribes every row of its tables; a row that the source does not have is reported, its cells are missing, never zero. */
export const structureRowMissing = defineRule('structure.row-missing', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeDeviations(input, {
      rule: 'structure.row-missing',
      code: 'row-missing',
      severity: 'warning',
      about: 'source',
      message: ruleMessages.rowMissing,
    }),
})
