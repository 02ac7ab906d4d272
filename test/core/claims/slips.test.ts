import { describe, expect, it } from 'vitest'
import { flatten } from '../../../src/core/claims/flat-text.ts'
import { doublingsIn, placeholdersIn, type Slip } from '../../../src/core/claims/leftovers.ts'
import { nearCopies } from '../../../src/core/claims/near-copies.ts'

const found = (slips: (flat: ReturnType<typeof flatten>) => Slip[], text: string): string[] => {
  const flat = flatten(text, [{ start: 0, end: text.length }])
  return slips(flat).map(({ words, start, end }) => {
    expect(flat.text.slice(start, end)).toBe(words)
    return words
  })
}

describe('words of a template that were left in', () => {
  it.each([
    ['○○○县，〇〇局，◯○镇', ['○○○', '〇〇', '◯○']],
    ['XX局，ＸＸ局，×××局，xxx局，ｘｘ局', ['XX', 'ＸＸ', '×××', 'xxx', 'ｘｘ']],
    ['AXX局，XXA局，9xx，xx9，@xx，xx.cn，/XX，XX/', []],
    ['X年X月X日收到X件X条X次，X县X市X区X局', ['X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X']],
    ['○年，×件，Ｘ月', ['○', '×', 'Ｘ']],
    ['AX件，5×件，○○件', ['○○']],
    ['X光机，X区局，X日光，X型号', ['X']],
    ['**件，***，＊＊，*年，＊月，*日，*件，*条，*次，*号', ['**', '***', '＊＊', '*', '＊', '*', '*', '*', '*']],
    ['___，____，__年，_年', ['___', '____', '__']],
    ['__号', []],
    ['（）年，（）月，（）日，（）件，（）条，（）次，（）号', ['（）', '（）', '（）', '（）', '（）', '（）']],
    ['收到？件，收到？？条，收到？？？次，写了？篇，开？场，办？期，A？件，收到？人', ['？', '？？', '？？？', '？', '？', '？']],
    [
      '（此处填写），（请填），（填报单位名称），（示例），（例如：XX），（例如X）',
      ['（此处填写）', '（请填）', '（填报单位名称）', '（示例）', '（例如：XX）', 'XX', '（例如X）'],
    ],
    ['（单位名称\n另一行），（机关名称、年份），（年份（一）），（样例', ['（机关名称、年份）']],
    ['【此处待定】，【待填】，【待补充】，【单位名称】，【请填【甲', ['【此处待定】', '【待填】', '【待补充】', '【单位名称】']],
    ['【请填\n甲】', []],
    [
      '待补充，待完善数据，某某县，某某市，某某区，某某局，某某单位，某某同志',
      ['待补充', '待完善数据', '某某县', '某某市', '某某区', '某某局', '某某单位'],
    ],
    ['二〇〇九年，二○○九年，一〇〇件，二〇〇〇年，九〇〇年', ['〇〇']],
  ])('in “%s”', (text, expected) => {
    expect(found(placeholdersIn, text)).toEqual(expected)
  })

  it('are told in the order of the text', () => {
    expect(found(placeholdersIn, '待补充，**件，XX局')).toEqual(['待补充', '**', 'XX'])
  })
})

describe('words that stand twice', () => {
  it.each([
    ['加强资金资金管理', ['资金资金']],
    ['落实政府信息公开政府信息公开工作', []],
    ['一件一件办，两个两个看，逐项逐项查，研究研究，讨论讨论，商量商量，学习学习，了解了解', []],
    ['考虑考虑，谢谢谢谢，常常常常，往往往往，人人人人，事事事事，件件件件', []],
    ['工作一件工作一件', ['工作一件工作一件']],
    ['再研究再研究', ['再研究再研究']],
    ['哈哈哈哈，哈哈哈哈哈哈哈，好了好了', ['好了好了']],
    ['县人民政府政府信息，依申请公开公开专栏，依申请公开公开栏，政务信息信息公开，机关工作工作报告', []],
    ['县人民政府政府会议', ['政府政府']],
    ['会议政府政府信息会议政府政府', ['政府政府']],
    ['好的的制度，的的士，的的确确', ['的的']],
    ['，，甲、、乙；；丙：：丁，、戊', ['，，', '、、', '；；', '：：', '，、']],
    ['甲，。乙、。丙。，丁。、', ['，。', '、。', '。，', '。、']],
    ['甲。。乙。。。丙。。。。', ['。。', '。。', '。。']],
    ['甲，，，乙', ['，，，']],
    ['办事不公不公开数据', ['不公不公']],
    ['好了了好了了，了了好了了好', ['好了了好了了', '了了好了了好']],
  ])('in “%s”', (text, expected) => {
    expect(found(doublingsIn, text)).toEqual(expected)
  })

  it('are told in the order of the text, and only where nothing parts them', () => {
    expect(found(doublingsIn, '好的的，，资金资金')).toEqual(['的的', '，，', '资金资金'])
    expect(found(doublingsIn, '资金 资金，资金\n资金， ，')).toEqual([])
  })
})

describe('the flat text', () => {
  const flat = (source: string): string => flatten(source, [{ start: 0, end: source.length }]).text
  const line = '本年度我局坚持公开为常态不公开为例外的原则全年共收到'

  it('keeps apart what a heading begins', () => {
    const headings = [
      '（一）甲',
      '(十二)甲',
      '十二、甲',
      '二十一、甲',
      '三，甲',
      '四.甲',
      '五．甲',
      '第六甲',
      '7.甲',
      '8．甲',
      '9、甲',
      '1)甲',
      '2）甲',
    ]
    for (const heading of headings) expect(flat(`${line}\n${heading}`), heading).toContain('收到\n')
    for (const other of ['我局（一）', '12件', '一件', '见第六', '二十一二、甲'])
      expect(flat(`${line}\n${other}`), other).not.toContain('收到\n')
  })

  it('joins a broken line whatever the white space before the next', () => {
    expect(flat(`${line}\n　　政府信息`)).toBe(`${line}政府信息\n`)
    expect(flat(`${line}\n　\n　政府信息`)).toBe(`${line}\n政府信息\n`)
    expect(flat(`${line}\n　（一）甲`)).toBe(`${line}\n（一）甲\n`)
    expect(flat(`${line}12\n 34件`)).toBe(`${line}1234件\n`)
    const long = '甲'.repeat(300)
    expect(flat(`${long}。\n${line}\n \n政府信息`)).toBe(`${long}。\n${line}\n政府信息\n`)
    expect(flat(`${line}\n${' '.repeat(250)}\n政府信息`)).toBe(`${line}政府信息\n`)
  })

  it('breaks after a mark that ends a sentence, and after a short line', () => {
    for (const mark of '。！？；：”」》…') expect(flat(`${line}${mark}\n政府`)).toContain('\n政府')
    for (const mark of '，、') expect(flat(`${line}${mark}\n政府`)).not.toContain('\n政府')
    const twenty = '本年度我局坚持公开为常态不公开为例外的原'
    expect(flat(`${twenty}\n政府`)).toBe(`${twenty}政府\n`)
    expect(flat(`${twenty.slice(1)}\n政府`)).toBe(`${twenty.slice(1)}\n政府\n`)
    expect(flat(`甲,${twenty.slice(2)}\n政府`)).toBe(`甲，${twenty.slice(2)}政府\n`)
    expect(flat(`${line}\n${twenty.slice(0, 9)}\n政府`)).toBe(`${line}${twenty.slice(0, 9)}\n政府\n`)
  })

  it('keeps numbers apart that a space parts, and no other words', () => {
    expect(flat('12 34件，1 件，件 1，１ ２，1  2，1\u200b2')).toBe('12 34件，1件，件1，1 2，1 2，1 2\n')
  })

  it('leads each character back to the source', () => {
    const source = '甲 乙，１ ２\n丙'
    const { text, at } = flatten(source, [
      { start: 0, end: 5 },
      { start: 8, end: 9 },
    ])
    expect(text).toBe('甲乙，1\n丙\n')
    expect([...at]).toEqual([0, 2, 3, 4, 4, 8, 8, 9])
    const whole = flatten('甲乙', [{ start: 0, end: 2 }])
    expect([...whole.at]).toEqual([0, 1, 1, 2])
    expect([...flatten('甲乙', []).at]).toEqual([0])
    expect(flatten('甲\n', [{ start: 0, end: 2 }]).text).toBe('甲\n')
  })
})

describe('near copies, sentence by sentence', () => {
  const one = '本机关进一步完善政府信息公开工作机制并加强队伍建设'
  const two = '全年组织业务培训并对各科室报送的信息逐条审核把关'
  const places = (text: string): string[] => nearCopies(text, 0, '').map(({ span }) => text.slice(span.start, span.end))

  it('are cut at each mark that ends a sentence and at line ends', () => {
    for (const mark of '。；;！!') expect(places(`${one}${mark}${two}${mark}`)).toEqual([`${one}${mark}`, `${two}${mark}`])
    expect(places(`${one}\n${two}`)).toEqual([one, two])
    expect(places(`  ${one} 。\n　${two}　`)).toEqual([`${one} 。`, two])
  })

  it('count no white space, and a number as one', () => {
    const [first, second, third] = nearCopies(`${one}  12 ，345件。${one}1.5件。${one}1,234.5件。`, 0, `${one}7件。`)
    expect([second!.likeness, third!.likeness]).toEqual([1, 1])
    expect([first!.length, second!.length, third!.length]).toEqual([one.length + 3, one.length + 3, one.length + 3])
    expect(nearCopies(`${one}１２件`, 0, `${one}7件`).map(({ likeness }) => likeness)).toEqual([1])
  })

  it('are held to the closest sentence of the other text', () => {
    const [copied] = nearCopies(`${one}。`, 0, `${two}。${one}。${two}。`)
    expect(copied!.likeness).toBe(1)
    const [close] = nearCopies('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未', 0, '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午申')
    expect(close!.likeness).toBeCloseTo(16 / 17)
  })
})
