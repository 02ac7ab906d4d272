import type { ForeignColumns } from './foreign-columns.ts'
import type { LabelPattern } from './labels.ts'
import { ownValues } from './layout.ts'
import { lastMatchOf } from './matches.ts'
import { type Piece, type PieceRun, shareColumn } from './piece.ts'
import { sumHolds } from './resolve.ts'
import type { Segment } from './segments.ts'
import { numberOf, type Reading, slotOf } from './slot.ts'
import type { Stream, Value } from './stream.ts'

/** Which column of the form each value of a row is, in the order of the source; null for one that the form does not have. */
export type ColumnOrder = readonly (number | null)[]

/** A head as it stands last in a stretch of the squeezed text: which of the patterns it is, where, and in which piece. */
export interface FoundHead {
  column: number
  at: number
  piece: Piece
}

/** The heads between two places of the squeezed text, each where it stands last, in the order of the patterns. */
export function lastHeads(stream: Stream, patterns: readonly LabelPattern[], before: number, after = 0): FoundHead[] {
  const text = stream.text.slice(after, before)
  return patterns.flatMap(({ pattern }, column) => {
    const match = lastMatchOf(text, pattern)
    const at = after + (match?.index ?? 0)
    const piece = match && stream.pieces[stream.pieceOf[at] ?? -1]
    return piece ? [{ column, at, piece }] : []
  })
}

/** So many rows with numbers must add up before sums alone say anything of the columns. */
const fewestSums = 3

/**
 * The order of the columns where it is not the form's: by the heads, where all of them are there and the rows add up at
 * least as often so; or with one column more (小计), where the rows add up without it and without no other. Null for the
 * form's own order.
 */
export function columnOrderOf(
  stream: Stream,
  patterns: readonly LabelPattern[],
  before: number,
  segments: readonly Segment[],
  run: PieceRun,
  foreign: ForeignColumns,
): ColumnOrder | null {
  const beside = typeof foreign === 'object' ? besideForeign(foreign, patterns, segments, run) : null
  if (beside) return beside
  const rows = segments.map((segment) => ownValues(segment).filter((value) => value.raw !== ''))
  const plain = patterns.map((_, index) => index)
  const byHeads = orderOfHeads(stream, patterns, before, segments, run)
  if (byHeads && byHeads.some((column, index) => column !== index))
    return sumsUnder(byHeads, rows) >= sumsUnder(plain, rows) ? byHeads : null
  return withOneMore(plain, rows, subtotalOn(stream, before, run)) ?? (byHeads ? null : withTotalFirst(plain, rows))
}

/** Without heads that tell the order the last column of the form is the first where the rows add up so, and not as on the form. */
function withTotalFirst(plain: readonly number[], rows: readonly Value[][]): ColumnOrder | null {
  const order = [plain.length - 1, ...plain.slice(0, -1)]
  const held = sumsUnder(order, rows)
  return held >= fewestSums && held > sumsUnder(plain, rows) ? order : null
}

/** The form's order with a column before or behind it that all rows have a cell in; null where their cells do not say so. */
function besideForeign(
  { at }: { at: 'first' | 'last' | null },
  patterns: readonly LabelPattern[],
  segments: readonly Segment[],
  run: PieceRun,
): ColumnOrder | null {
  const plain = patterns.map((_, index) => index)
  const order = at === 'first' ? [null, ...plain] : [...plain, null]
  const counted = segments.slice(0, -1).map(({ values }) => values.filter(({ raw }) => run.blanks === 'explicit' || raw !== ''))
  if (at === null || counted.some((row) => row.length !== order.length + (run.lead ?? 0))) return null
  return sumsUnder(order, counted) * 8 >= tellingUnder(order, counted).length * 7 ? order : null
}

/**
 * Whether the heads that were found stand in another order than the form's while others are missing: then none is known, but
 * that the last is the first may be `known` by the sums of the rows.
 */
export function isOrderUnknown(
  stream: Stream,
  patterns: readonly LabelPattern[],
  before: number,
  placed: boolean | undefined,
  known: boolean,
): boolean {
  const text = stream.text.slice(0, before)
  const heads = lastHeads(stream, patterns, before)
  const places = patterns.map((_, column) => {
    const head = heads.find((one) => one.column === column)
    // Heads over several lines of a page stand beside each other, whichever line is read first.
    return head ? (placed ? head.piece.column : head.at) : -1
  })
  if (areStacked(heads)) return true
  if (!placed && !places.includes(-1) && areHeadsCut(stream, text, patterns)) return !areInFormOrder(text)
  const [first = -1, total = -1] = [places[0], places.at(-1)]
  if (!known && places.includes(-1) && total >= 0 && total < first) return true
  const strong = places.filter((place, column) => place >= 0 && (patterns[column]?.weight ?? 0) > 1)
  return places.includes(-1) && strong.some((place, index) => index > 0 && place < (strong[index - 1] ?? 0))
}

/** Whether heads share a cell of several lines and are read there in another order than the form's: nothing says where they stand. */
function areStacked(heads: readonly FoundHead[]): boolean {
  const inLines = heads.filter(({ piece }) => piece.grid >= 0 && piece.text.includes('\n'))
  return inLines.some(({ at, piece }, index) => index > 0 && inLines[index - 1]!.piece === piece && at < inLines[index - 1]!.at)
}

/** A reading in the order of the source, in the order of the form. */
export function inFormOrder(reading: Reading, order: ColumnOrder): Reading {
  const sorted: Reading = []
  order.forEach((column, index) => {
    if (column !== null) sorted[column] = reading[index] ?? null
  })
  return sorted
}

/** The heads from left to right; the last, whose merged cell ends the row above, first where it begins that row. */
function orderOfHeads(
  stream: Stream,
  patterns: readonly LabelPattern[],
  before: number,
  segments: readonly Segment[],
  run: PieceRun,
): number[] | null {
  const text = stream.text.slice(0, before)
  // In the order of the source, whatever order its pieces were put in.
  const heads = lastHeads(stream, patterns, before).map((head) => ({ ...head, at: stream.offsetOf[head.at] ?? 0 }))
  if (heads.length < patterns.length) return null
  const grids = new Set(heads.map(({ piece }) => piece.grid))
  const across = [...heads].sort((a, b) => a.piece.column - b.piece.column)
  const isApart = across.every((head, index) => index === 0 || head.piece.column >= endOf(across[index - 1]))
  const areAbove = (run.placed || (across[0]?.piece.grid ?? -1) >= 0) && isApart
  const pieces = across.map(({ piece }) => piece)
  if (grids.size === 1 && areAbove && standOver(pieces, segments)) return across.map((head) => head.column)
  // Columns that do not line up still follow each other, where their heads stand on one line.
  const [, second, ...rest] = heads.slice(0, -1)
  if ((run.placed || !grids.has(-1)) && !rest.every(({ piece }) => isBeside(piece, second?.piece))) return null
  if (!run.placed && areHeadsCut(stream, text, patterns)) return null
  const total = heads.at(-1)
  // A head over both lines of heads, which is printed in the middle between them, is read behind the upper one.
  const rank = (head: FoundHead): number => (head === heads[0] && !isBeside(head.piece, heads[1]?.piece) ? -1 : head.at)
  const others = heads.slice(0, -1).sort((a, b) => rank(a) - rank(b))
  if (!total) return null
  const isFirst = total.at < (heads[0]?.at ?? 0) && others[0]?.column === 0
  return isFirst ? [total.column, ...others.map((head) => head.column)] : [...others.map((head) => head.column), total.column]
}

/** The grid column behind a head; 0 for none. */
function endOf(head: FoundHead | undefined): number {
  return head ? head.piece.column + head.piece.columnSpan : 0
}

function isBeside(one: Piece, other: Piece | undefined): boolean {
  return one.grid === other?.grid && one.row === other.row
}

/** Whether most rows have one cell under each head: the heads of a ragged table may stand over other columns than theirs. */
function standOver(heads: readonly Piece[], segments: readonly Segment[]): boolean {
  const rows = segments.filter(({ grid }) => grid >= 0 && grid === heads[0]?.grid).map((segment) => ownValues(segment))
  const wide = rows.filter((row) => row.length >= heads.length)
  const fitting = wide.filter((row) => heads.every((head) => hasOneUnder(head, row)))
  return fitting.length * 2 >= wide.length
}

function hasOneUnder(head: Piece, row: readonly Value[]): boolean {
  let found = 0
  for (const value of row) if (shareColumn(head, value) && ++found > 1) return false
  return found === 1
}

/** The first letters of the heads but 自然人 and 总计: none of them is another's. */
const firstLetters = [/[商企]/, /科/, /[社公]/, /法/, /其/]
const letters = /[商业企科研机构社会公益组织法律服务]/
const besideHeads = /法人[或和]其[他它]组织|信息公开/g

/** Whether letters of heads are left in running text without its whole heads: these were cut over lines, and read line by line. */
function areHeadsCut(stream: Stream, text: string, patterns: readonly LabelPattern[]): boolean {
  if ((stream.pieces[0]?.grid ?? -1) >= 0) return false
  const heads = text.replace(besideHeads, '')
  return letters.test(patterns.reduce((rest, { pattern }) => rest.replace(pattern, ''), heads))
}

/** Whether the heads' first letters follow each other as in the form, as they do on the first lines of its cells. */
function areInFormOrder(text: string): boolean {
  const heads = text.replace(besideHeads, '')
  const places = firstLetters.map((letter) => heads.search(letter))
  return places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!))
}

function sumsUnder(order: ColumnOrder, rows: readonly Value[][]): number {
  return tellingUnder(order, rows).filter(sumHolds).length
}

/** The readings of the rows that have a number above zero: of zeros any order adds up. */
function tellingUnder(order: ColumnOrder, rows: readonly Value[][]): Reading[] {
  return readingsUnder(order, rows).filter((reading) => reading.some((slot) => numberOf(slot) > 0))
}

function readingsUnder(order: ColumnOrder, rows: readonly Value[][]): Reading[] {
  return rows.filter((row) => row.length === order.length).map((row) => inFormOrder(row.map(slotOf), order))
}

/**
 * Rows of one value more than the form has: its place is where the head says, if the rows do not belie it, else where the
 * sums leave one only.
 */
function withOneMore(plain: readonly number[], rows: readonly Value[][], subtotal: number | null): ColumnOrder | null {
  const width = plain.length + 1
  // Behind the last row there may be more than its own.
  const longer = rows.flatMap((row, index) => (row.length === width || index === rows.length - 1 ? [row.slice(0, width)] : []))
  if (longer.length * 2 <= rows.length) return null
  const orders = Array.from({ length: width }, (_, at): ColumnOrder => [...plain.slice(0, at), null, ...plain.slice(at)])
  const held = orders.map((order) => sumsUnder(order, longer))
  const telling = orders.map((order) => tellingUnder(order, longer).length)
  if (subtotal !== null) return held[subtotal]! * 2 >= telling[subtotal]! ? (orders[subtotal] ?? null) : null
  // One row may be wrong in print.
  const fitting = orders.filter((_, at) => held[at]! >= fewestSums && held[at]! >= telling[at]! - 1)
  const said = fitting.map((order) =>
    readingsUnder(order, longer)
      .map((reading) => reading.map((slot) => slot?.raw))
      .join(),
  )
  return new Set(said).size === 1 ? (fitting[0] ?? null) : null
}

/** The same on a page, where heads over several lines stand beside each other, whichever line is read first. */
function subtotalOn({ text, pieces, pieceOf }: Stream, before: number, run: PieceRun): number | null {
  const heads = text.slice(0, before)
  const column = (head: RegExp): number => pieces[pieceOf[heads.search(head)] ?? -1]?.column ?? 0
  const found = subtotalColumn(heads)
  return found === 1 && run.placed && column(/企业/) < column(/小计/) ? 6 : found
}

/** Which of the columns is 小计 of the legal persons: the first or the last under their head. Null where there is none. */
export function subtotalColumn(heads: string): number | null {
  const subtotal = heads.indexOf('小计')
  if (subtotal < 0) return null
  const [total, business] = [/[总合]计/, /企业/].map((head) => heads.search(head)) as [number, number]
  return total < subtotal && subtotal < business ? 1 : 6
}
