import { type TextLine, widthOf } from './line-chunks.ts'
import { type Piece, textPiece } from './piece.ts'
import { isValueLike } from './value.ts'

/** A drawn table has more lines between its rows than this. */
const mostOther = 3
/** A rule that begins beside a cell of several rows: the label of a group, of which a line may stand there. */
const partRule = /[├+][─-]{3}/
/** A sign of such a rule, or the bar beside it. */
const rulePart = /[│|├┼┤┬┴+─]|-(?=[-+])/

/**
 * A drawn table in which cells go on over several lines: what stands between two rules is one row, and each of its columns
 * a cell. `drawn` are the lines of the text, `lines` the same without the rules. Null where no row has more than one line,
 * where rules part more than rows, or a row's lines are not parted alike; `torn` where this is so and there are numbers on several of them, which may be halves.
 */
export function ruledRows(drawn: readonly string[], lines: readonly TextLine[], bar: string): Piece[] | 'torn' | null {
  const rows = rowsBetween(drawn, lines, bar)
  if (!rows || !rows.some(({ fields }) => fields.length > 1) || rows.some(holdsSeveral)) return null
  const wide = rows.flatMap(({ fields }) => fields.filter(({ length }) => length > 2))
  const isFrame = (at: number): boolean => wide.every((fields) => fields.at(at)?.text === '')
  const inner: [number, number | undefined] = [isFrame(0) ? 1 : 0, isFrame(-1) ? -1 : undefined]
  const pieces: Piece[] = []
  for (const [index, { fields, beside }] of rows.entries()) {
    const cells = fields.map((line) => line.slice(...inner))
    const [first = []] = cells
    if (cells.some(({ length }) => length !== first.length)) return rows.some(isTornRow) ? 'torn' : null
    first.forEach((blank, column) => {
      const { from, to } = blank
      const above = beside.filter((field) => field.from >= from && field.from < to)
      const filled = [...above, ...cells.flatMap((line) => line[column] ?? [])].filter(({ text }) => text !== '')
      const [number = blank, ...more] = filled
      // Below a number stands the rest of it, its unit or a note: nothing says which.
      const rest = more.length > 0 && isNumber(number) ? { goesOn: more.map(({ text, start }) => textPiece(text, start)) } : {}
      for (const { text, start } of 'goesOn' in rest ? [number] : [number, ...more])
        pieces.push({ ...textPiece(text, start, 0, 0, index, from), columnSpan: to - from, ...rest })
    })
  }
  return pieces
}

/** Labels as the form counts them. */
const counted = /^(?:[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[.、．](?!\d)|第二十条第)/
const words = /^\p{Script=Han}[^\p{Nd}]/u
/** No date at the end of a note. */
const bare = /^[-−]?[\p{Nd}.,，]+(?:件|项|宗)?$/u

/** Rules may part heads and parts of a table only: a column has several labels between two of them then, or a head and a number. */
function holdsSeveral({ fields }: DrawnRow): boolean {
  const columns = fields[0]?.map((_, column) => fields.flatMap((line) => line[column] ?? [])) ?? []
  return columns.some((cell) => {
    const number = cell.findIndex(({ text }) => bare.test(text))
    const above = cell.slice(0, Math.max(0, number))
    return cell.filter(({ text }) => counted.test(text)).length > 1 || above.some(({ text }) => words.test(text))
  })
}

function isTornRow({ fields }: DrawnRow): boolean {
  return fields.filter((line) => line.some(isNumber)).length > 1
}

function isNumber({ text }: Field): boolean {
  return /\p{Nd}/u.test(text) && isValueLike(text)
}

/** The lines of a row, and what stands beside the rule above it: a line of a cell of several rows. */
interface DrawnRow {
  fields: Field[][]
  beside: Field[]
}

/** The rows that rules part; null where none do. */
function rowsBetween(drawn: readonly string[], lines: readonly TextLine[], bar: string): DrawnRow[] | null {
  const rows: DrawnRow[] = []
  let rules = 0
  let open: DrawnRow | null = null
  let beside: Field[] = []
  for (const [at, line] of lines.entries()) {
    const isPart = partRule.test(line.text)
    if (line.text.trim() === '' || isPart) {
      open = null
      if ((drawn[at] ?? '').trim() !== '') rules += 1
      if (isPart) beside = fieldsOf(line, rulePart)
      continue
    }
    if (open === null) rows.push((open = { fields: [], beside }))
    beside = []
    open.fields.push(fieldsOf(line, bar))
  }
  return rules > mostOther ? rows : null
}

/** What stands between two bars, and from where to where on the page, in half-width columns. */
interface Field {
  text: string
  start: number
  from: number
  to: number
}

function fieldsOf(line: TextLine, bar: string | RegExp): Field[] {
  let { start } = line
  let from = 0
  return line.text.split(bar).map((field) => {
    const text = field.trim()
    const to = from + widthOf(field) + 1
    const own = { text, start: start + (text === '' ? 0 : field.length - field.trimStart().length), from, to }
    start += field.length + 1
    from = to
    return own
  })
}
