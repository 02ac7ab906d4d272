import { ruleMessages } from '../catalogue/rules.ts'
import { topics, type Claim } from '../claims/claim.ts'
import { compare, decimalOf, equal, formatDecimal, type Decimal } from '../decimal/decimal.ts'
import { type Suspects, suspectsOf } from '../diagnosis/suspects.ts'
import { columnLabel, rowLabel } from '../form/cell-label.ts'
import { cellParts, type CellId } from '../form/form.ts'
import { operandThere } from './across-relation.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { statedValue } from './claim-verdict.ts'
import { judgedClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { resolveOperand } from './operand.ts'
import { shownWords } from './quote.ts'
import { earlierValue, yearBefore, type EarlierValue } from './related.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import { t3Balance } from './t3.balance.ts'
import { t3ColumnTotal } from './t3.column-total.ts'
import { t3RowTotal } from './t3.row-total.ts'
import { t4RowTotal } from './t4.row-total.ts'
import type { Operand, Verdict } from './verdict.ts'

/** Smaller numbers are often the same in two years. */
const telling = decimalOf(10)

/**
 * Derived from 第五十条 (the report is of the year before): a number that disagrees with the rest of its report and is the
 * very number of last year's was likely left in. Asked of quantities of the prose that disagree with the tables, of cells whose
 * change alone would mend failed sums, or that a quantity disagrees with, and of rows and columns of table three whose change
 * would. A warning, beside the finding it may explain. One verdict for each number, row or column that was left in; one that
 * passed where there are disagreements and none of them is.
 */
export const acrossLeftIn = defineRule('across.left-in', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const before = yearBefore(input)
    if (!before) return []
    const failed = topics.flatMap((topic) => judgedClaims(input, topic)).filter(({ verdict }) => verdict.outcome === 'failed')
    const { alone, lines } = inFailedSums(input, before)
    const cells = [...new Set([...alone, ...failed.flatMap(({ claim }) => onlyCell(claim))])]
    const found = [
      ...failed.flatMap((one) => leftInProse(one, before)),
      ...cells.flatMap((cell) => leftInCell(input, before, cell)),
      ...lines.flatMap((line) => leftInLine(input, before, line)),
    ]
    const asked = failed.length + cells.length
    return found.length > 0 || asked === 0 ? found : [nothing(asked)]
  },
})

function leftInProse({ claim, verdict }: { claim: Claim; verdict: Verdict }, before: RelatedReport): Verdict[] {
  const stated = statedValue(claim)
  const earlier = isTelling(stated) ? sameIn(before, claim, stated) : null
  if (!earlier) return []
  return [
    {
      ...verdict,
      rule: 'across.left-in',
      severity: 'warning',
      about: earlier.certain ? 'source' : 'reading',
      statement: `${verdict.statement}; ${formatDecimal(stated)} = ${earlier.operands.map(({ value }) => value).join(' + ')}`,
      message: ruleMessages.leftInProse(shownWords(verdict.quotes, 60), before.year),
      operands: [...verdict.operands, ...earlier.operands],
    },
  ]
}

function sameIn(before: RelatedReport, claim: Claim, stated: Decimal): EarlierValue | null {
  const values = claim.readings
    .filter(({ minus }) => minus.length === 0)
    .flatMap((reading) => earlierValue(before, reading) ?? [])
  return values.find(({ value }) => equal(value, stated)) ?? null
}

/** What would mend the failed sums, where cells that hold what they held last year may be wrong together. */
function inFailedSums(input: RuleInput, before: RelatedReport): Suspects {
  const sums = [t3Balance, t3RowTotal, t3ColumnTotal, t4RowTotal].flatMap((rule) => rule.check(input))
  const repeated = [...input.cells.values()].filter(({ id, state, value }) => {
    const there = before.cells.get(id)
    return there?.state === state && there.value === value
  })
  return suspectsOf(sums, new Set(repeated.map(({ id }) => id)))
}

/** The one cell that a quantity disagrees with. The stock of documents may well be last year's: it says nothing. */
function onlyCell({ readings }: Claim): CellId[] {
  const cells = readings.flatMap(({ plus }) => plus)
  return cells.length === 1 && cellParts(cells[0]!).column !== 'valid' ? cells : []
}

function leftInCell(input: RuleInput, before: RelatedReport, cell: CellId): Verdict[] {
  const edition = editionOf(input)
  const here = resolveOperand(input, edition, cell)
  const there = before.cells.has(cell) ? operandThere(before, cell) : null
  if (!here.value || !there?.value || !equal(here.value, there.value) || !isTelling(here.value)) return []
  return [
    {
      ...leftIn(input, before, [cell]),
      subject: cell,
      message: ruleMessages.leftInCell(cellName(cell), before.year),
    },
  ]
}

/** Cells of one row or one column that are wrong together and what they were last year. */
function leftInLine(input: RuleInput, before: RelatedReport, cells: readonly CellId[]): Verdict[] {
  const edition = editionOf(input)
  const values = cells.flatMap((cell) => resolveOperand(input, edition, cell).value ?? [])
  if (!values.some(isTelling)) return []
  const [{ row, column }, other] = [cellParts(cells[0]!), cellParts(cells[1]!)]
  const isRow = row === other.row
  const line = isRow ? ruleMessages.row(rowLabel(cells[0]!, edition)) : ruleMessages.column(columnLabel(cells[0]!, edition))
  return [
    {
      ...leftIn(input, before, cells),
      subject: isRow ? `t3.row.${row}` : `t3.column.${column}`,
      message: ruleMessages.leftInLine(line, cells.length, before.year),
    },
  ]
}

function leftIn(input: RuleInput, before: RelatedReport, cells: readonly CellId[]): Omit<Verdict, 'subject' | 'message'> {
  const edition = editionOf(input)
  const here = cells.map((cell) => resolveOperand(input, edition, cell).operand)
  const there = cells.map((cell) => operandThere(before, cell).operand)
  const doubtful = [input, before].some((report) => cells.some((cell) => report.cells.get(cell)?.inferred))
  return {
    rule: 'across.left-in',
    outcome: 'failed',
    severity: 'warning',
    about: doubtful ? 'reading' : 'source',
    statement: `${valuesOf(here)} = ${valuesOf(there)}`,
    expected: null,
    actual: cells.length === 1 ? here[0]!.value : null,
    operands: [...here, ...there],
    cells: [...cells],
    quotes: cellQuotes(input, cells),
  }
}

function valuesOf(operands: readonly Operand[]): string {
  return operands.map(({ value }) => value).join('、')
}

function isTelling(value: Decimal): boolean {
  return compare(value, telling) >= 0
}

function nothing(count: number): Verdict {
  return {
    rule: 'across.left-in',
    subject: 'disagreements',
    outcome: 'passed',
    severity: 'warning',
    about: 'source',
    statement: String(count),
    expected: null,
    actual: null,
    message: ruleMessages.nothingLeftIn(count),
    operands: [],
    cells: [],
    quotes: [],
  }
}
