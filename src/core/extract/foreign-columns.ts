import type { LabelPattern } from './labels.ts'
import { lastMatchOf, matchesOf } from './matches.ts'
import { type Piece, shareColumn } from './piece.ts'
import type { Segment, Segmented } from './segments.ts'
import type { Stream, Value } from './stream.ts'
import { isValueLike } from './value.ts'

/** Words over a column of last year's numbers, of changes or of shares: no head of the form has them. */
const foreignWords = /上一?年|去年|往年|同期|同比|环比|增减|增长|占比|比重|百分比/
const everyForeignWord = new RegExp(foreignWords, 'g')
const firstColumn = new RegExp(`(?:${foreignWords.source})[^计]{0,4}申请人情况`)
const lastColumn = new RegExp(`[总合]计[^计]{0,3}(?:${foreignWords.source})`)
const yearWords = /20\d\d(?=年)/g

/**
 * What is known of columns that the form does not have: there are `none`; their numbers were `taken` out; or the heads
 * speak of them, first or last or wherever (`at` null), and nothing but the order of a row's cells says which they are.
 */
export type ForeignColumns = 'none' | 'taken' | { at: 'first' | 'last' | null }

/**
 * Takes the numbers out that stand in a column under a head of its own which is none of the form's (上年数, 占比), where
 * every row of a grid has a cell under each head of the form. `before`: where the first row begins.
 */
export function takeForeignColumns(
  stream: Stream,
  segmented: Segmented,
  patterns: readonly LabelPattern[],
  before: number,
): ForeignColumns {
  const text = stream.text.slice(0, before)
  const starts = patterns.flatMap(({ pattern }) => lastMatchOf(text, pattern)?.index ?? [])
  const named = namedForeign(text, starts)
  const heads = starts.flatMap((start) => stream.pieces[stream.pieceOf[start] ?? -1] ?? [])
  const [first] = segmented.segments
  if (!first || heads.length < patterns.length) return named
  const foreign = stream.pieces.filter((piece) => isForeign(piece, heads, first))
  if (foreign.length === 0 || foreign.some((piece) => isOwn(piece, patterns))) return named
  const isFitting = (segment: Segment): boolean => {
    const under = heads.map((head) => valuesUnder(head, segment))
    if (under.some((found) => found.length !== 1) || new Set(under.flat()).size < heads.length) return false
    // A number under no head at all shows that the heads stand over other columns than theirs.
    const own = segment.values.filter((value) => value.raw !== '' && value.row === segment.row)
    return own.every((value) => [...heads, ...foreign].some((head) => isUnder(head, value)))
  }
  const filled = segmented.segments.filter(({ values }) => values.some((value) => value.raw !== ''))
  if (filled.filter(isFitting).length * 8 < filled.length * 7) return named
  const all = [...heads, ...foreign].map(({ column }) => column)
  const inOrder = [...new Set(all)].sort((a, b) => a - b)
  const ranks = inOrder.flatMap((column, rank) => (heads.some((head) => head.column === column) ? [] : [rank]))
  for (const segment of segmented.segments) {
    const own = segment.values.filter((value) => value.row === segment.row)
    const isOver = (value: Value): boolean =>
      foreign.some((head) => isUnder(head, value)) && !heads.some((head) => isUnder(head, value))
    const fits = isFitting(segment)
    // A merged or a lost cell moves those behind it to other heads: then their order tells, if they are all there.
    const taken = fits ? own.filter(isOver) : own.length === inOrder.length ? ranks.map((rank) => own[rank]) : []
    if (fits || taken.length > 0) segment.values = segment.values.filter((value) => !taken.includes(value))
    else {
      // Counted, its numbers would move to other heads.
      segment.wordsAfter.push(0)
      segmented.astray.push(...own.filter(({ raw }) => raw !== ''))
      segment.values = segment.values.filter((value) => !own.includes(value))
    }
  }
  return 'taken'
}

/**
 * What the words between the first head and the first row say of a column beyond the form's, or of two years. `text`: what
 * stands before the first row; `starts`: where its heads begin.
 */
function namedForeign(text: string, starts: readonly number[]): ForeignColumns {
  const over = text.lastIndexOf('申请人情况')
  const from = Math.min(...starts, over < 0 ? Infinity : over)
  if (!Number.isFinite(from)) return 'none'
  const words = `${/[^)。:;,]{0,10}$/.exec(text.slice(0, from))?.[0] ?? ''}${text.slice(from)}`
  if (new Set(words.match(yearWords)).size > 1) return { at: null }
  const found = matchesOf(words, everyForeignWord).length
  if (found === 0) return 'none'
  // Beside 自然人 it may as well be the last column of the line above.
  if (found === 1 && firstColumn.test(words)) return { at: 'first' }
  return { at: found === 1 && lastColumn.test(words) ? 'last' : null }
}

/** A head of words, above the first row and right of its label, under or over none of the form's. */
function isForeign(piece: Piece, heads: readonly Piece[], first: Segment): boolean {
  if (piece.grid < 0 || piece.grid !== first.grid || piece.row >= first.row || piece.column <= first.column) return false
  if (piece.text === '' || isValueLike(piece.text)) return false
  return heads.every((head) => head.grid === piece.grid && !shareColumn(head, piece))
}

/** A head of the form a second time: printed over each column that it covers, with its unit or its group. */
function isOwn(piece: Piece, patterns: readonly LabelPattern[]): boolean {
  const text = piece.text.replace(/\s|[（(][^）)]*[）)]/g, '')
  return patterns.some(({ pattern, weight }) =>
    matchesOf(text, pattern).some((match) => weight > 1 || match[0].length === text.length),
  )
}

function valuesUnder(head: Piece, { values, row }: Segment): Value[] {
  return values.filter((value) => value.row === row && isUnder(head, value))
}

function isUnder(head: Piece, value: Value): boolean {
  return head.grid === value.grid && shareColumn(head, value)
}
