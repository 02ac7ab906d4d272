/** Significant digits that a spreadsheet keeps; the rest of a binary number is noise (0.1 + 0.2). */
const significantDigits = 15

/** A spreadsheet's number as its shortest exact decimal, never in scientific notation: 1e21 is 1 followed by 21 zeros. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(significantDigits)).toExponential().split('e')
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replaceAll(/[-.]/g, '')
  // Digits before the decimal point.
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0')
  const text = fraction === '' || /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`
  return negative && text !== '0' ? `-${text}` : text
}

/**
 * Whether a number format shows another number than the cell's value: percent, or scaling by commas ("0!.0,": ten
 * thousands). Then what a person reads is the displayed text. Rounding is no reason: the value is what counts.
 */
export function showsAnotherNumber(format: string): boolean {
  const [positive = ''] = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')
  return positive.includes('%') || /[0#?],+(?![0#?,])/.test(positive)
}
