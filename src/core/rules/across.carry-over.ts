import { ruleMessages } from '../catalogue/rules.ts'
import { formOf } from '../form/form.ts'
import { judgeAcross, notComparable } from './across-relation.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { yearBefore } from './related.ts'

/**
 * Derived from “二、上年结转政府信息公开申请数量” and “四、结转下年度继续办理”: what one report hands over, the next one takes
 * up. One verdict for each column; silent where the report is looked at alone.
 */
export const acrossCarryOver = defineRule('across.carry-over', {
  derived: true,
  severity: 'error',
  check: (input) => {
    if (!input.related) return []
    const { year } = input.report
    const before = yearBefore(input)
    if (!before) return [notComparable('across.carry-over', 'year', 'error', ruleMessages.noYearBefore(year?.value ?? null))]
    return formOf(editionOf(input)).table3.columns.map(({ id }) =>
      judgeAcross(input, before, {
        rule: 'across.carry-over',
        subject: id,
        severity: 'error',
        cell: `t3.carriedOver.${id}`,
        terms: [{ cell: `t3.carriedForward.${id}`, there: true }],
        failure: ruleMessages.carryOverFails(before.year),
      }),
    )
  },
})
