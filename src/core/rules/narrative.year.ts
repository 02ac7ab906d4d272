import { ruleMessages } from '../catalogue/rules.ts'
import { originalSpan } from '../claims/flat-text.ts'
import { proseOf } from '../claims/prose.ts'
import { statedYears, type StatedYear } from '../claims/years.ts'
import { always, defineRule } from './define-rule.ts'
import { quoteOf } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * 《条例》第五十条: the report is about the year before its publication. Derived: title, period, opening words and the sentence
 * on 信息处理费 name that year, and the signature is dated after it (a date in the last ten days of the year is let pass). A
 * period that contradicts the printed title is an error, the rest warnings. One verdict for each of the five.
 */
export const narrativeYear = defineRule('narrative.year', {
  derived: true,
  severity: 'warning',
  appliesTo: always,
  check: (input) => {
    if (input.report.kind !== 'annual-report') return []
    const prose = proseOf(input.report, input.document)
    const stated = statedYears(prose, input.report.year?.value ?? null)
    const title = stated.find((one) => one.subject === 'title') ?? null
    const year = input.report.year?.value ?? title?.year ?? null
    // A sentence that names the report year as well looks back from it.
    const years = stated.filter((one) => one.year === year || year === null || !one.also.includes(year))
    return years.map((one) => verdictOn(input, one, year, title))
  },
})

function verdictOn(input: RuleInput, stated: StatedYear, year: number | null, title: StatedYear | null): Verdict {
  const { flat } = proseOf(input.report, input.document)
  const agrees = year !== null && (stated.date === null ? stated.year === year : stated.date >= `${year}-12-21`)
  const outcome = year === null ? 'notEvaluable' : agrees ? 'passed' : 'failed'
  const printedTwice = stated.subject === 'period' && title !== null && title.year === year && stated.year !== year
  return {
    rule: 'narrative.year',
    subject: stated.subject,
    outcome,
    severity: printedTwice ? 'error' : 'warning',
    about: 'source',
    statement: `${stated.date ?? stated.year} ${outcome === 'failed' ? '≠' : stated.date === null ? '=' : '→'} ${year ?? '?'}`,
    expected: year === null ? null : String(year),
    actual: stated.date ?? String(stated.year),
    message:
      year === null
        ? ruleMessages.cannotJudge(ruleMessages.yearUnknown)
        : agrees
          ? ruleMessages.yearAgrees
          : failure(stated, String(year)),
    operands: [{ label: ruleMessages.foundYearLabel, cell: null, value: String(stated.year), blankAsZero: false }],
    cells: [],
    quotes: [quoteOf(input.document, originalSpan(flat, stated.start, stated.end))],
  }
}

function failure(stated: StatedYear, year: string): string {
  const found = String(stated.year)
  if (stated.subject === 'period') return ruleMessages.periodYear(found, year)
  if (stated.subject === 'title') return ruleMessages.titleYear(found, year)
  return stated.date === null ? ruleMessages.openingYear(found, year) : ruleMessages.signatureYear(stated.date, year)
}
