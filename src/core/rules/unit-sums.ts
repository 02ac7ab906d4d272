import { tableNames } from '../catalogue/cell.ts'
import { unitMessages as messages } from '../catalogue/organs.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { compare, type Decimal, formatDecimal, subtract, sum } from '../decimal/decimal.ts'
import { type CellId, cellParts, type Edition } from '../form/form.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { editionOf } from './edition-of.ts'
import { signedDifference } from './exact.ts'
import { type ResolvedOperand, resolveOperand } from './operand.ts'
import { hasMergedOther, rowIds3 } from './row-cells.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Operand, Verdict } from './verdict.ts'

/** A unit with its report of the year. */
export interface SummedUnit {
  name: string
  report: RelatedReport
}

/** A cell of a government's report held against the sum over its units. */
export interface Summed {
  cell: CellId
  own: ResolvedOperand
  /** The units that print another thing than a plain zero: of very many units most add nothing. */
  units: { unit: SummedUnit; operand: ResolvedOperand }[]
  /** How many units there are in all. */
  count: number
  /** What the report prints beyond the sum; null where an operand is not known, for these reasons. */
  difference: Decimal | null
  reasons: string[]
}

/** How many terms of an equation are written out, the largest ones; the rest is counted and summed. */
const writtenOut = 8
/** How many differing cells one verdict spells out. */
const spelledOut = 12

/** Sums a cell over the units. */
export function summed(input: RuleInput, units: readonly SummedUnit[], cell: CellId): Summed {
  const edition = editionOf(input)
  const own = resolveOperand(input, edition, cell)
  const parts = units.flatMap((unit) => (printsZero(unit, cell) ? [] : [{ unit, operand: ofUnit(unit, cell) }]))
  const reasons = [own, ...parts.map(({ operand }) => operand)].flatMap(({ reason }) => (reason === null ? [] : [reason]))
  const total = sum(parts.flatMap(({ operand }) => operand.value ?? []))
  const difference = own.value && reasons.length === 0 ? subtract(own.value, total) : null
  return { cell, own, units: parts, count: units.length, difference, reasons }
}

/** A cell that is not the sum, with the organs in its equation. */
export function failedSum(input: RuleInput, rule: string, { cell, own, units, count }: Summed): Verdict {
  const total = sum(units.map(({ operand }) => operand.value!))
  const [actual, expected] = [formatDecimal(own.value!), formatDecimal(total)]
  const inferred = [input, ...units.map(({ unit }) => unit.report)].some(({ cells }) => cells.get(cell)?.inferred)
  return {
    rule,
    subject: cell,
    outcome: 'failed',
    severity: 'warning',
    about: inferred ? 'reading' : 'source',
    statement: `${actual} ≠ ${written(units)} = ${expected}`,
    expected,
    actual,
    message: `${messages.differs(own.operand.label, count)}${ruleMessages.differsBy(signedDifference(own.value!, total))}`,
    operands: [own.operand, ...units.map(({ operand }) => operand.operand)],
    cells: [cell],
    quotes: cellQuotes(input, [cell]),
  }
}

/** So many cells that are not the sums that they are told of together: more than are spelled out. */
export function failedSums(input: RuleInput, rule: string, table: 2 | 3 | 4, sums: readonly Summed[]): Verdict {
  const shown = sums.slice(0, spelledOut)
  const lines = shown.map(({ own, difference }) => {
    const value = own.value!
    return `${own.operand.label} ${formatDecimal(value)} ≠ ${formatDecimal(subtract(value, difference!))}`
  })
  lines.push(ruleMessages.andMore(sums.length - shown.length))
  const cells = sums.map(({ cell }) => cell)
  return {
    rule,
    subject: `t${table}`,
    outcome: 'failed',
    severity: 'warning',
    about: 'source',
    statement: lines.join('；'),
    expected: null,
    actual: null,
    message: messages.tableDiffers(tableNames[table], sums.length),
    operands: shown.map(({ own }) => own.operand),
    cells,
    quotes: cellQuotes(input, cells),
  }
}

/** The cells of a table that are the sums. */
export function passedSums(rule: string, table: 2 | 3 | 4, count: number): Verdict {
  return {
    rule,
    subject: `t${table}`,
    outcome: 'passed',
    severity: 'warning',
    about: 'source',
    statement: messages.cellsHold(count),
    expected: null,
    actual: null,
    message: messages.holds(tableNames[table]),
    operands: [],
    cells: [],
    quotes: [],
  }
}

function printsZero({ report }: SummedUnit, cell: CellId): boolean {
  const found = report.cells.get(cell)
  return found?.state === 'number' && found.value === '0' && !found.inferred
}

/** A unit's cell as an operand that leads to its report. What a unit parts into rows and the government merges is summed. */
function ofUnit({ name, report }: SummedUnit, cell: CellId): ResolvedOperand {
  const its = editionOf(report)
  const { row, column } = cellParts(cell)
  const isMerged = row === 'otherOutcome.all' && !hasMergedOther(report)
  const resolved = isMerged ? ofRows(report, its, column) : resolveOperand(report, its, cell)
  const operand: Operand = { ...resolved.operand, label: name, report: report.id }
  const reason = resolved.reason === null ? null : messages.ofUnit(name, cellName(cell), resolved.reason)
  return { ...resolved, operand, reason }
}

/** （六）其他处理 of a unit that has it in several rows. */
function ofRows(report: RelatedReport, edition: Edition, column: string): ResolvedOperand {
  const rows = rowIds3(report, edition).filter((row) => row.startsWith('otherOutcome.'))
  const parts = rows.map((row) => resolveOperand(report, edition, `t3.${row}.${column}`))
  const unread = parts.find(({ reason }) => reason !== null)
  if (unread) return unread
  const value = sum(parts.map((part) => part.value!))
  return { operand: { ...parts[0]!.operand, value: formatDecimal(value) }, value, reason: null }
}

/** The terms that are not zero, largest first; where there are many, the rest of them as one. */
function written(units: Summed['units']): string {
  const terms = units
    .flatMap(({ unit, operand }) =>
      operand.value && operand.value.units !== 0n ? [{ name: unit.name, value: operand.value }] : [],
    )
    .toSorted((a, b) => compare(b.value, a.value))
  if (terms.length === 0) return '0'
  const shown = terms.slice(0, terms.length > writtenOut ? writtenOut - 1 : writtenOut)
  const rest = terms.slice(shown.length)
  const texts = shown.map(({ name, value }) => `${formatDecimal(value)}（${name}）`)
  if (rest.length > 0) texts.push(messages.others(formatDecimal(sum(rest.map(({ value }) => value))), rest.length))
  return texts.join(' + ')
}
