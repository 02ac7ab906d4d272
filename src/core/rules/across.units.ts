import { unitMessages as messages } from '../catalogue/organs.ts'
import { cellIds, type CellId, cellParts } from '../form/form.ts'
import { notComparable } from './across-relation.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { hasMergedOther } from './row-cells.ts'
import { failedSum, failedSums, passedSums, summed, type Summed, type SummedUnit } from './unit-sums.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

const rule = 'across.units'

/** Where more cells of a table differ than these, the figures are of another scope, and one verdict says so. */
const apart = 16
/** How many reasons a verdict spells out. */
const spelledOut = 6

/**
 * Derived: a government's report sums those of its units (which these are, the auditor says, or the workbook whose total it
 * is). Each cell is compared with the sum; nothing is judged while the report of a unit is missing.
 */
export const acrossUnits = defineRule(rule, {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const units = input.related?.units ?? []
    if (units.length === 0) return []
    const missing = units.filter(({ report }) => report === null).map(({ name }) => name)
    if (missing.length > 0)
      return [notComparable(rule, 'units', 'warning', messages.missing(input.report.year?.value ?? null, missing, units.length))]
    const reports = units.filter((unit): unit is SummedUnit => unit.report !== null)
    const cells = cellIds(editionOf(input), hasMergedOther(input)).filter(
      (cell) => isPrinted(input, cell) || reports.some(({ report }) => isPrinted(report, cell)),
    )
    return ([2, 3, 4] as const).flatMap((table) =>
      judge(
        input,
        table,
        cells.filter((cell) => cellParts(cell).table === table).map((cell) => summed(input, reports, cell)),
      ),
    )
  },
})

function judge(input: RuleInput, table: 2 | 3 | 4, sums: readonly Summed[]): Verdict[] {
  const open = sums.filter((sum) => sum.difference === null)
  const differing = sums.filter((sum) => sum.difference !== null && sum.difference.units !== 0n)
  const holding = sums.length - open.length
  const failures =
    differing.length > apart ? [failedSums(input, rule, table, differing)] : differing.map((sum) => failedSum(input, rule, sum))
  const reasons = [...new Set(open.flatMap((sum) => sum.reasons))]
  const unread =
    reasons.length > 0
      ? [
          notComparable(
            rule,
            `t${table}.open`,
            'warning',
            shortened(reasons),
            open.map(({ cell }) => cell),
          ),
        ]
      : []
  return [...failures, ...(holding > 0 && failures.length === 0 ? [passedSums(rule, table, holding)] : []), ...unread]
}

function shortened(reasons: readonly string[]): string {
  const shown = reasons.slice(0, spelledOut)
  return [...shown, ...(reasons.length > shown.length ? [messages.more(reasons.length - shown.length)] : [])].join('；')
}

function isPrinted(of: RuleInput | RelatedReport, cell: CellId): boolean {
  return (of.cells.get(cell)?.state ?? 'missing') !== 'missing'
}
