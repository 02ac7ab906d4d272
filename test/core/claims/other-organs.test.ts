import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organOf } from '../../../src/core/claims/other-organs.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { runs } from '../rules/clean-tables.ts'
import { reportInput } from '../rules/report-builder.ts'
import { sampleCells } from './sample-tables.ts'

const bureau = '青禾县数据局'
const government = '青禾县人民政府'

describe('whose numbers words speak of', () => {
  it.each<[string, string, 'own' | 'other' | null]>([
    [bureau, '收到政府信息公开申请', null],
    [bureau, '我局收到申请', 'own'],
    [bureau, '本机关收到申请', 'own'],
    [bureau, '全省各级行政机关中我局收到申请', 'own'],
    [bureau, '青禾县数据局收到申请', 'own'],
    [bureau, '全省共收到申请', 'other'],
    [bureau, '全县共收到申请', 'own'],
    [bureau, '县政府收到申请', null],
    [government, '全县共收到申请', 'own'],
    [government, '全省共收到申请', 'other'],
    [government, '全国共收到申请', 'other'],
    ['青禾县人民政府办公室', '全县共收到申请', 'own'],
    ['青禾市政府办公厅', '全市共收到申请', 'own'],
    ['青禾市白杨区政府', '全市共收到申请', 'other'],
    ['青禾市白杨区政府', '全区共收到申请', 'own'],
    [bureau, '经全县委员会审议', null],
    [bureau, '全省政府网站收到', 'other'],
    ['青禾市白杨区政府', '市政府收到申请', 'other'],
    [government, '县政府收到申请', 'own'],
    [government, '县人民政府办公室收到申请', 'own'],
    [government, '县教育局收到申请', 'other'],
    [bureau, '县信访中心依法已受理申请', 'other'],
    [bureau, '局收到申请', null],
    ['青禾县政府采购中心', '县政府收到申请', null],
    ['青禾县人民政府办公室', '县政府收到申请', 'own'],
    [bureau, '市教育局收到申请', 'other'],
    [bureau, '省政府收到申请', 'other'],
    [bureau, '省人民政府办公厅受理申请', 'other'],
    [bureau, '县信访委员会受理申请', 'other'],
    [bureau, '市中级人民法院受理诉讼', 'other'],
    [bureau, '上级机关共受理申请', 'other'],
    [bureau, '上级部门新受理申请', 'other'],
    [bureau, '向市教育局移交申请', null],
    [bureau, '市教育局的要求', null],
    [bureau, '县数据局收到申请', 'own'],
    ['青禾县人力资源和社会保障局', '县人社局受理申请', 'own'],
    ['青禾县人力资源和社会保障局', '县社人局受理申请', 'other'],
    ['', '全省共收到申请', null],
    ['', '市教育局收到申请', null],
  ])('%s: %s', (agency, words, expected) => {
    expect(organOf(words, agency)).toBe(expected)
  })

  const others = fc.constantFrom(
    '全省共收到政府信息公开申请{a}件，办结{b}件',
    '全国各级行政机关收到政府信息公开申请{a}件，答复{b}件',
    '市教育局收到政府信息公开申请{a}件，其中予以公开{b}件',
    '上级机关受理政府信息公开申请{a}件，办结{b}件',
    '全省因政府信息公开引起的行政复议{a}件，行政诉讼{b}件',
    '全省制发规范性文件{a}件，废止{b}件',
    '全省作出行政许可{a}件、行政处罚{b}件',
    '省政府受理政府信息公开申请{a}件（其中上年结转{b}件）',
  )
  // With smaller ones the numbers of two organs may add up to what a table has: 2 + 93 = 95.
  const number = fc.integer({ min: 100, max: 9999 })

  const failed = (words: string): string[] =>
    checkReport(reportInput({ agency: government, cells: sampleCells, prose: { 1: words } }))
      .filter(({ rule, outcome }) => rule.startsWith('prose.') && outcome === 'failed')
      .map(({ statement }) => statement)

  it('are never held against the tables where they are another organ’s', () => {
    fc.assert(
      fc.property(others, number, number, (words, a, b) => {
        expect(failed(`${words.replace('{a}', String(a)).replace('{b}', String(b))}。`)).toEqual([])
      }),
      { numRuns: runs(100) },
    )
  })

  it('are the organ’s own where a clause of the sentence names it', () => {
    expect(failed('全省共收到政府信息公开申请1200件，我县收到93件。')).not.toEqual([])
    expect(failed('全省共收到政府信息公开申请1200件，我县收到91件，办结80件。')).not.toEqual([])
  })

  it('are the organ’s own again after it is named, and in the next sentence', () => {
    fc.assert(
      fc.property(others, number, number, fc.constantFrom('。我县', '。', '；'), (words, a, b, joint) => {
        const before = words.replace('{a}', String(a)).replace('{b}', String(b))
        expect(failed(`${before}${joint}收到政府信息公开申请91件。`)).toEqual([])
        expect(failed(`${before}${joint}收到政府信息公开申请93件。`)).not.toEqual([])
      }),
      { numRuns: runs(100) },
    )
  })
})
