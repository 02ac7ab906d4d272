import { describe, expect, it } from 'vitest'
import { missingCell } from '../../../src/core/extract/cells.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import type { EffectiveCell } from '../../../src/core/rules/rule.ts'
import { readEntry, restOfRow } from '../../../src/renderer/features/tables/entry-draft.ts'

const missing = (id: CellId): EffectiveCell => ({ ...missingCell(id), corrected: null })
const number = (id: CellId, value: string): EffectiveCell => ({ ...missing(id), state: 'number', value, corrected: 'reading' })
const cell = missing('t3.granted.business')
const content = (text: string, of = cell) => {
  const entered = readEntry(text, of)
  return entered.kind === 'content' ? [entered.content.state, entered.content.value ?? entered.content.raw] : entered.kind
}

describe('what is typed into a cell', () => {
  it('is a number, a blank said so, or what is printed in place of a number', () => {
    expect(['7', '1,234', '１２', '12.50', '-3'].map((text) => content(text))).toEqual([
      ['number', '7'],
      ['number', '1234'],
      ['number', '12'],
      ['number', '12.5'],
      ['number', '-3'],
    ])
    expect([content('.'), content('空'), content('/'), content('无')]).toEqual([
      ['blank', null],
      ['blank', null],
      ['text', '/'],
      ['text', '无'],
    ])
    expect(content('22（其中修订16件）')).toEqual(['text', '22（其中修订16件）'])
  })

  it('is never zero where nothing was typed', () => {
    expect(content('')).toBe('nothing')
    expect(content('  ')).toBe('nothing')
    expect(content('', number(cell.id, '5'))).toBe('withdraw')
    expect(content('5', number(cell.id, '5'))).toBe('nothing')
  })

  it('is refused where it is neither', () => {
    expect([content('abc'), content('12%'), content('1.2.3'), content('国家秘密')]).toEqual(Array(4).fill('invalid'))
  })
})

describe('the rest of a row', () => {
  const row = ['upheld', 'corrected', 'other', 'pending', 'total'].map((column): CellId => `t4.reconsideration.${column}`)
  const cells = (...read: EffectiveCell[]) => new Map([...row.map(missing), ...read].map((one) => [one.id, one]))
  const said = (contents: ReturnType<typeof restOfRow>) =>
    contents.map((one) => `${one.cell.split('.')[2]}=${one.value ?? one.state}`)

  it('is what is unread in it, all of it where it is zero throughout', () => {
    expect(said(restOfRow(row, cells(), 'zero', null))).toEqual(['upheld=0', 'corrected=0', 'other=0', 'pending=0', 'total=0'])
    expect(said(restOfRow(row, cells(), 'blank', null))).toHaveLength(5)
  })

  it('leaves the total to be read where the row has a number', () => {
    const one = number('t4.reconsideration.corrected', '3')
    expect(said(restOfRow(row, cells(one), 'zero', null))).toEqual(['upheld=0', 'other=0', 'pending=0'])
    const typed = { cell: row[0]!, state: 'number' as const, value: '2', raw: null }
    expect(said(restOfRow(row, cells(), 'zero', typed))).toEqual(['corrected=0', 'other=0', 'pending=0'])
  })
})
