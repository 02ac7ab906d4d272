import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/core/rules/registry.ts'
import type { Rule } from '../../../src/core/rules/rule.ts'

/**
 * Every rule in the order of the registry: what its failures count as; whether the form or the law says it or it was
 * derived; the editions it is for, `-` standing for a report without any; its thresholds with their bounds.
 */
const standing = `
  t3.balance                      error    said     2021 2019
  t3.row-total                    error    derived  2021 2019
  t3.column-total                 error    derived  2021 2019
  t4.row-total                    error    derived  2021 2019
  counts.non-negative-whole       error    derived  2021 2019
  t2.document-stock               warning  derived  2021
  t2.fee-amount                   error    derived  2021
  t2.item-change                  warning  derived  2019
  t2.published-total              warning  derived  2019
  structure.blank-total           notice   said     2021 2019
  structure.column-missing        warning  said     2021 2019
  structure.label-variant         notice   said     2021 2019
  structure.leftover              warning  said     2021 2019
  structure.not-a-number          warning  said     2021 2019
  structure.row-merged            notice   said     2021
  structure.row-missing           warning  said     2021 2019
  structure.row-repeated          warning  said     2021 2019
  structure.section-misnumbered   warning  said     2021 2019
  structure.section-missing       warning  said     2021 2019
  structure.sign-for-none         warning  derived  2021 2019
  structure.table-missing         warning  said     2021 2019
  structure.unreadable            warning  said     2021 2019
  structure.value-displaced       warning  said     2021 2019
  prose.applicants                warning  derived  2021 2019
  prose.applications              error    derived  2021 2019
  prose.decisions                 error    derived  2021 2019
  prose.disputes                  error    derived  2021 2019
  prose.documents                 error    derived  2021 2019
  prose.fees                      error    derived  2021 2019
  prose.outcomes                  error    derived  2021 2019
  narrative.completion            warning  derived  2021 2019
  narrative.parts                 error    derived  2021 2019 -
  narrative.percent               warning  derived  2021 2019 -
  narrative.change                warning  derived  2021 2019 -
  narrative.consistency           warning  derived  2021 2019
  narrative.processing-fee        notice   said     2021
  narrative.year                  warning  derived  2021 2019 -
  narrative.publication-date      notice   said     2021 2019 -
  narrative.numbering             notice   derived  2021 2019 -
  narrative.placeholder           warning  derived  2021 2019 -
  narrative.doubling              notice   derived  2021 2019 -
  across.carry-over               error    derived  2021 2019
  across.document-stock           warning  derived  2021
  across.fee-scale                warning  derived  2021 2019    factor 1000 in 10..9000
  across.identical-tables         warning  derived  2021 2019
  across.outlier                  warning  derived  2021 2019    years 2 in 1..10, factor 10 in 2..1000, floor 50 in 0..100000
  across.copied-prose             warning  derived  2021 2019    likeness 85 in 50..100, section-1 90 in 10..100, section-5 75 in 10..100
  across.stated-change            warning  derived  2021 2019
  across.left-in                  warning  derived  2021 2019
  across.revised                  notice   derived  2021 2019
  across.workbook                 warning  derived  2021 2019
  across.units                    warning  derived  2021 2019`

function told({ id, severity, derived, appliesTo, thresholds }: Rule): string {
  const editions = (['2021', '2019', null] as const).flatMap((edition) => (appliesTo(edition) ? (edition ?? '-') : []))
  const bounds = thresholds.map(({ id: name, standard, least, most }) => `${name} ${standard} in ${least}..${most}`)
  return [id, severity, derived ? 'derived' : 'said', ...editions, bounds.join(', ')].join(' ').trim()
}

describe('the rule set', () => {
  it('has each rule as grave, as derived, for those editions and within those bounds', () => {
    const lines = standing.trim().split('\n')
    expect(rules.map(told)).toEqual(lines.map((line) => line.trim().replaceAll(/ +/g, ' ')))
  })
})
