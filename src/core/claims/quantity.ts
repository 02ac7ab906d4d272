import { decimalOf, multiply, parseDecimal, type Decimal } from '../decimal/decimal.ts'
import { chineseNumber, chinesePlace } from './chinese-number.ts'
import { boundsOf } from './quantity-bounds.ts'

/** A number with its unit in the prose, at its place in the flat text. */
export interface Quantity {
  /** From the first digit to the end of the unit. */
  start: number
  end: number
  value: Decimal
  /** The value of one unit in the last place printed ("2.47%" → 0.01, "4.5万" → 1000). */
  step: Decimal
  unit: string
  /** True for 余, 多, 近, 约, 超, 以上, ranges, and 数十: never compared as exact. */
  approximate: boolean
  /** The least and the most that the words allow (“80余件” 80–89, “近300” 240–300); both are the value where it is exact. */
  least: Decimal
  most: Decimal
}

/** The units that are understood, longest first. */
const units = new RegExp(
  [
    '个百分点',
    '个工作日',
    '个月',
    '人次',
    '件次',
    '篇次',
    '场次',
    '批次',
    '条次',
    '户次',
    '万元',
    '亿元',
    '平方',
    '公里',
    '件',
    '条',
    '起',
    '宗',
    '份',
    '篇',
    '次',
    '批',
    '项',
    '个',
    '元',
    '%',
    '人',
    '期',
    '场',
    '家',
    '部',
    '户',
    '名',
    '例',
    '则',
    '幅',
    '种',
    '类',
    '册',
    '张',
    '轮',
    '页',
    '封',
    '通',
    '集',
    '位',
    '所',
    '处',
    '款',
    '卷',
    '单',
    '问',
    '本',
    '台',
    '套',
    '座',
    '间',
    '组',
    '字',
    '天',
    '小时',
    '分钟',
  ].join('|'),
  'y',
)

const arabic = /(\d{1,3}(?:，\d{3})+(?!\d)|\d+)(\.\d+)?/y
/** What a quantity may begin with. */
const figure = /[\d零〇一二两三四五六七八九十百千万]/
const chinese = /[零〇一二两三四五六七八九十百千万]{1,12}/y
const multipliers: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])
const numeralUnits = new Set(['件', '起', '宗', '份', '条', '篇', '次', '项', '个', '人次', '期', '场', '批', '家', '例'])
/** Words after which a number without its unit still counts something: “部分公开67，占4.61%”. */
const counted = /(?:申请|新收|收到|受理|公开|提供|处理|办结|结转|答复|复议|诉讼|维持|纠正|审结)(?:共|共计|的|数|数量)?$/

const noneAtAll = /(?:没有|未|无)(?:.{0,3}(?:发生|出现|收到|接到|接收|受理|产生|引发)过?)?(?:任何)?$/
/** What between the figures and the unit leaves the last places open: 80余件, 80+件. */
const openMarks = new Set('余多来几+')

/** Finds every quantity of the flat text from `start` to `end`, in order. `most` bounds the work on hostile texts. */
export function quantitiesIn(text: string, start: number, end: number, most: number): Quantity[] {
  const found: Quantity[] = []
  let at = start
  while (found.length < most) {
    const ahead = text.slice(at, end).search(figure)
    if (ahead < 0) break
    at += ahead
    const quantity = /\d/.test(text.charAt(at)) ? arabicAt(text, at) : chineseAt(text, at)
    if (isQuantity(quantity) && quantity.end <= end) found.push(quantity)
    at = quantity.end
  }
  return found
}

function isQuantity(found: Quantity | { end: number }): found is Quantity {
  return 'unit' in found
}

/** What stands at a digit: a quantity, or only the end of a number that is none (a date, a code, an ordinal). */
function arabicAt(text: string, start: number): Quantity | { end: number } {
  arabic.lastIndex = start
  const match = arabic.exec(text)!
  const numberEnd = start + match[0].length
  if (match[0].length > 24) return { end: numberEnd }
  if (/[第“A-Za-z.〔/]/.test(text.charAt(start - 1))) return { end: numberEnd }
  const value = parseDecimal(match[0].replaceAll('，', ''))!
  const fraction = match[2] ? match[2].length - 1 : 0
  let end = numberEnd
  let factor = 1
  let mark = ''
  for (let steps = 0; steps < 5; steps += 1) {
    const character = text.charAt(end)
    const multiplier = multipliers.get(character)
    if (multiplier !== undefined && !(/[万亿]/.test(character) && text[end + 1] === '元')) factor *= multiplier
    else if (openMarks.has(character)) mark = character
    else break
    end += 1
  }
  const unit = text.startsWith('百分之', start - 3) ? '%' : unitAt(text, end)
  // “粉丝突破400万”: the multiplier itself says that it counts.
  if (unit === null && factor === 1 && !isBareCount(text, start, numberEnd)) return { end: numberEnd }
  const whole = multiply(value, decimalOf(factor))
  const step = multiply({ units: 1n, scale: fraction }, decimalOf(factor))
  const length = unit === null || text.startsWith('百分之', start - 3) ? 0 : unit.length
  const bounds = boundsOf(whole, step, mark, before(text, start, 12), text.slice(end + length, end + length + 3))
  return {
    start,
    end: end + length,
    value: whole,
    step,
    unit: unit ?? '',
    approximate: bounds !== null,
    least: bounds?.least ?? whole,
    most: bounds?.most ?? whole,
  }
}

/** “部分公开67，占4.61%”: a count whose unit was left out, between the word for what is counted and a mark. */
function isBareCount(text: string, start: number, end: number): boolean {
  return end - start <= 5 && /^(?:[，、；。）]|占|其中)/.test(text.slice(end, end + 2)) && counted.test(before(text, start, 8))
}

function chineseAt(text: string, start: number): Quantity | { end: number } {
  chinese.lastIndex = start
  const match = chinese.exec(text)!
  const share = match[0] === '百' && text.startsWith('分之', start + 1)
  if (share) return shareAt(text, start)
  let end = start + match[0].length
  const previous = text.charAt(start - 1)
  if (/[第每同统唯单某任逐进之式“\d]/.test(previous)) return { end }
  const mark = openMarks.has(text.charAt(end)) ? text.charAt(end) : ''
  const vague = mark !== '' || /[数几上近约]/.test(previous)
  const value = chineseNumber(match[0]) ?? (vague ? chinesePlace(match[0]) : null)
  end += mark.length
  const unit = unitAt(text, end)
  if (value === null || !unit || !numeralUnits.has(unit)) return { end }
  end += unit.length
  // "高效办成一件事", "一次", "一个" are no quantities.
  if ((value < 2 && !['件', '起', '宗'].includes(unit)) || text.startsWith('事', end)) return { end }
  // “没有一起”, “未收到一件”: none at all.
  if (value === 1 && noneAtAll.test(before(text, start, 12))) return { end }
  const whole = decimalOf(value)
  const bounds = boundsOf(whole, decimalOf(1), mark, before(text, start, 12), text.slice(end, end + 3))
  return {
    start,
    end,
    value: whole,
    step: decimalOf(1),
    unit,
    approximate: bounds !== null,
    least: bounds?.least ?? whole,
    most: bounds?.most ?? whole,
  }
}

/** “百分之三十”: a percentage in words. */
function shareAt(text: string, start: number): Quantity | { end: number } {
  chinese.lastIndex = start + 3
  const match = chinese.exec(text)
  const value = match ? chineseNumber(match[0]) : null
  // With Arabic figures the number itself finds the words before it.
  if (!match || value === null) return { end: start + 3 }
  const whole = decimalOf(value)
  return {
    start,
    end: start + 3 + match[0].length,
    value: whole,
    step: decimalOf(1),
    unit: '%',
    approximate: false,
    least: whole,
    most: whole,
  }
}

function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at)
}

function unitAt(text: string, at: number): string | null {
  units.lastIndex = at
  return units.exec(text)?.[0] ?? null
}
