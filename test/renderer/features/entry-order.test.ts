import { describe, expect, it } from 'vitest'
import { formRows } from '../../../src/core/form/form-grid.ts'
import { cellIds } from '../../../src/core/form/form.ts'
import { entryOrder, nextIn } from '../../../src/renderer/features/tables/entry-order.ts'

const rows = formRows('2021', false)

describe('the order of typing', () => {
  it('has every cell once, whichever way', () => {
    expect(entryOrder(rows, 'across')).toEqual(cellIds('2021'))
    const down = entryOrder(rows, 'down')
    expect([...down].sort()).toEqual([...cellIds('2021')].sort())
    expect(down).toHaveLength(200)
  })

  it('goes down the columns of table three alone', () => {
    const down = entryOrder(rows, 'down')
    expect(nextIn(down, 't3.newReceived.business')).toBe('t3.carriedOver.business')
    expect(nextIn(down, 't3.carriedForward.naturalPerson')).toBe('t3.newReceived.business')
    expect(nextIn(down, 't2.regulations.made')).toBe('t2.regulations.repealed')
    expect(nextIn(down, 't4.reconsideration.upheld')).toBe('t4.reconsideration.corrected')
  })

  it('passes over what is not wanted, and ends at the ends', () => {
    const across = entryOrder(rows, 'across')
    expect(nextIn(across, 't3.granted.naturalPerson', false, (id) => id.endsWith('.total'))).toBe('t3.granted.total')
    expect(nextIn(across, 't3.granted.naturalPerson', true)).toBe('t3.carriedOver.total')
    expect(nextIn(across, 't2.regulations.made', true)).toBeNull()
    expect(nextIn(across, 't4.litigationAfterReconsideration.total')).toBeNull()
  })
})
