import { ruleMessages } from '../catalogue/rules.ts'
import type { CellId } from '../form/form.ts'
import { judgeNotLess } from './cell-inequality.ts'
import { defineRule, only } from './define-rule.ts'

/**
 * Derived from “本年制发件数”, “本年废止件数” and “现行有效件数” (2021): what was made this year is at its end either still
 * valid or repealed, so 现行有效 + 本年废止 is not less than 本年制发. A warning: some organs count joint documents apart.
 */
export const t2DocumentStock = defineRule('t2.document-stock', {
  derived: true,
  severity: 'warning',
  appliesTo: only('2021'),
  check: (input) =>
    ['regulations', 'normativeDocuments'].map((row) => {
      const cell = (column: string): CellId => `t2.${row}.${column}`
      return judgeNotLess(input, '2021', {
        rule: 't2.document-stock',
        subject: row,
        severity: 'warning',
        more: [cell('valid'), cell('repealed')],
        less: [cell('made')],
        failure: ruleMessages.stockFails,
      })
    }),
})
