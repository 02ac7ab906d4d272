import { ruleMessages } from '../catalogue/rules.ts'
import { equal, formatDecimal, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { editionOf } from './edition-of.ts'
import { signedDifference } from './exact.ts'
import { resolveOperand, type ResolvedOperand } from './operand.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/** A term of an equation between two reports. */
export interface AcrossTerm {
  cell: CellId
  /** The report that the cell is of; absent for a cell of the report at hand. */
  of?: RelatedReport
  /** What the organ of that report is called, where it is another one. */
  organ?: string | undefined
  /** True where it is taken away. */
  minus?: boolean
}

/** `cell` of this report equals the sum of the terms. */
export interface AcrossRelation {
  rule: string
  subject: string
  severity: Severity
  cell: CellId
  terms: readonly AcrossTerm[]
  /** What a failure means, Chinese, one sentence. */
  failure: string
}

/** A cell of another report as an operand that leads there: "2023年·结转下年度·总计", after the organ where it is another. */
export function operandThere(other: RelatedReport, cell: CellId, organ?: string): ResolvedOperand {
  const edition = editionOf(other)
  const resolved = resolveOperand(other, edition, cell)
  const label = ruleMessages.ofYear(other.year, resolved.operand.label, organ)
  const reason = resolved.reason === null ? null : ruleMessages.ofYear(other.year, resolved.reason, organ)
  return { ...resolved, operand: { ...resolved.operand, label, report: other.id }, reason }
}

/** Judges an equation between this report and others. A reading that is only inferred makes a failure a doubt about it. */
export function judgeAcross(input: RuleInput, relation: AcrossRelation): Verdict {
  const { rule, subject, severity, cell, terms, failure } = relation
  const edition = editionOf(input)
  const left = resolveOperand(input, edition, cell)
  const rights = terms.map((term) =>
    term.of ? operandThere(term.of, term.cell, term.organ) : resolveOperand(input, edition, term.cell),
  )
  const all = [left, ...rights]
  const cells = [cell, ...terms.flatMap((term) => (term.of ? [] : [term.cell]))]
  const base = { rule, subject, severity, cells, operands: all.map((one) => one.operand), quotes: [] }
  const expression = rights
    .map(({ operand }, index) => `${index === 0 ? '' : terms[index]!.minus ? ' − ' : ' + '}${operand.value ?? '?'}`)
    .join('')
  const reasons = all.flatMap((one) => (one.reason === null ? [] : [one.reason]))
  if (reasons.length > 0)
    return {
      ...base,
      outcome: 'notEvaluable',
      about: 'reading',
      statement: `${left.operand.value ?? '?'} = ${expression}`,
      expected: null,
      actual: null,
      message: ruleMessages.cannotJudge(reasons.join('；')),
    }
  const value = left.value!
  const wanted = subtract(total(rights, terms, false), total(rights, terms, true))
  const holds = equal(value, wanted)
  const doubtful = [{ cell }, ...terms].some((term: AcrossTerm) => (term.of ?? input).cells.get(term.cell)!.inferred)
  const written = rights.length > 1 ? `${expression} = ${formatDecimal(wanted)}` : expression
  return {
    ...base,
    outcome: holds ? 'passed' : 'failed',
    severity: !holds && doubtful ? 'warning' : severity,
    about: !holds && doubtful ? 'reading' : 'source',
    statement: `${formatDecimal(value)} ${holds ? '=' : '≠'} ${written}`,
    expected: formatDecimal(wanted),
    actual: formatDecimal(value),
    message: holds ? ruleMessages.holds : `${failure}${ruleMessages.differsBy(signedDifference(value, wanted))}`,
    quotes: holds ? [] : cellQuotes(input, cells),
  }
}

function total(operands: readonly ResolvedOperand[], terms: readonly AcrossTerm[], minus: boolean): Decimal {
  return sum(operands.filter((_, index) => (terms[index]!.minus ?? false) === minus).map((one) => one.value!))
}

/** A comparison that could not be made, because the other report is not there. */
export function notComparable(rule: string, subject: string, severity: Severity, reason: string, cells: CellId[] = []): Verdict {
  return {
    rule,
    subject,
    severity,
    outcome: 'notEvaluable',
    about: 'reading',
    statement: reason,
    expected: null,
    actual: null,
    message: ruleMessages.cannotJudge(reason),
    operands: [],
    cells,
    quotes: [],
  }
}
