import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { equal, formatDecimal, sum, type Decimal } from '../decimal/decimal.ts'
import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { signedDifference } from './exact.ts'
import { operandsOf, type ResolvedOperand } from './operand.ts'
import { couldHoldOtherwise } from './reading-doubt.ts'
import { hasTable } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/** The rules that judge the sums of the tables. */
export type SumRule = 't3.balance' | 't3.row-total' | 't3.column-total' | 't4.row-total'

/** A relation between cells: the sum of the left equals the sum of the right. */
export interface SumRelation {
  rule: SumRule
  subject: string
  severity: Severity
  left: readonly CellId[]
  right: readonly CellId[]
}

/** Judges the relation: with all operands known it passes or fails, else it is not evaluable and says which are not. */
export function judgeSums(input: RuleInput, edition: Edition, relation: SumRelation): Verdict {
  const { rule, subject, severity, left, right } = relation
  const operandOf = operandsOf(input, edition)
  const lefts = left.map(operandOf)
  const rights = right.map(operandOf)
  const all = [...lefts, ...rights]
  const cells = [...left, ...right]
  const operands = all.map((one) => one.operand)
  // Nearly always each of them is a number in print.
  const isPrinted = all.every((one) => one.value !== null && !one.operand.blankAsZero)
  const open = isPrinted ? null : openVerdict(input, edition, relation, lefts, rights)
  if (open) return { rule, subject, severity, operands, cells, expected: null, actual: null, ...open }
  const leftSum = totalOf(lefts)
  const rightSum = totalOf(rights)
  const [expected, actual] = [formatDecimal(leftSum), formatDecimal(rightSum)]
  const holds = equal(leftSum, rightSum)
  const statement = `${side(lefts, expected)} ${holds ? '=' : '≠'} ${side(rights, actual)}`
  const doubtful = !holds && couldHoldOtherwise(input, edition, left, right)
  const failure = (): string =>
    [
      ruleMessages.fails(expected, actual, signedDifference(rightSum, leftSum)),
      ...(isPrinted ? [] : [ruleMessages.withBlanks]),
      ...(doubtful ? [ruleMessages.doubtfulReading] : []),
    ].join('')
  return {
    rule,
    subject,
    operands,
    cells,
    expected,
    actual,
    statement,
    outcome: holds ? 'passed' : 'failed',
    severity: doubtful ? 'warning' : severity,
    about: doubtful ? 'reading' : 'source',
    message: holds ? (isPrinted ? ruleMessages.holds : ruleMessages.holdsWithBlanks) : failure(),
    quotes: holds ? [] : cellQuotes(input, [...right, ...left]),
  }
}

function totalOf(operands: readonly ResolvedOperand[]): Decimal {
  return sum(operands.map((one) => one.value!))
}

/** What is said of a relation that cannot be added up; null where every operand counts, blanks as zeros. */
function openVerdict(
  input: RuleInput,
  edition: Edition,
  relation: SumRelation,
  lefts: readonly ResolvedOperand[],
  rights: readonly ResolvedOperand[],
): Pick<Verdict, 'outcome' | 'about' | 'statement' | 'message' | 'quotes'> | null {
  const all = [...lefts, ...rights]
  if (failsEveryWay(input, edition, relation, all)) {
    const raws = all.flatMap((one) => (one.value ? [] : [input.cells.get(one.operand.cell!)!.raw ?? '']))
    return {
      outcome: 'failed',
      about: 'source',
      statement: `${expression(lefts, input)} ≠ ${expression(rights, input)}`,
      message: ruleMessages.failsEveryWay(raws.join('、')),
      quotes: cellQuotes(input, [...relation.right, ...relation.left]),
    }
  }
  const reasons = unusable(input, relation, lefts, rights)
  if (reasons.length === 0) return null
  return {
    outcome: 'notEvaluable',
    about: 'reading',
    statement: `${expression(lefts)} = ${expression(rights)}`,
    message: ruleMessages.cannotJudge(reasons.join('；')),
    quotes: [],
  }
}

function unusable(
  input: RuleInput,
  relation: SumRelation,
  lefts: readonly ResolvedOperand[],
  rights: readonly ResolvedOperand[],
): string[] {
  const all = [...lefts, ...rights]
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

function side(operands: readonly ResolvedOperand[], total: string): string {
  return operands.length === 1 ? total : `${expression(operands)} = ${total}`
}
