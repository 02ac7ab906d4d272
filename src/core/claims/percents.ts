import { compare, multiply, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/** "X件，占Y%": a part with its stated share, and the quantities it may be a share of. Places are in the flat text. */
export interface Share {
  part: Quantity
  percent: Quantity
  /** Candidates for the whole, the likeliest first. */
  wholes: Decimal[]
  /** The whole is named and lies outside the report: 占全市申请总量的3.2%. */
  elsewhere: boolean
  /** Whether one of them was stated as a total, or the shares listed make up the whole: then the share can be wrong. */
  firm: boolean
  /** The sum of the parts that are listed with shares; null where it is alone. */
  listed: Decimal | null
  start: number
  end: number
}

/** A larger whole than what the report counts. */
const beyond = /全[国省市县区州]|各级|系统|同期|上年|历年|本[省市县区]/

const hundred: Decimal = { units: 100n, scale: 0 }

/**
 * The shares stated in a sentence and in its parentheses; `earlier` are the sentences before in the same paragraph, `inner`
 * the parentheses.
 */
export function sharesIn(sentence: Sentence, earlier: readonly Sentence[], inner: readonly Sentence[]): Share[] {
  const quantities = withInner(placed(sentence), inner)
  if (!quantities.some(({ quantity }) => quantity.unit === '%')) return []
  const before = earlier.slice(-3).flatMap(placed)
  const all = [...before, ...quantities]
  const isPart = (at: number): boolean => isShareAfter(all[at], all[at + 1])
  const totals = all.filter((one, at) => one.quantity.unit !== '%' && !isPart(at))
  const shares: Share[] = []
  quantities.forEach(({ quantity: percent, clause }, index) => {
    const previous = quantities[index - 1]
    if (!previous || !isShareAfter(previous, quantities[index])) return
    const part = previous.quantity
    const inList = quantities.filter((one, at) => isShareAfter(one, quantities[at + 1]) && sameUnit(one.quantity, part))
    const listed = sum(inList.map((one) => one.quantity.value))
    const complete = inList.length > 1 && isWhole(inList.map((one) => quantities[quantities.indexOf(one) + 1]!.quantity))
    const fits = (one: Placed): boolean =>
      one.quantity.start < part.start && sameUnit(one.quantity, part) && compare(one.quantity.value, part.value) >= 0
    const stated = totals.filter(fits).map((one) => one.quantity.value)
    const others = all.filter((one) => one.quantity.unit !== '%' && fits(one)).map((one) => one.quantity.value)
    const several = inList.length > 1 ? listed : null
    const wholes = [...stated.toReversed(), several, ...others.toReversed()].flatMap((whole) =>
      whole && whole.units > 0n ? [whole] : [],
    )
    const firm = (stated.length > 0 || complete) && wholes.length > 0
    const elsewhere = beyond.test(wordsBetween(previous, quantities[index]!))
    shares.push({
      part,
      percent,
      wholes,
      elsewhere,
      firm: firm && !elsewhere,
      listed: several,
      start: previous.clause.start,
      end: Math.max(clause.end, percent.end),
    })
  })
  return shares
}

interface Placed {
  quantity: Quantity
  clause: Clause
  text: string
}

function placed(sentence: Sentence): Placed[] {
  return sentence.clauses.flatMap((clause) => clause.quantities.map((quantity) => ({ quantity, clause, text: sentence.text })))
}

/** “38件（占44.2%）”: a share in a parenthesis stands after the number that it is about. */
function withInner(quantities: readonly Placed[], inner: readonly Sentence[]): Placed[] {
  const shares = inner
    .map((sentence) => ({ sentence, own: placed(sentence) }))
    .filter(({ sentence, own }) => own.length === 1 && own[0]!.quantity.unit === '%' && own[0]!.clause === sentence.clauses[0])
  return quantities.flatMap((one) => [
    one,
    ...shares.filter(({ sentence }) => sentence.anchor === one.quantity).map(({ own }) => ({ ...own[0]!, clause: one.clause })),
  ])
}

/** Whether the second is the share that the first is said to have: “15件，占79%”. */
function isShareAfter(part: Placed | undefined, percent: Placed | undefined): boolean {
  if (!part || !percent || percent.quantity.unit !== '%' || part.quantity.unit === '%') return false
  return /^(?:[^，；%\d]{1,8}(?=，))?[，、（]?(?:约|大约)?(?:占|占比)[^，；%\d]{0,16}$/.test(wordsBetween(part, percent))
}

function wordsBetween(part: Placed, percent: Placed): string {
  return percent.text.slice(part.quantity.end, percent.quantity.start).replaceAll('□', '')
}

/** Whether the shares add up to a hundred, as far as their printed precision lets them. */
function isWhole(percents: readonly Quantity[]): boolean {
  const added = sum(percents.map((one) => one.value))
  const slack = sum(percents.map((one) => one.step))
  return [subtract(added, hundred), subtract(hundred, added)].every((difference) => compare(difference, slack) <= 0)
}

/** Equal units; one that was left out (部分公开67) may be any. */
function sameUnit(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit || one.unit === '' || other.unit === ''
}

/** Whether part ÷ whole is the percentage, rounded or cut off at the precision printed (one in a hundred where it is approximate). */
export function isShare(part: Decimal, whole: Decimal, percent: Quantity): boolean {
  const step = percent.approximate ? hundredth : percent.step
  const [actual, stated, slack] = [multiply(part, hundred), multiply(percent.value, whole), multiply(step, whole)]
  return [subtract(actual, stated), subtract(stated, actual)].every((difference) => compare(difference, slack) < 0)
}

const hundredth: Decimal = { units: 1n, scale: 0 }

/** part ÷ whole in percent, to so many decimals, rounded half up; for messages. */
export function percentOf(part: Decimal, whole: Decimal, decimals: number): string {
  const top = part.units * 10n ** BigInt(decimals + 3 + whole.scale)
  const bottom = whole.units * 10n ** BigInt(part.scale)
  const rounded = (top / bottom + 5n) / 10n
  const text = rounded.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? `${text}%` : `${text.slice(0, -decimals)}.${text.slice(-decimals)}%`
}
