import { ruleMessages } from '../catalogue/rules.ts'
import { compare } from '../decimal/decimal.ts'
import { formOf } from '../form/form.ts'
import { isSameOrgan } from '../organ/organ-key.ts'
import { judgeAcross, notComparable } from './across-relation.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { decimal } from './exact.ts'
import { yearBefore } from './related.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** A report of the year before; `organ`: of which organ, where the auditor said that it was merged into this one. */
interface Earlier {
  report: RelatedReport
  organ?: string
}

/**
 * Derived from “二、上年结转政府信息公开申请数量” and “四、结转下年度继续办理”: what one report hands over, the next one takes
 * up; of an organ that others were merged into, what all of them hand over. One verdict for each column; silent where the
 * report is looked at alone.
 */
export const acrossCarryOver = defineRule('across.carry-over', {
  derived: true,
  severity: 'error',
  check: (input) => {
    if (!input.related) return []
    const earlier = earlierReports(input)
    const [first] = earlier
    if (!first) {
      const year = input.report.year?.value ?? null
      return [notComparable('across.carry-over', 'year', 'error', ruleMessages.noYearBefore(year))]
    }
    const { year } = first.report
    const together = judge(input, earlier, year)
    // Two names may stand on one report, published again under the newer of them: then only one of the two counts.
    const once = earlier.find((one) => together.some(isFailed) && isTakenUp(judge(input, [one], year)))
    if (!once) return together.map((verdict) => softened(input, year, verdict))
    const message = ruleMessages.carryOverOfOne(once.organ!, year)
    return judge(input, [once], year).map((verdict) => ({ ...verdict, message }))
  },
})

function earlierReports(input: RuleInput): Earlier[] {
  const predecessors = input.related!.predecessors
  if (predecessors.length > 0) return predecessors.flatMap(({ name, report }) => (report ? [{ report, organ: name }] : []))
  const report = yearBefore(input)
  return report ? [{ report }] : []
}

function judge(input: RuleInput, earlier: readonly Earlier[], year: number): Verdict[] {
  const organs = earlier.flatMap(({ organ }) => organ ?? [])
  const isSum = earlier.length > 1
  return formOf(editionOf(input)).table3.columns.map(({ id }) => {
    const verdict = judgeAcross(input, {
      rule: 'across.carry-over',
      subject: id,
      severity: 'error',
      cell: `t3.carriedOver.${id}`,
      terms: earlier.map(({ report, organ }) => ({ cell: `t3.carriedForward.${id}`, of: report, organ })),
      failure: isSum ? ruleMessages.carryOverSumFails(organs, year) : ruleMessages.carryOverFails(year),
    })
    return isSum && holds(verdict) ? { ...verdict, message: ruleMessages.carryOverSumHolds(organs, year) } : verdict
  })
}

/** More was taken up than the known predecessors hand over: others that are not known may have handed over the rest. */
function softened(input: RuleInput, year: number, verdict: Verdict): Verdict {
  const { predecessors } = input.related!
  if (!isFailed(verdict) || predecessors.length === 0) return verdict
  if (compare(decimal(verdict.actual!), decimal(verdict.expected!)) < 0) return verdict
  const missing = predecessors.flatMap(({ name, report }) => (report ? [] : [name]))
  if (missing.length > 0)
    return { ...verdict, severity: 'notice', message: verdict.message + ruleMessages.predecessorsMissing(missing, year) }
  const own = input.report.agency?.value ?? ''
  if (predecessors.some(({ name }) => isSameOrgan(name, own))) return verdict
  return { ...verdict, severity: 'warning', message: verdict.message + ruleMessages.organRenamed }
}

function isFailed({ outcome }: Verdict): boolean {
  return outcome === 'failed'
}

function holds({ outcome }: Verdict): boolean {
  return outcome === 'passed'
}

/** Whether all columns agree, and not with nothing but zeros. */
function isTakenUp(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(holds) && verdicts.some(({ actual }) => actual !== '0')
}
