import { describe, expect, it } from 'vitest'
import type { ReportPlan } from './report-builder.ts'
import { verdictsOf } from './report-builder.ts'

const one = (rule: string, plan: ReportPlan): string[] =>
  [...verdictsOf(rule, plan).values()].map((verdict) => `${verdict.outcome} ${verdict.severity} ${verdict.statement}`)

describe('narrative.change', () => {
  const said = (words: string): string[] => one('narrative.change', { prose: { 1: words } })

  it.each([
    [
      '收到申请91件，较2022年的70件增加21件，增长30%。',
      ['passed warning 91 − 70 = 21 ≈ 21', 'passed warning (91 − 70) ÷ 70 = 30% ≈ 30%'],
    ],
    ['收到申请91件，较2022年的70件增加23件。', ['failed warning 91 − 70 = 21 ≠ 23']],
    ['收到申请91件，同比增加21件，增长28%。', ['failed warning (91 − 70) ÷ 70 = 30% ≠ 28%']],
    ['收到申请22起，比2022年（31起）下降29%，答复22起。', ['passed warning (31 − 22) ÷ 31 = 29% ≈ 29%']],
    ['收到申请22起，比2022年（31起）下降41%。', ['failed warning (31 − 22) ÷ 31 = 29% ≠ 41%']],
    ['收到申请91件，同比增长30%。发布信息500条，同比增加100条，其中网站300条，增长20%。', []],
    ['收到申请约90件，较上年增加20余件，增长30%。', []],
    ['收到申请91件，较上年的100件增加9件。', ['failed warning 91 − 100 = -9 ≠ 9']],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })
})

describe('narrative.consistency', () => {
  const said = (words: string, tables: readonly (2 | 3 | 4)[] = [2, 3, 4]): string[] =>
    one('narrative.consistency', { prose: { 1: words }, without: { tables } })

  it.each([
    ['现行有效行政规范性文件84件。年末现行有效行政规范性文件85件。', ['failed warning 84 ≠ 85']],
    ['现行有效行政规范性文件84件。年末现行有效行政规范性文件84件。', ['passed warning 84 = 84']],
    ['收到申请91件，上年结转4件，办结86件，结转下年度9件。', ['passed warning 91 + 4 = 86 + 9']],
    ['收到申请91件，上年结转4件，办结86件，结转下年度7件。', ['failed warning 91 + 4 ≠ 86 + 7']],
    ['受理政府信息公开申请95件（含上年结转4件），办结86件，结转下年度9件。', ['passed warning 95 = 86 + 9']],
    ['收到政府信息公开申请91件。受理政府信息公开申请95件。', []],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })

  it('leaves to the other rules what the tables say', () => {
    expect(said('现行有效行政规范性文件84件。年末现行有效行政规范性文件85件。', [])).toEqual([])
  })
})

describe('narrative.numbering', () => {
  const said = (words: string): string[] => one('narrative.numbering', { prose: { 1: words } })

  it.each([
    ['一是加强领导。二是压实责任。三是强化培训。', ['passed notice 3']],
    ['一是加强领导；三是压实责任；三是强化培训。', ['failed notice 一是 → 三是; 三是 → 三是']],
    ['一是甲，二是乙。一是丙，二是丁。', ['passed notice 4']],
    ['（一）主动公开。一是甲，二是乙。（二）依申请公开。一是丙。（三）监督保障。', ['passed notice 6']],
    ['（一）主动公开。（二）依申请公开。（二）监督保障。', ['failed notice （二） → （二）']],
    ['第一，提高认识；第二，压实责任。第三方评估良好。', ['passed notice 2']],
    ['第一，提高认识。第三，压实责任。', ['failed notice 第一， → 第三，']],
    ['依据《条例》第二十条第（五）项，（八）项公开。统一是关键，十是整数。', ['passed notice 1']],
    ['本年度工作平稳。', []],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })

  it('quotes each place and says what was expected', () => {
    const verdict = verdictsOf('narrative.numbering', { prose: { 5: '九是甲；十是乙；十二是丙。' } }).get('ordinals')
    expect(verdict!.quotes.map((quote) => quote.text)).toEqual(['十二是丙。'])
    expect(verdict!.message).toContain('应为“十一是”')
  })
})

describe('narrative.placeholder', () => {
  const said = (words: string): string[] => one('narrative.placeholder', { prose: { 1: words } })

  it.each([
    ['○○县数据局收到申请XX件，办结**件。', ['failed warning ○○; XX; **']],
    ['全年收到申请X件，（此处填写办理情况）。', ['failed warning X; （此处填写办理情况）']],
    ['截至___年，收到（ ）件，单位为某某局。', ['failed warning ___; （）; 某某局']],
    ['全年培训xx次，检查＊＊次，访谈？次，（机关名称）发布。', ['failed warning xx; ＊＊; ？; （机关名称）']],
    ['网址www.XXgk.cn，邮箱xxgk@a.cn，7×24小时服务，二〇二三年，H5作品，X光机1台。', ['passed warning ']],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })
})

describe('narrative.doubling', () => {
  const said = (words: string): string[] => one('narrative.doubling', { prose: { 1: words } })

  it.each([
    ['加强资金资金管理，落实好的的制度，，及时公开。', ['failed notice 资金资金; 的的; ，，']],
    ['青禾县人民政府政府信息公开工作，依申请公开公开指南，一件一件办理，研究研究，等等。', ['passed notice ']],
    ['深化公开工作情况\n工作情况良好。', ['passed notice ']],
    ['取得实效，。对市场监管监管对象分类。', ['failed notice ，。']],
    ['多措并举并举推进。', ['failed notice 并举并举']],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected)
  })

  it('quotes no more than the line', () => {
    expect(verdictsOf('narrative.doubling', { prose: { 1: '资金资金' } }).get('doublings')!.quotes[0]!.text).toBe('资金资金')
  })
})

describe('narrative.publication-date', () => {
  const said = (signature: string): string[] => one('narrative.publication-date', { signature })

  it('holds a department to the end of January', () => {
    expect(said('青禾县数据局\n2024年1月31日')).toEqual(['passed notice 2024-01-31 ≤ 2024-01-31'])
    expect(said('青禾县数据局\n2024年2月20日')).toEqual(['failed notice 2024-02-20 > 2024-01-31'])
    const office = { agency: '青禾县人民政府办公室', signature: '青禾县人民政府办公室\n2024年3月20日' }
    expect(one('narrative.publication-date', office)).toEqual(['passed notice 2024-03-20 ≤ 2024-03-31'])
    expect(said('青禾县数据局\n2023年1月20日')).toEqual([])
    expect(one('narrative.publication-date', { year: null, signature: '青禾县数据局\n2024年2月20日' })).toEqual([])
  })
})
