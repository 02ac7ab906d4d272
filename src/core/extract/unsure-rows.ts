import { isCut } from './damaged-rows.ts'
import { areGroupsAfloat, hasForeignWords } from './reading-order.ts'
import { sumHolds } from './resolve.ts'
import type { ChosenRow } from './rival-readings.ts'
import type { Segment, Segmented } from './segments.ts'
import { numberOf, slotOf } from './slot.ts'
import type { Stream, Value } from './stream.ts'

/** One row of table three while it is being read. */
export interface RowState extends ChosenRow {
  segment: Segment
  values: Value[]
  hadChoice: boolean
  /** True where the row is a cell short and nothing says which: then no sum can vouch for the others. */
  isShort: boolean
  /** True where nothing says whether the row is blank. */
  isUntold: boolean
}

/** The names of a column that counts the rows. */
const countWords = /序号|行次/

/**
 * Rows with blanks among their numbers, where the order of the text does not even say that the numbers are theirs; or with
 * digits that stick together in a table that counts its rows, where some of them may be the count. `heads` is what stands before the rows; `rowOf` gives the row of
 * the form that a segment is, `labelOf` its official label; `structure` are labels without numbers.
 */
export function refuseUnsure(
  heads: string,
  stream: Stream,
  segmented: Segmented,
  rows: ReadonlyMap<string, RowState>,
  rowOf: (segment: Segment) => string,
  labelOf: (segment: Segment) => string,
  structure: readonly RegExp[],
): void {
  const areAfloat = areGroupsAfloat(stream, segmented, rowOf)
  const areCounted = countWords.test(heads)
  for (const row of rows.values()) {
    if (areCounted && row.readings.some((reading) => isCut(reading, row.values))) refuse(row)
    if (row.readings.length < 2) continue
    if (areAfloat || hasForeignWords(stream, row.segment, labelOf(row.segment), structure)) refuse(row)
  }
  // Numbers that do not add up may be those of the rows above, which only seem to be blank.
  const inOrder = segmented.segments.map((segment) => rows.get(rowOf(segment)))
  let isBelied = false
  for (const row of inOrder.toReversed()) {
    const numbers = row?.values.filter((value) => value.raw !== '') ?? []
    if (row && numbers.length === 0) row.isUntold = isBelied
    else isBelied = numbers.length > 1 && !sumHolds(numbers.map(slotOf))
  }
}

/** Fewer rows than this that add up in the wrong column may do so by chance. */
const fewestSums = 3

/**
 * The last cell of every row is blank, and of several rows the one before it is the sum of the rest: the table has lost
 * a column and got another behind its totals (for remarks), and nothing says where its numbers belong.
 */
export function totalsStandElsewhere(rows: ReadonlyMap<string, RowState>): boolean {
  let sums = 0
  for (const { readings } of rows.values()) {
    const [reading] = readings
    if (!reading || readings.length > 1) continue
    const numbers = reading.map(numberOf)
    if (reading.at(-1)?.raw) return false
    const before = numbers.at(-2) ?? 0
    if (before > 0 && numbers.slice(0, -2).reduce((sum, number) => sum + number, 0) === before) sums += 1
  }
  return sums >= fewestSums
}

/** A row without a number may still be blank. */
export function refuse(row: RowState): void {
  if (row.values.some((value) => value.raw !== '')) drop(row)
}

/** None of the row's numbers is known to be its own. */
export function drop(row: RowState): void {
  Object.assign(row, { readings: [], ...noReadings, isShort: true })
}

/** Not even whether the row is blank is known. */
export function withhold(row: RowState): void {
  drop(row)
  row.isUntold = true
}

/** No others than the readings that a row has. */
export const noReadings = { all: () => [], gapped: () => [] }
