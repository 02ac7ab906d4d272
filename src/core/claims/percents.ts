import { compare, multiply, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import type { Quantity } from './quantity.ts'
import type { Sentence } from './sentence.ts'

/** "X件，占Y%": a part with its stated share, and the quantities it may be a share of. Places are in the flat text. */
export interface Share {
  part: Quantity
  percent: Quantity
  /** Candidates for the whole, the nearest first. */
  wholes: Decimal[]
  start: number
  end: number
}

const hundred: Decimal = { units: 100n, scale: 0 }

/** The shares stated in a sentence; `earlier` are the sentences before in the same paragraph. */
export function sharesIn(sentence: Sentence, earlier: readonly Sentence[]): Share[] {
  const quantities = sentence.clauses.flatMap((clause) => clause.quantities.map((quantity) => ({ quantity, clause })))
  const shares: Share[] = []
  const before = earlier.slice(-3).flatMap((one) => one.clauses.flatMap((clause) => clause.quantities))
  quantities.forEach(({ quantity: percent, clause }, index) => {
    const previous = quantities[index - 1]
    if (percent.unit !== '%' || !previous || previous.quantity.unit === '%') return
    const between = sentence.text.slice(previous.quantity.end, percent.start).replaceAll('□', '')
    if (!/^[，、]?(?:约|大约)?(?:占|占比)[^，；%\d]{0,16}$/.test(between)) return
    const part = previous.quantity
    const numerators = quantities
      .filter((one, at) => sameUnit(one.quantity, part) && quantities[at + 1]?.quantity.unit === '%')
      .map((one) => one.quantity.value)
    const named = [
      ...quantities
        .slice(0, index - 1)
        .map((one) => one.quantity)
        .reverse(),
      ...before.toReversed(),
    ].filter((one) => sameUnit(one, part) && compare(one.value, part.value) >= 0)
    const wholes = [...named.map((one) => one.value), ...(numerators.length > 1 ? [sum(numerators)] : [])].filter(
      (whole) => whole.units > 0n,
    )
    shares.push({ part, percent, wholes, start: previous.clause.start, end: Math.max(clause.end, percent.end) })
  })
  return shares
}

/** Equal units; one that was left out (部分公开67) may be any. */
function sameUnit(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit || one.unit === '' || other.unit === ''
}

/** Whether part ÷ whole is the percentage, rounded or cut off at the precision printed (one in a hundred where it is approximate). */
export function isShare(part: Decimal, whole: Decimal, percent: Quantity): boolean {
  const step = percent.approximate ? hundredth : percent.step
  const difference = subtract(multiply(part, hundred), multiply(percent.value, whole))
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference
  return compare(size, multiply(step, whole)) < 0
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
