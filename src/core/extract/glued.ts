import { partOf, type Reading, type Slot } from './slot.ts'
import type { Value } from './stream.ts'

/**
 * Every way to cut runs of digits into `width` whole numbers without leading zeros ("713000074" into seven). A run that
 * is no bare digits stays one number. Empty where there is no way, or more than `most`.
 */
export function splitsOf(tokens: readonly Value[], width: number, most: number): Reading[] {
  const readings: Reading[] = []
  const digits = tokens.map((token) => token.raw.normalize('NFKC'))
  const room = digits.map((text) => (/^\d+$/.test(text) ? text.length : 1))
  const roomAfter = room.map((_, index) => room.slice(index + 1).reduce((total, size) => total + size, 0))
  let overflow = false
  const cut = (token: number, from: number, reading: Slot[]): void => {
    if (readings.length > most) {
      overflow = true
      return
    }
    const text = digits[token]
    const value = tokens[token]
    if (text === undefined || value === undefined) {
      if (reading.length === width) readings.push(reading)
      return
    }
    const left = width - reading.length
    const behind = roomAfter[token] ?? 0
    // Each token behind needs one cell at least and can fill no more cells than it has digits.
    if (left < tokens.length - token || left > room[token]! - from + behind) return
    if (!/^\d+$/.test(text)) {
      cut(token + 1, 0, [...reading, partOf(value, 0, value.raw.length)])
      return
    }
    const longest = text[from] === '0' ? 1 : text.length - from
    for (let length = 1; length <= longest; length += 1) {
      const to = from + length
      const next = [...reading, partOf(value, from, to)]
      if (to === text.length) cut(token + 1, 0, next)
      else if (next.length < width) cut(token, to, next)
    }
  }
  cut(0, 0, [])
  return overflow ? [] : readings
}
