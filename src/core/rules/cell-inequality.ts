import { ruleMessages } from '../catalogue/rules.ts'
import { compare, formatDecimal, sum } from '../decimal/decimal.ts'
import type { CellId, Edition } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { operandsOf } from './operand.ts'
import { isDisplaced } from './reading-doubt.ts'
import type { RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/** Judges that the sum of some cells is not less than the sum of others (zero where there are none). */
export function judgeNotLess(
  input: RuleInput,
  edition: Edition,
  relation: {
    rule: string
    subject: string
    severity: Severity
    more: readonly CellId[]
    less: readonly CellId[]
    failure: string
  },
): Verdict {
  const { rule, subject, severity, failure } = relation
  const operandOf = operandsOf(input, edition)
  const more = relation.more.map(operandOf)
  const less = relation.less.map(operandOf)
  const all = [...more, ...less]
  const cells = [...relation.more, ...relation.less]
  const right = less.length === 0 ? '0' : less.map((one) => one.operand.value ?? '?').join(' + ')
  const left = more.map((one) => one.operand.value ?? '?').join(' + ')
  const base = { rule, subject, severity, cells, operands: all.map((one) => one.operand), quotes: [] }
  const reasons = all.flatMap((one) => (one.reason ? [one.reason] : []))
  if (reasons.length > 0) {
    const message = ruleMessages.cannotJudge(reasons.join('；'))
    return {
      ...base,
      outcome: 'notEvaluable',
      about: 'reading',
      statement: `${left} ≥ ${right}`,
      expected: null,
      actual: null,
      message,
    }
  }
  const a = sum(more.map((one) => one.value!))
  const b = sum(less.map((one) => one.value!))
  const holds = compare(a, b) >= 0
  const doubtful = cells.some((id) => isDisplaced(input, id) || input.cells.get(id)!.inferred)
  return {
    ...base,
    outcome: holds ? 'passed' : 'failed',
    severity: doubtful ? 'warning' : severity,
    about: !holds && doubtful ? 'reading' : 'source',
    statement: `${left} ${holds ? '≥' : '<'} ${right}`,
    expected: formatDecimal(b),
    actual: formatDecimal(a),
    message: holds ? ruleMessages.holds : failure,
    quotes: holds ? [] : cellQuotes(input, cells),
  }
}
