import { type ColumnOrder, columnOrderOf, isOrderUnknown, lastHeads, subtotalColumn } from './column-order.ts'
import type { ForeignColumns } from './foreign-columns.ts'
import type { LabelPattern } from './labels.ts'
import { ownValues, tokensAmong } from './layout.ts'
import { type PieceRun, shareColumn } from './piece.ts'
import type { Segment } from './segments.ts'
import { type Reading, slotOf } from './slot.ts'
import { matchesIn, type Stream, type Value } from './stream.ts'

/** The columns that a table has in this source. */
export interface TableColumns {
  /** Ids of the columns that are there, in the order of the form. */
  present: string[]
  /** The order in which the values of a row stand, where it is not the form's. */
  order: ColumnOrder | null
  /** True where the rows are too short and no heads say which column is gone: then no cell can be told. */
  unknown: boolean
  /** Reads a row by the grid columns of the heads; null where the source has no columns, or they do not fit the row. */
  place: (values: readonly Value[], segment: Segment) => Reading | null
  /** Whether a row has one cell under each head and a number beside these: counted, its numbers would move to it. */
  hasBeside: (values: readonly Value[], segment: Segment) => boolean
}

interface Head {
  id: string
  grid: number
  column: number
  columnSpan: number
}

/** The head over each of the columns that are there, in the order of the form; null where it is not found. */
type Over = readonly (Head | null)[]

/** The values of a row under the heads of its table, as `place` reads them. */
type Placing = (values: readonly Value[], segment: Segment) => (Value | null)[] | null

/**
 * Finds the heads before the first row. A head that is missing while no row has a value for it is a lost column.
 * `foreign`: what is known of columns that the form does not have.
 */
export function columnsOf(
  stream: Stream,
  patterns: readonly LabelPattern[],
  before: number,
  segments: readonly Segment[],
  run: PieceRun,
  foreign: ForeignColumns,
): TableColumns {
  const heads = headsOf(stream, patterns, before)
  const all = patterns.map((pattern) => pattern.id)
  const found = all.filter((id) => heads.some((head) => head.id === id))
  const counts = segments.map(tokens).filter((count) => count > 0)
  const longer = counts.filter((count) => count > found.length).length
  // A stray number may make one row as long as the form's; a column is there where many rows have it.
  const seldomLonger = longer * 8 <= counts.length
  // Several heads may be missing before the rows because they stand elsewhere: then the rows must be that short, too.
  const one = found.length === all.length - 1
  const areShort =
    run.blanks === 'explicit'
      ? fewestCells(segments, run) < all.length
      : counts.filter((count) => count === found.length).length * 2 >= counts.length
  const usual = one || areShort
  // Where every row of running text has its cells, and each that has a number has one in the last, no column is lost: a head
  // was not recognised.
  const areWhole =
    run.blanks === 'explicit' &&
    fewestCells(segments, run) >= all.length &&
    segments.every((segment) => isTotalled(segment, all.length))
  const lost = found.length >= 4 && found.length < all.length && seldomLonger && usual && !areWhole
  const present = lost ? found : all
  const order = lost ? null : columnOrderOf(stream, patterns, before, segments, run, foreign)
  const width = order?.length ?? present.length
  const across = order ? order.flatMap((column) => (column === null ? [] : (all[column] ?? []))) : present
  const repeated = repeatedHeads(stream, patterns, before, segments)
  const inOrder = (block: readonly Head[]): Over => present.map((id) => block.find((head) => head.id === id) ?? null)
  const first = inOrder(heads)
  const later = repeated.map((block) => ({ from: block.from, over: inOrder(block.heads) }))
  const overOf = (segment: Segment): Over => later.findLast(({ from }) => from < segment.hit.start)?.over ?? first
  const whole = segments.filter((segment) => ownValues(segment).length >= present.length).length * 2 > segments.length
  const edge = lost ? edgeOf(segments, heads) : Infinity
  const within = (values: readonly Value[]): Value[] => values.filter(({ column }) => column < edge)
  const placed: Placing = (given, segment) => {
    const values = segment.grid < 0 ? given : within(given)
    const over = overOf(segment)
    return valuesUnder(values, segment, over) ?? (whole && !order ? valuesPushed(values, segment, over) : null)
  }
  const place: TableColumns['place'] = (values, segment) =>
    placed(values, segment)?.map((value) => value && slotOf(value)) ?? null
  const reliable =
    [heads, ...repeated.map((block) => block.heads)].every((block) => rises(across, block)) &&
    segments.every((segment) => tokensAmong(within(segment.values)) !== width || placed(segment.values, segment) !== null) &&
    seldomBeside(segments, placed)
  // One column more than the form has, in rows of which blanks hide the number, or whose heads only tell the form's apart.
  const isFormsOwn = order === null || !order.includes(null)
  const hasSubtotal = foreign !== 'taken' && subtotalColumn(stream.text.slice(0, before)) !== null
  const isWider = isFormsOwn && hasSubtotal
  const isForeign = typeof foreign === 'object' && (isFormsOwn || hasSubtotal)
  const isNarrow = found.length < 4 && tooNarrow(segments, all.length, run)
  const isHidden = lost && hasCellsBetween(segments, heads)
  const unknown =
    isForeign || isNarrow || isWider || isHidden || isOrderUnknown(stream, patterns, before, run.placed, order !== null)
  const isPlain = reliable && !unknown
  const hasBeside: TableColumns['hasBeside'] = (values, segment) => {
    const over = overOf(segment)
    const own = ownValues(segment, values)
    const under = own.filter((value) => over.some((head) => head?.grid === segment.grid && shareColumn(head, value)))
    return own.some((value) => value.raw !== '' && !under.includes(value)) && valuesUnder(under, segment, over) !== null
  }
  return { present, order, unknown, place: isPlain ? place : () => null, hasBeside: isPlain ? hasBeside : () => false }
}

/**
 * Where the last of the heads ends, if most rows have cells behind it: those of a column whose head could not be read, as
 * where the edge of the paper cuts it. Infinite where they have none.
 */
function edgeOf(segments: readonly Segment[], heads: readonly Head[]): number {
  const end = Math.max(...heads.map(({ column, columnSpan }) => column + columnSpan))
  const isBehind = ({ column }: Value): boolean => column >= end
  return mostRows(segments, heads, (own) => own.some(isBehind)) ? end : Infinity
}

/** Whether a row of running text is blank or has a number in the last of so many cells. */
function isTotalled({ grid, values }: Segment, width: number): boolean {
  const last = values[width - 1]
  return grid < 0 && (tokensAmong(values) === 0 || (last !== undefined && slotOf(last).read.state === 'number'))
}

/** Whether most rows have more cells than heads below these: then a column is there, and its head could not be read. */
function hasCellsBetween(segments: readonly Segment[], heads: readonly Head[]): boolean {
  const [first, last] = [Math.min(...heads.map(({ column }) => column)), Math.max(...heads.map(({ column }) => column))]
  const isBetween = ({ column }: Value): boolean => column >= first && column <= last
  return mostRows(segments, heads, (own) => own.filter(isBetween).length > heads.length)
}

/** Whether most of the rows in the grid of the heads are such. */
function mostRows(segments: readonly Segment[], heads: readonly Head[], isSuch: (own: readonly Value[]) => boolean): boolean {
  const rows = segments.filter(({ grid }) => grid >= 0 && grid === heads[0]?.grid)
  return rows.filter((segment) => isSuch(ownValues(segment))).length * 2 > rows.length
}

/** Heads that leave a number beside them in many rows stand over other columns than theirs, in every row. */
function seldomBeside(segments: readonly Segment[], placed: Placing): boolean {
  const rows = segments.filter((segment) => segment.grid >= 0 && tokens(segment) > 0)
  const beside = rows.filter((segment) => {
    const own = ownValues(segment)
    return tokensAmong(own) > 0 && placed(own, segment) === null
  })
  return beside.length * 8 <= rows.length
}

/** Rows that have fewer cells than the form, all of them alike: by their cells where these are explicit, else by their values. */
function tooNarrow(segments: readonly Segment[], width: number, run: PieceRun): boolean {
  const all = segments.filter((segment) => segment.values.length > 0).map((segment) => tokensAmong(ownValues(segment)))
  // A page's number makes a row longer than the form's.
  const within = all.filter((count) => count <= width)
  const counts = within.length * 8 >= all.length * 7 ? within : all
  const most = Math.max(0, ...counts)
  if (counts.length < 3 || most < 2 || most >= width) return false
  if (counts.every((count) => count === most)) return true
  return run.blanks === 'explicit' && fewestCells(segments, run) < width
}

/** How many cells every row has, blank ones among them. Behind the last there may be others than its own. */
function fewestCells(segments: readonly Segment[], run: PieceRun): number {
  const opening = run.lead ?? 0
  return Math.min(...segments.slice(0, -1).map((segment) => ownValues(segment).length - (segment.grid < 0 ? opening : 0)))
}

function tokens(segment: Segment): number {
  return tokensAmong(segment.values)
}

/** Heads written in one line above a table do not stand over their columns; then they are no evidence of position. */
function rises(present: readonly string[], heads: readonly Head[]): boolean {
  let last = -1
  return present.every((id) => {
    const head = heads.find((candidate) => candidate.id === id)
    if (!head || head.column <= last) return false
    last = head.column + head.columnSpan - 1
    return true
  })
}

/** Heads printed again between the rows, as on a new page, where the columns may stand elsewhere. */
function repeatedHeads(
  stream: Stream,
  patterns: readonly LabelPattern[],
  before: number,
  segments: readonly Segment[],
): { from: number; heads: Head[] }[] {
  const first = patterns[0]
  const starts = first
    ? matchesIn(stream, first.pattern)
        .map((match) => match.index)
        .filter((index) => index > before)
    : []
  const blocks: { from: number; heads: Head[] }[] = []
  let after: Segment | undefined
  let above: Segment | undefined
  for (const from of starts) {
    const known = [after, above]
    after = segments.find((segment) => segment.hit.start > from)
    above = segments.findLast((segment) => segment.hit.end <= from)
    // However often a head stands between two rows, these are the heads between them.
    if (after && above && (after !== known[0] || above !== known[1]))
      blocks.push({ from, heads: headsOf(stream, patterns, after.hit.start, above.hit.end) })
  }
  return blocks
}

function headsOf(stream: Stream, patterns: readonly LabelPattern[], before: number, after = 0): Head[] {
  return lastHeads(stream, patterns, before, after).map(({ column, piece }) => ({
    id: patterns[column]!.id,
    grid: piece.grid,
    column: piece.column,
    columnSpan: piece.columnSpan,
  }))
}

/** Each head takes the one value under it; any value that no head takes, or a head without one, and the columns say nothing. */
function valuesUnder(values: readonly Value[], segment: Segment, over: Over): Value[] | null {
  if (segment.grid < 0) return null
  const taken: Value[] = []
  for (const head of over) {
    if (!head || head.grid !== segment.grid) return null
    let under: Value | null = null
    for (const value of values) {
      if (value.row !== segment.row || !shareColumn(head, value)) continue
      if (under) return null
      under = value
    }
    if (!under || taken.includes(under)) return null
    taken.push(under)
  }
  return values.some((value) => value.raw !== '' && !taken.includes(value)) ? null : taken
}

/**
 * A row whose label stands under the first head: one label too many has pushed its values out, each under the head
 * behind its own, and the last of them off the table.
 */
function valuesPushed(values: readonly Value[], segment: Segment, over: Over): (Value | null)[] | null {
  const [first] = over
  if (!first || first.grid !== segment.grid || segment.grid < 0) return null
  const by = segment.column - first.column + 1
  const own = values.filter((value) => value.row === segment.row && value.column > segment.column)
  if (by <= 0 || own.length !== over.length - by || own.length !== values.length) return null
  return [...own, ...Array.from({ length: by }, () => null)]
}
