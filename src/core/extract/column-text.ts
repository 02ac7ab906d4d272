import { joinHalves } from './cut-numbers.ts'
import { table2Rows, table2Structure, table3Columns, table4Heads, table4Structure } from './labels.ts'
import { type Chunk, chunksOfLines, isAlone, mostWords, type TextLine, units, withoutUnits } from './line-chunks.ts'
import { type Label, overlap, type Row } from './page-words.ts'
import { type Piece, type PieceRun, textPiece } from './piece.ts'
import { serialOf } from './serial-numbers.ts'
import { squeeze } from './squeeze.ts'

/** How a label of the form begins, its number perhaps doubled: with it a new one starts, whatever stands above. */
const opening = /^(?:其中|[（(㈠-㈩]?([一二三四五六七1-7])\1?[)）、．.]|[㈠-㈩]|[1-8１-８]\s*[.．、]|第二十条)/

/**
 * The labels without a number of their own, whole, also printed again for each column that they cover: nothing goes on
 * behind them, and they go on with nothing.
 */
const whole = [
  ...[...table2Rows['2019'], ...table2Rows['2021'], ...table3Columns, ...table4Heads].map(({ pattern }) => pattern),
  ...table2Structure,
  ...table4Structure,
].map((pattern) => new RegExp(`^(?:${pattern.source})+$`))

/** Fewer rows than this are no evidence that the text is set in columns. */
const leastRows = 3
/** What a line set in columns has: blanks of more than one half-width column, or a unit between blanks, which is left out. */
const apart = new RegExp(`\\s\\s|[^\\S ]| (?:${units}) `)

/**
 * Text set in columns by spaces, as programs print a page: labels run over several lines beside their numbers, merged
 * ones stand in the middle of their rows. Puts the pieces of each label together and its numbers behind them. Null
 * where the text is not set so.
 */
export function layOutColumns(lines: readonly TextLine[]): Omit<PieceRun, 'end'> | null {
  if (lines.filter(({ text }) => apart.test(text)).length < leastRows) return null
  const chunks = withoutCounts(withoutUnits(chunksOfLines(lines)))
  const rows = rowsOf(chunks)
  const wide = rows.filter(({ values }) => values.some((value) => gapBefore(value, chunks) >= 2))
  if (wide.length < leastRows || chunks.some((own) => own.length > mostWords)) return null
  joinHalves(chunks, rows)
  const found = labelsOf(chunks, rows)
  const near = byLine(found)
  for (const row of rows) row.label = labelBeside(row, near)
  joinLines(rows, chunks)
  const labels = partShared(rows, found)
  const columns = columnsOfValues(rows)
  const pieces: Piece[] = []
  const left = new Set(labels)
  const put = (chunk: Chunk, line = chunk.line): unknown => pieces.push(pieceOf(chunk, line))
  const putLabel = (label: Label): void => {
    if (left.delete(label)) for (const chunk of label.chunks) put(chunk)
  }
  const owners = new Set(rows.map((row) => row.label))
  const free = labels.filter((label) => !owners.has(label))
  const waiting = free.map((_, index) => index).toSorted((a, b) => free[a]!.first - free[b]!.first)
  let next = 0
  for (const row of rows) {
    const from = next
    while (next < waiting.length && free[waiting[next]!]!.first <= row.line) next += 1
    for (const index of waiting.slice(from, next).toSorted((a, b) => a - b)) putLabel(free[index]!)
    if (row.label) putLabel(row.label)
    if (columns) pieces.push(...columns.map((column) => pieceIn(column, row)))
    else for (const value of row.values) put(value, row.line)
  }
  left.forEach(putLabel)
  return { pieces, blanks: columns ? 'explicit' : 'none', placed: true }
}

/** So many rows must be counted before their numbers at the left edge are taken for what they are. */
const fewestCounted = 5

/** The chunks without a column that counts the rows at the left of all labels: the labels beside it would have no numbers. */
function withoutCounts(chunks: readonly Chunk[][]): Chunk[][] {
  const first = chunks.flatMap(([chunk]) => (chunk && isAlone(chunk.text) ? [chunk] : []))
  const left = Math.min(...first.map(({ from }) => from))
  const counts = first.filter(({ from, to }) => from <= left + 1 && to > left)
  const isCount = counts.every(({ text }, index) => serialOf(text) === index + 1)
  const isLeft = chunks.flat().every((chunk) => chunk.from > left || counts.includes(chunk) || !isAlone(chunk.text))
  if (counts.length < fewestCounted || !isCount || !isLeft) return [...chunks]
  return chunks.map((own) => own.filter((chunk) => !counts.includes(chunk)))
}

/** The pieces of lines too few to show columns, with their numbers marked that go on in the line below. */
export function withRests(pieces: readonly Piece[], lines: readonly TextLine[]): Piece[] {
  const chunks = chunksOfLines(lines)
  if (chunks.some((own) => own.length > mostWords)) return [...pieces]
  const rows = rowsOf(chunks).filter(({ values }) => values.every((value, at) => at === 0 || gapBefore(value, chunks) >= 2))
  joinHalves(chunks, rows)
  const rests = new Map(rows.flatMap(({ values }) => values.map(({ start, goesOn }) => [start, goesOn])))
  return pieces.map((piece) => {
    const goesOn = rests.get(piece.span.start)
    return goesOn === undefined ? piece : { ...piece, goesOn: goesOn.map((rest) => pieceOf(rest, rest.line)) }
  })
}

/** The lines that have numbers. */
function rowsOf(chunks: readonly Chunk[][]): Row[] {
  return chunks.flatMap((own, line): Row[] => {
    const values = own.filter((chunk) => isAlone(chunk.text))
    return values.length > 0 ? [{ line, values, label: null }] : []
  })
}

/** The columns between a value and whatever stands left of it. */
function gapBefore(value: Chunk, chunks: readonly Chunk[][]): number {
  const left = chunks[value.line]?.findLast((chunk) => chunk.to <= value.from)
  return left ? value.from - left.to : 0
}

/** Whether something stands so close before a value that it may have pushed it to the right. */
function isPushed(value: Chunk, chunks: readonly Chunk[][]): boolean {
  const gap = gapBefore(value, chunks)
  return gap > 0 && gap < leastApart
}

/**
 * The labels of the page: a piece that does not open a label goes on with the one above it, unless both stand beside a
 * full row of numbers of their own.
 */
function labelsOf(chunks: readonly Chunk[][], rows: readonly Row[]): Label[] {
  const labels: Label[] = []
  const widest = widestOf(rows)
  const own = new Map(
    rows.map(({ line, values }) => [
      line,
      values.length === widest
        ? chunks[line]?.findLast((chunk) => !isAlone(chunk.text) && chunk.to <= (values[0]?.from ?? 0))
        : undefined,
    ]),
  )
  const isOwn = (chunk: Chunk | undefined): boolean => chunk !== undefined && own.get(chunk.line) === chunk
  let open: Label[] = []
  for (const line of chunks) {
    const words = line.filter((chunk) => !isAlone(chunk.text))
    const at = words[0]?.line
    if (at === undefined) continue
    // A sentence, as of a note, is no label that goes on.
    open = open.filter((label) => at - label.last <= mostBetween && !isWhole(label.chunks) && !endsSentence(label))
    const fresh: Label[] = []
    for (const chunk of words) {
      const found = opening.test(chunk.text) || isWhole([chunk]) ? undefined : labelAbove(chunk, open)
      // Neither the label nor what stands left of it, a group's, goes on with the label of the row above.
      const above = own.get(chunk.line) && found?.last === chunk.line - 1 && isOwn(found.chunks.at(-1)) ? undefined : found
      if (above) {
        above.chunks.push(chunk)
        above.last = chunk.line
        above.left = Math.min(above.left, chunk.from)
        above.right = Math.max(above.right, chunk.from)
      } else fresh.push(labelOf([chunk]))
    }
    labels.push(...fresh)
    // What begins below a label ends it.
    open = [...open.filter((label) => fresh.every((below) => label.last === at || !isOver(label, below))), ...fresh]
  }
  return labels
}

/** Whether the last piece of a label stands over most of another's first. */
function isOver(label: Label, below: Label): boolean {
  const [last, first] = [label.chunks.at(-1), below.chunks[0]]
  return last !== undefined && first !== undefined && overlap(last, first) * 2 > first.to - first.from
}

function labelOf(chunks: Chunk[]): Label {
  const label = { chunks, first: chunks[0]?.line ?? 0, last: chunks.at(-1)?.line ?? 0, left: Infinity, right: 0 }
  for (const { from } of chunks) [label.left, label.right] = [Math.min(label.left, from), Math.max(label.right, from)]
  return label
}

function widestOf(rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, row.values.length), 0)
}

function endsSentence(label: Label): boolean {
  return label.chunks.at(-1)?.text.endsWith('。') ?? false
}

/** No label of the form without a number of its own is longer. */
const longestWhole = 40

function isWhole(chunks: readonly Chunk[]): boolean {
  let text = ''
  for (const chunk of chunks) {
    text += squeeze(chunk.text, 0, Math.min(chunk.text.length, longestWhole * 4)).text
    if (text.length > longestWhole) return false
  }
  return whole.some((pattern) => pattern.test(text))
}

/** A label that ended more lines ago than this does not go on: its numbers' line may lie between, and little else. */
const mostBetween = 3

function labelAbove(chunk: Chunk, open: readonly Label[]): Label | undefined {
  let best: Label | undefined
  for (const label of open) {
    const last = label.chunks.at(-1)
    if (!last || last.line >= chunk.line) continue
    if (overlap(last, chunk) * 2 < Math.min(last.to - last.from, chunk.to - chunk.from)) continue
    if (!best || label.last > best.last) best = label
  }
  return best
}

/** Numbers of two lines of which one is left of the other, and not by chance, are so far apart. */
const leastApart = 2

/**
 * Joins the lines of a row whose numbers stand at different heights beside its label: in the order of the page from left
 * to right, where the label reaches over both lines, no two numbers stand over each other and all together are a full row.
 */
function joinLines(rows: Row[], chunks: readonly Chunk[][]): void {
  const widest = widestOf(rows)
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const [above, row] = [rows[at - 1]!, rows[at]!]
    const { label } = row
    if (label === null || label !== above.label || above.line < label.first || row.line > label.last) continue
    // Of three lines two may be the halves of numbers that were cut.
    const isThree = [rows[at - 2], rows[at + 1]].some((other) => other?.label === label)
    if (isThree || above.values.length + row.values.length !== widest) continue
    if (row.values.some((value) => above.values.some((other) => overlap(value, other) > -leastApart))) continue
    // A label that is too long for its column has pushed them on.
    if ([above, row].some(({ values: [first] }) => first && isPushed(first, chunks))) continue
    above.values = [...above.values, ...row.values].sort((a, b) => a.from - b.from)
    rows.splice(at, 1)
  }
}

/**
 * A label beside several rows of numbers is several labels that nothing told apart: each of its pieces goes to the row
 * that stands nearest. Between two, the row below has it where the label begins above its first row, as centred ones do.
 */
function partShared(rows: readonly Row[], labels: readonly Label[]): Label[] {
  const parts = new Map<Label, Label[]>()
  for (const [label, own] of Map.groupBy(rows, (row) => row.label)) {
    if (label === null || own.length < 2) continue
    const isCentred = label.first < (own[0]?.line ?? 0)
    const pieces = own.map((): Chunk[] => [])
    let nearest = 0
    // Rows and pieces stand in the order of their lines.
    for (const chunk of label.chunks) {
      const distance = (row: number): number => Math.abs((own[row]?.line ?? Infinity) - chunk.line)
      const isNext = (row: number): boolean =>
        isCentred ? distance(row + 1) <= distance(row) : distance(row + 1) < distance(row)
      while (isNext(nearest)) nearest += 1
      pieces[nearest]?.push(chunk)
    }
    const parted = pieces.map((chunks) => (chunks.length > 0 ? labelOf(chunks) : null))
    parts.set(
      label,
      parted.filter((part) => part !== null),
    )
    own.forEach((row, index) => {
      row.label = parted[index] ?? null
    })
  }
  return labels.flatMap((label) => parts.get(label) ?? [label])
}

/** The rightmost label that reaches over the row's line; else the one that ends or begins next to it. */
function labelBeside(row: Row, labels: ReadonlyMap<number, readonly Label[]>): Label | null {
  const left = row.values[0]?.from ?? 0
  const beside = (labels.get(row.line) ?? []).filter((label) => label.right < left)
  const over = beside.filter((label) => label.first <= row.line && row.line <= label.last)
  const near = over.length > 0 ? over : beside.filter((label) => label.last === row.line - 1 || label.first === row.line + 1)
  return near.reduce<Label | null>((best, label) => (best === null || label.left > best.left ? label : best), null)
}

/** The labels on each line and right above or below it. */
function byLine(labels: readonly Label[]): Map<number, Label[]> {
  const lines = new Map<number, Label[]>()
  for (const label of labels)
    for (let line = label.first - 1; line <= label.last + 1; line += 1) {
      const known = lines.get(line)
      if (known) known.push(label)
      else lines.set(line, [label])
    }
  return lines
}

interface Column {
  from: number
  to: number
}

/** The columns in which the numbers stand, if every row has at most one in each and one row has them all; else null. */
function columnsOfValues(rows: readonly Row[]): Column[] | null {
  const columns: Column[] = []
  for (const value of rows.flatMap((row) => row.values).sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1)
    if (last && value.from < last.to) last.to = Math.max(last.to, value.to)
    else columns.push({ from: value.from, to: value.to })
  }
  const full = rows.filter((row) => row.values.length === columns.length).length
  const isSingle = (row: Row): boolean => columns.every((column) => row.values.filter((value) => isIn(column, value)).length <= 1)
  return full > 0 && rows.every(isSingle) ? columns : null
}

function isIn(column: Column, value: Chunk): boolean {
  return column.from <= value.from && value.from < column.to
}

function pieceIn(column: Column, row: Row): Piece {
  const value = row.values.find((each) => isIn(column, each))
  if (value) return pieceOf(value, row.line)
  const before = row.values.findLast((each) => each.from < column.from) ?? row.label?.chunks.at(-1) ?? row.values[0]
  const at = before ? before.start + before.text.length : 0
  return textPiece('', at)
}

function pieceOf({ text, start, from, to, goesOn }: Chunk, line: number): Piece {
  const piece = { ...textPiece(text, start), column: from, columnSpan: to - from, row: line }
  return goesOn === undefined ? piece : { ...piece, goesOn: goesOn.map((rest) => pieceOf(rest, rest.line)) }
}
