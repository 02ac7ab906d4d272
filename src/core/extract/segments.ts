import type { TextSpan } from '../document/locator.ts'
import type { LabelHit } from './chain.ts'
import { firstFrom } from './first-from.ts'
import { isMarkedPageNumber } from './page-numbers.ts'
import { bareLabel, bareText } from './squeeze.ts'
import { noteWords, rangesIn, type Range, type Stream, type Value, valuesOf, withNoteMarks } from './stream.ts'
import { isNumeral, isValueLike } from './value.ts'

/** One row as met: its label and the values and blanks up to the next row's label. */
export interface Segment {
  hit: LabelHit
  /** The label's squeezed characters, as far as they reach before the first value, and where they stand. */
  label: string
  labelSpan: TextSpan
  /** The grid and row of the label's cell; -1 in running text. */
  grid: number
  row: number
  column: number
  values: Value[]
  /** Words that stand where a number should: each as the count of values and blanks before it. */
  wordsAfter: number[]
  /** Line ends between the last value and whatever follows. */
  lineEndsAfter: number
}

/** The rows of a region, and what came before the first of them. */
export interface Segmented {
  head: Value[]
  segments: Segment[]
  /** Words that are neither label nor value, with the row they follow (-1 before the first). */
  residue: { value: Value; segment: number }[]
  /** Values behind a label that is no row of the form: a subtotal, or a row that could not be recognised. */
  astray: Value[]
}

/** Parts the stream at the labels. `structure` are labels without numbers, `official` the row labels as the form prints them. */
export function segmentsOf(
  canonical: string,
  stream: Stream,
  chain: readonly LabelHit[],
  structure: readonly RegExp[],
  official: readonly string[],
): Segmented {
  const known = official.map(bareLabel).join('¦')
  const groups = rangesIn(stream, structure)
  const labels: Range[] = [...chain, ...groups, ...notesOf(stream, chain)]
  const starts = startsOf(labels)
  const extended = labels.map((range) => extend(stream, range, starts))
  const covered = extended.map((range) => withNoteMarks(canonical, stream, range))
  const result: Segmented = {
    head: [],
    segments: chain.map((hit, index) => emptySegment(stream, hit, extended[index]!)),
    residue: [],
    astray: [],
  }
  const endsAGroup = groupsBetween(groups)
  let segment = -1
  let closedAt = -1
  // The last number of the row.
  let last: Value | null = null
  for (const value of valuesOf(canonical, stream, covered)) {
    while (segment + 1 < chain.length && startsAfter(value, chain[segment + 1]!)) {
      segment += 1
      last = null
    }
    const current = result.segments[segment]
    if (isMarkedPageNumber(value.raw)) continue
    if (value.raw !== '' && !isValueLike(value.raw) && !isNumeralCell(stream, value)) {
      const bare = bareText(value.raw)
      if (bare === '' || known.includes(bare)) continue
      result.residue.push({ value, segment })
      const isAmong = current && (current.values.length > 0 || isGarbled(stream, value))
      if (isAmong && (value.grid < 0 || value.row === current.row)) current.wordsAfter.push(current.values.length)
      // Behind the last row, prose ends the table even where the row is blank: its numbers are none of the row's.
      const isLast = segment === chain.length - 1
      if ((isLast && bare.length >= 6) || (bare.length >= (isLast ? 2 : 3) && last !== null)) closedAt = segment
      continue
    }
    if (isOrdinal(stream, value, chain[segment + 1]) || (value.grid < 0 && lonelyOrdinal.test(value.raw))) continue
    if (!current) result.head.push(value)
    else if (closedAt === segment || (value.raw !== '' && last !== null && endsAGroup(last, value))) {
      closedAt = segment
      result.astray.push(value)
    } else {
      current.values.push(value)
      if (value.raw !== '') last = value
    }
  }
  closeGaps(stream, result.segments)
  return result
}

/** A cell of few signs without a letter of Chinese: a number that was not recognised, rather than a piece of a label. */
function isGarbled(stream: Stream, value: Value): boolean {
  return isWholePiece(stream, value) && value.raw.length <= longestGarbled && !/\p{Script=Han}/u.test(value.raw)
}

const longestGarbled = 8

const note = /(?:备注|附注|说明|注释?)\d?[:：][^。]{0,200}。?/g

/** A note under a table reaches to its full stop, or the next row; the numbers in it are none of the table's. */
export function notesOf(stream: Stream, rows: readonly Range[]): Range[] {
  const starts = startsOf(rows)
  return rangesIn(stream, [note]).map(({ start, end }) => ({
    start,
    end: Math.min(end, nearest(starts, start + 1)),
  }))
}

/** Where the ranges start, ascending: a page may repeat its labels thousands of times, and each is asked what comes next. */
function startsOf(ranges: readonly Range[]): Float64Array {
  const starts = new Float64Array(ranges.length)
  ranges.forEach(({ start }, index) => {
    starts[index] = start
  })
  return starts.sort()
}

/** The first start at or behind `from`; infinite where there is none. */
function nearest(starts: Float64Array, from: number): number {
  return starts[firstFrom(starts, from)] ?? Infinity
}

/** Words and their marks. The usual ones come first: to look a character up in a whole script takes much longer. */
const goesOn = /[\u4e00-\u9fff(),.:;、;。<>《》]|\p{Script=Han}/u

/** A label reaches on over the words right behind it, up to a digit, another label or the end of its piece's words. */
function extend(stream: Stream, range: Range, starts: Float64Array): Range {
  let end = range.end
  const limit = Math.min(stream.text.length, nearest(starts, range.end))
  while (end < limit && stream.pieceOf[end] === stream.pieceOf[range.end - 1] && goesOn.test(stream.text[end] ?? '')) {
    // "约12" is not twelve.
    if ('.约近超逾'.includes(stream.text[end]!) && /\d/.test(stream.text[end + 1] ?? '')) break
    if (stream.text[end] === '(' && noteWords.test(stream.text.slice(end, end + 8))) break
    end += 1
  }
  return { start: range.start, end }
}

function isWholePiece(stream: Stream, value: Value): boolean {
  const piece = stream.pieces[stream.pieceOf[value.at] ?? -1]
  return piece?.text === value.raw
}

/** A number in characters that is a cell of its own; among pieces of one character it is a piece of a label. */
function isNumeralCell(stream: Stream, value: Value): boolean {
  if (!isNumeral(value.raw) || !isWholePiece(stream, value)) return false
  const at = stream.pieceOf[value.at] ?? 0
  const isCharacter = (text: string): boolean => /^\p{Script=Han}$/u.test(text) && !isNumeral(text)
  return ![at - 1, at + 1].some((beside) => isCharacter(stream.pieces[beside]?.text ?? ''))
}

/** A label's number with its stop, which a line end has parted from the label. */
const lonelyOrdinal = /^[1-8１-８][.．、]$/

/** A number that a label was printed with, at the beginning of a text. */
const ownOrdinal = /^[(（]?[一二三四五六七1-8１-８][)）.．、]/

/**
 * The number before a label in its own cell ("2 重复申请"): where bars or a grid part the cells it is no value, unless the
 * label has its number behind it, as where a row ends in the cell in which the next begins ("2 (二)部分公开").
 */
function isOrdinal(stream: Stream, value: Value, next: LabelHit | undefined): boolean {
  if (!stream.isParted || !next || value.raw === '') return false
  if (ownOrdinal.test(stream.text.slice(value.at + value.raw.length, next.end))) return false
  const piece = stream.pieceOf[value.at]
  return piece !== undefined && piece === stream.pieceOf[next.start] && /^[(（]?[1-8][)）]?$/.test(value.raw)
}

/** Whether a group's label stands between two values of a row: what follows is the group's own subtotal, not the row's. */
function groupsBetween(groups: readonly Range[]): (last: Value, value: Value) => boolean {
  const ascending = groups.toSorted((a, b) => a.start - b.start)
  const starts = startsOf(ascending)
  // For each group the first end of it and all behind it.
  const ends: number[] = []
  for (let at = ascending.length - 1; at >= 0; at -= 1) ends[at] = Math.min(ascending[at]!.end, ends[at + 1] ?? Infinity)
  return (last, value) => (ends[firstFrom(starts, last.at + 1)] ?? Infinity) <= value.at
}

function startsAfter(value: Value, hit: LabelHit): boolean {
  return value.at >= (value.raw === '' ? hit.end : hit.start)
}

function emptySegment(stream: Stream, hit: LabelHit, label: Range): Segment {
  const start = stream.offsetOf[label.start] ?? 0
  const piece = stream.pieces[stream.pieceOf[hit.end - 1] ?? 0]
  return {
    hit,
    label: stream.text.slice(label.start, label.end),
    labelSpan: { start, end: (stream.offsetOf[label.end - 1] ?? start) + 1 },
    grid: piece?.grid ?? -1,
    row: piece?.row ?? 0,
    column: piece ? piece.column + piece.columnSpan - 1 : 0,
    values: [],
    wordsAfter: [],
    lineEndsAfter: 0,
  }
}

/** The line ends behind a row's last value are those before the next row's first piece. */
function closeGaps(stream: Stream, segments: Segment[]): void {
  segments.forEach((segment, index) => {
    const next = segments[index + 1]
    const last = segment.values.at(-1)
    // No line ends part the cells of a grid.
    if (!next || !last || last.grid >= 0) return
    const lastPiece = stream.pieces.findIndex((piece) => piece.span.start <= last.span.start && piece.span.end >= last.span.end)
    const following = stream.pieces[lastPiece + 1]
    if (following) segment.lineEndsAfter = following.lineEndsBefore
  })
}
