import { ruleMessages } from '../catalogue/rules.ts'
import { judgeNotLess } from './cell-inequality.ts'
import { defineRule, only } from './define-rule.ts'

/** Derived from “上一年项目数量” and “本年增/减” (2019): an organ cannot give up more items than it had. */
export const t2ItemChange = defineRule('t2.item-change', {
  derived: true,
  severity: 'warning',
  appliesTo: only('2019'),
  check: (input) =>
    ['licensing', 'otherServices', 'punishment', 'coercion', 'fees'].map((row) =>
      judgeNotLess(input, '2019', {
        rule: 't2.item-change',
        subject: row,
        severity: 'warning',
        more: [`t2.${row}.priorItems`, `t2.${row}.itemChange`],
        less: [],
        failure: ruleMessages.itemChangeFails,
      }),
    ),
})
