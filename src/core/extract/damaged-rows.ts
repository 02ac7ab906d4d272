import { tokensAmong } from './layout.ts'
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

/**
 * Several numbers in one cell of a drawn table: one that is too long for its cell goes on in the next line there. The parts
 * may be put together or not; nothing says which.
 */
export function areHalved(values: readonly Value[]): boolean {
  return pairsOf(values).some(
    ([one, other]) =>
      one.grid >= 0 && one.grid === other.grid && one.row === other.row && one.column === other.column && one.at !== other.at,
  )
}

/**
 * Numbers of running text that stand neither on one line nor each on its own: the rest of one that was too long for its
 * cell stands on a line below and passes for a number that the row lacks.
 */
export function areBroken(values: readonly Value[]): boolean {
  const ends = pairsOf(values).map(([one, other]) => other.lineEndsBefore > 0 || other.row !== one.row)
  return values.every(({ grid }) => grid < 0) && new Set(ends).size > 1
}

function pairsOf(values: readonly Value[]): (readonly [Value, Value])[] {
  const numbers = tokensIn(values)
  return numbers.slice(1).map((value, index) => [numbers[index]!, value] as const)
}

/** Digits in one run that were cut into several cells. */
export function isCut(reading: Reading, values: readonly Value[]): boolean {
  return reading.filter((slot) => slot !== null && slot.raw !== '').length > tokensAmong(values)
}

/** In a table whose rows are full, a row with fewer values has lost one; where that is, a sum can't tell. */
export function lacksOne(values: readonly Value[], readings: readonly Reading[], width: number): boolean {
  const count = tokensAmong(values)
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
