import { describe, expect, it } from 'vitest'
import { emptyBook } from '../../../src/core/organ/organ-book.ts'
import { listOrgans, organNamed } from '../../../src/core/organ/organ-list.ts'

const by = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
const report = (id: number, agency: string | null, year: number | null = 2024) => ({ id, agency, year })

describe('the list of organs', () => {
  it('joins a short name to the one full name that it ends, and lists it by itself where there are two', () => {
    const one = listOrgans(
      [report(1, '松岫县民政局', 2023), report(2, '云岭市松岫县民政局'), report(3, '松岫县人社局')],
      emptyBook,
    )
    expect(one).toMatchObject([
      {
        name: '云岭市松岫县民政局',
        ids: [1, 2],
        years: [2023, 2024],
        names: [{ reports: 1 }, { name: '松岫县民政局', merged: false }],
      },
      { name: '松岫县人社局', ids: [3] },
    ])
    const several = listOrgans(
      [report(1, '松岫县民政局'), report(2, '云岭市松岫县民政局'), report(3, '棠溪市松岫县民政局')],
      emptyBook,
    )
    expect(several.map(({ ids }) => ids)).toEqual([[2], [1], [3]])
  })

  it('shows what was merged, also where no report has the name any more', () => {
    const book = { ...emptyBook, merges: ['乙局', '丙局'].map((name) => ({ name, into: '甲局', ...by })) }
    const [organ, ...rest] = listOrgans([report(1, '乙局'), report(2, '甲局')], book)
    expect(rest).toEqual([])
    expect(organ).toMatchObject({ name: '甲局', ids: [1, 2] })
    expect(organ?.names).toEqual([
      { name: '甲局', reports: 1, merged: false },
      { name: '丙局', reports: 0, merged: true },
      { name: '乙局', reports: 1, merged: true },
    ])
    // Where only merged names have reports, the organ has the name that stands for them.
    const [alone] = listOrgans([report(1, '乙局')], book)
    expect(alone).toMatchObject({ name: '甲局', ids: [1] })
    expect(organNamed([alone!], '丙局', book)).toBe(alone)
    expect(organNamed([alone!], '丁局', book)).toBeUndefined()
  })

  it('passes over what is of no organ, and counts years once', () => {
    expect(listOrgans([report(1, null)], emptyBook)).toEqual([])
    expect(listOrgans([report(1, '甲局', null), report(2, '甲局'), report(3, '甲局')], emptyBook)[0]?.years).toEqual([2024])
  })
})
