import { ruleMessages } from '../catalogue/rules.ts'
import { cellParts, type CellId } from '../form/form.ts'
import { notComparable } from './across-relation.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import type { EffectiveCell, RelatedReport, RuleInput } from './rule.ts'
import type { Operand, Severity, Verdict } from './verdict.ts'

/** How many differing cells a verdict spells out; the rest is counted. */
const spelledOut = 12

/** How two reports that should print the same are to be compared. */
export interface Comparison {
  rule: string
  severity: Severity
  table: 2 | 3 | 4
  /** What the other report is called in the equation: "第1版", "汇总表". */
  other: string
  /** The sentence over the differences. */
  failure: (count: number) => string
}

/**
 * Holds each cell of a table against the same cell of another report. Only cells that are a number or blank in both are
 * compared; a blank and a zero are told apart only where one of the two has another number. None in common: not evaluable.
 */
export function judgeDifferences(input: RuleInput, there: RelatedReport, comparison: Comparison): Verdict {
  const { rule, severity, table, other, failure } = comparison
  const pairs = [...input.cells.values()].flatMap((cell) => {
    const counterpart = there.cells.get(cell.id)
    return cellParts(cell.id).table === table && counterpart && isPlain(cell) && isPlain(counterpart)
      ? [{ cell, counterpart }]
      : []
  })
  const differing = pairs.filter(({ cell, counterpart }) => amount(cell) !== amount(counterpart))
  const compared = pairs.filter(({ cell, counterpart }) => cell.value !== null || counterpart.value !== null).length
  if (compared === 0) return notComparable(rule, `t${table}`, severity, ruleMessages.nothingInCommon)
  const shown = differing.slice(0, spelledOut)
  const rest = differing.length - shown.length
  const inferred = differing.some(({ cell, counterpart }) => cell.inferred || counterpart.inferred)
  const statement = shown.map(({ cell, counterpart }) => `${cellName(cell.id)} ${text(cell)} ≠ ${text(counterpart)}`)
  if (rest > 0) statement.push(ruleMessages.andMore(rest))
  const cells = differing.map(({ cell }) => cell.id)
  return {
    rule,
    subject: `t${table}`,
    severity,
    expected: null,
    actual: null,
    outcome: differing.length > 0 ? 'failed' : 'passed',
    about: inferred ? 'reading' : 'source',
    statement: differing.length > 0 ? statement.join('；') : ruleMessages.allAgree(compared),
    message: differing.length > 0 ? failure(differing.length) : ruleMessages.sameAs(other),
    operands: shown.flatMap(({ cell, counterpart }) => [
      operandOf(cell.id, cellName(cell.id), cell),
      { ...operandOf(cell.id, `${other}·${cellName(cell.id)}`, counterpart), report: there.id },
    ]),
    cells,
    quotes: cellQuotes(input, cells),
  }
}

function isPlain({ state }: EffectiveCell): boolean {
  return state === 'number' || state === 'blank'
}

function amount({ value }: EffectiveCell): string {
  return value ?? '0'
}

function text({ value }: EffectiveCell): string {
  return value ?? ruleMessages.blankMark
}

function operandOf(cell: CellId, label: string, { value }: EffectiveCell): Operand {
  return { label, cell, value, blankAsZero: value === null }
}
