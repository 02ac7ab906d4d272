import { describe, expect, it } from 'vitest'
import { quantityKey, quantityReadings, type Judged } from '../../../src/core/claims/quantity-status.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'
import { expectKept } from './kept-answers.ts'

/** The numbers of section one as nobody has judged them: their characters, subject and scope. */
function readingsOf(words: string, plan: ReportPlan = {}): string[] {
  const { report, document } = reportInput({ ...plan, prose: { 1: words, 6: '' } })
  return quantityReadings(report, document, new Map()).map(({ span, subject, scope, status, verdicts, cells }) => {
    expect([verdicts, cells]).toEqual([[], []])
    expect(status).toBe(subject === null ? 'not-understood' : 'no-counterpart')
    return `${document.text.slice(span.start, span.end)}  ${subject ?? '-'}  ${scope}`
  })
}

describe('the numbers of the prose', () => {
  it('have a subject and a scope', () => {
    expectKept('quantity-readings.txt', (line) => readingsOf(line))
  })

  it('are read in a report whose year is not known', () => {
    expect(readingsOf('上年培训5期。', { year: null })).toEqual(['5期  events  whole'])
  })

  it('stand as their verdicts say', () => {
    const { report, document } = reportInput({ prose: { 1: '培训5期，讲座6场，此项7个。', 6: '' } })
    const at = (words: string): string => {
      const start = document.text.indexOf(words)
      return quantityKey({ start, end: start + words.length })
    }
    const judged = new Map<string, Judged>([
      [at('5期'), { agrees: true, disagrees: true, verdicts: ['a¦b'], cells: ['t2.fees.amount'] }],
      [at('6场'), { agrees: true, disagrees: false, verdicts: ['c¦d'], cells: [] }],
      [at('7个'), { agrees: false, disagrees: false, verdicts: [], cells: [] }],
    ])
    const readings = quantityReadings(report, document, judged)
    expect(readings.map(({ status, verdicts, cells }) => [status, verdicts, cells])).toEqual([
      ['disagrees', ['a¦b'], ['t2.fees.amount']],
      ['agrees', ['c¦d'], []],
      ['no-counterpart', [], []],
    ])
  })
})
