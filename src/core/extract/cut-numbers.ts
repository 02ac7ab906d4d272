import { type Chunk, widthOf } from './line-chunks.ts'
import { overlap, type Row } from './page-words.ts'

/** The lines with numbers, and what is known of where these stand. */
interface NumberLines {
  byLine: ReadonlyMap<number, Row>
  /** Whether a line has nothing but numbers. */
  isBare: (row: Row | undefined) => boolean
  /** The line behind or before this one that has anything on it. */
  next: (line: number, by: 1 | -1) => number
  /** Numbers of the widest line. */
  widest: number
  /** Whether the table prints its zeros: nearly all lines with words have all numbers but one that may stick to these. */
  isFull: boolean
  columns: Columns
  /** Whether a label too long for its column stands so close before a row's numbers that these are not in theirs. */
  isPushed: (row: Row) => boolean
  /** Makes it uncertain which of a row's numbers go on, one that sticks to its label too. */
  refuse: (row: Row) => void
}

/**
 * Puts the halves of numbers too long for their column of a page into one row, as numbers that go on: one half is above the
 * line of the row and the other below, or one is on it. Where halves do not stand in the columns, all numbers of the row
 * go on so: it is not known which do. `rows` are the lines with numbers, of the `chunks` of all lines.
 */
export function joinHalves(chunks: readonly Chunk[][], rows: Row[]): void {
  const lines = numberLines(chunks, rows)
  // Where no number stands beside its label, the lines between numbers are the labels of those below or above.
  const areAllBare = rows.every(lines.isBare)
  const joined = new Set<Row>()
  const fresh: Row[] = []
  for (const half of rows) {
    if (joined.has(half) || !lines.isBare(half) || half.values.length >= lines.widest) continue
    const between = lines.next(half.line, 1)
    const below = lines.byLine.get(lines.next(between, 1))
    const row = lines.byLine.get(between)
    if (
      below &&
      lines.isBare(below) &&
      areHalves(half, below) &&
      (row?.values.length ?? 0) + half.values.length <= lines.widest
    ) {
      if (!row && areAllBare) continue
      const own = row ?? { line: between, values: [], label: null }
      takeBoth(own, half, below, lines)
      for (const other of [half, below]) joined.add(other)
      if (!row) fresh.push(own)
    } else {
      const above = lines.byLine.get(half.values.length > 1 ? lines.next(half.line, -1) : half.line - 1)
      if (above && takeRest(above, half, lines)) joined.add(half)
    }
  }
  if (joined.size === 0) return
  const kept = [...rows.filter((row) => !joined.has(row)), ...fresh].sort((a, b) => a.line - b.line)
  rows.length = 0
  for (const row of kept) rows.push(row)
}

/** A label with the number that sticks to it. */
const endsInNumber = /\p{L}.*\p{Nd}$/u
/** Between a label that has room in its column and the numbers beside it. */
const leastApart = 2

function numberLines(chunks: readonly Chunk[][], rows: readonly Row[]): NumberLines {
  const next = (line: number, by: 1 | -1): number => {
    let found = line + by
    while (chunks[found]?.length === 0) found += by
    return found
  }
  const isBare: NumberLines['isBare'] = (row) => row !== undefined && row.values.length === chunks[row.line]?.length
  const widest = rows.reduce((most, { values }) => Math.max(most, values.length), 0)
  const labelOf = (row: Row): Chunk | undefined =>
    chunks[row.line]?.findLast(({ text, to }) => /\p{L}/u.test(text) && to <= (row.values[0]?.from ?? 0))
  const besideWords = rows.filter((row) => !isBare(row))
  return {
    byLine: new Map(rows.map((row) => [row.line, row])),
    isBare,
    next,
    widest,
    isFull: besideWords.filter(({ values }) => values.length >= widest - 1).length * 10 >= besideWords.length * 9,
    columns: columnsOf(rows, (row) => isBare(row) && row.values.length < widest),
    isPushed(row) {
      const label = labelOf(row)
      return label !== undefined && (endsInNumber.test(label.text) || (row.values[0]?.from ?? Infinity) - label.to < leastApart)
    },
    refuse(row) {
      row.values = row.values.map((value) => ({ goesOn: [], ...value }))
      const label = labelOf(row)
      if (label && endsInNumber.test(label.text)) label.goesOn = []
    },
  }
}

/** Whether each number of one line stands over one of the other. */
function areHalves({ values: above }: Row, { values: below }: Row): boolean {
  return above.length === below.length && above.every((half, index) => overlap(half, below[index]!) > 0)
}

/** The halves above and below a row become numbers of it. */
function takeBoth(row: Row, above: Row, below: Row, { columns, refuse }: NumberLines): void {
  const halves = above.values.map((half, index): Chunk => {
    const rest = below.values[index]!
    return { ...half, line: row.line, from: Math.min(half.from, rest.from), to: Math.max(half.to, rest.to), goesOn: [rest] }
  })
  const all = [...row.values, ...halves].sort((a, b) => a.from - b.from)
  const isCertain = all.every((value, index) => value.from >= (all[index - 1]?.to ?? 0) && columns.isUsual(value))
  row.values = all
  if (!isCertain) refuse(row)
}

/**
 * What is below numbers beside which their column has no room for it goes on with these. In a table that prints its zeros a
 * line of few numbers elsewhere is the rest of any above, as where a label has pushed those out of their columns. Returns
 * whether the line was taken.
 */
function takeRest(row: Row, { line, values: rest }: Row, lines: NumberLines): boolean {
  const { widest, isBare, isFull, isPushed, columns, refuse } = lines
  if (isBare(row) && row.values.length < widest) return false
  const over = rest.map((below) => row.values.find((value) => overlap(value, below) > 0))
  if (over.every((value, index) => value !== undefined && columns.hasNoRoom(value, rest[index]!))) {
    if (isPushed(row)) {
      refuse(row)
      return true
    }
    row.values = row.values.map((value) => {
      const at = over.indexOf(value)
      return at < 0 ? value : { ...value, goesOn: [rest[at]!] }
    })
    return true
  }
  // Numbers at different heights make up one row.
  if (!isFull || row.line !== line - 1 || row.values.length + rest.length <= widest) return false
  refuse(row)
  return false
}

interface Columns {
  /** Whether a number stands where many lines have one: a label too long for its column pushes those of its row out of theirs. */
  isUsual: (value: Chunk) => boolean
  /** Whether the first character of the rest has no room beside a number. One of a single character is cut nowhere. */
  hasNoRoom: (value: Chunk, rest: Chunk) => boolean
}

function columnsOf(rows: readonly Row[], isRest: (row: Row) => boolean): Columns {
  const known = new Map<number, { lines: number; widest: number }>()
  for (const row of rows)
    for (const { from, to } of row.values)
      for (let at = from; at < to; at += 1) {
        const { lines = 0, widest = 0 } = known.get(at) ?? {}
        known.set(at, { lines: lines + 1, widest: isRest(row) ? widest : Math.max(widest, to - from) })
      }
  const at = ({ from, to }: Chunk) => Array.from({ length: to - from }, (_, index) => known.get(from + index)!)
  return {
    isUsual: (value) => at(value).some(({ lines }) => lines * 3 > rows.length),
    hasNoRoom(value, { text: [next = ''] }) {
      const width = value.to - value.from + widthOf(next)
      return value.text.length > 1 && at(value).every(({ widest }) => widest < width)
    },
  }
}
