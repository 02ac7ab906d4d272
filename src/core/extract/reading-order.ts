import { table3Columns } from './labels.ts'
import { tokensOf } from './layout.ts'
import type { PieceRun } from './piece.ts'
import { sumHolds } from './resolve.ts'
import type { Segment, Segmented } from './segments.ts'
import { bareText } from './squeeze.ts'
import { slotOf } from './slot.ts'
import type { Stream, Value } from './stream.ts'
import { halfWidth } from './value.ts'

const strongHeads = table3Columns.filter(({ weight }) => weight > 1)
const headOverHeads = /法人(?:或|和)其[他它]组织/
/** Numbers that may stand behind a row's own without telling of another order: of a page, of a heading. */
const mostOver = 3

/**
 * Whether running text gives table three in another order than row by row, as a page does whose lines were put together
 * by where they stand: numbers before the first label, the numbers of several rows in one heap, heads among the rows, or
 * rows without any in a table that has no blanks. Then a label says nothing of the numbers behind it.
 */
export function isShuffled(stream: Stream, segmented: Segmented, run: PieceRun, rowOf: (segment: Segment) => string): boolean {
  if (run.blanks === 'explicit' || run.placed || run.pieces.some(({ grid }) => grid >= 0)) return false
  const { head, segments } = segmented
  // Glued cells are another matter: there a row's numbers are one.
  if (segments.some(({ values }) => values.some(({ attached }) => attached))) return false
  const counts = segments.map((segment) => tokensOf(segment).length)
  const width = widthOf(counts)
  // Behind every label a whole row: what stands before the first of them is no row's.
  if (counts.every((count, row) => count === width || (row === counts.length - 1 && count > width))) return false
  const isFull = counts.filter((count) => count === width).length * 2 >= counts.length
  const inner = counts.slice(0, -1)
  if (inner.some((count) => count > width + mostOver) || !isCounting(head.filter(({ raw }) => raw !== ''))) return true
  if (isFull && inner.includes(0) && counts.some((count) => count > width)) return true
  if (haveHeadsAmong(stream, segmented)) return true
  if (!isFull && inner.some((count) => count > width)) return true
  return !isFull && (addUpNowhere(segmented, width) || lacksTotals(segmented, rowOf))
}

/** The numbers of a row, as most rows have them: a table may have a column more than the form. */
function widthOf(counts: readonly number[]): number {
  const form = table3Columns.length
  return counts.filter((count) => count === form + 1).length * 2 > counts.length ? form + 1 : form
}

/** The numbers of a row, a line each; nothing else of a report stands like that. */
const rowOfLines = new RegExp(`(?:\\n\\s*\\d[\\d,]*[^\\S\\n]*){${table3Columns.length}}\\s*$`)
const longestRow = 200

/** Whether a whole row of numbers stands before the first label of running text, outside what was taken for the table. */
export function hasRowBefore(canonical: string, stream: Stream, run: PieceRun): boolean {
  const start = stream.pieces[0]?.span.start ?? 0
  return (
    run.blanks !== 'explicit' &&
    !run.placed &&
    rowOfLines.test(halfWidth(canonical.slice(Math.max(0, start - longestRow), start)))
  )
}

/** Whether the numbers count the columns one by one, as under the heads of some tables; also where there are none. */
function isCounting(values: readonly Value[]): boolean {
  return values.every(({ raw }, index) => halfWidth(raw).replace(/[()]/g, '') === String(index + 1))
}

/** Whether some heads of the columns, but not all of them as on a new page, stand between two rows. */
function haveHeadsAmong(stream: Stream, { segments }: Segmented): boolean {
  return segments.slice(1).some(({ hit }, index) => {
    const between = stream.text.slice(segments[index]!.hit.end, hit.start)
    const met = strongHeads.filter(({ pattern }) => between.search(pattern) >= 0)
    return met.length === 0 ? headOverHeads.test(between) : met.length < strongHeads.length
  })
}

/** Whether more than one row, and most of them, do not add up whatever of their cells is blank: the last number is the total. */
function addUpNowhere({ segments }: Segmented, width: number): boolean {
  const rows = segments.map(tokensOf).filter((tokens) => tokens.length > 1 && tokens.length <= width)
  const wrong = rows.filter((tokens) => !sumHolds(tokens.map(slotOf))).length
  return wrong > 1 && wrong * 3 > rows.length
}

/** Whether outcomes have numbers and their total seems to have none. */
function lacksTotals({ segments }: Segmented, rowOf: (segment: Segment) => string): boolean {
  const total = segments.find((segment) => rowOf(segment) === 'totalProcessed')
  const outcomes = segments.filter((segment) => /granted$|\./i.test(rowOf(segment)))
  return total !== undefined && tokensOf(total).length === 0 && outcomes.some((row) => tokensOf(row).some(isCount))
}

function isCount({ raw }: Value): boolean {
  return /[1-9]/.test(halfWidth(raw))
}

/** The groups of table three, each with the rows under it. */
const groups = [
  { pattern: /[(]三[)]不予公|不予公开/, rows: 'denied.' },
  { pattern: /[(]四[)]无法提|无法提供/, rows: 'unavailable.' },
  { pattern: /[(]五[)]不予处|不予处理/, rows: 'notProcessed.' },
]

/**
 * Whether a group's label stands among its rows rather than before them, as where lines were put together by their places
 * on a page: then a row's numbers may stand before its label as well as behind it, and only a row without blanks can tell.
 */
export function areGroupsAfloat(stream: Stream, { segments }: Segmented, rowOf: (segment: Segment) => string): boolean {
  return groups.some(({ pattern, rows }) => {
    const own = segments.filter((segment) => rowOf(segment).startsWith(rows))
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || first === last) return false
    const before = segments.findLast(({ hit }) => hit.start < first.hit.start)
    const isBefore = stream.text.slice(before?.hit.end ?? 0, first.hit.start).search(pattern) >= 0
    return !isBefore && stream.text.slice(first.hit.end, last.hit.start).search(pattern) >= 0
  })
}

/** Whether words of another label stand between a row's label and its first number, which is then that one's, perhaps. */
export function hasForeignWords(stream: Stream, segment: Segment, official: string, structure: readonly RegExp[]): boolean {
  const first = segment.values.find(({ raw }) => raw !== '')
  if (!first || segment.grid >= 0) return false
  const between = stream.text.slice(segment.hit.start, first.at)
  const words = structure.reduce((text, pattern) => text.replace(pattern, ''), between)
  const label = bareText(words).replace(/\d/g, '')
  return !bareText(official).replace(/\d/g, '').startsWith(label)
}
