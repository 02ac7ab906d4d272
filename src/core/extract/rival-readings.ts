import { type ColumnRelation, sumHolds } from './resolve.ts'
import { numberOf, type Reading, type Slot } from './slot.ts'

/** A row whose reading was chosen by its own sum, with every reading that its characters allow. */
export interface ChosenRow {
  readings: Reading[]
  all: () => readonly Reading[]
  /** Those that it allows besides, if one of its cells left nothing. */
  gapped: () => readonly Reading[]
}

/** How many different sums of a column are followed; beyond that a relation is no evidence. */
const mostSums = 600

/**
 * Where the columns do not add up, something is wrong in print, and it may be in a row whose sum came out only because
 * its digits were cut to fit. Adds to each row the readings under which no more relations are broken than under the
 * chosen one, its own sum counted: two explanations as good as each other, and neither is presented as fact. That a cell
 * left nothing is the rarer slip, and must explain all: every column holds but its own.
 */
export function withRivals(
  rows: readonly (ChosenRow | undefined)[],
  relations: readonly ColumnRelation[],
  width: number,
): Map<number, Reading[]> {
  const rivals = new Map<number, Reading[]>()
  const values = rows.map((row) => columnsOf(row?.readings ?? [], width))
  const usable = relations.filter((relation) => [...relation.left, ...relation.right].every((row) => rows[row]?.readings.length))
  rows.forEach((row, index) => {
    if (!row || row.readings.length === 0) return
    const rests = usable.flatMap((relation) => restsOf(relation, values, index, width))
    const broken = (reading: Reading): number =>
      rests.filter((rest) => !canHold(rest, numberOf(reading[rest.column] ?? null))).length + (sumHolds(reading) ? 0 : 1)
    const least = Math.min(...row.readings.map(broken))
    if (least === 0) return
    const chosen = new Set(row.readings.map(saying))
    const others = row.all().filter((reading) => !chosen.has(saying(reading)))
    const explains = (reading: Reading): boolean =>
      broken(reading) < least &&
      rests.every((rest) => isGap(reading[rest.column]) || canHold(rest, numberOf(reading[rest.column] ?? null)))
    const added = [...others.filter((reading) => broken(reading) <= least), ...row.gapped().filter(explains)]
    if (added.length > 0) rivals.set(index, [...row.readings, ...added])
  })
  return rivals
}

function isGap(slot: Slot | undefined): boolean {
  return slot?.raw === ''
}

function columnsOf(readings: readonly Reading[], width: number): number[][] {
  return Array.from({ length: width }, (_, column) => [...new Set(readings.map((reading) => numberOf(reading[column] ?? null)))])
}

/** What a relation leaves a row in one column: its own side without it, and the other side. */
interface Rest {
  column: number
  own: ReadonlySet<number>
  other: ReadonlySet<number>
}

/** Of the columns in which the other rows are numbers, and few enough; nothing where the relation is not about the row. */
function restsOf({ left, right }: ColumnRelation, values: readonly number[][][], row: number, width: number): Rest[] {
  const [ownSide, otherSide] = left.includes(row) ? [left, right] : [right, left]
  if (!ownSide.includes(row)) return []
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Rest[] => {
    const of = (index: number): number[] => values[index]?.[column] ?? []
    const own = sums(ownSide.filter((index) => index !== row).map(of))
    const other = sums(otherSide.map(of))
    return own && other ? [{ column, own, other }] : []
  })
}

/** Whether the relation can hold with this number in the row; with what is no number it is no evidence against it. */
function canHold({ own, other }: Rest, number: number): boolean {
  if (Number.isNaN(number)) return true
  for (const sum of own) if (other.has(sum + number)) return true
  return false
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

function saying(reading: Reading): string {
  return JSON.stringify(reading.map((slot) => slot?.raw ?? null))
}
