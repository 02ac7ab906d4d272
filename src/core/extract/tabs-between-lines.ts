import { isPageNumber } from './page-numbers.ts'
import { type Piece, textPiece, trimmedPiece } from './piece.ts'
import { isValueLike } from './value.ts'

/** So many paragraphs that end before a tab are no accident. */
const fewestEnds = 4
/** A paragraph, or a block, that ends before the tab behind its cell; a blank one holds a space that is kept. */
const endsBeforeTab = /[\S\u00a0\u3000] *\n(?:\n *\t| *\t *\n(?=[\S\u00a0\u3000]))/g
/** A cell of its own line behind a tab: tabs indent, and part nothing. */
const indented = /[\S\u00a0\u3000] *\n *\t *\S/g
const gap = /[^\S\n\t\u00a0\u3000]*[\n\t][^\S\u00a0\u3000]*/g
/** More line ends than two paragraphs of one cell have between them: there a row ends. */
const betweenRows = 3

/**
 * Cells of paragraphs as browsers write a page's text out (`innerText`): a tab on a line of its own between two cells,
 * several line ends between two rows, fewer within a cell. Null where the text is not set so.
 */
export function tabsBetweenLines(body: string, offset: number): Piece[] | null {
  const ends = countOf(body, endsBeforeTab)
  if (ends < fewestEnds || countOf(body, indented) * 4 > ends) return null
  const pieces: Piece[] = []
  let start = 0
  let at = 0
  let opensRow = true
  const close = (end: number, closesRow: boolean): void => {
    const piece = trimmedPiece(body.slice(start, end), offset + start)
    // A number that is a row alone is a page's.
    if (!opensRow || !closesRow || !isPageNumber(piece.text)) pieces.push(piece)
    opensRow = closesRow
  }
  const blank = (where: number): void => void pieces.push(textPiece('', offset + where))
  for (const { 0: space, index } of body.matchAll(gap)) {
    const end = index + space.length
    const parts = space.split('\t').map((part) => part.split('\n').length - 1)
    const [before = 0, after = 0] = [parts[0], parts.at(-1)]
    if (parts.length > 1) {
      close(index, false)
      if (before >= betweenRows) blank(index)
      for (let more = 2; more < parts.length; more += 1) blank(index)
      if (after >= betweenRows) blank(index)
      start = end
    } else if (before >= betweenRows || partsCells(body.slice(at, index), body.slice(end, end + 3))) {
      close(index, true)
      start = end
    }
    at = end
  }
  close(body.length, true)
  return pieces
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A cell of a number, or a blank one, does not go on with words on the next line, nor words with a blank. */
function partsCells(line: string, next: string): boolean {
  if (/^[\u00a0\u3000]+\n/.test(next)) return true
  const isBlank = line !== '' && line.trim() === ''
  return /^(?:\d[.、．])?[\p{Script=Han}(（]/u.test(next) && (isBlank || isValueLike(line.trim()))
}
