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

/**
 * The section of a number format that shows a value (ECMA-376 part 1, 18.8.31): by its own condition, else by the value's
 * sign. Each section may scale, hide or name the number in its own way.
 */
export function sectionOf(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"|[!\\_*].|\[[^\]]{0,99}\]|[^;"])+|(?<=^|;)(?=;|$)/gs) ?? []
  const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section))
  if (conditions.some((condition) => condition !== null)) {
    const met = conditions.findIndex((condition) => condition && meets(value, condition[1]!, Number(condition[2])))
    return sections[met] ?? sections.find((_, index) => conditions[index] === null) ?? ''
  }
  const [positive = '', negative = positive, zero = positive] = sections
  if (value === 0) return zero
  return value < 0 ? negative : positive
}

function meets(value: number, comparison: string, bound: number): boolean {
  if (comparison === '<>') return value !== bound
  if (value === bound) return comparison.includes('=')
  return comparison.startsWith(value < bound ? '<' : '>')
}

/** How far a shown number may be from the one that is stored to be its rounding, in units of its last place. */
const rounding = 0.5000001

/**
 * Whether what a cell shows is the number that it stores, maybe rounded and with words beside it; `places`: how far the
 * decimal point is moved to the left. The sign may be shown by brackets or colours.
 */
export function showsNumber(shown: string, value: number, places = 0): boolean {
  const [digits = '', ...more] = shown.replaceAll(',', '').match(/-?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/gi) ?? []
  if (digits === '' || more.length > 0) return false
  const [mantissa = '', exponent = '0'] = digits.split(/E/i)
  const unit = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0))
  return Math.abs(Math.abs(value / 10 ** places) - Math.abs(Number(digits))) <= rounding * unit
}

/** Whether a number format shows a percentage. */
export function isPercentFormat(format: string): boolean {
  return format.replaceAll(/"[^"]*"|[!\\]./g, '').includes('%')
}
