import { describe, expect, it } from 'vitest'
import { cellIds } from '../../../src/core/form/form.ts'
import { cellIndexOf } from '../../../src/core/memo/cell-index.ts'

describe('index numbers of cells', () => {
  const index = cellIndexOf('2021', false)

  it.each([
    ['2021', false],
    ['2021', true],
    ['2019', false],
  ] as const)('are unique in an edition (%s, merged %s)', (edition, merged) => {
    const ids = cellIds(edition, merged)
    expect(new Set(ids.map(cellIndexOf(edition, merged).one)).size).toBe(ids.length)
  })

  it('name table, row and column', () => {
    expect(index.one('t2.fees.amount')).toBe('二-6-A')
    expect(index.one('t3.newReceived.naturalPerson')).toBe('三-01-A')
    expect(index.one('t3.carriedForward.total')).toBe('三-25-G')
    expect(index.one('t4.litigationAfterReconsideration.total')).toBe('四-3-E')
  })

  it('keep the id of a cell that the edition does not have', () => {
    expect(index.one('t3.otherOutcome.all.total')).toBe('t3.otherOutcome.all.total')
    expect(index.many(['t3.otherOutcome.all.total'])).toEqual(['t3.otherOutcome.all.total'])
    expect(cellIndexOf(null, false).one('t2.fees.amount')).toBe('t2.fees.amount')
  })

  it('join rectangles and nothing but what was asked for', () => {
    const lost = cellIds('2021').filter((id) => id.startsWith('t3.') && id.endsWith('.otherOrganization'))
    expect(index.many(lost)).toEqual(['三-01～25-F'])
    expect(index.many(['t3.newReceived.naturalPerson', 't3.newReceived.business', 't3.carriedOver.total'])).toEqual([
      '三-01-A～B',
      '三-02-G',
    ])
    expect(index.many(cellIds('2021').filter((id) => id.startsWith('t4.')))).toEqual(['四-1～3-A～E'])
    expect(index.many([])).toEqual([])
  })
})
