import { formatDecimal, parseDecimal, subtract, type Decimal } from '../decimal/decimal.ts'

/** Whether an exact decimal string is zero: it has no other digit. */
export function isZero(value: string): boolean {
  return !/[1-9]/.test(value)
}

/** The value of an exact decimal string; a broken invariant of the reader throws. */
export function decimal(value: string): Decimal {
  const parsed = parseDecimal(value)
  if (!parsed) throw new Error(`not an exact decimal: ${JSON.stringify(value)}`)
  return parsed
}

/** a − b of numbers that differ, with an explicit sign, for messages: "+3", "-9". */
export function signedDifference(a: Decimal, b: Decimal): string {
  const text = formatDecimal(subtract(a, b))
  return text.startsWith('-') ? text : `+${text}`
}
