import { decimalOf, formatDecimal, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import type { Cell } from '../extract/recognised-report.ts'
import type { CellId, Edition } from '../form/form.ts'
import { decimal } from './exact.ts'
import { gluedReadings } from './glued-row.ts'
import { resolveOperand } from './operand.ts'
import { rowOf } from './row-cells.ts'
import type { RuleInput } from './rule.ts'

const mostCombinations = 4000

/** Whether the reader itself said that the place of the cell's value is uncertain (displaced, in a repeated row). */
export function isDisplaced(input: RuleInput, id: CellId): boolean {
  if (input.cells.get(id)?.corrected) return false
  return input.report.deviations.some(
    (deviation) => (deviation.code === 'value-displaced' || deviation.code === 'row-repeated') && deviation.cells.includes(id),
  )
}

/**
 * Whether a failed relation might hold under another reading of the source: then it says nothing against the organ.
 * Only what the reader inferred (glued figures) or found displaced can be read otherwise; a correction by the auditor
 * is certain. Where every reading fails, the source itself is wrong.
 */
export function couldHoldOtherwise(
  input: RuleInput,
  edition: Edition,
  left: readonly CellId[],
  right: readonly CellId[],
): boolean {
  const ids = [...left, ...right]
  if (ids.some((id) => isDisplaced(input, id))) return true
  if (!ids.some((id) => isInferred(input, id) || input.cells.get(id)?.state === 'unreadable')) return false
  const row = rowOf(edition, ids[0]!)
  if (ids.every((id) => row.includes(id))) {
    const glued = gluedReadings(input, edition, ids[0]!)
    return glued ? glued.balanced : true
  }
  const sums = possibleSums(input, edition, left, right)
  return sums === null || sums.has('0')
}

/** Every value, as exact decimals, that plus − minus can have under some reading; null where that is not known. */
export function possibleSums(
  input: RuleInput,
  edition: Edition,
  plus: readonly CellId[],
  minus: readonly CellId[],
): ReadonlySet<string> | null {
  let sums = new Map<string, Decimal>([['0', decimalOf(0)]])
  for (const [ids, added] of [
    [plus, true],
    [minus, false],
  ] as const) {
    for (const id of ids) {
      const values = possibleValues(input, edition, id)
      if (!values) return null
      const next = new Map<string, Decimal>()
      for (const value of values)
        for (const sofar of sums.values()) {
          const result = added ? sum([sofar, value]) : subtract(sofar, value)
          next.set(formatDecimal(result), result)
        }
      if (next.size > mostCombinations) return null
      sums = next
    }
  }
  return new Set(sums.keys())
}

/**
 * The values a cell can have under any reading of the source: one where its separators fix it, several where the reader
 * had to infer or gave up with candidates; null where these are not known to be all.
 */
export function possibleValues(input: RuleInput, edition: Edition, id: CellId): Decimal[] | null {
  const cell = input.cells.get(id)
  if (cell?.state === 'unreadable') return everyCandidate(input, edition, cell)
  if (!isInferred(input, id)) {
    const { value } = resolveOperand(input, edition, id)
    return value ? [value] : null
  }
  const glued = gluedReadings(input, edition, id)
  if (!glued) return null
  const at = glued.ids.indexOf(id)
  return glued.splits.map((parts) => parts[at]!)
}

/**
 * Of digits that stick together the reader names the cuts that explain the columns best; any other is possible, too. What
 * is set apart within its cell may be half of a number that goes on in another.
 */
function everyCandidate(input: RuleInput, edition: Edition, { id, raw, candidates }: Cell): Decimal[] | null {
  if (candidates.length === 0 || /\s/.test(raw?.trim() ?? '')) return null
  const glued = gluedReadings(input, edition, id)
  const at = glued?.ids.indexOf(id) ?? -1
  const values = new Set([...candidates, ...(glued?.all.map((parts) => formatDecimal(parts[at]!)) ?? [])])
  return [...values].map(decimal)
}

/** Whether the value of a cell was worked out from its relations, and the auditor has not said what it is. */
export function isInferred(input: RuleInput, id: CellId): boolean {
  const cell = input.cells.get(id)
  return cell?.state === 'number' && cell.inferred && cell.corrected === null
}
