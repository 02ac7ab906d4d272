import { type TextSpan, textLocator } from '../document/locator.ts'
import { splitsOf, summedSplits, type Worth } from './glued.ts'
import type { BlankEvidence } from './piece.ts'
import { sumHolds } from './resolve.ts'
import { type Reading, type Slot, slotOf } from './slot.ts'
import type { Value } from './stream.ts'
import { halfWidth, readValue } from './value.ts'

/** What is known of the layout when a row is fitted to its columns. */
export interface RowLayout {
  /** How many cells the row has on the form. */
  width: number
  blanks: BlankEvidence
  /** The number of blanks that full rows of this table have between the label and the first value; -1 if unknown. */
  lead: number
  /** Blank pieces that open each row, and so stand behind the cells of the row before. */
  opening: number
  /** Line ends between neighbouring cells and behind a row, where these are the evidence; 0 if unknown. */
  cellGap: number
  rowGap: number
  /** Whether rows that have all their cells show these, rather than the shortest run of line ends that recurs. */
  isMeasured: boolean
  /** Cells of which the last is the sum of the others: 7 in table three, 5 in table four; 0 where there is no such sum. */
  sum: number
  /** Whether blank cells left nothing in the text: then digits that stick together cannot be told apart by their count. */
  dropsBlanks: boolean
  /** Whether the numbers stand in columns of a page, so that none of them is several. */
  placed: boolean
  /** Whether the last cell is an amount of money, the one number of the form that may have decimals. */
  amount: boolean
  /** Which cuts of digits are followed; undefined for all. */
  isWorth?: Worth | undefined
  /** Where a row without anything behind its label has its blanks; null where cells would show if they were there. */
  home: TextSpan | null
}

/** How many readings of a row are worth weighing; beyond that it is unreadable. */
const mostReadings = 4_000

/**
 * Every reading of the values behind a row's label that keeps their order. One where the layout says which cell is
 * which; several where blanks or cuts are uncertain; none where there are more values than cells.
 */
export function readingsOf(values: readonly Value[], layout: RowLayout, lineEndsAfter: number): Reading[] {
  const { width } = layout
  const tokens = values.filter((value) => value.raw !== '')
  if (tokens.length === width) return [tokens.map(slotOf)]
  if (tokens.length > width) return filled(tokens, layout)
  if (layout.blanks === 'explicit' && values.length >= width) return trimmed(values, layout)
  if (tokens.length === 0) return [Array.from({ length: width }, () => blankAfter(values) ?? blankAt(layout.home))]
  if (layout.blanks === 'line-ends') {
    const spaced = byLineEnds(tokens, layout, lineEndsAfter)
    if (spaced) return [spaced]
  }
  const [first] = tokens
  const splits = !layout.dropsBlanks && !layout.placed && couldBeGlued(tokens, width) ? cuts(tokens, layout) : []
  // Digits that begin right behind their label are glued; elsewhere "110" may as well be one number beside blanks.
  // An amount beside a blank count looks like both of them glued.
  const isAmount = splits.length > 0 && tokens.some((token) => token.raw.includes('.')) && !tokens.some(isSeveral)
  if (isAmount || !(first?.attached || tokens.some(isSeveral))) return [...placements(tokens, width), ...splits]
  return splits
}

/** Digits that can't be one number of the form: zeros before others, or more digits than any count has. */
function isSeveral(token: Value): boolean {
  return /^(?:0\d+(?:\.\d+)?|\d{10,})$/.test(halfWidth(token.raw))
}

/** Rows of more cells are never merged on the form, so that a number too many in them is no repetition. */
export const widestMerged = 3

/**
 * Merged cells that were printed at every position that they covered: every way to take runs of equal values as one
 * cell each. None where the values are too many for another reason.
 */
function filled(tokens: readonly Value[], { width, blanks }: RowLayout): Reading[] {
  if (blanks !== 'explicit' || width > widestMerged || tokens.length > width * 4) return []
  const readings: Reading[] = []
  const take = (from: number, reading: Slot[]): void => {
    if (reading.length === width) {
      if (from === tokens.length) readings.push(reading)
      return
    }
    const first = tokens[from]
    if (!first) return
    for (let to = from + 1; to <= tokens.length; to += 1) {
      take(to, [...reading, slotOf(first)])
      if (tokens[to]?.raw !== first.raw) break
    }
  }
  take(0, [])
  return readings
}

/** One run of digits that is long enough for the whole row, or the groups of table four, each glued. */
function couldBeGlued(tokens: readonly Value[], width: number): boolean {
  if (tokens.some(({ goesOn }) => goesOn !== undefined)) return false
  const digits = tokens.map((token) => (/^\d+$/.test(halfWidth(token.raw)) ? token.raw.length : 0))
  return (
    tokens[0]?.attached === true || (digits.every((count) => count >= width / tokens.length) && tokens.length <= width / 5 + 1)
  )
}

/** The cuts under which the sums come out; where there are none, every cut: the row may be wrong in print. */
function cuts(tokens: readonly Value[], { width, sum, amount, isWorth }: RowLayout): Reading[] {
  const summed = sum > 0 ? summedSplits(tokens, width, sum, mostReadings) : []
  return summed.length > 0 ? summed : splitsOf(tokens, width, mostReadings, { amount, isWorth })
}

/**
 * A run of digits cut as if one cell of its row were blank, which between digits leaves nothing to see. None where the row
 * is no single run behind its label.
 */
export function gappedCuts(values: readonly Value[], width: number): Reading[] {
  const tokens = values.filter((value) => value.raw !== '')
  const [run] = tokens
  if (!run?.attached || tokens.length > 1) return []
  const blank = blankAfter(tokens)
  return splitsOf(tokens, width - 1, mostReadings / width).flatMap((reading) =>
    Array.from({ length: width }, (_, at) => reading.toSpliced(at, 0, blank)),
  )
}

/** Drops the blanks that merged cells and frames leave at either end of an explicit row. */
function trimmed(values: readonly Value[], layout: RowLayout): Reading[] {
  const { width, lead } = layout
  const extra = values.length - width
  const first = values.findIndex((value) => value.raw !== '')
  const leading = first < 0 ? values.length : first
  const trailing = first < 0 ? values.length : values.length - 1 - values.findLastIndex((value) => value.raw !== '')
  const cut = (from: number): Reading => values.slice(from, from + width).map(slotOf)
  if (extra === 0) return [cut(0)]
  if (first < 0) return [cut(Math.max(0, Math.min(lead, extra)))]
  // What is over is the opening of the next row.
  if (lead < 0 && extra <= layout.opening && extra <= trailing) return [cut(0)]
  if (lead >= 0 && lead <= leading && extra - lead <= trailing && extra >= lead) return [cut(lead)]
  // Behind a row's own cells in running text stands a number that is none of it, and where it came in nothing says.
  if (lead === 0 && leading > 0 && layout.home !== null && trailing === 0) return []
  const least = Math.max(0, extra - trailing)
  const most = Math.min(leading, extra)
  const cuts: Reading[] = []
  for (let from = least; from <= most; from += 1) cuts.push(cut(from))
  return cuts
}

/**
 * Whether a row's line ends, counted by the gap between cells, come out even and put its numbers where they do not add up:
 * then another reading that does is no better than this one.
 */
export function addsUpElsewhere(values: readonly Value[], gap: number, width: number): boolean {
  const tokens = values.filter((value) => value.raw !== '')
  if (gap < 2 || !Number.isFinite(gap) || tokens.some((token) => token.lineEndsBefore % gap !== 0)) return false
  const reading: Slot[] = []
  for (const token of tokens) {
    for (let blank = 1; blank < token.lineEndsBefore / gap && reading.length < width; blank += 1) reading.push(null)
    reading.push(slotOf(token))
  }
  if (reading.length > width) return false
  return !sumHolds([...reading, ...Array.from({ length: width - reading.length }, () => null)])
}

/** Counts the blanks in the runs of line ends: cells are `cellGap` apart, rows `rowGap`. Null where it does not come out even. */
function byLineEnds(tokens: readonly Value[], layout: RowLayout, lineEndsAfter: number): Reading | null {
  const { width, cellGap, rowGap } = layout
  if (cellGap < 2 || rowGap <= cellGap) return null
  const reading: Slot[] = []
  for (const token of tokens) {
    const blanks = token.lineEndsBefore / cellGap - 1
    if (!Number.isInteger(blanks) || blanks < 0) return null
    for (let blank = 0; blank < blanks; blank += 1) reading.push(blankBefore(token))
    reading.push(slotOf(token))
  }
  const open = width - reading.length
  if (open < 0) return null
  for (let blank = 0; blank < open; blank += 1) reading.push(blankAfter(tokens))
  if (lineEndsAfter === rowGap + open * cellGap) return reading
  // Behind the last row there is no other to measure by.
  if (lineEndsAfter === 0) return (layout.sum !== width && layout.isMeasured) || sumHolds(reading) ? reading : null
  // Blank label cells of the next row may stand behind the row's own: then its sum must bear the count out.
  const more = lineEndsAfter > rowGap + open * cellGap
  return more && layout.sum === width && sumHolds(reading) ? reading : null
}

/** Every way to put fewer values than cells into their row in order. */
function placements(tokens: readonly Value[], width: number): Reading[] {
  const readings: Reading[] = []
  const place = (token: number, column: number, reading: Slot[]): void => {
    if (readings.length > mostReadings) return
    if (token === tokens.length) {
      const rest = Array.from({ length: width - column }, () => blankAfter(tokens))
      readings.push([...reading, ...rest])
      return
    }
    for (let next = column; next <= width - (tokens.length - token); next += 1) {
      const blanks = Array.from({ length: next - column }, () => blankBefore(tokens[token]!))
      place(token + 1, next + 1, [...reading, ...blanks, slotOf(tokens[token]!)])
    }
  }
  place(0, 0, [])
  return readings.length > mostReadings ? [] : readings
}

function blankBefore(value: Value): Slot {
  return slotOf({ ...value, raw: '', span: { start: value.span.start, end: value.span.start } })
}

function blankAt(home: TextSpan | null): Slot {
  return home && { raw: '', span: home, where: textLocator(home.start, home.end), read: readValue('') }
}

function blankAfter(values: readonly Value[]): Slot {
  const last = values.at(-1)
  if (!last) return null
  return slotOf({ ...last, raw: '', span: { start: last.span.end, end: last.span.end } })
}
