import { ruleMessages } from '../catalogue/rules.ts'
import { doublingsIn } from '../claims/leftovers.ts'
import { always, defineRule } from './define-rule.ts'
import { slipVerdicts } from './slip-verdicts.ts'

/**
 * Derived: no word or mark stands twice in a row (资金资金, 的的, ，，), reduplication by right aside. A notice: a slip of the pen.
 * One verdict for the report.
 */
export const narrativeDoubling = defineRule('narrative.doubling', {
  derived: true,
  severity: 'notice',
  appliesTo: always,
  check: (input) =>
    slipVerdicts(input, {
      rule: 'narrative.doubling',
      subject: 'doublings',
      severity: 'notice',
      find: doublingsIn,
      none: ruleMessages.noDoublings,
      some: ruleMessages.doublings,
    }),
})
