import { describe, expect, it } from 'vitest'
import { remedyOf } from '../../../src/core/review/remedy.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'

const verdict = (subject: string, outcome: Verdict['outcome']): Verdict => ({
  rule: 't3.row-total',
  subject,
  outcome,
  severity: 'error',
  about: 'source',
  statement: subject,
  expected: null,
  actual: null,
  message: '',
  operands: [],
  cells: [],
  quotes: [],
})

describe('what source corrections would change', () => {
  it('names the findings that would be gone and those that would arise', () => {
    const printed = [verdict('granted', 'failed'), verdict('repeated', 'failed'), verdict('carriedOver', 'passed')]
    const corrected = [verdict('granted', 'passed'), verdict('repeated', 'failed'), verdict('carriedOver', 'failed')]
    const remedy = remedyOf(printed, corrected)
    expect(remedy.repaired).toEqual(['t3.row-total¦granted'])
    expect(remedy.introduced.map((finding) => finding.subject)).toEqual(['carriedOver'])
  })
})
