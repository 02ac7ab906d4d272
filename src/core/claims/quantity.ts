import { decimalOf, multiply, parseDecimal, type Decimal } from '../decimal/decimal.ts'
import { chineseNumber } from './chinese-number.ts'

/** A number with its unit in the prose, at its place in the flat text. */
export interface Quantity {
  /** From the first digit to the end of the unit. */
  start: number
  end: number
  value: Decimal
  /** The value of one unit in the last place printed ("2.47%" → 0.01, "4.5万" → 1000). */
  step: Decimal
  unit: string
  /** True for 余, 多, 近, 约, 超, 以上, ranges, and 几十: never compared as exact. */
  approximate: boolean
}

/** The units that are understood, longest first. */
const units = [
  '个工作日',
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
] as const

const arabic = /(\d{1,3}(?:，\d{3})+(?!\d)|\d+)(\.\d+)?/y
const chinese = /[零〇一二两三四五六七八九十百千万]{1,12}/y
const multipliers: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const numeralUnits = new Set(['件', '起', '宗', '份', '条', '篇', '次', '项', '个'])
const before = /(?:约|近|超|超过|逾|将近|接近|大约|大概|至少|不少于|突破|上)$/
const rangeBefore = /\d(?:余|多)?[^\d，。；]{0,1}[-—–~～至到]$/

/** Finds every quantity of the flat text from `start` to `end`, in order. `most` bounds the work on hostile texts. */
export function quantitiesIn(text: string, start: number, end: number, most: number): Quantity[] {
  const found: Quantity[] = []
  let at = start
  while (at < end && found.length < most) {
    const code = text.charCodeAt(at)
    const quantity = code >= 48 && code <= 57 ? arabicAt(text, at) : isNumeral(text[at]!) ? chineseAt(text, at) : null
    if (quantity && isQuantity(quantity) && quantity.end <= end) {
      found.push(quantity)
      at = quantity.end
    } else {
      at = quantity ? Math.max(quantity.end, at + 1) : at + 1
    }
  }
  return found
}

function isQuantity(found: Quantity | { end: number }): found is Quantity {
  return 'unit' in found
}

/** What stands at a digit: a quantity, or only the end of a number that is none (a date, a code, an ordinal). */
function arabicAt(text: string, start: number): Quantity | { end: number } {
  arabic.lastIndex = start
  const match = arabic.exec(text)
  if (!match) return { end: start + 1 }
  const numberEnd = start + match[0].length
  if (match[0].length > 24) return { end: numberEnd }
  const previous = text[start - 1] ?? ''
  if (previous === '第' || previous === '“' || /[A-Za-z.〔/]/.test(previous)) return { end: numberEnd }
  const value = parseDecimal(match[0].replaceAll('，', ''))
  if (!value) return { end: numberEnd }
  const fraction = match[2] ? match[2].length - 1 : 0
  let end = numberEnd
  let factor = 1
  let approximate = false
  for (let steps = 0; steps < 5; steps += 1) {
    const character = text[end] ?? ''
    const multiplier = multipliers[character]
    if (
      multiplier !== undefined &&
      !(character === '万' && text[end + 1] === '元') &&
      !(character === '亿' && text[end + 1] === '元')
    )
      factor *= multiplier
    else if ('余多来几+'.includes(character) && character !== '') approximate = true
    else break
    end += 1
  }
  const unit = unitAt(text, end)
  if (!unit) return { end: numberEnd }
  const head = text.slice(Math.max(0, start - 6), start)
  return {
    start,
    end: end + unit.length,
    value: multiply(value, decimalOf(factor)),
    step: multiply({ units: 1n, scale: fraction }, decimalOf(factor)),
    unit,
    approximate:
      approximate ||
      before.test(head) ||
      rangeBefore.test(head) ||
      /^(?:以上|以下|左右|上下|余)/.test(text.slice(end + unit.length, end + unit.length + 2)),
  }
}

function chineseAt(text: string, start: number): Quantity | { end: number } {
  chinese.lastIndex = start
  const match = chinese.exec(text)
  if (!match) return { end: start + 1 }
  const numberEnd = start + match[0].length
  const previous = text[start - 1] ?? ''
  if (/[第每同统唯单某任逐进之约数几“]/.test(previous) || /\d/.test(previous)) return { end: numberEnd }
  const value = chineseNumber(match[0])
  const unit = unitAt(text, numberEnd)
  if (value === null || !unit || !numeralUnits.has(unit)) return { end: numberEnd }
  const after = text[numberEnd + unit.length] ?? ''
  // "高效办成一件事", "一次", "一个" are no quantities.
  if ((value < 2 && !['件', '起', '宗'].includes(unit)) || after === '事') return { end: numberEnd }
  return { start, end: numberEnd + unit.length, value: decimalOf(value), step: decimalOf(1), unit, approximate: false }
}

function unitAt(text: string, at: number): string | null {
  return units.find((unit) => text.startsWith(unit, at)) ?? null
}

function isNumeral(character: string): boolean {
  return '零〇一二两三四五六七八九十百千万'.includes(character)
}
