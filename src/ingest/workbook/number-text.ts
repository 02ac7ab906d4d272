/** Significant digits that a spreadsheet keeps; the rest of a binary number is noise (0.1 + 0.2). */
const significantDigits = 15

/**
 * A spreadsheet's number as its shortest exact decimal, never in scientific notation (1e21 is 1 and 21 zeros), with the
 * decimal point moved `places` to the left.
 */
export function numberText(value: number, places = 0): string {
  if (places === 0 && Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? '0' : String(value)
  if (!Number.isFinite(value)) return String(value)
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(significantDigits)).toExponential().split('e')
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replaceAll(/[-.]/g, '')
  // Digits before the decimal point.
  const point = Number(exponent) + 1 - places
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0')
  const text = fraction === '' || /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`
  return negative && text !== '0' ? `-${text}` : text
}

/**
 * How many places a number format moves the decimal point to the left: "0," shows thousands (3), and Chinese sheets show
 * ten thousands with a point that is only a letter, "0!.0," or "0!.0000" (4). 0 for formats that do not scale.
 */
export function placesHidden(format: string): number {
  const [positive = ''] = format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, '').split(';')
  const letterPoint = /[!\\]\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0
  const commas = /[0#?](,+)(?![0#?,])/.exec(positive.replaceAll(/[!\\]./g, ''))?.[1]?.length ?? 0
  return letterPoint + commas * 3
}

/** Whether a number format shows a percentage. */
export function isPercentFormat(format: string): boolean {
  return format.replaceAll(/"[^"]*"|[!\\]./g, '').includes('%')
}
