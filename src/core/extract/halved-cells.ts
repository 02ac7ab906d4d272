import { table2Rows, table3Rows } from './labels.ts'
import { widthOf } from './line-chunks.ts'
import type { Piece } from './piece.ts'
import { squeeze } from './squeeze.ts'
import { isValueLike } from './value.ts'

/** Of a row with a label hardly all numbers go on, if they are more than these and their cells have room for them: it is another row. */
const mostCut = 3
/** How a label begins that does not go on with another, and what those are that begin with a word. */
const opening = /^(?:其中|[（(]?[一二三四五六七八\d][)）、．.]|第二十条)/
const labels = [...table2Rows['2019'], ...table2Rows['2021'], ...table3Rows].map(({ pattern }) => pattern)

/**
 * The cells of a grid of lines with the numbers marked that go on in the line below: where this has nothing but a few
 * cells, each of them below a number, they may be the rest of those as well as a row without a label. Beside words that
 * may go on with a label, they may so if they are no numbers, or the column has no room for them beside those above.
 */
export function withHalves(pieces: readonly Piece[]): Piece[] {
  const widest = widestOf(pieces)
  const rests = new Map<Piece, Piece[]>()
  let above: Piece[] = []
  for (const own of Map.groupBy(pieces, ({ row }) => row).values()) {
    const line = own.filter(({ text }) => text !== '')
    const over = new Map(above.filter(isNumber).map((piece) => [piece.column, piece]))
    // No line of a cell is wider than the others, but for half a character of Chinese.
    const isBelow = ({ column, text }: Piece): boolean => over.has(column) && widthOf(text) <= (widest.get(column) ?? 0) + 1
    const below = line.filter(isBelow)
    const beside = line.filter((piece) => !isBelow(piece))
    const goesOn = beside.every((piece) => !isNumber(piece) && !opensLabel(piece, above))
    const areFull = below.every(({ column, text: rest }) => {
      const { text = '' } = over.get(column) ?? {}
      return !isValueLike(rest) || (text.length > 1 && widthOf(text + rest.charAt(0)) > (widest.get(column) ?? 0))
    })
    const isRow = !areFull && below.length > mostCut && below.length === over.size && over.size < above.length
    if (below.length > 0 && !isRow && goesOn && (beside.length === 0 || areFull))
      for (const piece of below) {
        const number = over.get(piece.column)!
        rests.set(number, [...(rests.get(number) ?? []), piece])
      }
    else if (line.length > 0) above = line
  }
  return pieces.map((piece) => (rests.has(piece) ? { ...piece, goesOn: rests.get(piece)! } : piece))
}

/** Whether the words begin a label of the form, and not one of which more stands in the line above. */
export function opensLabel({ text }: Piece, above: readonly Piece[]): boolean {
  const words = squeeze(text).text
  if (opening.test(words)) return true
  const before = above.map((piece) => squeeze(piece.text).text)
  return labels.some((label) => words.search(label) === 0 && before.every((other) => other.search(label) < 0))
}

/** How wide the widest number of each column is. */
function widestOf(pieces: readonly Piece[]): Map<number, number> {
  const widest = new Map<number, number>()
  for (const piece of pieces)
    if (isNumber(piece)) widest.set(piece.column, Math.max(widest.get(piece.column) ?? 0, widthOf(piece.text)))
  return widest
}

function isNumber({ text }: Pick<Piece, 'text'>): boolean {
  return /\p{Nd}/u.test(text) && isValueLike(text)
}
