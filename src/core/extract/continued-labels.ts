import { opensLabel } from './halved-cells.ts'
import { table3Rows } from './labels.ts'
import type { Piece } from './piece.ts'
import { squeezedText } from './squeeze.ts'
import { isValueLike } from './value.ts'

/**
 * The cells of a grid of lines with the labels whole that go on below the numbers of their row: a line of nothing but words,
 * each below words that it may go on with, is no row. Its words are put behind those above, before the numbers.
 */
export function withContinuedLabels(pieces: readonly Piece[]): Piece[] {
  const rests = new Set(pieces.flatMap(({ goesOn }) => goesOn ?? []))
  const kept: Piece[] = []
  let row: Piece[] = []
  for (const line of Map.groupBy(pieces, (piece) => piece.row).values()) {
    const filled = line.filter((piece) => piece.text !== '' && !rests.has(piece))
    if (row.some(isNumber) && filled.length > 0 && filled.every((words) => goesOnWith(words, row))) {
      for (const words of filled) {
        const above = row.findLastIndex(({ column, text }) => column === words.column && text !== '')
        row = row.toSpliced(above + 1, 0, { ...words, row: row[above]!.row })
      }
      row.push(...line.filter((piece) => !filled.includes(piece)))
    } else if (line.some((piece) => piece.text !== '') && filled.length === 0) row.push(...line)
    else {
      kept.push(...row)
      row = line
    }
  }
  return [...kept, ...row]
}

function isNumber({ text }: Piece): boolean {
  return text !== '' && isValueLike(text)
}

/** What labels are made of: no note, no markup. */
const ofLabel = /^[\u4e00-\u9fff、,，;；()（）“”‘’《》'"\s]+$/

/** Whether words stand below others in their column and are not those of a row's label themselves. */
function goesOnWith(words: Piece, row: readonly Piece[]): boolean {
  const above = row.findLast(({ column, text }) => column === words.column && text !== '')
  if (!ofLabel.test(words.text) || isNumber(words) || !above?.text || isNumber(above) || opensLabel(words, row)) return false
  const text = squeezedText(words.text)
  return table3Rows.every(({ pattern }) => text.search(pattern) < 0)
}
