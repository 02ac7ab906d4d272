import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../../src/core/claims/claims-of.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { type Passage, passageText } from '../../builders/prose/prose.ts'
import { runs } from '../rules/clean-tables.ts'
import { reportInput } from '../rules/report-builder.ts'
import { generated } from './generated-report.ts'

/** The numbers of a passage that the program takes for other cells than the builder meant, or for none. */
function misunderstood(passage: Passage, section: SectionNumber, truth: ReturnType<typeof generated>['truth']): string[] {
  const { edition, year, agency, mergedOther } = truth
  const prose = { [section]: passageText(passage) }
  const { report, document } = reportInput({
    edition,
    year,
    agency: agency.name,
    mergedOther,
    prose,
    cells: Object.fromEntries(truth.values),
  })
  const said = claimsOf(report, document).map((claim) => ({
    value: formatDecimal(claim.quantity.value),
    sums: claim.readings
      .filter(({ minus }) => minus.length === 0)
      .map(({ plus }) =>
        plus
          .filter((id) => truth.values.has(id))
          .toSorted()
          .join(' + '),
      ),
  }))
  return passage.flatMap((item) => {
    if (typeof item === 'string' || item.cells.length === 0) return []
    const meant = item.cells.toSorted().join(' + ')
    return said.some(({ value, sums }) => value === item.value && sums.includes(meant))
      ? []
      : [`${prose[section]} ${item.value} ${meant}`]
  })
}

describe('the numbers of generated reports', () => {
  it('are taken for the cells that they were written from', () => {
    const wrong: string[] = []
    let count = 0
    for (let seed = 1; seed <= runs(60); seed += 1) {
      const { truth, prose } = generated(seed)
      for (const section of [1, 2, 3, 4, 5, 6] as const)
        for (const passage of prose.sections[section]) {
          count += passage.filter((item) => typeof item !== 'string' && item.cells.length > 0).length
          wrong.push(...misunderstood(passage, section, truth))
        }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(runs(500))
  })
})
