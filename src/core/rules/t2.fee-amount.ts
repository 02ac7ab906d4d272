import { ruleMessages } from '../catalogue/rules.ts'
import { judgeNotLess } from './cell-inequality.ts'
import { defineRule, only } from './define-rule.ts'

/** Derived from “本年收费金额（单位：万元）” (2021): an amount, decimal, not below zero. */
export const t2FeeAmount = defineRule('t2.fee-amount', {
  derived: true,
  severity: 'error',
  appliesTo: only('2021'),
  check: (input) => [
    judgeNotLess(input, '2021', {
      rule: 't2.fee-amount',
      subject: 'fees',
      severity: 'error',
      more: ['t2.fees.amount'],
      less: [],
      failure: ruleMessages.amountNegative,
    }),
  ],
})
