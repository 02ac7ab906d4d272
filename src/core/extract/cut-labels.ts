import { chainIn, type LabelHit } from './chain.ts'
import type { LabelPattern } from './labels.ts'
import type { Piece, PieceRun } from './piece.ts'
import { bareText } from './squeeze.ts'
import { type Stream, streamOf } from './stream.ts'
import { isValueLike } from './value.ts'

/**
 * Running text in which no label is cut by its own numbers: where these stand among the lines of a label, as beside a
 * label of several lines on a page, they follow it. `official` is each row's label on the form. Anything but running text
 * parted by white space alone stays as it is.
 */
export function withWholeLabels(
  canonical: string,
  run: PieceRun,
  rows: readonly LabelPattern[],
  official: (row: LabelPattern) => string,
): PieceRun {
  if ((run.blanks === 'explicit' && !run.placed) || run.pieces.some(({ grid }) => grid >= 0)) return run
  const words = run.pieces.flatMap((piece, index) => (isCell(piece) ? [] : [index]))
  const stream = streamOf(canonical, { ...run, pieces: words.map((index) => run.pieces[index]!) })
  const pieces = [...run.pieces]
  let moved = false
  for (const hit of chainIn(stream, rows).toReversed()) {
    const first = words[stream.pieceOf[labelStart(stream, hit, official(rows[hit.row]!))] ?? 0] ?? 0
    const last = words[stream.pieceOf[hit.end - 1] ?? 0] ?? 0
    const label = pieces.slice(first, last + 1)
    const numbers = label.filter(isCell)
    if (numbers.length === 0) continue
    pieces.splice(first, label.length, ...label.filter((piece) => !numbers.includes(piece)), ...numbers)
    moved = true
  }
  return moved ? { ...run, pieces } : run
}

/** A value, or the blank that a column has in its place. */
function isCell({ text }: Piece): boolean {
  return text === '' || isValueLike(text)
}

/** Where the label begins: before its distinctive words there may be the others that the form prints before them. */
function labelStart(stream: Stream, hit: LabelHit, official: string): number {
  const label = bareText(official)
  const met = bareText(stream.text.slice(hit.start, hit.end))
  const before = label.slice(0, Math.max(0, label.indexOf(met)))
  let at = hit.start
  for (const character of [...before].toReversed()) {
    at -= 1
    while (at >= 0 && bareText(stream.text[at] ?? '') === '') at -= 1
    if (stream.text[at] !== character) return hit.start
  }
  return Math.max(0, at)
}
