const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a Chinese numeral ("二十三", "一百零五", "三万二千"); null where it is none, or larger than 99 999 999. */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 12) return null
  const [high, low, ...more] = text.split('万')
  if (more.length > 0) return null
  if (low === undefined) return below10000(high!)
  // A bare 万 (上万件, 万余条) is a place, not a number.
  const thousands = high === '' ? null : below10000(high!)
  const rest = below10000(low)
  return thousands === null || rest === null ? null : thousands * 10_000 + rest
}

function below10000(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastPlace = 10_000
  for (const character of text) {
    const place = places[character]
    if (place !== undefined) {
      if (place >= lastPlace || (digit === null && !(place === 10 && total === 0))) return null
      total += (digit ?? 1) * place
      lastPlace = place
      digit = null
      continue
    }
    const value = digits[character]
    if (value === undefined) return null
    // "二三" is a range or a list, "二〇二三" a year: neither is a quantity.
    if (digit !== null && digit !== 0) return null
    digit = value
  }
  return total + (digit ?? 0)
}

/** The value of a place word that stands alone (“上百件” 100); null where it is none. */
export function chinesePlace(text: string): number | null {
  return text === '万' ? 10_000 : (places[text] ?? null)
}
