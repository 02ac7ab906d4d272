import { describe, expect, it } from 'vitest'
import { cellIds } from '../../../src/core/form/form.ts'
import { formRows } from '../../../src/core/form/form-grid.ts'
import { nextCell } from '../../../src/renderer/features/tables/form-order.ts'

const rows = formRows('2021', false)

describe('walking through the tables', () => {
  it('has every cell of the form once, in its order', () => {
    expect(rows.flat()).toEqual(cellIds('2021'))
    expect(formRows('2021', true).flat()).toEqual(cellIds('2021', true))
    expect(formRows('2019', false).flat()).toEqual(cellIds('2019'))
  })

  it('moves by arrows, stops at the edges and goes on into the next table', () => {
    const to = (key: string, from: Parameters<typeof nextCell>[1], ctrl = false, shift = false) =>
      nextCell(rows, from, key, ctrl, shift)
    expect(to('ArrowRight', 't3.newReceived.naturalPerson')).toBe('t3.newReceived.business')
    expect(to('ArrowLeft', 't3.newReceived.naturalPerson')).toBe('t3.newReceived.naturalPerson')
    expect(to('ArrowDown', 't3.newReceived.total')).toBe('t3.carriedOver.total')
    expect(to('ArrowUp', 't3.newReceived.total')).toBe('t2.fees.amount')
    expect(to('ArrowDown', 't3.carriedForward.total')).toBe('t4.litigationDirect.corrected')
    expect(to('End', 't3.newReceived.naturalPerson')).toBe('t3.newReceived.total')
    expect(to('Home', 't3.newReceived.total')).toBe('t3.newReceived.naturalPerson')
    expect(to('End', 't3.newReceived.total', true)).toBe('t4.litigationAfterReconsideration.total')
    expect(to('Home', 't3.newReceived.total', true)).toBe('t2.regulations.made')
    expect(to('Tab', 't2.fees.amount')).toBe('t3.newReceived.naturalPerson')
    expect(to('Tab', 't3.newReceived.naturalPerson', false, true)).toBe('t2.fees.amount')
    expect(to('Tab', 't4.litigationAfterReconsideration.total')).toBeNull()
    expect(to('x', 't3.newReceived.total')).toBeNull()
  })
})
