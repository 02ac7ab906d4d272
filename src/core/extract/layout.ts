import type { TextSpan } from '../document/locator.ts'
import { isPageNumber } from './page-numbers.ts'
import type { PieceRun } from './piece.ts'
import type { RowLayout } from './row-readings.ts'
import { sumHolds } from './resolve.ts'
import type { Segment, Segmented } from './segments.ts'
import { slotOf } from './slot.ts'
import { bareText } from './squeeze.ts'
import type { Value } from './stream.ts'

/**
 * The values of a row: in a grid those of the label's own row, right of it. Behind the last label of running text there may
 * be anything, so only as much as the row can hold is taken there; many more numbers than that are not the row's at all.
 */
export function rowValues(segment: Segment, width: number, last: boolean): Value[] {
  let values = segment.values
  let isOwn = false
  if (segment.grid >= 0) {
    // A number may stick to its label, in one cell with it.
    const own = ownValues(segment).filter(
      (value) => value.column > segment.column || (value.attached && value.at >= segment.hit.end),
    )
    const isWhole = own.length >= width || own.some((value) => value.raw !== '')
    isOwn = isWhole || !values.some((value) => value.raw !== '')
    if (isOwn) values = own
  }
  // A row of a grid ends where the grid does; what is merged in it may be printed again for each column.
  if (!last || isOwn || tokensAmong(values) > width + mostBehind) return values
  const first = firstOf(values, width)
  return isCut(first, values, width) ? values : first
}

/** Whether a row's next number is of the same row, which has one too many: it stands on the line of the last, or is no page's. */
function isCut(first: readonly Value[], values: readonly Value[], width: number): boolean {
  if (tokensAmong(first) < width) return false
  const next = values[first.length]
  const last = first.at(-1)
  if (!next || !last || next.grid >= 0) return false
  const isOnLine = next.row === last.row && next.lineEndsBefore === 0
  return isOnLine || values.slice(first.length).some(({ raw }) => raw !== '' && !isPageNumber(bareText(raw)))
}

/** The values of a row, or those `among` some: in a grid those on its line. */
export function ownValues({ grid, row, values }: Segment, among: readonly Value[] = values): readonly Value[] {
  return grid < 0 ? among : among.filter((value) => value.grid === grid && value.row === row)
}

/** Numbers that may follow the last row of a table in running text: of a page, of a heading. */
export const mostBehind = 2

/** How many of the values are no blanks. */
export function tokensAmong(values: readonly Value[]): number {
  let tokens = 0
  for (const { raw } of values) if (raw !== '') tokens += 1
  return tokens
}

function firstOf(values: readonly Value[], width: number): Value[] {
  const kept: Value[] = []
  let tokens = 0
  for (const value of values) {
    if (value.raw !== '' && tokens === width) break
    kept.push(value)
    if (value.raw !== '') tokens += 1
  }
  return kept
}

/**
 * Learns from the rows that have all their values how this table parts its cells. Where no row is full, runs of line ends
 * still show it: the shortest run parts cells (heads and group labels have no blanks), and behind every row the same
 * remainder is left over.
 */
export function layoutOf(segments: readonly Segment[], width: number, run: PieceRun, sum = 0): RowLayout {
  const full = segments.filter((segment) => tokensAmong(segment.values) === width)
  const leads = full.map((segment) => segment.values.findIndex((value) => value.raw !== ''))
  const cellGaps = full.flatMap((segment) =>
    tokensOf(segment)
      .slice(1)
      .map((value) => value.lineEndsBefore),
  )
  const rowGaps = full.flatMap((segment) => (segment.lineEndsAfter > 0 ? [segment.lineEndsAfter] : []))
  const gaps = full.length > 0 ? { cellGap: mode(cellGaps) ?? 0, rowGap: mode(rowGaps) ?? 0 } : gapsOf(segments, run)
  return {
    width,
    blanks: run.blanks,
    lead: unanimous(leads) ?? leadBySums(segments, width, run, sum),
    opening: run.lead ?? 0,
    ...gaps,
    isMeasured: full.length > 0,
    sum,
    dropsBlanks: run.dropsBlanks ?? dropsBlanks(segments, () => width),
    placed: run.placed === true,
    amount: false,
    home: null,
  }
}

/**
 * Whether a row has fewer digits than cells, so that some of its cells are blank and left nothing in the text. `width` is
 * the number of cells of a row.
 */
export function dropsBlanks(segments: readonly Segment[], width: (segment: Segment) => number): boolean {
  return segments.some((segment) => {
    const digits = tokensOf(segment).reduce((count, { raw }) => count + raw.length, 0)
    return digits < width(segment)
  })
}

/** The end of a row's label in running text: where its blanks stand when nothing follows. */
export function homeOf(segment: Segment): TextSpan | null {
  return segment.grid >= 0 ? null : { start: segment.labelSpan.end, end: segment.labelSpan.end }
}

/**
 * Words among the cells of a row that is short of numbers: one of them may stand in place of a number, or none, so that
 * counting says nothing.
 */
export function isDisturbed(segment: Segment, values: readonly Value[], width: number, run: PieceRun): boolean {
  return run.blanks === 'explicit' && tokensAmong(values) < width && segment.wordsAfter.some((after) => after < width)
}

/**
 * Most labels stand together without numbers and those of several rows are in one heap, as where a table on its side
 * became text: then no row's numbers are known. `width` is that of the widest row.
 */
export function isHeaped({ segments, astray }: Segmented, width: number): boolean {
  const empty = segments.filter((segment) => tokensAmong(segment.values) === 0).length
  const isAstray = tokensAmong(astray) > width * 2 || segments.some(({ values }) => values.length > width * 3)
  return empty * 10 >= segments.length * 6 && isAstray && segments.some(({ grid }) => grid < 0)
}

/**
 * For each row the blanks between its label and its first cell, where the rows of its grid that are full, or have no cells
 * but their own, all begin in one column and end in one: labels of other rows may stand further left of it. `lead` where
 * the grid does not show it, or the row does not end as they do.
 */
export function leadsOf(segments: readonly Segment[], width: number, lead: number): (segment: Segment) => number {
  const inGrids = segments.filter(({ grid }) => grid >= 0)
  const edges = new Map([...Map.groupBy(inGrids, ({ grid }) => grid)].map(([grid, rows]) => [grid, edgesOf(rows, width)]))
  return (segment) => {
    const edge = edges.get(segment.grid)
    if (!edge) return lead
    const own = ownValues(segment)
    return own.at(-1)?.column === edge.last ? own.filter(({ column }) => column < edge.first).length : lead
  }
}

/** The columns in which full rows begin and end, or without these rows of as many cells; null where these are not the same in all of them. */
function edgesOf(rows: readonly Segment[], width: number): { first: number; last: number } | null {
  const all = rows.map((segment) => ownValues(segment))
  const full = all.filter((values) => tokensAmong(values) === width)
  const exact = full.length > 0 ? full : all.filter((values) => values.length === width)
  const first = unanimous(exact.map((values) => values.find(({ raw }) => raw !== '' || full.length === 0)?.column ?? 0))
  const last = unanimous(exact.map((values) => values.at(-1)?.column ?? 0))
  return first === null || last === null ? null : { first, last }
}

/** The values of a row that are no blanks. */
export function tokensOf(segment: Segment): Value[] {
  return segment.values.filter((value) => value.raw !== '')
}

/** The shortest run of line ends that recurs; 1 where numbers stand on the line below what is before them. */
export function shortestGap(segments: readonly Segment[], run: PieceRun): number {
  // Numbers that no blank line parts show that blank lines part no cells but are cells.
  if (segments.flatMap(tokensOf).filter((value) => value.lineEndsBefore === 1).length >= 2) return 1
  const gaps = run.pieces.map((piece) => piece.lineEndsBefore).filter((gap) => gap >= 2)
  return Math.min(...[...countsOf(gaps)].filter(([, count]) => count >= 3).map(([gap]) => gap))
}

function gapsOf(segments: readonly Segment[], run: PieceRun): { cellGap: number; rowGap: number } {
  const cellGap = shortestGap(segments, run)
  const behind = segments.filter((segment) => segment.lineEndsAfter > 0).map((segment) => segment.lineEndsAfter % cellGap)
  const remainder = mode(behind)
  // A page number between two rows may upset one of them.
  const agreeing = behind.filter((rest) => rest === remainder).length
  if (!Number.isFinite(cellGap) || cellGap < 2 || remainder === null || remainder === 0 || agreeing * 4 < behind.length * 3)
    return { cellGap: 0, rowGap: 0 }
  return { cellGap, rowGap: cellGap + remainder }
}

function unanimous(numbers: readonly number[]): number | null {
  const [first] = numbers
  return first !== undefined && numbers.every((number) => number === first) ? first : null
}

function mode(numbers: readonly number[]): number | null {
  const counts = countsOf(numbers)
  let best: number | null = null
  for (const [number, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = number
  return best
}

function countsOf(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

/**
 * Where no row is full, rows of as many cells as the form has still show that no blanks stand before these, and else rows
 * that add up in one place only how many do; -1 where they do not agree.
 */
function leadBySums(segments: readonly Segment[], width: number, run: PieceRun, sum: number): number {
  if (run.blanks !== 'explicit' || sum !== width) return -1
  if (segments.filter(({ values }) => values.length === width).length * 2 > segments.length) return 0
  const leads = segments.flatMap(({ values }) => {
    const first = values.findIndex((value) => value.raw !== '')
    const last = values.findLastIndex((value) => value.raw !== '')
    if (values.length <= width || first < 0) return []
    const fitting: number[] = []
    // Only blanks may stand around the cells.
    for (let from = Math.max(0, last + 1 - width); from <= Math.min(first, values.length - width); from += 1)
      if (sumHolds(values.slice(from, from + width).map(slotOf))) fitting.push(from)
    return fitting.length === 1 ? fitting : []
  })
  return leads.length >= 3 ? (unanimous(leads) ?? -1) : -1
}
