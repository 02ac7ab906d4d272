import { ruleMessages } from '../catalogue/rules.ts'
import { proseOf } from '../claims/prose.ts'
import { statedYears } from '../claims/years.ts'
import { always, defineRule } from './define-rule.ts'
import { proseVerdict } from './prose-verdict.ts'

/**
 * Governments from the county up, and their general offices, which often sign the government's report; their departments,
 * and organs below them, answer to the earlier date.
 */
const government = /(?:省|市|县|区|旗|州|盟)(?:人民)?政府(?:办公[室厅])?$/

/**
 * 《条例》第四十九条: departments publish by 31 January, governments from the county up by 31 March. A notice, for the date signed
 * need not be the date of publication. One verdict where a date is signed.
 */
export const narrativePublicationDate = defineRule('narrative.publication-date', {
  derived: false,
  severity: 'notice',
  appliesTo: always,
  check: (input) => {
    const { report } = input
    const year = report.year?.value ?? null
    if (report.kind !== 'annual-report' || year === null) return []
    const prose = proseOf(report, input.document)
    const signed = statedYears(prose).find((one) => one.subject === 'signature')
    // A date before the end of the year is the year's own rule's matter.
    if (!signed?.date || signed.date < `${year}-12-21`) return []
    const department = report.agency !== null && !government.test(report.agency.value)
    const due = `${year + 1}-${department ? '01-31' : '03-31'}`
    const late = signed.date > due
    return [
      proseVerdict(input, prose.flat, {
        rule: 'narrative.publication-date',
        subject: 'signature',
        outcome: late ? 'failed' : 'passed',
        severity: 'notice',
        statement: `${signed.date} ${late ? '>' : '≤'} ${due}`,
        message: late ? ruleMessages.dateLate(signed.date, due, department) : ruleMessages.dateInTime,
        places: [signed],
        expected: due,
        actual: signed.date,
      }),
    ]
  },
})
