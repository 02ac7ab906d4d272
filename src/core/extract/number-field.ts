import type { FormRow } from '../form/form.ts'
import { table3Columns } from './labels.ts'
import type { ColumnRelation } from './resolve.ts'
import { sumHolds } from './resolve.ts'
import { numberOf, type Reading, slotOf } from './slot.ts'
import type { Value } from './stream.ts'

/** So many ways to part the numbers are followed; with more the numbers say nothing. */
const mostWays = 400
const width = table3Columns.length

/** A way to part the numbers from some place on. */
interface Way {
  rows: Value[][]
  next: Way | null
}

/**
 * All numbers of table three in the order of the text, parted into rows of the form without its labels: each row's
 * numbers side by side, or those of several rows column by column. Only parted so that every row adds up; `relations` must
 * hold in all columns. For each row its readings: several where there are several ways, null where there is none.
 */
export function partField(
  values: readonly Value[],
  lines: readonly FormRow[],
  relations: readonly ColumnRelation[],
): Reading[][] | null {
  if (values.length !== lines.length * width) return null
  const ways = waysOf(values, lines.length)
  const readings = ways?.map((rows) => rows.map((row) => row.map(slotOf)))
  const fitting = readings?.filter((rows) => relations.every((relation) => holds(relation, rows))) ?? []
  if (fitting.length === 0) return null
  return lines.map((_, row) => fitting.map((rows) => rows[row]!))
}

function waysOf(values: readonly Value[], rows: number): Value[][][] | null {
  const known = new Map<number, Way[]>()
  const from = (at: number): Way[] => {
    const found = known.get(at)
    if (found) return found
    const ways: Way[] = []
    for (let count = 1; count <= rows - at / width && ways.length <= mostWays; count += 1) {
      const block = blockAt(values, at, count)
      if (!block) continue
      const end = at + count * width
      if (end === values.length) ways.push({ rows: block, next: null })
      else for (const next of from(end)) ways.push({ rows: block, next })
    }
    known.set(at, ways)
    return ways
  }
  const ways = from(0)
  return ways.length > mostWays ? null : ways.map(rowsOf)
}

function rowsOf(way: Way): Value[][] {
  const rows: Value[][] = []
  for (let each: Way | null = way; each; each = each.next) rows.push(...each.rows)
  return rows
}

/** The next numbers as one row, or as several that stand column by column; null where they do not add up. */
function blockAt(values: readonly Value[], at: number, count: number): Value[][] | null {
  const block = values.slice(at, at + count * width)
  // A column's numbers follow each other line by line, and something parts it from the next.
  const isColumn = (value: Value, index: number): boolean =>
    index === 0 || index % count > 0 === isBelow(value, block[index - 1]!)
  if (count > 1 && !block.every(isColumn)) return null
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (__, column) => block[count === 1 ? column : column * count + row]!),
  )
  return rows.every((row) => sumHolds(row.map(slotOf))) ? rows : null
}

/** Whether a number stands alone on the line right below another. */
function isBelow(value: Value, above: Value): boolean {
  return value.lineEndsBefore === 1 && value.at === above.at + above.raw.length
}

function holds({ left, right }: ColumnRelation, rows: readonly Reading[]): boolean {
  const total = (side: readonly number[], column: number): number =>
    side.reduce((sum, row) => sum + numberOf(rows[row]?.[column] ?? null), 0)
  return table3Columns.every((_, column) => total(left, column) === total(right, column))
}
