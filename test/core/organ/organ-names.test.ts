import { describe, expect, it } from 'vitest'
import { applyOrganChanges, emptyBook, invertOrganChanges } from '../../../src/core/organ/organ-book.ts'
import { applyOrganCommand, type OrganCommand } from '../../../src/core/organ/organ-commands.ts'
import { OrganNames } from '../../../src/core/organ/organ-names.ts'
import { governedPlace, proposedUnits } from '../../../src/core/organ/unit-proposal.ts'

const by = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }

function stated(...commands: OrganCommand[]) {
  return commands.reduce((book, command) => {
    const applied = applyOrganCommand(book, command, by)
    if (!applied.ok) throw new Error(applied.code)
    expect(applyOrganChanges(applied.book, invertOrganChanges(applied.changes))).toEqual(book)
    return applied.book
  }, emptyBook)
}

describe('merged names', () => {
  it('lead to the name that stands for all, however they are written and in whatever order they were merged', () => {
    const chained = stated(
      { type: 'merge-organs', names: ['松岫县丙局'], into: '乙局' },
      { type: 'merge-organs', names: ['乙局'], into: '甲局' },
    )
    const names = new OrganNames(chained)
    for (const name of ['甲局', '乙局', '松岫县丙局', '松岫县 丙局', '云岭市松岫县丙局'])
      expect(names.root(name), name).toBe('甲局')
    expect(names.isSame('云岭市松岫县丙局', '甲局')).toBe(true)
    expect(names.isSame('丁局', '甲局')).toBe(false)
    expect(names.root('丁局')).toBe('丁局')
  })

  it('take along what else was merged with them', () => {
    const names = new OrganNames(
      stated({ type: 'merge-organs', names: ['乙局'], into: '甲局' }, { type: 'merge-organs', names: ['乙局'], into: '丙局' }),
    )
    expect(names.isSame('甲局', '丙局')).toBe(true)
    expect(names.isSame('乙局', '丙局')).toBe(true)
  })
})

describe('a group', () => {
  it('names each organ once, and is changed and taken away as a whole', () => {
    const book = stated(
      { type: 'merge-organs', names: ['松岫县民政处'], into: '松岫县民政局' },
      {
        type: 'set-units',
        parent: '松岫县',
        units: ['松岫县民政局', ' 松岫县民政处', '松岫县人社局', '松岫县人力资源和社会保障局'],
      },
    )
    expect(book.groups).toMatchObject([{ parent: '松岫县', units: ['松岫县人社局', '松岫县民政局'] }])
    const smaller = applyOrganCommand(book, { type: 'set-units', parent: '松岫县', units: ['松岫县民政局'] }, by)
    expect(smaller).toMatchObject({ ok: true, summary: '更改“松岫县”的汇总单位（现 1 个）：移出“松岫县人社局”' })
    const none = applyOrganCommand(book, { type: 'set-units', parent: '松岫县', units: [] }, by)
    expect(none).toMatchObject({ ok: true, book: { groups: [] }, summary: '撤销“松岫县”的汇总单位（原 2 个）' })
  })
})

describe('a history that does not fit', () => {
  it('is no history', () => {
    const merge = { name: '乙局', into: '甲局', ...by }
    expect(() => applyOrganChanges(emptyBook, [{ part: 'merge', key: '乙局', before: merge, after: null }])).toThrow(/乙局/)
  })
})

describe('proposed units', () => {
  const organs = [
    '松岫县教育局',
    '云岭市松岫县民政局',
    '棠溪市松岫县民政局',
    '松岫县杏林镇人民政府',
    '松岫县城市管理局',
    '松岫县市场监管局',
    '松岫县人民政府',
    '云岭市教育局',
    '云岭市城市管理局',
    '云岭市青禾区',
    '云岭市松岫县人民政府',
    '云岭市松岫县民政局',
  ]

  it.each([
    [
      '云岭市松岫县人民政府',
      ['松岫县教育局', '云岭市松岫县民政局', '松岫县杏林镇人民政府', '松岫县城市管理局', '松岫县市场监管局'],
    ],
    ['云岭市人民政府', ['云岭市教育局', '云岭市城市管理局', '云岭市青禾区', '云岭市松岫县人民政府']],
    ['云岭市汇总', ['云岭市教育局', '云岭市城市管理局', '云岭市青禾区', '云岭市松岫县人民政府']],
    ['松岫县教育局', []],
  ])('of %s', (parent, units) => {
    expect([...new Set(proposedUnits(parent, organs))]).toEqual(units)
  })

  it.each([
    ['松岫县人民政府', '松岫县'],
    ['青禾街道办事处', '青禾街道'],
    ['松岫县合计', '松岫县'],
    ['云岭市松岫县人民政府办公室', null],
    ['松岫县教育局', null],
  ])('%s governs %s', (name, place) => {
    expect(governedPlace(name)).toBe(place)
  })
})
