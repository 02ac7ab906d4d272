/** An exact decimal number: units × 10^-scale. Never a float: amounts have up to six places and must not drift. */
export interface Decimal {
  units: bigint
  scale: number
}

const plain = /^([+-]?)(\d+)(?:\.(\d+))?$/
/** Nearly every cell of a table: a whole number that a double holds exactly. */
const short = /^\d{1,15}$/

/** Parses an exact decimal ("-12.50"); null for anything else, separators and spaces included. */
export function parseDecimal(text: string): Decimal | null {
  if (short.test(text)) return decimalOf(Number(text))
  const match = plain.exec(text)
  if (!match) return null
  const [, sign, whole, fraction = ''] = match
  const units = BigInt(`${whole}${fraction}`)
  return reduce({ units: sign === '-' ? -units : units, scale: fraction.length })
}

/** The decimal as its shortest exact string: no trailing zeros, no leading plus. */
export function formatDecimal(value: Decimal): string {
  const { units, scale } = reduce(value)
  if (scale === 0) return units.toString()
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}.${digits.slice(-scale)}`
}

/** A whole number as a decimal. */
export function decimalOf(whole: number | bigint): Decimal {
  return { units: BigInt(whole), scale: 0 }
}

/** The exact sum; zero for no operands. */
export function sum(values: readonly Decimal[]): Decimal {
  let units = 0n
  let scale = 0
  for (const value of values) {
    if (value.scale === scale) {
      units += value.units
      continue
    }
    const common = Math.max(scale, value.scale)
    units = units * pow10(common - scale) + value.units * pow10(common - value.scale)
    scale = common
  }
  return reduce({ units, scale })
}

/** a − b, exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return sum([a, { units: -b.units, scale: b.scale }])
}

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return reduce({ units: a.units * b.units, scale: a.scale + b.scale })
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const units = a.scale === b.scale ? a.units - b.units : subtract(a, b).units
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** Whether a and b are the same number ("1.0" equals "1"). */
export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0
}

/** Whether the number has no fractional part. */
export function isWhole(value: Decimal): boolean {
  return reduce(value).scale === 0
}

function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

function reduce(value: Decimal): Decimal {
  let { units, scale } = value
  if (scale === 0) return value
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n
    scale -= 1
  }
  return { units, scale }
}
