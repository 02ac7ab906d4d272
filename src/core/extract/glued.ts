import { partOf, type Reading, type Slot } from './slot.ts'
import { halfWidth } from './value.ts'
import type { Value } from './stream.ts'

/** Whether what a cut begins with is worth following. */
export type Worth = (beginning: readonly Slot[]) => boolean

/**
 * Every way to cut runs of digits into `width` whole numbers without leading zeros ("713000074" into seven). Where the
 * last cell is an `amount`, the last run may end in a fraction, which belongs to that cell ("0869.9" is 0 and 869.9). A run
 * that is no bare digits stays one number. Empty where there is no way, or more than `most` that `isWorth` lets pass.
 */
export function splitsOf(
  tokens: readonly Value[],
  width: number,
  most: number,
  { amount = false, isWorth }: { amount?: boolean; isWorth?: Worth | undefined } = {},
): Reading[] {
  const readings: Reading[] = []
  const digits = tokens.map((token, index) => {
    const text = halfWidth(token.raw)
    return amount && index === tokens.length - 1 ? text.replace(/^(\d+)\.\d+$/, '$1') : text
  })
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
    // The last cell that the run can have takes all that is left of it.
    const shortest = left === tokens.length - token ? text.length - from : 1
    for (let length = shortest; length <= longest; length += 1) {
      if (overflow) return
      const to = from + length
      const next = [...reading, partOf(value, from, to === text.length ? value.raw.length : to)]
      if (isWorth?.(next) === false) continue
      if (to === text.length) cut(token + 1, 0, next)
      else if (next.length < width) cut(token, to, next)
    }
  }
  cut(0, 0, [])
  return overflow ? [] : readings
}

/** No count of the form has more digits. */
const longestCount = 9

/** So many cuts of a run are tried; a run with more is no row that anybody could read. */
const mostCuts = 500_000

/**
 * As `splitsOf` for a single run, but only the cuts in which every group of `group` numbers ends in its own sum. The sum
 * fixes the last number of a group, so that long runs stay cheap; none where even so there are too many ways to try.
 */
export function summedSplits(tokens: readonly Value[], width: number, group: number, most: number): Reading[] {
  const [value] = tokens
  const text = value ? halfWidth(value.raw) : ''
  if (!value || tokens.length !== 1 || !/^\d+$/.test(text) || text.length !== value.raw.length) return []
  const readings: Reading[] = []
  let tried = 0
  // Where each cell so far ends: the cells themselves are made only of a cut that comes out.
  const ends: number[] = []
  const cut = (from: number, sum: number): void => {
    tried += 1
    if (readings.length > most || tried > mostCuts) return
    if (ends.length === width) {
      if (from === text.length) readings.push(ends.map((end, cell) => partOf(value, ends[cell - 1] ?? 0, end)))
      return
    }
    // The rest must hold a digit for each open cell, and the sum at least as many as it has by now; nor too many for them.
    const open = width - ends.length
    if (text.length - from > open * (longestCount + 1)) return
    const printed = String(sum)
    if (ends.length % group === group - 1) {
      if (text.startsWith(printed, from)) take(from + printed.length, 0)
      return
    }
    const longest = text[from] === '0' ? 1 : Math.min(longestCount, text.length - from - (open - 1) - (printed.length - 1))
    for (let to = from + 1; to <= from + longest; to += 1) take(to, sum + Number(text.slice(from, to)))
  }
  const take = (to: number, sum: number): void => {
    ends.push(to)
    cut(to, sum)
    ends.pop()
  }
  cut(0, 0)
  return readings.length > most || tried > mostCuts ? [] : readings
}
