import { ruleMessages } from '../catalogue/rules.ts'
import { judgeNotLess } from './cell-inequality.ts'
import { defineRule, only } from './define-rule.ts'

/** Derived from “本年新公开数量” and “对外公开总数量” (2019): what was newly published is among all that is published. */
export const t2PublishedTotal = defineRule('t2.published-total', {
  derived: true,
  severity: 'warning',
  appliesTo: only('2019'),
  check: (input) =>
    ['regulations', 'normativeDocuments'].map((row) =>
      judgeNotLess(input, '2019', {
        rule: 't2.published-total',
        subject: row,
        severity: 'warning',
        more: [`t2.${row}.totalPublished`],
        less: [`t2.${row}.newlyPublished`],
        failure: ruleMessages.publishedFails,
      }),
    ),
})
