import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../../src/core/claims/claims-of.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { reportInput } from '../rules/report-builder.ts'
import { expectKept } from './kept-answers.ts'
import { written } from './written-reading.ts'

/** The claims of a sentence: the number, the topic, the measure with how sure it is, each reading, and what is quoted. */
function claimsIn(line: string): string[] {
  const { report, document } = reportInput({ prose: { 6: '', [Number(line[0]) as SectionNumber]: line.slice(2) } })
  return claimsOf(report, document).map(
    ({ quantity, topic, measure, strength, readings, span }) =>
      `${formatDecimal(quantity.value)}${quantity.unit}  ${topic} ${measure} ${strength}  ${readings.map(written).join(' | ')}  “${document.text.slice(span.start, span.end)}”`,
  )
}

describe('claims', () => {
  it('of each sentence name what a careful reader takes its numbers for', () => {
    expectKept('claims.txt', claimsIn)
  })

  it('speak of the rows that their edition has', () => {
    const { report, document } = reportInput({ edition: '2019', prose: { 1: '收到申请91件，其他处理3件。' } })
    expect(claimsOf(report, document).at(-1)!.readings).toEqual([{ plus: ['t3.otherOutcome.all.total'], minus: [] }])
  })
})
