import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten } from '../../../src/core/claims/flat-text.ts'
import { unfilledBlanksIn } from '../../../src/core/claims/unfilled-blanks.ts'
import { runs } from '../rules/clean-tables.ts'

function blanksOf(source: string): string[] {
  const flat = flatten(source, [{ start: 0, end: source.length }])
  return unfilledBlanksIn(flat, source).map(({ words, start, end }) => {
    expect(flat.text.slice(start, end)).toBe(words.replaceAll('　', ''))
    return words
  })
}

describe('blanks that were never filled in', () => {
  it.each([
    ['全年培训　　次，共收到   件申请。', ['培训　　次', '收到　　件']],
    ['公开信息　条，编发文件\t\t份；其中　件。', ['信息　　条', '文件　　份', '其中　　件']],
    ['接待群众咨询  人次，收费合计  万元，处罚　起。', ['咨询　　人次', '合计　　万元', '处罚　　起']],
    ['青禾县数据局\n2024年　月　日', ['年　　月']],
    ['青禾县数据局\n2024年1月  日', ['1月　　日']],
    ['共  件，共计  件，分别为  件、分别  件。', ['共　　件', '共计　　件', '分别为　　件', '分别　　件']],
  ])('%s', (source, expected) => {
    expect(blanksOf(source)).toEqual(expected)
  })

  it.each([
    '全年培训 次，收到件申请，收到 91 件，公开 信息 条 数。',
    '公开  条例，办理  期限，受理  条件，处理  次年事项，召开  人大会议，开展  个人培训，组织  项目，参加  场所检查。',
    '全年在政府网站和政务新媒体上主动公开的各类政府信息\n  条，在政务新媒体上公开的各类政府信息  \n条，在其他平台公开的各类政府信息\n　　条。',
    '时间：年月日，2024年 月 日，2024年1月 日。',
    '机关  件，大小  次。',
  ])('are none in: %s', (source) => {
    expect(blanksOf(source)).toEqual([])
  })

  const lead = fc.constantFrom('我局全年共收到', '开展', '公开政府信息', '举办培训', '合计', '其中', '答复申请', '处罚')
  const unit = fc.constantFrom('件', '条', '次', '人次', '期', '场', '份', '项', '个', '起')
  const tail = fc.constantFrom('，', '。', '；', '、', '以上，')
  const sentence = fc.array(fc.tuple(lead, unit, tail), { minLength: 1, maxLength: 5 })

  it('are found wherever a number is left out', () => {
    const gap = fc.constantFrom('  ', '   ', '　', '　　', ' 　 ', '\t\t', '\u00a0\u00a0')
    fc.assert(
      fc.property(sentence, gap, (pieces, space) => {
        const source = pieces.map(([words, measure, mark]) => `${words}${space}${measure}${mark}`).join('')
        expect(blanksOf(source).length).toBe(pieces.length)
      }),
      { numRuns: runs(100) },
    )
  })

  it('are none where the numbers stand, however the text is spaced', () => {
    const number = fc.integer({ min: 0, max: 99_999 })
    const gap = fc.constantFrom('', ' ', '  ', '　')
    fc.assert(
      fc.property(fc.array(fc.tuple(lead, number, unit, tail, gap, gap)), (pieces) => {
        const source = pieces.map(([words, count, measure, mark, a, b]) => `${words}${a}${count}${b}${measure}${mark}`).join('')
        expect(blanksOf(source)).toEqual([])
      }),
      { numRuns: runs(100) },
    )
  })
})
