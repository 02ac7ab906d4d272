import { expect, it } from 'vitest'
import { cellIds } from '../../../src/core/form/form.ts'
import { missingCell } from '../../../src/core/extract/cells.ts'
import type { EffectiveCell } from '../../../src/core/rules/rule.ts'
import { missingParts, unreadableRows } from '../../../src/renderer/features/reading/unread-rows.ts'

it('lists what is unread row by row, and a lost table or column as one', () => {
  const cells = cellIds('2021').map((id): EffectiveCell => {
    const read: EffectiveCell = { ...missingCell(id), state: 'number', value: '0', raw: '0', corrected: null }
    if (id.startsWith('t4.') || id.endsWith('.otherOrganization') || id === 't3.granted.business')
      return { ...missingCell(id), corrected: null }
    if (id.startsWith('t2.regulations.'))
      return { ...read, state: 'unreadable', value: null, raw: id.endsWith('valid') ? '34' : '1' }
    return read
  })
  const missing = missingParts(cells)
  expect(missing.map(({ table, part, cells: { length } }) => [table, part, length])).toEqual([
    [3, 'column', 25],
    [3, 'row', 1],
    [4, 'table', 15],
  ])
  expect(missing[1]?.cells).toEqual(['t3.granted.business'])
  const [row, ...more] = unreadableRows(cells)
  expect(more).toEqual([])
  expect(row?.raws).toEqual(['1', '34'])
  expect(row?.cells).toHaveLength(3)
})
