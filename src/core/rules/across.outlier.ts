import { ruleMessages } from '../catalogue/rules.ts'
import { compare, decimalOf, formatDecimal, multiply, type Decimal } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { operandThere } from './across-relation.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { resolveOperand } from './operand.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** The counts that an organ's size fixes from year to year. */
const watched: readonly CellId[] = [
  't3.newReceived.total',
  't2.licensing.processed',
  't2.punishment.processed',
  't2.coercion.processed',
  't2.normativeDocuments.valid',
]

const thresholds = [
  // How many other years make a history.
  { id: 'years', standard: 2, least: 1, most: 10 },
  // So many times the largest (or a part of the smallest) of the other years is out of the ordinary.
  { id: 'factor', standard: 10, least: 2, most: 1_000 },
  // Where the larger of the two is not above this, small numbers are at play.
  { id: 'floor', standard: 50, least: 0, most: 100_000 },
]

/**
 * Derived: a count that is more than ten times the largest of the organ's other years, or less than a tenth of the
 * smallest, deserves a look (digits lost or doubled, another counting). Needs two other years at least.
 */
export const acrossOutlier = defineRule('across.outlier', {
  derived: true,
  severity: 'warning',
  thresholds,
  check: (input, threshold) => {
    const years = input.related?.years ?? []
    return watched.flatMap((cell) => judge(input, years, cell, threshold))
  },
})

function judge(input: RuleInput, years: readonly RelatedReport[], cell: CellId, threshold: (id: string) => number): Verdict[] {
  const factor = threshold('factor')
  const here = resolveOperand(input, editionOf(input), cell)
  const there = years.filter((other) => other.cells.has(cell)).map((other) => operandThere(other, cell))
  const known = there.flatMap(({ value }) => (value ? [value] : [])).toSorted(compare)
  const [smallest] = known
  const largest = known.at(-1)
  if (!here.value || !smallest || !largest || known.length < threshold('years')) return []
  const isFar = (more: Decimal, less: Decimal): boolean =>
    compare(more, multiply(less, decimalOf(factor))) > 0 && compare(more, decimalOf(threshold('floor'))) > 0
  const isHigh = isFar(here.value, largest)
  const isLow = isFar(smallest, here.value)
  const failed = isHigh || isLow
  const range = `${formatDecimal(smallest)}–${formatDecimal(largest)}`
  return [
    {
      rule: 'across.outlier',
      subject: cell,
      outcome: failed ? 'failed' : 'passed',
      severity: 'warning',
      about: 'source',
      statement: statementOf(formatDecimal(here.value), formatDecimal(smallest), formatDecimal(largest), isHigh, isLow, factor),
      expected: null,
      actual: formatDecimal(here.value),
      message: failed ? ruleMessages.outlier(here.operand.label, range, isHigh) : ruleMessages.ordinary(range),
      operands: [here.operand, ...there.map(({ operand }) => operand)],
      cells: [cell],
      quotes: failed ? cellQuotes(input, [cell]) : [],
    },
  ]
}

function statementOf(value: string, smallest: string, largest: string, isHigh: boolean, isLow: boolean, factor: number): string {
  if (isHigh) return `${value} > ${largest} × ${factor}`
  return isLow ? `${value} < ${smallest} ÷ ${factor}` : `${value} ≤ ${largest} × ${factor}`
}
