import { describe, expect, it } from 'vitest'
import { chineseNumber, chinesePlace } from '../../../src/core/claims/chinese-number.ts'
import { claimsOf } from '../../../src/core/claims/claims-of.ts'
import { flatten, originalSpan } from '../../../src/core/claims/flat-text.ts'
import { nearCopies, textLikeness } from '../../../src/core/claims/near-copies.ts'
import { misnumberings } from '../../../src/core/claims/ordinals.ts'
import { partsIn } from '../../../src/core/claims/parts.ts'
import { isShare, percentOf } from '../../../src/core/claims/percents.ts'
import { proseOf } from '../../../src/core/claims/prose.ts'
import { quantitiesIn } from '../../../src/core/claims/quantity.ts'
import { sentencesOf } from '../../../src/core/claims/sentence.ts'
import { decimalOf, formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import { type ReportPlan, reportInput, verdictsOf } from '../rules/report-builder.ts'
import { sampleCells } from './sample-tables.ts'

/** The quantities of a text as "value unit", an approximate one with its bounds. */
function read(text: string): string[] {
  return quantitiesIn(text, 0, text.length, 100).map(({ value, unit, approximate, least, most }) => {
    const bounds = approximate ? ` ${formatDecimal(least)}–${formatDecimal(most)}` : ''
    return `${formatDecimal(value)}${unit}${bounds}`
  })
}

const prose = (words: string, plan: ReportPlan = {}) => {
  const { report, document } = reportInput({ ...plan, prose: { 1: words } })
  return proseOf(report, document)
}

describe('numbers', () => {
  it('of every unit that reports count in are read', () => {
    const units =
      '个百分点 个工作日 人次 件次 篇次 场次 批次 条次 户次 万元 亿元 平方 公里 件 条 起 宗 份 篇 次 批 项 个 元 % 人 期 场 家 部 户 名 例 则 幅 种 类 册 张 轮 页 封 通 集 位 所 处 款 卷 单 问 本 台 套 座 间 组 字 天 小时 分钟'
    for (const unit of units.split(' ')) expect(read(`共12${unit}，`)).toEqual([`12${unit}`])
    const inWords = '件 起 宗 份 条 篇 次 项 个 人次 期 场 批 家 例'.split(' ')
    for (const unit of inWords) expect(read(`共十二${unit}，`)).toEqual([`12${unit}`])
    expect(read('十二元，十二天，十二名，十二年')).toEqual([])
  })

  it.each([
    ['申请12', []],
    ['收到三件', ['3件']],
    ['12万', ['120000']],
    ['三', []],
    ['近300余件', ['300件 240–400']],
    ['超过1000件以上', ['1000件 1000–2000']],
    ['近50件左右', ['50件 40–55']],
    ['1.5余元', ['1.5元 1.5–1.6']],
    ['0余件', ['0件 0–1']],
    [
      '上万件，近万件，万余件，数万条',
      ['10000件 10000–20000', '10000件 8000–10000', '10000件 10000–20000', '10000条 10000–100000'],
    ],
    ['数百件，几千件', ['100件 100–1000', '1000件 1000–10000']],
    ['近三四件', []],
    ['大概20件，约为30件', ['20件 18–22', '30件 27–33']],
    ['至少20件，不少于20件，不低于20件，突破20件，逾20件', Array(5).fill('20件 20–40')],
    ['20件以下，20件以内，不到20件', Array(3).fill('20件 16–20')],
    ['20件左右，20件上下', Array(2).fill('20件 18–22')],
    ['20几件，20来件，20多件，20+件', Array(4).fill('20件 20–30')],
    ['5～8件', ['8件 5–8']],
    ['5件至8件', ['5件 5–500', '8件 5–8']],
    ['1亿元，2千件，3百件', ['1亿元', '2000件', '300件']],
    ['百分之十五', ['15%']],
    ['百分之', []],
    ['1234567890123456789012345件', []],
    ['A4纸，v2.0，第5件，“3件”，〔2023〕5号', []],
    ['2023年5月，3点，第三件，每三件，同一件，统一件', []],
    ['一件，一起，一宗，一份，一次，两份', ['1件', '1起', '1宗', '2份']],
    ['没有收到一件，未发生一起，无一件', []],
    ['发生一起', ['1起']],
  ])('in “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('are no more than asked for, and none beyond the end', () => {
    expect(quantitiesIn('1件，2件，3件', 0, 9, 2)).toHaveLength(2)
    expect(quantitiesIn('1件，22件', 0, 5, 9)).toHaveLength(1)
    expect(quantitiesIn('1件，22件', 3, 6, 9).map(({ start, end }) => [start, end])).toEqual([[3, 6]])
  })
})

describe('chinese numerals', () => {
  it.each([
    ['三万', 30_000],
    ['十二万零五', 120_005],
    ['九千九百九十九万九千九百九十九', null],
    ['一千零一', 1001],
    ['百二', null],
    ['十百', null],
    ['二百三千', null],
    ['二百三百', null],
    ['', null],
    ['九千九百九十九万九千九百', 99_999_900],
    ['一万二万', null],
    ['万三', null],
    ['万', null],
    ['三A', null],
    ['三A万', null],
    ['三万A', null],
    ['零', 0],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })

  it('may be a place alone', () => {
    expect(['十', '百', '千', '万', '九', '一二'].map(chinesePlace)).toEqual([10, 100, 1000, 10_000, null, null])
  })
})

describe('flat text', () => {
  const flat = (source: string): string => flatten(source, [{ start: 0, end: source.length }]).text

  it('has one form for each mark', () => {
    expect(flat(',﹐;﹔:﹕︰(﹙[［)﹚]］%％﹪．!！?？｡､<〈>〉')).toBe('，，；；：：：（（（（））））%%%.！！？？。、《《》》\n')
    expect(flat('０１２３４５６７８９')).toBe('0123456789\n')
  })

  it('joins the lines of a paragraph that was broken, and no others', () => {
    const line = '本年度我局坚持公开为常态不公开为例外的原则全年共收到'
    expect(flat(`${line}\n政府信息公开申请91件`)).toBe(`${line}政府信息公开申请91件\n`)
    expect(flat(`${line}\n\n政府信息公开申请91件`)).toBe(`${line}\n政府信息公开申请91件\n`)
    expect(flat(`${line}\n \n政府信息`)).toBe(`${line}\n政府信息\n`)
    expect(flat(`${line}。\n政府信息`)).toBe(`${line}。\n政府信息\n`)
    expect(flat(`${line}\n`)).toBe(`${line}\n`)
    for (const heading of ['（一）', '(二)', '三、', '第四', '5.', '6、'])
      expect(flat(`${line}\n${heading}公开`)).toContain('收到\n')
  })

  it('leads back to the source, also where nothing is left', () => {
    const text = flatten('收 到', [
      { start: 0, end: 0 },
      { start: 0, end: 3 },
    ])
    expect(text.text).toBe('收到\n')
    expect(originalSpan(text, 1, 2)).toEqual({ start: 2, end: 3 })
    expect(originalSpan(text, 1, 1)).toEqual({ start: 2, end: 2 })
  })
})

describe('prose', () => {
  it('of marks alone says nothing', () => {
    expect(claimsOf(reportInput({ prose: { 1: '，。、（，）；。收到申请（，）91件。' } }).report, { text: '' })).toEqual([])
    const plan = { cells: sampleCells, prose: { 1: '，。收到政府信息公开申请91件（，），办结86件。' } }
    expect([...verdictsOf('prose.applications', plan).values()].map(({ outcome }) => outcome)).toEqual(['passed', 'passed'])
  })

  it('of a report without form makes no claims, and empty spans none', () => {
    const { report, document } = reportInput({ prose: { 1: '收到政府信息公开申请91件。' } })
    expect(claimsOf({ ...report, edition: null }, document)).toEqual([])
    expect(proseOf({ ...report, prose: [{ start: 5, end: 5 }] }, document).sentences).toEqual([])
  })

  it('of a report without year is read without one', () => {
    const input = reportInput({ year: null, prose: { 1: '2022年收到政府信息公开申请91件，本年收到5件。' } })
    const { quantities } = quantityReport(input.report, input.document, checkReport(input))
    expect(quantities.length).toBeGreaterThan(1)
  })
})

describe('sentences', () => {
  const counted = (words: string): number[] =>
    sentencesOf(words, () => null, 1000).map(({ clauses }) => clauses.flatMap(({ quantities }) => quantities).length)

  it('are cut where they are too long, and their brackets closed only where they close', () => {
    expect(counted(`收到12件${'公'.repeat(1600)}收到3件`)).toEqual([1, 1])
    expect(counted('收到12件（其中3件。另有4件。')).toEqual([2, 1])
    expect(counted('收到12件（其中（网上）3件）。')).toEqual([1, 1])
    expect(counted(`收到12件（${'公'.repeat(400)}3件）。`)).toEqual([2])
    expect(counted('收到1，234件。')).toEqual([1])
  })
})

describe('near copies', () => {
  const sentence = '本机关进一步完善政府信息公开工作机制并加强队伍建设'

  it('are alike by the pairs of characters that they share', () => {
    expect(textLikeness('', '')).toBe(0)
    expect(textLikeness('甲', '甲')).toBe(0)
    expect(textLikeness('甲乙丙', '甲乙丙')).toBe(1)
    expect(textLikeness('甲乙丙', '甲乙丁')).toBe(0.5)
    expect(textLikeness('甲乙甲乙', '甲乙')).toBe(0.5)
  })

  it('are found sentence by sentence, numbers masked, short ones left out', () => {
    const [one, ...more] = nearCopies(`短句。 ${sentence}12次。`, 100, `${sentence}1,345.6次。另一句话。`)
    expect(more).toEqual([])
    expect(one).toEqual({ span: { start: 104, end: 104 + sentence.length + 4 }, length: sentence.length + 3, likeness: 1 })
    expect(nearCopies(`${sentence}；`, 0, '').map(({ likeness }) => likeness)).toEqual([0])
    expect(nearCopies('一二三四五六七八九十一二三四五六七。', 0, '')).toHaveLength(1)
    expect(nearCopies('一二三四五六七八九十一二三四五六。', 0, '')).toHaveLength(0)
    expect(nearCopies(`${sentence}。`.repeat(300), 0, '')).toHaveLength(200)
  })
})

describe('ordinals', () => {
  const found = (words: string): string[] =>
    misnumberings(prose(words)).found.map((one) => `${one.before} ${one.mark} ${one.expected}`)

  it.each([
    ['一是甲。二是乙。三是丙。', []],
    ['一是甲。三是乙。', ['一是 三是 二是']],
    ['一是甲。二是乙。二是丙。', ['二是 二是 三是']],
    ['九是甲。十一是乙。', ['九是 十一是 十是']],
    ['十九是甲。二十一是乙。', ['十九是 二十一是 二十是']],
    ['二十是甲。二十二是乙。', ['二十是 二十二是 二十一是']],
    ['二十九是甲。三十二是乙。', ['二十九是 三十二是 三十是']],
    ['一是甲。一二是乙。二是丙。', []],
    ['一是甲。二是乙。一是丙。二是丁。', []],
    ['（一）公开\n一是甲。\n（二）管理\n一是乙。三是丙。', ['一是 三是 二是']],
    ['（一）公开\n甲。\n（三）管理\n乙。', ['（一） （三） （二）']],
    ['一是否公开，二是以公开，三是指公开。', []],
  ])('in “%s”', (words, expected) => {
    expect(found(words)).toEqual(expected)
  })

  it('are counted', () => {
    expect(misnumberings(prose('（一）公开\n一是甲。二是乙。')).count).toBe(3)
    expect(misnumberings(prose('公开。')).count).toBe(0)
  })
})

describe('shares', () => {
  const percent = (text: string) => quantitiesIn(text, 0, text.length, 1)[0]!

  it('agree rounded or cut off at what is printed, an approximate one within one in a hundred', () => {
    const of = (part: number, whole: number, text: string): boolean => isShare(decimalOf(part), decimalOf(whole), percent(text))
    expect([of(15, 19, '78%，'), of(15, 19, '79%，'), of(15, 19, '78.9%，'), of(15, 19, '78.95%，')]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([of(15, 19, '77%，'), of(15, 19, '80%，'), of(15, 19, '78.8%，'), of(15, 19, '79.0%，')]).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect([of(15, 19, '约78.5%，'), of(15, 19, '约80.0%，')]).toEqual([true, false])
  })

  it('are worked out to so many decimals, rounded half up', () => {
    const text = (part: number, whole: number, decimals: number) => percentOf(decimalOf(part), decimalOf(whole), decimals)
    expect([text(1, 3, 0), text(1, 3, 2), text(2, 3, 1), text(1, 8, 1), text(1, 8, 0), text(1, 1000, 1)]).toEqual([
      '33%',
      '33.33%',
      '66.7%',
      '12.5%',
      '13%',
      '0.1%',
    ])
  })
})

describe('lists of parts', () => {
  const lists = (words: string): string[] =>
    prose(words).sentences.flatMap((sentence, at, all) =>
      partsIn(sentence, all[at - 1] ?? null).map(
        ({ total, parts, verdict }) =>
          `${formatDecimal(total.value)}: ${parts.map(({ value }) => formatDecimal(value)).join(' ')} ${verdict}`,
      ),
    )

  it.each([
    ['发布信息100条，其中动态60条，公告30条，其余20条。', ['100: 60 30 20 contradiction']],
    ['发布信息100条，其中动态60条，公告30条，其余10条。', ['100: 60 30 10 holds']],
    ['发布信息100条，其中动态60条，公告35条。', ['100: 60 35 doubtful']],
    ['发布信息100条，其中动态60条，公告34条。', ['100: 60 34 unclear']],
    ['发布信息100条，其中甲30条，乙30条，丙20条，丁10条。', ['100: 30 30 20 10 doubtful']],
    ['发布信息100条，其中甲30条，乙30条，丙20条，丁9条。', ['100: 30 30 20 9 unclear']],
    ['发布信息100条，其中动态60条；公告50条。', ['100: 60 50 unclear']],
    ['发布信息100条，其中动态60余条，公告30条，其余20条。', ['100: 60 30 20 unclear']],
    ['发布信息100条，其中动态100条，公告30条。', ['100: 100 30 unclear']],
    ['发布信息100条，其中动态60条，公告30条，其他20条等。', ['100: 60 30 20 unclear']],
    ['发布信息100条，其中动态60条，公告30条，视频20条等内容。', ['100: 60 30 20 unclear']],
    ['发布信息100条，含动态60条，公告50条，其余20条。', ['100: 60 50 20 unclear']],
    ['发布信息100条，其中甲类50条，其中动态20条，公告20条，其余20条。', ['50: 20 20 20 doubtful']],
    ['发布信息100条，其中动态60条，占60%，公告30条，占30%，其余20条。', ['100: 60 30 20 contradiction']],
    ['发布信息100条。其中动态60条，公告30条，其余20条。', ['100: 60 30 20 contradiction']],
    ['发布信息100条，其中动态60篇，公告30篇。', []],
    ['其中动态60条，公告30条。', []],
    ['发布信息100%，其中60%，40%。', []],
    ['接待1239批1942人次，其中初访786批1346人次，重复访453批596人次。', ['1239: 786 453 holds']],
  ])('in “%s”', (words, expected) => {
    expect(lists(words)).toEqual(expected)
  })
})
