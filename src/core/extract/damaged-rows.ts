import { sumHolds } from './resolve.ts'
import { numberOf, type Reading, slotOf } from './slot.ts'
import type { Value } from './stream.ts'

/**
 * A row that begins with a blank and does not add up: a label too many may have pushed its values out and the last of
 * them off the table. In a table that prints its zeros (`full`), or where the total is less than a part of it, that is as
 * likely as a slip in print, and neither is presented as fact.
 */
export function withPushed(readings: Reading[], full: boolean): Reading[] {
  const [reading] = readings
  const by = reading?.findIndex((slot) => slot?.read.state !== 'blank') ?? -1
  if (!reading || readings.length > 1 || by <= 0) return readings
  const total = numberOf(reading.at(-1) ?? null)
  const isLess = !sumHolds(reading) && reading.some((slot) => numberOf(slot) > total)
  if (!full && !isLess) return [reading]
  const pushed = (places: number): Reading => [...reading.slice(places), ...Array.from({ length: places }, () => null)]
  return [reading, ...Array.from({ length: Math.min(by, mostLabelsOver) }, (_, index) => pushed(index + 1))]
}

/** The labels of the two groups that a row can stand in: more than these cannot stand before it by mistake. */
const mostLabelsOver = 2

/** Digits in one run that were cut into several cells. */
export function isCut(reading: Reading, values: readonly Value[]): boolean {
  return reading.filter((slot) => slot !== null && slot.raw !== '').length > tokensIn(values).length
}

/** In a table whose rows are full, a row with fewer values has lost one; where that is, a sum can't tell. */
export function lacksOne(values: readonly Value[], readings: readonly Reading[], width: number): boolean {
  const count = tokensIn(values).length
  return count === width - 1 && values.length < width && !readings.some((reading) => isCut(reading, values))
}

function tokensIn(values: readonly Value[]): Value[] {
  return values.filter((value) => value.raw !== '')
}

/** The readings of a row that has lost a column of which nothing says which. */
export function withoutOne(values: readonly Value[], width: number): Reading[] {
  const tokens = tokensIn(values)
  if (tokens.length === 0 || tokens.length >= width) return []
  return Array.from({ length: tokens.length + 1 }, (_, gap) =>
    Array.from({ length: width }, (__, column) => {
      const token = tokens[column < gap ? column : column - (width - tokens.length)]
      return column >= gap && column < gap + width - tokens.length ? null : token ? slotOf(token) : null
    }),
  )
}
