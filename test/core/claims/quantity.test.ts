import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../../src/core/claims/chinese-number.ts'
import { flatten, originalSpan } from '../../../src/core/claims/flat-text.ts'
import { quantitiesIn } from '../../../src/core/claims/quantity.ts'
import { sentencesOf } from '../../../src/core/claims/sentence.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'

/** The quantities of a text as "value unit", an approximate one with "~". */
function read(source: string): string[] {
  const flat = flatten(source, [{ start: 0, end: source.length }])
  return sentencesOf(flat.text, () => null, 1000).flatMap((sentence) =>
    sentence.clauses.flatMap((clause) =>
      clause.quantities.map((one) => `${one.approximate ? '~' : ''}${formatDecimal(one.value)} ${one.unit}`),
    ),
  )
}

describe('quantities', () => {
  it.each([
    ['共收到申请91件，答复８６件。', ['91 件', '86 件']],
    ['公开信息 1,234 条、12，345条', ['1234 条', '12345 条']],
    [
      '各类政府信息共计 80 余条，近300件，约90次，超3880万人，400篇以上',
      ['~80 条', '~300 件', '~90 次', '~38800000 人', '~400 篇'],
    ],
    [
      '发稿4.5万余篇，访问5109.59万次，收费251000元、25.1万元、1.2亿元',
      ['~45000 篇', '51095900 次', '251000 元', '25.1 万元', '1.2 亿元'],
    ],
    ['1239批1942人次', ['1239 批', '1942 人次']],
    ['占51.85%，占比5％', ['51.85 %', '5 %']],
    ['3至5件，10-20个，3件至5件', ['~5 件', '~20 个', '~3 件', '~5 件']],
    ['三百余件，上百次，数十条，近百件，百余份，网上100件', ['~300 件', '~100 次', '~10 条', '~100 件', '~100 份', '100 件']],
    ['占百分之三十，提高5个百分点，百分之25', ['30 %', '5 个百分点', '25 %']],
    ['部分公开67，占4.61%；不予公开81；2023，共收到申请4其中：当面1件', ['67 ', '4.61 %', '81 ', '4 ', '1 件']],
    ['预约5件，附近3家，节约6元', ['5 件', '3 家', '6 元']],
    ['收到申请二十三件，十一起，一百零五条', ['23 件', '11 起', '105 条']],
    ['2023年1月1日，第711号，第20条，国办函〔2020〕109号，H5，电话0731-84900468，20个工作日', ['20 个工作日']],
    ['高效办成一件事，一个平台，第三条，三审三校，“13条”', []],
    ['印发《关于公布8件规范性文件的通知》等文件12件', ['12 件']],
    ['来信1916件（含重要来信31件）', ['1916 件', '31 件']],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  it.each([
    ['80余件', '80', '90'],
    ['1200多条', '1200', '1300'],
    ['近300件', '240', '300'],
    ['约90件', '81', '99'],
    ['超3000件', '3000', '6000'],
    ['不足50件', '40', '50'],
    ['数十件', '10', '100'],
    ['3-5件', '3', '5'],
    ['91件', '91', '91'],
    ['4.5万余篇', '45000', '46000'],
  ])('%s may be from %s to %s', (source, least, most) => {
    const flat = flatten(source, [{ start: 0, end: source.length }])
    const [one] = quantitiesIn(flat.text, 0, flat.text.length, 10)
    expect([formatDecimal(one!.least), formatDecimal(one!.most)]).toEqual([least, most])
  })

  it('are found again in the canonical text', () => {
    const source = '全年共收到\n 申请 ９1 件。'
    const flat = flatten(source, [{ start: 0, end: source.length }])
    const [one] = quantitiesIn(flat.text, 0, flat.text.length, 10)
    const span = originalSpan(flat, one!.start, one!.end)
    expect(source.slice(span.start, span.end)).toBe('９1 件')
  })
})

describe('line breaks', () => {
  it('inside a long line are dropped, after short lines and before headings kept', () => {
    const broken =
      '本年度我局坚持公开为常态不公开为例外的原则全年共收到政府信息\n公开申请91件，办结86件。\n（二）依申请公开\n2023年收到'
    expect(flatten(broken, [{ start: 0, end: broken.length }]).text).toBe(
      '本年度我局坚持公开为常态不公开为例外的原则全年共收到政府信息公开申请91件，办结86件。\n（二）依申请公开\n2023年收到\n',
    )
  })

  it('never join the figures of two lines or two spans', () => {
    const source = '收到12\n34件'
    expect(
      flatten(source, [
        { start: 0, end: 4 },
        { start: 5, end: 8 },
      ]).text,
    ).toBe('收到12\n34件\n')
    expect(flatten('收到 12 34 件', [{ start: 0, end: 10 }]).text).toBe('收到12 34件\n')
  })
})

describe('chinese numerals', () => {
  it.each([
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三百', 300],
    ['三百零五', 305],
    ['两千零二十', 2020],
    ['一万二千', 12000],
    ['二三', null],
    ['二〇二三', null],
    ['百', null],
    ['', null],
    ['一万二万', null],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })
})

describe('hostile prose', () => {
  it.each([
    ['digits', '1'.repeat(400_000)],
    ['quantities', '收到申请91件，'.repeat(60_000)],
    ['parentheses', '（'.repeat(400_000)],
    ['pairs', '（1件）'.repeat(80_000)],
    ['titles', '《'.repeat(300_000)],
    ['nested titles', '《a《b》'.repeat(80_000)],
    ['marks', '，、；：'.repeat(100_000)],
    ['其中', '其中5件，'.repeat(60_000)],
    ['no marks', '政府信息公开申请'.repeat(50_000)],
    ['thousands', '1，234'.repeat(80_000)],
    ['numerals', '一百二十'.repeat(100_000)],
    ['spaces', ' '.repeat(400_000)],
    ['lines', '\n'.repeat(400_000)],
  ])('%s are read in bounded time', (_, source) => {
    // Processor time, which a busy machine does not stretch.
    const started = process.cpuUsage()
    const flat = flatten(source, [{ start: 0, end: source.length }])
    sentencesOf(flat.text, () => null, 4000)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000)
  })
})
