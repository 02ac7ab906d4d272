import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { equal, formatDecimal, sum, type Decimal } from '../decimal/decimal.ts'
import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { signedDifference } from './exact.ts'
import { resolveOperand, type ResolvedOperand } from './operand.ts'
import { couldHoldOtherwise } from './reading-doubt.ts'
import { hasTable } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/** A relation between cells: the sum of the left equals the sum of the right. */
export interface SumRelation {
  rule: string
  subject: string
  severity: Severity
  left: readonly CellId[]
  right: readonly CellId[]
}

/** Judges the relation: with all operands known it passes or fails, else it is not evaluable and says which are not. */
export function judgeSums(input: RuleInput, edition: Edition, relation: SumRelation): Verdict {
  const { rule, subject, severity, left, right } = relation
  const lefts = left.map((id) => resolveOperand(input, edition, id))
  const rights = right.map((id) => resolveOperand(input, edition, id))
  const all = [...lefts, ...rights]
  const base = {
    rule,
    subject,
    severity,
    operands: all.map((one) => one.operand),
    cells: [...left, ...right],
    expected: null,
    actual: null,
  }
  const reasons = unusable(input, relation, lefts, rights)
  if (failsEveryWay(input, edition, relation, all)) {
    const statement = `${expression(lefts, input)} ≠ ${expression(rights, input)}`
    const raws = all.flatMap((one) => (one.value ? [] : [input.cells.get(one.operand.cell!)!.raw ?? '']))
    const quotes = cellQuotes(input, [...right, ...left])
    return {
      ...base,
      outcome: 'failed',
      about: 'source',
      statement,
      message: ruleMessages.failsEveryWay(raws.join('、')),
      quotes,
    }
  }
  if (reasons.length > 0) {
    const statement = `${expression(lefts)} = ${expression(rights)}`
    return {
      ...base,
      outcome: 'notEvaluable',
      about: 'reading',
      statement,
      message: ruleMessages.cannotJudge(reasons.join('；')),
      quotes: [],
    }
  }
  const leftSum = sum(lefts.map((one) => one.value!))
  const rightSum = sum(rights.map((one) => one.value!))
  const blanks = all.some((one) => one.operand.blankAsZero)
  const holds = equal(leftSum, rightSum)
  const statement = `${side(lefts, leftSum)} ${holds ? '=' : '≠'} ${side(rights, rightSum)}`
  const sums = { expected: formatDecimal(leftSum), actual: formatDecimal(rightSum), statement }
  if (holds) {
    return {
      ...base,
      ...sums,
      outcome: 'passed',
      about: 'source',
      message: blanks ? ruleMessages.holdsWithBlanks : ruleMessages.holds,
      quotes: [],
    }
  }
  const doubtful = couldHoldOtherwise(input, edition, left, right)
  const message = [
    ruleMessages.fails(sums.expected, sums.actual, signedDifference(rightSum, leftSum)),
    ...(blanks ? [ruleMessages.withBlanks] : []),
    ...(doubtful ? [ruleMessages.doubtfulReading] : []),
  ].join('')
  return {
    ...base,
    ...sums,
    message,
    outcome: 'failed',
    severity: doubtful ? 'warning' : severity,
    about: doubtful ? 'reading' : 'source',
    quotes: cellQuotes(input, [...right, ...left]),
  }
}

function unusable(input: RuleInput, relation: SumRelation, lefts: ResolvedOperand[], rights: ResolvedOperand[]): string[] {
  const all = [...lefts, ...rights]
  // Nearly always each of them is a number in print.
  if (all.every((one) => one.value !== null && !one.operand.blankAsZero)) return []
  const table = cellParts(relation.left[0]!).table
  if (all.every((one) => one.value === null) && !hasTable(input, table)) return [ruleMessages.tableAbsent(tableNames[table])]
  if (all.every((one) => input.cells.get(one.operand.cell!)?.state === 'blank') && isBlankTable(input, table))
    return [ruleMessages.tableBlank]
  const reasons = all.flatMap((one) => (one.reason ? [one.reason] : []))
  if (reasons.length > 0) return reasons
  const blankSide = [lefts, rights].findIndex((operands) => operands.every((one) => one.operand.blankAsZero))
  if (blankSide >= 0 && [lefts, rights][1 - blankSide]!.some((one) => one.value!.units !== 0n)) return [ruleMessages.blankSide]
  return []
}

function isBlankTable(input: RuleInput, table: number): boolean {
  for (const [id, cell] of input.cells) if (cellParts(id).table === table && cell.state === 'number') return false
  return true
}

/** Whether the only operands without a value are unreadable ones, none of whose candidates makes the relation hold. */
function failsEveryWay(input: RuleInput, edition: Edition, relation: SumRelation, all: readonly ResolvedOperand[]): boolean {
  const open = all.filter((one) => one.value === null).map((one) => input.cells.get(one.operand.cell!))
  return (
    open.length > 0 &&
    open.every((cell) => cell?.state === 'unreadable' && cell.candidates.length > 0) &&
    !couldHoldOtherwise(input, edition, relation.left, relation.right)
  )
}

/** The operands as a sum; with `input`, an unreadable one as its candidates: "2|20". */
function expression(operands: readonly ResolvedOperand[], input?: RuleInput): string {
  return operands
    .map((one) => one.operand.value ?? (input?.cells.get(one.operand.cell!)?.candidates.join('|') || '?'))
    .join(' + ')
}

function side(operands: readonly ResolvedOperand[], total: Decimal): string {
  return operands.length === 1 ? formatDecimal(total) : `${expression(operands)} = ${formatDecimal(total)}`
}
