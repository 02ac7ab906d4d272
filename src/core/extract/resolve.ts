import { numberOf, type Reading } from './slot.ts'

/** A relation over rows of readings: in every column of `columns`, the rows of `left` sum to the rows of `right`. */
export interface ColumnRelation {
  left: readonly number[]
  right: readonly number[]
}

/** How many steps the joint search may take before it gives up and leaves cells unreadable. */
const mostSteps = 4_000

/**
 * Keeps the readings of a row whose total is the sum of its other cells. Where none does, the row is wrong in print or
 * misread, and all its readings stay: no solver may hide a true error.
 */
export function keepRowSums(readings: Reading[]): Reading[] {
  const kept = readings.filter(sumHolds)
  return kept.length > 0 ? kept : readings
}

/** Whether the last cell is the sum of the others; false where one of them is neither a number nor blank. */
export function sumHolds(reading: Reading): boolean {
  const numbers = reading.map(numberOf)
  const total = numbers.pop() ?? Number.NaN
  return numbers.reduce((sum, number) => sum + number, 0) === total
}

/**
 * Narrows the rows' readings to those that occur in some joint choice under which all relations hold in all columns.
 * Null where no choice satisfies them, or the search was too long: then these relations are no evidence.
 */
export function narrow(
  rows: readonly Reading[][],
  relations: readonly ColumnRelation[],
  columns: readonly number[],
): Reading[][] | null {
  const used = new Set(relations.flatMap((relation) => [...relation.left, ...relation.right]))
  const order = [...used].sort((a, b) => (rows[a]?.length ?? 0) - (rows[b]?.length ?? 0))
  if (order.some((row) => (rows[row]?.length ?? 0) === 0)) return null
  const ranges = rows.map((readings) => columns.map((column) => rangeOf(readings, column)))
  const kept = rows.map(() => new Set<Reading>())
  const choice: Reading[] = []
  let steps = 0
  const search = (depth: number): boolean => {
    steps += 1
    if (steps > mostSteps) return false
    const row = order[depth]
    if (row === undefined) {
      for (const chosen of order) kept[chosen]?.add(choice[chosen]!)
      return true
    }
    let found = false
    const open = ranges[row]!
    for (const reading of rows[row] ?? []) {
      choice[row] = reading
      ranges[row] = columns.map((column) => rangeOf([reading], column))
      if (relations.every((relation) => stillPossible(relation, ranges)) && search(depth + 1)) found = true
      if (steps > mostSteps) return false
    }
    ranges[row] = open
    return found
  }
  if (!search(0) || steps > mostSteps) return null
  return rows.map((readings, row) => (used.has(row) ? readings.filter((reading) => kept[row]?.has(reading)) : readings))
}

interface Bounds {
  least: number
  most: number
}

function rangeOf(readings: readonly Reading[], column: number): Bounds {
  const numbers = readings.map((reading) => numberOf(reading[column] ?? null))
  return { least: Math.min(...numbers), most: Math.max(...numbers) }
}

/** False as soon as what the open rows could still add leaves no way for the two sides to meet in some column. */
function stillPossible(relation: ColumnRelation, ranges: readonly Bounds[][]): boolean {
  const width = ranges[relation.left[0] ?? 0]?.length ?? 0
  for (let column = 0; column < width; column += 1) {
    const left = total(relation.left, ranges, column)
    const right = total(relation.right, ranges, column)
    // A text or unreadable cell makes the bounds NaN, and every comparison false: such a column is no evidence.
    if (left.least > right.most || right.least > left.most) return false
  }
  return true
}

function total(side: readonly number[], ranges: readonly Bounds[][], column: number): Bounds {
  let least = 0
  let most = 0
  for (const row of side) {
    const bounds = ranges[row]?.[column]
    if (!bounds) continue
    least += bounds.least
    most += bounds.most
  }
  return { least, most }
}
