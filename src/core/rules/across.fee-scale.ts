import { ruleMessages } from '../catalogue/rules.ts'
import { compare, decimalOf, multiply, type Decimal } from '../decimal/decimal.ts'
import { operandThere } from './across-relation.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { resolveOperand } from './operand.ts'
import { yearBefore } from './related.ts'

const cell = 't2.fees.amount'

/** Real growth stays below this factor; a slip of the unit lies around the ten-thousandfold. */
const thresholds = [{ id: 'factor', standard: 1_000, least: 10, most: 9_000 }]

/**
 * Derived from “本年收费金额（单位：万元）”: an amount that is thousands of times last year's, or of which last year's is, was
 * likely written in 元 in one of the two. Silent where an amount is zero or unread: nothing is compared then.
 */
export const acrossFeeScale = defineRule('across.fee-scale', {
  derived: true,
  severity: 'warning',
  thresholds,
  check: (input, threshold) => {
    const before = yearBefore(input)
    if (!before || !input.cells.has(cell) || !before.cells.has(cell)) return []
    const here = resolveOperand(input, editionOf(input), cell)
    const there = operandThere(before, cell)
    if (!here.value || !there.value || here.value.units <= 0n || there.value.units <= 0n) return []
    const [a, b] = [here.operand.value!, there.operand.value!]
    const factor = threshold('factor')
    const isMore = isSlip(here.value, there.value, factor)
    const slipped = isMore || isSlip(there.value, here.value, factor)
    return [
      {
        rule: 'across.fee-scale',
        subject: 'amount',
        outcome: slipped ? 'failed' : 'passed',
        severity: 'warning',
        about: 'source',
        statement: isMore ? `${a} > ${b} × ${factor}` : slipped ? `${a} < ${b} ÷ ${factor}` : `${a} ≈ ${b}`,
        expected: null,
        actual: a,
        message: slipped ? ruleMessages.feeScaleFails(a, before.year, b) : ruleMessages.feeScaleHolds,
        operands: [here.operand, there.operand],
        cells: [cell],
        quotes: slipped ? cellQuotes(input, [cell]) : [],
      },
    ]
  },
})

function isSlip(more: Decimal, less: Decimal, factor: number): boolean {
  return compare(more, multiply(less, decimalOf(factor))) > 0 && compare(more, multiply(less, decimalOf(100_000))) < 0
}
