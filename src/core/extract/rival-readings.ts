import { type ColumnRelation, sumHolds } from './resolve.ts'
import type { Worth } from './glued.ts'
import { numberOf, type Reading, type Slot } from './slot.ts'

/** A row whose reading was chosen by its own sum, with every reading that its characters allow. */
export interface ChosenRow {
  readings: Reading[]
  /** None where they are too many; of those, the ones of which every beginning is worth following. */
  all: (isWorth?: Worth) => readonly Reading[]
  /** Those that it allows besides, if one of its cells left nothing. */
  gapped: () => readonly Reading[]
}

/** Of how many joint choices of the other rows the sums are followed one by one; beyond that they are a range. */
const mostChoices = 60

/**
 * Where the columns do not add up, something is wrong in print, and it may be in a row whose sum came out only because
 * its digits were cut to fit. Adds to each row the readings as good as the chosen one, and none of them is presented as
 * fact: first those that explain the columns as well, then those that nothing but the row's own sum speaks against. Each
 * of `ways` is a set of relations that says the same in other terms.
 */
export function withRivals(
  rows: readonly (ChosenRow | undefined)[],
  ways: readonly (readonly ColumnRelation[])[],
  width: number,
): Map<number, Reading[]> {
  const widened = [...rows]
  for (const rivalsOf of [explanations, unopposed]) {
    const numbers = widened.map(numbersOf)
    rows.forEach((row, index) => {
      const known = new Map(widened[index]?.readings.map((reading) => [saying(reading), reading]))
      if (!row || known.size === 0) return
      for (const way of ways) {
        const rests = way.flatMap((relation) => restOf(relation, numbers, index, width) ?? [])
        for (const reading of rivalsOf(row, rests)) if (!known.has(saying(reading))) known.set(saying(reading), reading)
      }
      widened[index] = { ...row, readings: [...known.values()] }
    })
  }
  return new Map(
    widened.flatMap((row, index) =>
      row && row.readings.length > (rows[index]?.readings.length ?? 0) ? [[index, row.readings] as const] : [],
    ),
  )
}

/**
 * Readings under which no more relations are broken than under the chosen ones, its own sum counted. That a cell left
 * nothing is the rarer slip, and must explain all: every column holds but its own.
 */
function explanations(row: ChosenRow, rests: readonly Rest[]): Reading[] {
  const broken = (reading: Reading): number =>
    rests.reduce((total, rest) => total + misfits(rest, reading).length, sumHolds(reading) ? 0 : 1)
  const least = Math.min(...row.readings.map(broken))
  if (least === 0) return []
  const explains = (reading: Reading): boolean =>
    broken(reading) < least && rests.every((rest) => misfits(rest, reading).every((column) => reading[column]?.raw === ''))
  const all = row.all()
  const others = all.length > 0 ? all : row.all((reading) => rests.every((rest) => misfits(rest, reading).length <= 1))
  return [...others.filter((reading) => broken(reading) <= least), ...row.gapped().filter(explains)]
}

/** Readings that differ from each chosen one only in columns in which no relation holds with that either. */
function unopposed(row: ChosenRow, rests: readonly Rest[]): Reading[] {
  const doubted = row.readings.map((reading) => {
    const [first = [], ...others] = rests.map((rest) => misfits(rest, reading))
    return { reading, columns: first.filter((column) => others.every((columns) => columns.includes(column))) }
  })
  if (doubted.some(({ columns }) => columns.length < 2)) return []
  return row
    .all()
    .filter((rival) =>
      doubted.every(({ reading, columns }) => reading.every((slot, at) => columns.includes(at) || slot?.raw === rival[at]?.raw)),
    )
}

/** The numbers of each reading of a row; of one of which none was kept those that its characters allow; null for any. */
function numbersOf(row: ChosenRow | undefined): number[][] | null {
  const kept = row?.readings ?? []
  const readings = kept.length > 0 || !row ? kept : [...row.all(), ...row.gapped()]
  return readings.length === 0 ? null : readings.map((reading) => reading.map(numberOf))
}

/** What a relation leaves a row: its numbers, by each choice of the other rows, and by how much they may be off, by column. */
interface Rest {
  choices: readonly (readonly number[])[]
  least: readonly number[]
  most: readonly number[]
}

/** Null where the relation is not about the row. */
function restOf(
  { left, right }: ColumnRelation,
  numbers: readonly (number[][] | null)[],
  row: number,
  width: number,
): Rest | null {
  const [ownSide, otherSide] = left.includes(row) ? [left, right] : [right, left]
  if (!ownSide.includes(row)) return null
  const signed = (side: readonly number[], sign: number) =>
    side.flatMap((index) => (index === row ? [] : [{ sign, readings: numbers[index] ?? null }]))
  const others = [...signed(ownSide, -1), ...signed(otherSide, 1)]
  const zeros = Array.from({ length: width }, () => 0)
  const rest = { choices: [zeros], least: [...zeros], most: [...zeros] }
  for (const { sign, readings } of others.sort((a, b) => (a.readings?.length ?? 0) - (b.readings?.length ?? 0))) {
    if (readings && rest.choices.length * readings.length <= mostChoices) {
      rest.choices = rest.choices.flatMap((sums) =>
        readings.map((reading) => sums.map((sum, at) => sum + sign * (reading[at] ?? 0))),
      )
      continue
    }
    // No number of the form is less than nothing.
    zeros.forEach((_, at) => {
      const ends = readings ? readings.map((reading) => reading[at] ?? 0) : [0, Number.POSITIVE_INFINITY]
      const [one, other] = [sign * Math.min(...ends), sign * Math.max(...ends)]
      rest.least[at]! += Math.min(one, other)
      rest.most[at]! += Math.max(one, other)
    })
  }
  return rest
}

/** Of the columns of a reading or its beginning those in which the relation cannot hold, by the choice that leaves fewest. */
function misfits({ choices, least, most }: Rest, reading: readonly Slot[]): number[] {
  const numbers = reading.map(numberOf)
  // What is no number compares with nothing, and is no evidence.
  const isOff = (choice: readonly number[], at: number): boolean =>
    numbers[at]! < choice[at]! + least[at]! || numbers[at]! > choice[at]! + most[at]!
  let fewest = numbers.length + 1
  let best = choices[0]!
  for (const choice of choices) {
    let off = 0
    for (let at = 0; at < numbers.length && off < fewest; at += 1) if (isOff(choice, at)) off += 1
    if (off < fewest) [fewest, best] = [off, choice]
  }
  return numbers.flatMap((_, at) => (isOff(best, at) ? [at] : []))
}

function saying(reading: Reading): string {
  return JSON.stringify(reading.map((slot) => slot?.raw ?? null))
}
