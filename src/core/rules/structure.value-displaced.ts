import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { judgeDeviations } from './deviation-verdicts.ts'

/** Values that stand beside the column they belong to (an extra label cell pushes them out) are reported as a doubt about the reading. */
export const structureValueDisplaced = defineRule('structure.value-displaced', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeDeviations(input, {
      rule: 'structure.value-displaced',
      code: 'value-displaced',
      severity: 'warning',
      about: 'reading',
      message: ruleMessages.valueDisplaced,
    }),
})
