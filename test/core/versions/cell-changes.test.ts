import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import type { EffectiveCell } from '../../../src/core/rules/rule.ts'
import { cellChanges } from '../../../src/core/versions/cell-changes.ts'
import { type CellText, reportInput, type ReportPlan } from '../rules/report-builder.ts'

const id: CellId = 't3.granted.total'
const cells = (plan: ReportPlan): EffectiveCell[] => [...reportInput(plan).cells.values()]
const holding = (text: CellText): EffectiveCell[] => cells({ cells: { [id]: text } })

describe('the cells that two versions print differently', () => {
  it.each<[string, CellText, CellText, boolean]>([
    ['another number', '3', '4', true],
    ['the same number', '3', '3', false],
    ['a blank and a zero', '', '0', false],
    ['a blank and a number', '', '3', true],
    ['other words', '/', '——', true],
    ['the same words', '/', '/', false],
    ['a number that is not there any more', '3', { state: 'missing' }, true],
    ['one that was read and one that was not', '3', { state: 'unreadable', raw: '3' }, true],
    ['a zero and a cell that is not there', '0', { state: 'missing' }, true],
  ])('%s', (_, before, after, differs) => {
    expect(cellChanges(holding(before), holding(after)).map(({ cell }) => cell)).toEqual(differs ? [id] : [])
  })

  it('has those that only one of the two editions has', () => {
    const found = cellChanges(cells({ edition: '2019' }), cells({ edition: '2021' }))
    expect(found.filter(({ before }) => before === null).every(({ after }) => after !== null)).toBe(true)
    expect(found.some(({ after }) => after === null)).toBe(true)
    expect(found.some(({ before }) => before === null)).toBe(true)
  })
})
