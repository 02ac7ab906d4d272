import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../../src/core/extract/recognised-report.ts'
import { missingCell } from '../../../../src/core/extract/cells.ts'
import { cellIds, type CellId } from '../../../../src/core/form/form.ts'
import { effectOf, placeBlock } from '../../../../src/core/review/entry/paste-block.ts'

const cells = new Map(cellIds('2021').map((id) => [id, missingCell(id)]))
const place = (text: string, anchor: CellId | null = null) => placeBlock(text, { edition: '2021', cells }, anchor)
const refusal = (text: string, anchor: CellId | null = null) => {
  const placed = place(text, anchor)
  return placed.ok ? null : placed.refusal
}
const values = (text: string, anchor: CellId | null = null) => {
  const placed = place(text, anchor)
  if (!placed.ok) throw new Error(placed.refusal)
  return placed.plan.cells.map(({ cell, state, value, raw }) => [cell, value ?? raw ?? state])
}

describe('a block of numbers', () => {
  it('goes where it is put, row by row', () => {
    expect(values('1 2\n3 4', 't3.granted.business')).toEqual([
      ['t3.granted.business', '1'],
      ['t3.granted.research', '2'],
      ['t3.partiallyGranted.business', '3'],
      ['t3.partiallyGranted.research', '4'],
    ])
  })

  it('reads full-width digits and separators of thousands, and keeps signs to the letter', () => {
    expect(values('１２\t1,234\t/\t\t22（其中修订16件）', 't3.granted.naturalPerson').map(([, value]) => value)).toEqual([
      '12',
      '1234',
      '/',
      'blank',
      '22（其中修订16件）',
    ])
  })

  it('fills table four from one row of fifteen', () => {
    const row = Array.from({ length: 15 }, (_, index) => index).join('\t')
    expect(values(row, 't4.reconsideration.upheld').at(-1)).toEqual(['t4.litigationAfterReconsideration.total', '14'])
  })

  it('does not guess: what has no one place is refused with its reason', () => {
    expect(refusal('  \n ')).toBe('empty')
    expect(refusal('1 2 3\n4 5', 't3.granted.naturalPerson')).toBe('ragged')
    expect(refusal('1\n\n2', 't3.granted.naturalPerson')).toBe('blank-lines')
    expect(refusal('\n1\n2', 't3.granted.naturalPerson')).toBe('blank-lines')
    expect(refusal('1 2 3')).toBe('no-anchor')
    expect(refusal('1 2 3', 't3.granted.total')).toBe('does-not-fit')
    expect(refusal('1\n2', 't3.carriedForward.total')).toBe('does-not-fit')
    expect(refusal('1\n2\n3', 't2.fees.amount')).toBe('does-not-fit')
    expect(refusal('x'.repeat(60_001), 't3.granted.total')).toBe('too-large')
  })

  it('says of what it cannot read that it cannot', () => {
    const placed = place('1 2\t3', 't3.granted.naturalPerson')
    expect(placed).toMatchObject({
      ok: true,
      plan: { cells: [{ value: '3' }], unreadable: [{ cell: 't3.granted.naturalPerson', raw: '1 2' }] },
    })
  })
})

describe('a block with labels', () => {
  const rows = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密'].map((label, at) => `${label}\t${at}\t0\t0\t0\t0\t0\t${at}`)

  it('goes to its rows, wherever the cursor is', () => {
    const read = values(rows.join('\n'), 't2.fees.amount')
    expect(read).toHaveLength(21)
    expect(read).toContainEqual(['t3.denied.stateSecret.naturalPerson', '2'])
  })

  it('lists the numbers that have no place', () => {
    const placed = place([...rows, '（二十）别的什么\t7\t7\t7\t7\t7\t7\t7'].join('\n'))
    if (!placed.ok) throw new Error(placed.refusal)
    expect(placed.plan.leftovers.join(' ')).toContain('7')
    expect(placed.plan.cells.some(({ value }) => value === '7')).toBe(false)
  })

  it('is refused where its labels are not of the form, or of the other edition', () => {
    expect(refusal('张三\t1\n李四\t2', 't3.granted.naturalPerson')).toBe('labels-unknown')
    expect(refusal('信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t1\t1\n规范性文件\t2\t2\t2')).toBe(
      'other-edition',
    )
  })
})

describe('the effect of a plan', () => {
  it('tells new from changed, and lets a blank take no number away', () => {
    const number = { ...missingCell('t3.granted.total'), state: 'number' as const, value: '5' }
    const now = new Map<CellId, Cell>([
      ...cells,
      ['t3.granted.total', number],
      ['t3.granted.business', { ...number, id: 't3.granted.business' as const }],
    ])
    const say = (cell: CellId, value: string | null) => ({
      cell,
      state: value === null ? ('blank' as const) : ('number' as const),
      value,
      raw: null,
    })
    const effect = effectOf(
      [
        say('t3.granted.total', null),
        say('t3.granted.business', '6'),
        say('t3.granted.research', '1'),
        say('t3.granted.naturalPerson', null),
      ],
      { cells: now },
    )
    expect(effect).toMatchObject({ same: 0, kept: 1, changed: [{ cell: 't3.granted.business' }] })
    expect(effect.fresh.map(({ cell }) => cell)).toEqual(['t3.granted.research', 't3.granted.naturalPerson'])
  })
})
