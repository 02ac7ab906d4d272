import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { judgeDeviations } from './deviation-verdicts.ts'

/** The form prescribes every column of its tables; a column that the source does not have is reported, its cells are missing, never zero. */
export const structureColumnMissing = defineRule('structure.column-missing', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeDeviations(input, {
      rule: 'structure.column-missing',
      code: 'column-missing',
      severity: 'warning',
      about: 'source',
      message: ruleMessages.columnMissing,
    }),
})
