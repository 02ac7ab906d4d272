import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { landingCell, relationMarks } from '../../../src/renderer/features/tables/relation-marks.ts'

const row = (id: string): CellId[] => ['naturalPerson', 'business', 'total'].map((column): CellId => `t3.${id}.${column}`)
const verdict = (outcome: Verdict['outcome'], cells: CellId[], severity: Verdict['severity'] = 'error'): Verdict => ({
  rule: 't3.row-total',
  subject: cells.join(),
  outcome,
  severity,
  about: 'source',
  statement: '',
  expected: null,
  actual: null,
  message: '',
  operands: [],
  cells,
  quotes: [],
})

describe('where a relation is shown', () => {
  it('ends in the total of its row, the total of its column, or the carry-over', () => {
    expect(landingCell(row('granted'))).toBe('t3.granted.total')
    expect(landingCell(['t3.granted.total', 't3.partiallyGranted.total', 't3.totalProcessed.total'])).toBe(
      't3.totalProcessed.total',
    )
    expect(
      landingCell(['t3.newReceived.total', 't3.carriedOver.total', 't3.totalProcessed.total', 't3.carriedForward.total']),
    ).toBe('t3.carriedForward.total')
    expect(landingCell(['t4.reconsideration.upheld', 't4.reconsideration.other', 't4.reconsideration.total'])).toBe(
      't4.reconsideration.total',
    )
  })

  it('has no ending where cells of different tables meet', () => {
    expect(landingCell(['t2.fees.amount', 't3.granted.total', 't3.newReceived.total'])).toBeNull()
    expect(landingCell(['t3.granted.total'])).toBeNull()
  })

  it('marks every cell of a failure with the worst severity, and counts what ends in a cell', () => {
    const marks = relationMarks([
      verdict('failed', row('granted'), 'warning'),
      verdict('failed', row('granted')),
      verdict('passed', row('newReceived')),
      verdict('notEvaluable', row('newReceived')),
    ])
    expect(marks.get('t3.granted.naturalPerson')?.failed).toBe('error')
    expect(marks.get('t3.granted.total')?.landed).toEqual({ passed: 0, failed: 2, notEvaluable: 0 })
    expect(marks.get('t3.newReceived.total')).toEqual({ failed: null, landed: { passed: 1, failed: 0, notEvaluable: 1 } })
    expect(marks.get('t3.newReceived.naturalPerson')).toBeUndefined()
  })
})
