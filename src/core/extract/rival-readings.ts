import { type ColumnRelation, sumHolds } from './resolve.ts'
import { numberOf, type Reading } from './slot.ts'

/** A row whose reading was chosen by its own sum, with every reading that its characters allow. */
export interface ChosenRow {
  readings: Reading[]
  all: () => readonly Reading[]
}

/** How many different sums of a column are followed; beyond that a relation is no evidence. */
const mostSums = 600

/**
 * Where the columns do not add up, something is wrong in print, and it may be in a row whose sum came out only because
 * its digits were cut to fit. Adds to each row the readings under which no more relations are broken than under the
 * chosen one, its own sum counted: two explanations as good as each other, and neither is presented as fact.
 */
export function withRivals(
  rows: readonly (ChosenRow | undefined)[],
  relations: readonly ColumnRelation[],
  width: number,
): Map<number, Reading[]> {
  const rivals = new Map<number, Reading[]>()
  const values = rows.map((row) => columnsOf(row?.readings ?? [], width))
  const usable = relations.filter((relation) => [...relation.left, ...relation.right].every((row) => rows[row]?.readings.length))
  const broken = (row: number, reading: Reading): number =>
    usable
      .filter((relation) => relation.left.includes(row) || relation.right.includes(row))
      .reduce((total, relation) => total + brokenColumns(relation, values, row, reading), 0)
  rows.forEach((row, index) => {
    if (!row || row.readings.length === 0) return
    const least = Math.min(...row.readings.map((reading) => broken(index, reading) + (sumHolds(reading) ? 0 : 1)))
    if (least === 0) return
    const others = row.all().filter((reading) => !row.readings.some((one) => isSame(one, reading)))
    const added = others.filter((reading) => broken(index, reading) + (sumHolds(reading) ? 0 : 1) <= least)
    if (added.length > 0) rivals.set(index, [...row.readings, ...added])
  })
  return rivals
}

function columnsOf(readings: readonly Reading[], width: number): number[][] {
  return Array.from({ length: width }, (_, column) => [...new Set(readings.map((reading) => numberOf(reading[column] ?? null)))])
}

/** In how many columns the relation cannot hold when the row is read so. */
function brokenColumns(relation: ColumnRelation, values: readonly number[][][], row: number, reading: Reading): number {
  let found = 0
  for (const [column, slot] of reading.entries()) {
    const own = [numberOf(slot)]
    const of = (index: number): number[] => (index === row ? own : (values[index]?.[column] ?? []))
    const left = sums(relation.left.map(of))
    const right = sums(relation.right.map(of))
    if (left && right && ![...left].some((sum) => right.has(sum))) found += 1
  }
  return found
}

/** Every sum that the rows can have together; null where a value is no number or there are too many. */
function sums(parts: readonly number[][]): Set<number> | null {
  let reached = new Set([0])
  for (const part of parts) {
    if (part.some(Number.isNaN)) return null
    const next = new Set<number>()
    for (const sum of reached) for (const value of part) next.add(sum + value)
    if (next.size > mostSums) return null
    reached = next
  }
  return reached
}

function isSame(a: Reading, b: Reading): boolean {
  return a.every((slot, column) => slot?.raw === b[column]?.raw)
}
