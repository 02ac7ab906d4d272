import { ruleMessages } from '../catalogue/rules.ts'
import type { Reading } from '../claims/claim.ts'
import type { Decimal } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { editionOf } from './edition-of.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import { tableValue } from './table-value.ts'
import type { Operand } from './verdict.ts'

/** The report of the year before; null where it is not there or this report's year is not known. */
export function yearBefore({ report, related }: RuleInput): RelatedReport | null {
  const year = report.year?.value
  return related?.years.find((other) => other.year + 1 === year) ?? null
}

/** What the tables of another year say for a reading of this year's prose. */
export interface EarlierValue {
  value: Decimal
  /** Its cells, each leading to the other report. */
  operands: Operand[]
  /** False where the reading of a cell is only inferred. */
  certain: boolean
}

function isOtherOutcome(id: CellId): boolean {
  return id.startsWith('t3.otherOutcome.')
}

/** Looks a reading up in another report; null where that one lacks one of its cells, or one of them has no number. */
export function earlierValue(other: RelatedReport, reading: Reading): EarlierValue | null {
  const cells = [...reading.plus, ...reading.minus]
  // A reading names the rows of （六） and the one row that stands for them; a report has either.
  const has = (id: CellId): boolean => other.cells.has(id)
  const hasOther = cells.some((id) => isOtherOutcome(id) && has(id))
  if (!cells.every((id) => has(id) || (isOtherOutcome(id) && hasOther))) return null
  const there = tableValue(other, editionOf(other), reading)
  if (!there?.value) return null
  const operands = there.operands.map((operand) => ({
    ...operand,
    label: ruleMessages.ofYear(other.year, operand.label),
    report: other.id,
  }))
  return { value: there.value, operands, certain: there.others?.size === 0 }
}
