import { describe, expect, it } from 'vitest'
import { missingCell } from '../../../src/core/extract/cells.ts'
import type { RecognisedReport } from '../../../src/core/extract/recognised-report.ts'
import { cellIds } from '../../../src/core/form/form.ts'
import { applyChanges, invertChanges } from '../../../src/core/review/change.ts'
import { possibleForms, readForm, withChosenForm } from '../../../src/core/review/chosen-form.ts'
import { effectiveCells } from '../../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../../src/core/review/review.ts'
import { accepted, context, refusal, sample } from './review-context.ts'

const picture: RecognisedReport = {
  ...sample.report,
  cells: cellIds('2021').map(missingCell),
  deviations: [
    { code: 'table-missing', table: 3, cells: cellIds('2021').filter((id) => id.startsWith('t3.')), span: null, detail: '' },
  ],
}
const unread = { ...context, report: picture }
const to = (form: '2021' | '2021-merged' | '2019') => ({ type: 'choose-form', form }) as const

describe('the form that tables are typed in on', () => {
  it('may be any where nothing was read, and none that lacks a cell of what was', () => {
    expect(possibleForms(picture)).toEqual(['2021', '2021-merged', '2019'])
    expect(possibleForms(sample.report)).toEqual(['2021'])
    const two = sample.report.cells.map((cell) => (cell.id.startsWith('t3.') ? missingCell(cell.id) : cell))
    expect(possibleForms({ ...sample.report, cells: two })).toEqual(['2021', '2021-merged'])
    expect(possibleForms({ edition: null, cells: [] })).toEqual([])
    expect(refusal(emptyReview, to('2019'))).toBe('form-read')
  })

  it('is known where it was read', () => {
    expect(readForm(picture)).toBe('2021')
    expect(readForm({ edition: '2021', cells: cellIds('2021', true).map(missingCell) })).toBe('2021-merged')
    expect(readForm({ edition: '2019', cells: cellIds('2019').map(missingCell) })).toBe('2019')
  })

  it('brings its own cells, all missing, and says of which tables these are', () => {
    const { review, summary } = accepted(emptyReview, to('2019'), unread)
    expect(summary).toBe('表格格式：2021年格式 → 2019年格式')
    const report = withChosenForm(picture, review)
    expect(report).toBe(withChosenForm(picture, review))
    expect(report.edition).toBe('2019')
    expect(report.cells).toEqual(cellIds('2019').map(missingCell))
    expect(report.deviations[0]?.cells).toEqual(cellIds('2019').filter((id) => id.startsWith('t3.')))
    expect(effectiveCells(picture, review).map(({ id }) => id)).toEqual(cellIds('2019'))
    expect(withChosenForm(picture, emptyReview)).toBe(picture)
  })

  it('takes values of the chosen form, and refuses to lose them', () => {
    const chosen = accepted(emptyReview, to('2021-merged'), unread).review
    const cell = { type: 'correct-cell', kind: 'reading', state: 'number', value: '3', raw: null, reason: '录入' } as const
    const own = cellIds('2021').find((id) => !cellIds('2021', true).includes(id))!
    expect(refusal(chosen, { ...cell, cell: own }, unread)).toBe('unknown-cell')
    const typed = accepted(chosen, { ...cell, cell: 't3.otherOutcome.all.total' }, unread).review
    expect(refusal(typed, to('2019'), unread)).toBe(null)
    expect(refusal(typed, to('2021'), unread)).toBe('form-filled')
    expect(refusal(chosen, to('2021-merged'), unread)).toBe('no-change')
  })

  it('is taken back by choosing the form as read, or by undo', () => {
    const chosen = accepted(emptyReview, to('2019'), unread)
    expect(accepted(chosen.review, to('2021'), unread).review.identity).toEqual([])
    expect(applyChanges(chosen.review, invertChanges(chosen.changes))).toEqual(emptyReview)
  })
})
