import { ruleMessages } from '../catalogue/rules.ts'
import { judgeAcross } from './across-relation.ts'
import { defineRule, only } from './define-rule.ts'
import { yearBefore } from './related.ts'

/**
 * Derived from “本年制发件数”, “本年废止件数” and “现行有效件数” (2021): the stock at the end of a year is last year's stock
 * and what was made, less what was repealed. A warning: organs re-count their stock.
 */
export const acrossDocumentStock = defineRule('across.document-stock', {
  derived: true,
  severity: 'warning',
  appliesTo: only('2021'),
  check: (input) => {
    const before = yearBefore(input)
    if (before?.report.edition !== '2021') return []
    return ['regulations', 'normativeDocuments'].map((row) =>
      judgeAcross(input, {
        rule: 'across.document-stock',
        subject: row,
        severity: 'warning',
        cell: `t2.${row}.valid`,
        terms: [{ cell: `t2.${row}.valid`, of: before }, { cell: `t2.${row}.made` }, { cell: `t2.${row}.repealed`, minus: true }],
        failure: ruleMessages.stockChainFails,
      }),
    )
  },
})
