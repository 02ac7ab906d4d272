import type { TextSpan } from '../document/locator.ts'
import type { LabelHit } from './chain.ts'
import { bareText } from './squeeze.ts'
import { noteWords, rangesOf, type Range, type Stream, type Value, valuesOf, withNoteMarks } from './stream.ts'
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
  const known = official.map(bareText).join('¦')
  const groups = rangesOf(stream.text, structure)
  const labels: Range[] = [...chain, ...groups, ...notesOf(stream.text, chain)]
  const extended = labels.map((range) => extend(stream, range, labels))
  const covered = extended.map((range) => withNoteMarks(canonical, stream, range))
  const result: Segmented = {
    head: [],
    segments: chain.map((hit, index) => emptySegment(stream, hit, extended[index]!)),
    residue: [],
    astray: [],
  }
  let segment = -1
  let closedAt = -1
  for (const value of valuesOf(canonical, stream, covered)) {
    while (segment + 1 < chain.length && startsAfter(value, chain[segment + 1]!)) segment += 1
    const current = result.segments[segment]
    if (value.raw !== '' && !isValueLike(value.raw) && !(isNumeral(value.raw) && isWholePiece(stream, value))) {
      const bare = bareText(value.raw)
      if (bare === '' || known.includes(bare)) continue
      result.residue.push({ value, segment })
      if (current && current.values.length > 0 && (value.grid < 0 || value.row === current.row))
        current.wordsAfter.push(current.values.length)
      // Behind the last row, prose ends the table even where the row is blank: its numbers are none of the row's.
      const isProse = segment === chain.length - 1 && bare.length >= 6
      if (isProse || (bare.length >= 3 && hasNumbers(current))) closedAt = segment
      continue
    }
    if (!current) result.head.push(value)
    else if (closedAt === segment || (value.raw !== '' && behindGroup(current, value, groups))) {
      closedAt = segment
      result.astray.push(value)
    } else current.values.push(value)
  }
  closeGaps(stream, result.segments)
  return result
}

/** A note under a table reaches to its full stop, or the next row; the numbers in it are none of the table's. */
export function notesOf(text: string, rows: readonly Range[]): Range[] {
  return rangesOf(text, [/(?:备注|附注|说明|注释?)\d?[:：][^。]{0,200}。?/g]).map(({ start, end }) => ({
    start,
    end: Math.min(end, ...rows.filter((row) => row.start > start).map((row) => row.start)),
  }))
}

/** A label reaches on over the words right behind it, up to a digit, another label or the end of its piece's words. */
function extend(stream: Stream, range: Range, labels: readonly Range[]): Range {
  let end = range.end
  const limit = labels.reduce(
    (nearest, other) => (other.start >= range.end && other.start < nearest ? other.start : nearest),
    stream.text.length,
  )
  while (
    end < limit &&
    stream.pieceOf[end] === stream.pieceOf[range.end - 1] &&
    /[\p{Script=Han}(),.:;、;。<>《》]/u.test(stream.text[end] ?? '')
  ) {
    if (/[.]/.test(stream.text[end]!) && /\d/.test(stream.text[end + 1] ?? '')) break
    if (stream.text[end] === '(' && noteWords.test(stream.text.slice(end, end + 8))) break
    end += 1
  }
  return { start: range.start, end }
}

function isWholePiece(stream: Stream, value: Value): boolean {
  const piece = stream.pieces[stream.pieceOf[value.at] ?? -1]
  return piece?.text === value.raw
}

function hasNumbers(segment: Segment | undefined): boolean {
  return segment?.values.some((value) => value.raw !== '') ?? false
}

/** A group's label between two values of a row: what follows is the group's own subtotal, not the row's. */
function behindGroup(segment: Segment, value: Value, groups: readonly Range[]): boolean {
  const last = segment.values.findLast((known) => known.raw !== '')
  return last !== undefined && groups.some((group) => group.start > last.at && group.end <= value.at)
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
    if (!next || !last) return
    const lastPiece = stream.pieces.findIndex((piece) => piece.span.start <= last.span.start && piece.span.end >= last.span.end)
    const following = stream.pieces[lastPiece + 1]
    if (following) segment.lineEndsAfter = following.lineEndsBefore
  })
}
