import { compare, multiply, parseDecimal, sum, type Decimal } from '../decimal/decimal.ts'

/** What an approximate number may be. */
export interface Bounds {
  least: Decimal
  most: Decimal
}

/** How the words before and after a number end and begin where any of the patterns below can match. */
const headHint = /[-—–～~至到超过逾破少于近足约概为数几上]$/
const tailHint = /^[-—–～~至到余以左上]/

const range = /(\d+(?:\.\d+)?)(?:余|多)?[^\d，。；、增升减降加长]{0,2}[-—–~～至到]$/
const atLeast = /(?:超|超过|逾|突破|至少|不少于|不低于)$/
const almost = /(?:(?<![最附])近|不足|不到)$/
const about = /(?:(?<![预节签违特制])约|大概|约为)$/
const several = /[数几]$/
/** “上百件”, but not “网上100件”. */
const over = /(?<![网线以之])上$/

/**
 * The bounds of a number that the words around it make approximate; null where it is exact. `mark` is what stands
 * between the figures and the unit (余, 多), `head` and `tail` the words right before the figures and after the unit.
 */
export function boundsOf(value: Decimal, step: Decimal, mark: string, head: string, tail: string): Bounds | null {
  if (mark === '' && !headHint.test(head) && !tailHint.test(tail)) return null
  const all: Bounds[] = []
  const low = range.exec(head)?.[1]
  if (low !== undefined) all.push({ least: parseDecimal(low)!, most: value })
  if (/^[-—–~～至到]\d/.test(tail)) all.push({ least: value, most: times(value, 100n, 0) })
  if (mark !== '' || tail.startsWith('余')) all.push({ least: value, most: sum([value, place(value, step)]) })
  if (tail.startsWith('以上') || atLeast.test(head)) all.push({ least: value, most: times(value, 2n, 0) })
  if (almost.test(head) || /^以[下内]/.test(tail)) all.push({ least: times(value, 8n, 1), most: value })
  if (about.test(head) || /^(?:左右|上下)/.test(tail)) all.push({ least: times(value, 9n, 1), most: times(value, 11n, 1) })
  if (several.test(head) && isPlace(value)) all.push({ least: value, most: times(value, 10n, 0) })
  if (over.test(head) && isPlace(value)) all.push({ least: value, most: times(value, 2n, 0) })
  if (all.length === 0) return null
  return {
    least: all.map((one) => one.least).toSorted(compare)[0]!,
    most: all
      .map((one) => one.most)
      .toSorted(compare)
      .at(-1)!,
  }
}

function times(value: Decimal, factor: bigint, scale: number): Decimal {
  return multiply(value, { units: factor, scale })
}

/** The place that 余 leaves open: ten for 80, a hundred for 300, a thousand for 2.3万; a tenth of numbers without zeros. */
function place(value: Decimal, step: Decimal): Decimal {
  if (value.scale > 0 || value.units === 0n) return step
  let open = 1n
  while (value.units % (open * 10n) === 0n) open *= 10n
  return open === 1n ? times(value, 1n, 1) : { units: open, scale: 0 }
}

function isPlace(value: Decimal): boolean {
  return /^10+$/.test(value.units.toString())
}
