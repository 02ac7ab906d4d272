import { expect, it } from 'vitest'
import { cellIds } from '../../../src/core/form/form.ts'
import { missingCell } from '../../../src/core/extract/cells.ts'
import type { EffectiveCell } from '../../../src/core/rules/rule.ts'
import { missingRows, unreadableRows } from '../../../src/renderer/features/reading/unread-rows.ts'

it('lists what is unread row by row, and a lost table as one', () => {
  const cells = cellIds('2021').map((id): EffectiveCell => {
    const read: EffectiveCell = { ...missingCell(id), state: 'number', value: '0', raw: '0', corrected: null }
    if (id.startsWith('t4.') || id.endsWith('.otherOrganization')) return { ...missingCell(id), corrected: null }
    if (id.startsWith('t2.regulations.'))
      return { ...read, state: 'unreadable', value: null, raw: id.endsWith('valid') ? '34' : '1' }
    return read
  })
  const missing = missingRows(cells)
  expect(missing).toHaveLength(25 + 1)
  expect(missing.at(-1)).toMatchObject({ table: 4, row: null })
  expect(missing.at(-1)?.cells).toHaveLength(15)
  expect(missing[0]).toEqual({ table: 3, row: 'newReceived', cells: ['t3.newReceived.otherOrganization'] })
  const [row, ...more] = unreadableRows(cells)
  expect(more).toEqual([])
  expect(row?.raws).toEqual(['1', '34'])
  expect(row?.cells).toHaveLength(3)
})
