import { table2Rows, table2Structure, table3Columns, table4Heads, table4Structure } from './labels.ts'
import { type Piece, type PieceRun, textPiece } from './piece.ts'
import { squeeze } from './squeeze.ts'
import { isValueLike } from './value.ts'
import { wordPattern } from './words.ts'

/** A line of the text with its offset. */
export interface TextLine {
  text: string
  start: number
}

/** A word or a few, as they stand on a line: `from` and `to` count half-width columns from the left edge. */
interface Chunk {
  text: string
  start: number
  line: number
  from: number
  to: number
}

/** A label over one line or several, in one column of the page. */
interface Label {
  chunks: Chunk[]
  first: number
  last: number
}

/** A line's own numbers, and the label that they stand beside. */
interface Row {
  line: number
  values: Chunk[]
  label: Label | null
}

/** How a label of the form begins: with it a new one starts, whatever stands above. */
const opening = /^(?:其中|[（(㈠-㈩]?[一二三四五六七1-7][)）、．.]|[㈠-㈩]|[1-8１-８]\s*[.．、]|第二十条)/

/** The labels without a number of their own, whole: nothing goes on behind them, and they go on with nothing. */
const whole = [
  ...[...table2Rows['2019'], ...table2Rows['2021'], ...table3Columns, ...table4Heads].map(({ pattern }) => pattern),
  ...table2Structure,
  ...table4Structure,
].map((pattern) => new RegExp(`^(?:${pattern.source})$`))

/** Fewer rows than this are no evidence that the text is set in columns. */
const leastRows = 3

/**
 * Text set in columns by spaces, as programs print a page: labels run over several lines beside their numbers, merged
 * ones stand in the middle of their rows. Puts the pieces of each label together and its numbers behind them. Null
 * where the text is not set so.
 */
export function layOutColumns(lines: readonly TextLine[]): Omit<PieceRun, 'end'> | null {
  const chunks = lines.map(chunksOf)
  const rows = chunks.flatMap((own, line): Row[] => {
    const values = own.filter((chunk) => isAlone(chunk.text))
    return values.length > 0 ? [{ line, values, label: null }] : []
  })
  const wide = rows.filter(({ values }) => values.some((value, index) => gapBefore(value, values[index - 1], chunks) >= 2))
  if (wide.length < leastRows) return null
  const labels = labelsOf(chunks, rows)
  for (const row of rows) row.label = labelBeside(row, labels)
  joinLines(rows)
  partShared(rows, labels)
  const columns = columnsOfValues(rows)
  const pieces: Piece[] = []
  const left = [...labels]
  const put = (chunk: Chunk): unknown =>
    pieces.push({ ...textPiece(chunk.text, chunk.start), column: chunk.from, columnSpan: chunk.to - chunk.from, row: chunk.line })
  const putLabels = (which: (label: Label) => boolean): void => {
    for (const label of left.filter(which)) {
      left.splice(left.indexOf(label), 1)
      label.chunks.forEach(put)
    }
  }
  const owners = new Set(rows.map((row) => row.label))
  for (const row of rows) {
    putLabels((label) => label.first <= row.line && !owners.has(label))
    putLabels((label) => label === row.label)
    if (columns) pieces.push(...columns.map((column) => pieceIn(column, row)))
    else row.values.forEach(put)
  }
  putLabels(() => true)
  return { pieces, blanks: columns ? 'explicit' : 'none', placed: true }
}

function chunksOf(line: TextLine, index: number): Chunk[] {
  const chunks: Chunk[] = []
  for (const match of line.text.matchAll(wordPattern())) {
    const from = widthOf(line.text.slice(0, match.index))
    const word = { text: match[0], start: line.start + match.index, line: index, from, to: from + widthOf(match[0]) }
    const last = chunks.at(-1)
    // Words one space apart are one label, letters spread apart even two; numbers never are.
    const gap = /^\p{Script=Han}$/u.test(word.text) ? 2 : 1
    const isUnit = last !== undefined && isAlone(last.text) && /^(?:万元|元|件)$/.test(word.text)
    // The first word of a line may be the number of a label: "4 无正当理由…".
    const isOrdinal =
      last !== undefined && chunks.every(({ text }) => text === last.text || !isAlone(text)) && /^[1-8]$/.test(last.text)
    // … and its stop a word of its own: "1 . 属 于".
    const isStop = /^[.．、)）]/.test(word.text) && isOrdinal
    const isLabel = isStop || !isAlone(word.text)
    if (last && from - last.to <= gap && (isUnit || (isLabel && (isOrdinal || !isAlone(last.text))))) {
      last.text = line.text.slice(last.start - line.start, match.index + match[0].length)
      last.to = word.to
    } else chunks.push(word)
  }
  return chunks
}

/** A number, or a sign in place of one, and nothing else. */
function isAlone(word: string): boolean {
  return isValueLike(word) && !/\p{Script=Han}/u.test(word.replace(/^[无零空〇]+$/, ''))
}

function gapBefore(value: Chunk, previous: Chunk | undefined, chunks: readonly Chunk[][]): number {
  const left = previous ?? chunks[value.line]?.findLast((chunk) => chunk.to <= value.from)
  return left ? value.from - left.to : 0
}

/**
 * The labels of the page: a piece that does not open a label goes on with the one above it, unless both stand beside a
 * full row of numbers of their own.
 */
function labelsOf(chunks: readonly Chunk[][], rows: readonly Row[]): Label[] {
  const labels: Label[] = []
  const widest = Math.max(...rows.map(({ values }) => values.length))
  const own = new Map(
    rows.map(({ line, values }) => [
      line,
      values.length === widest
        ? chunks[line]?.findLast((chunk) => !isAlone(chunk.text) && chunk.to <= (values[0]?.from ?? 0))
        : undefined,
    ]),
  )
  const isOwn = (chunk: Chunk | undefined): boolean => chunk !== undefined && own.get(chunk.line) === chunk
  for (const chunk of chunks.flat()) {
    if (isAlone(chunk.text)) continue
    const found = opening.test(chunk.text) || isWhole([chunk]) ? undefined : labelAbove(chunk, labels)
    const above = isOwn(chunk) && found?.last === chunk.line - 1 && isOwn(found.chunks.at(-1)) ? undefined : found
    if (!above) labels.push({ chunks: [chunk], first: chunk.line, last: chunk.line })
    else {
      above.chunks.push(chunk)
      above.last = chunk.line
    }
  }
  return labels
}

function isWhole(chunks: readonly Chunk[]): boolean {
  const text = squeeze(chunks.map((chunk) => chunk.text).join('')).text
  return whole.some((pattern) => pattern.test(text))
}

/** A label that ended more lines ago than this does not go on: its numbers' line may lie between, and little else. */
const mostBetween = 3

function labelAbove(chunk: Chunk, labels: readonly Label[]): Label | undefined {
  let best: Label | undefined
  for (const label of labels) {
    const last = label.chunks.at(-1)
    if (!last || last.line >= chunk.line || chunk.line - last.line > mostBetween || isWhole(label.chunks)) continue
    // A sentence, as of a note, is no label that goes on.
    if (last.text.endsWith('。')) continue
    if (overlap(last, chunk) * 2 < Math.min(last.to - last.from, chunk.to - chunk.from)) continue
    if (!best || label.last > best.last) best = label
  }
  return best
}

/**
 * Joins the lines of a row whose numbers stand at different heights beside its label: in the order of the page from left
 * to right, where the label reaches over both lines, no two numbers stand over each other and all together are a full row.
 */
function joinLines(rows: Row[]): void {
  const widest = Math.max(...rows.map((row) => row.values.length))
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const [above, row] = [rows[at - 1]!, rows[at]!]
    const { label } = row
    if (label === null || label !== above.label || above.line < label.first || row.line > label.last) continue
    if (above.values.length + row.values.length !== widest) continue
    if (row.values.some((value) => above.values.some((other) => overlap(value, other) > 0))) continue
    above.values = [...above.values, ...row.values].sort((a, b) => a.from - b.from)
    rows.splice(at, 1)
  }
}

/**
 * A label beside several rows of numbers is several labels that nothing told apart: each of its pieces goes to the row
 * that stands nearest. Between two, the row below has it where the label begins above its first row, as centred ones do.
 */
function partShared(rows: readonly Row[], labels: Label[]): void {
  for (const [label, own] of Map.groupBy(rows, (row) => row.label)) {
    if (label === null || own.length < 2) continue
    const isCentred = label.first < (own[0]?.line ?? 0)
    const parts = own.map((): Chunk[] => [])
    for (const chunk of label.chunks) {
      const distances = own.map((row) => Math.abs(row.line - chunk.line))
      const least = Math.min(...distances)
      parts[isCentred ? distances.lastIndexOf(least) : distances.indexOf(least)]?.push(chunk)
    }
    const parted = parts.map((chunks): Label | null =>
      chunks.length > 0 ? { chunks, first: chunks[0]?.line ?? 0, last: chunks.at(-1)?.line ?? 0 } : null,
    )
    labels.splice(labels.indexOf(label), 1, ...parted.filter((part) => part !== null))
    own.forEach((row, index) => {
      row.label = parted[index] ?? null
    })
  }
}

/** The rightmost label that reaches over the row's line; else the one that ends or begins next to it. */
function labelBeside(row: Row, labels: readonly Label[]): Label | null {
  const left = row.values[0]?.from ?? 0
  const beside = labels.filter((label) => label.chunks.every((chunk) => chunk.from < left))
  const over = beside.filter((label) => label.first <= row.line && row.line <= label.last)
  const near = over.length > 0 ? over : beside.filter((label) => label.last === row.line - 1 || label.first === row.line + 1)
  return near.reduce<Label | null>((best, label) => (best === null || edge(label) > edge(best) ? label : best), null)
}

function edge(label: Label): number {
  return Math.min(...label.chunks.map((chunk) => chunk.from))
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
  const single = rows.every((row) => columns.every((column) => row.values.filter((value) => isIn(column, value)).length <= 1))
  return full > 0 && single ? columns : null
}

function isIn(column: Column, value: Chunk): boolean {
  return column.from <= value.from && value.from < column.to
}

function pieceIn(column: Column, row: Row): Piece {
  const value = row.values.find((each) => isIn(column, each))
  if (value) return textPiece(value.text, value.start)
  const before = row.values.findLast((each) => each.from < column.from) ?? row.label?.chunks.at(-1) ?? row.values[0]
  const at = before ? before.start + before.text.length : 0
  return textPiece('', at)
}

function overlap(a: Column, b: Column): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from)
}

/** The width of a text in half-width columns. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
      ? 2
      : 1
  return width
}
