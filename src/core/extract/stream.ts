import { type Locator, type TextSpan, textLocator } from '../document/locator.ts'
import { matchesOf } from './matches.ts'
import type { Piece, PieceRun } from './piece.ts'
import { isSqueezed, squeeze } from './squeeze.ts'

/** The pieces of a region with their squeezed characters in one string, so that labels are found across cuts. */
export interface Stream {
  pieces: Piece[]
  /** The squeezed characters of all pieces. */
  text: string
  /** For each squeezed character: the index of its piece. */
  pieceOf: Int32Array
  /** For each squeezed character: its offset in the canonical text. */
  offsetOf: Int32Array
  /** True where the cells are parted by more than white space. */
  isParted: boolean
  /** What was found of the patterns that were looked for in the whole text: see {@link matchesIn}. */
  found: Map<RegExp, readonly RegExpExecArray[]>
}

/** Every match of a global pattern in the text of a stream: several ask for the same labels, which are looked for once. */
export function matchesIn({ text, found }: Stream, pattern: RegExp): readonly RegExpExecArray[] {
  let matches = found.get(pattern)
  if (!matches) found.set(pattern, (matches = matchesOf(text, pattern)))
  return matches
}

/** A value of a row, or a blank: what is left of the pieces when the labels are taken out. */
export interface Value {
  /** The characters as printed; "" for a blank. */
  raw: string
  span: TextSpan
  where: Locator
  grid: number
  row: number
  column: number
  columnSpan: number
  /** What stands below it in its cell, where that is cut over lines. */
  goesOn?: readonly Piece[] | undefined
  lineEndsBefore: number
  /** True where nothing at all stands between the value and the label before it. */
  attached: boolean
  /** Position in the stream: the first squeezed character, or that of the next piece for a blank. */
  at: number
}

/** A stretch of the squeezed text. */
export interface Range {
  start: number
  end: number
}

/** Joins the pieces into one stream. */
export function streamOf(canonical: string, { pieces, blanks, placed }: PieceRun): Stream {
  const parts = pieces.map(({ span: { start, end } }) => {
    const text = canonical.slice(start, end)
    return isSqueezed(text) ? { text, at: null } : squeeze(canonical, start, end)
  })
  const text = parts.map((part) => part.text).join('')
  const pieceOf = new Int32Array(text.length)
  const offsetOf = new Int32Array(text.length)
  let length = 0
  parts.forEach((part, index) => {
    const { start } = pieces[index]!.span
    for (let at = 0; at < part.text.length; at += 1, length += 1) {
      pieceOf[length] = index
      offsetOf[length] = part.at?.[at] ?? start + at
    }
  })
  return { pieces, text, pieceOf, offsetOf, isParted: blanks === 'explicit' && !placed, found: new Map() }
}

/** Where in the squeezed text the piece begins and ends that a place of it stands in. */
export function pieceAt({ text, pieceOf }: Stream, at: number): Range {
  const range = { start: at, end: at }
  while (range.start > 0 && pieceOf[range.start - 1] === pieceOf[at]) range.start -= 1
  while (range.end < text.length && pieceOf[range.end] === pieceOf[at]) range.end += 1
  return range
}

/** The values and blanks between `from` and `to` of the squeezed text, without what the ranges of labels cover. */
export function valuesOf(canonical: string, stream: Stream, labels: readonly Range[]): Value[] {
  const covered = new Uint8Array(stream.text.length)
  for (const range of labels) covered.fill(1, range.start, range.end)
  const values: Value[] = []
  let at = 0
  stream.pieces.forEach((piece, index) => {
    const first = at
    while (at < stream.text.length && stream.pieceOf[at] === index) at += 1
    if (first === at) values.push(valueOf(piece, '', piece.span, first))
    else for (const value of uncovered(canonical, stream, piece, covered, first, at)) values.push(value)
  })
  return values
}

function uncovered(canonical: string, stream: Stream, piece: Piece, covered: Uint8Array, first: number, end: number): Value[] {
  let free = 0
  for (let at = first; at < end; at += 1) free += covered[at] === 0 ? 1 : 0
  if (free === end - first) return [valueOf(piece, piece.text, piece.span, first)]
  const found: Value[] = []
  for (let at = first; at < end; at += 1) {
    if (covered[at] === 1) continue
    const from = at
    while (at + 1 < end && covered[at + 1] === 0) at += 1
    const { start, end: to } = withQuotes(canonical, piece, stream.offsetOf[from] ?? 0, (stream.offsetOf[at] ?? 0) + 1)
    const raw = canonical.slice(start, to)
    // A label and its numbers in one cell: what white space parts there are cells of a layout table.
    for (const word of matchesOf(raw, /\S+/g)) {
      const span = { start: start + word.index, end: start + word.index + word[0].length }
      found.push({ ...valueOf(piece, word[0], span, from), attached: word.index === 0 && isAttached(canonical, start, piece) })
    }
  }
  return found
}

/** A word with the quotation marks around it, which squeezing drops: a number in them is printed so. */
function withQuotes(canonical: string, { span }: Piece, start: number, end: number): TextSpan {
  const isQuoted = start > span.start && end < span.end && /^[“"‘'「].+[”"’'」]$/su.test(canonical.slice(start - 1, end + 1))
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end }
}

function isAttached(canonical: string, start: number, piece: Piece): boolean {
  return start > piece.span.start && !/\s/.test(canonical.charAt(start - 1))
}

function valueOf(piece: Piece, raw: string, span: TextSpan, at: number): Value {
  const { grid, row, column, columnSpan, goesOn, lineEndsBefore } = piece
  const where = piece.where.kind === 'text' ? textLocator(span.start, span.end) : piece.where
  return { raw, span, where, grid, row, column, columnSpan, goesOn, lineEndsBefore, attached: false, at }
}

/** Raised and ringed digits and the signs that lead to a note, as they stand behind a label. */
const noteMark = /[*＊※†‡①-⑳⑴-⒇¹²³⁰-⁹❶-❿]/u
/** A note's number in brackets, at the beginning of a text. */
export const noteWords = /^(?:\[\d{1,2}\]|[(][见备]?注释?\d{0,2}[)])/

/** The label with the marks of notes that stick to it: in squeezed text these are digits, and none of the row's. */
export function withNoteMarks(canonical: string, stream: Stream, label: Range): Range {
  const piece = stream.pieceOf[label.end - 1]
  let { end } = label
  const isBeside = (): boolean => !/\n\s*\n/.test(canonical.slice(stream.offsetOf[end - 1] ?? 0, stream.offsetOf[end] ?? 0))
  // In a paragraph of its own there is no mark, but a number that is printed like one.
  while (end < stream.text.length && stream.pieceOf[end] === piece && isBeside()) {
    const words = noteWords.exec(stream.text.slice(end, end + 8))
    if (words) end += words[0].length
    else if (noteMark.test(canonical.charAt(stream.offsetOf[end] ?? -1))) end += 1
    else break
  }
  return end > label.end ? { start: label.start, end } : label
}

/** Every match of the patterns in the squeezed text. */
export function rangesIn(stream: Stream, patterns: readonly RegExp[]): Range[] {
  return patterns.flatMap((pattern) =>
    matchesIn(stream, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}
