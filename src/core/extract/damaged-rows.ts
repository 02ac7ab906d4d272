import { textLocator } from '../document/locator.ts'
import { ownValues, tokensAmong } from './layout.ts'
import { sumHolds } from './resolve.ts'
import type { Segment } from './segments.ts'
import { numberOf, type Reading, type Slot, slotOf } from './slot.ts'
import { pieceAt, type Stream, type Value } from './stream.ts'
import { bareText } from './squeeze.ts'
import { shown } from './value.ts'
import type { PieceRun } from './piece.ts'

/**
 * A row that begins with a blank and does not add up: a label too many may have pushed its values out and the last of
 * them off the table. In a table that prints its zeros (`full`), or where the total is less than a part of it, that is as
 * likely as a slip in print, and neither is presented as fact.
 */
export function withPushed(readings: Reading[], full: boolean): Reading[] {
  // Where one of several readings adds up, nothing speaks for a label too many.
  if (readings.length > 1 && (readings.length > mostPlaces || readings.some(sumHolds))) return readings
  return readings.flatMap((reading) => [reading, ...pushedFrom(reading, full)])
}

/** The same values one column before or several, as far as the row begins with blanks. */
function pushedFrom(reading: Reading, full: boolean): Reading[] {
  const by = reading.findIndex((slot) => slot?.read.state !== 'blank')
  if (by <= 0) return []
  const total = numberOf(reading.at(-1) ?? null)
  // A number with the mark of a note beside a total that is blank is more than this, too.
  const isMore = (slot: Slot): boolean => numberOf(slot) > total || (total === 0 && /[1-9]/.test(slot?.raw ?? ''))
  const isLess = !sumHolds(reading) && reading.some(isMore)
  const pushed = (places: number): Reading => [...reading.slice(places), ...Array.from({ length: places }, () => null)]
  return full || isLess ? Array.from({ length: Math.min(by, mostLabelsOver) }, (_, index) => pushed(index + 1)) : []
}

/** Places that the cells of one row may have between the blanks of its frame; more ways to read it are no question of these. */
const mostPlaces = 3

/** The labels of the two groups that a row can stand in: more than these cannot stand before it by mistake. */
const mostLabelsOver = 2

/**
 * Several numbers in one cell of a drawn table: one that is too long for its cell goes on in the next line there. The parts
 * may be put together or not; nothing says which.
 */
export function areHalved(values: readonly Value[]): boolean {
  return pairsOf(values).some(
    ([one, other]) =>
      one.grid >= 0 && one.grid === other.grid && one.row === other.row && one.column === other.column && one.at !== other.at,
  )
}

/**
 * Numbers of running text that stand neither on one line nor each on its own: the rest of one that was too long for its
 * cell stands on a line below and passes for a number that the row lacks.
 */
export function areBroken(values: readonly Value[]): boolean {
  const ends = pairsOf(values).map(([one, other]) => other.lineEndsBefore > 0 || other.row !== one.row)
  return values.every(({ grid }) => grid < 0) && new Set(ends).size > 1
}

/**
 * Whether words of a label stand between two numbers of one row of running text: then some of them stood before its label,
 * and nothing says that those behind it go on with them.
 */
export function arePartedByWords(values: readonly Value[], canonical: string, run: PieceRun): boolean {
  if (run.placed || run.blanks === 'explicit') return false
  return pairsOf(values).some(([one, other]) => /\p{Script=Han}{2}/u.test(canonical.slice(one.span.end, other.span.start)))
}

/** Whether a row of a grid has its first number below another label: one that was not recognised, whose number it is. */
export function areBehindAnother({ labelSpan, grid, row }: Segment, values: readonly Value[], canonical: string): boolean {
  const [first] = tokensIn(values)
  const isBelow = first !== undefined && grid >= 0 && first.grid === grid && first.row > row
  return isBelow && numberedLabel.test(canonical.slice(labelSpan.end, first.span.start))
}

const numberedLabel = /(?<!\S)[1-8１-８][.．、]\s*\p{Script=Han}{2}/u

/**
 * Whether a row without numbers has some before its words, behind the number of its label (`ordinal`), as beside the first
 * line of a label that a narrow cell cuts after it.
 */
export function areBeforeWords({ hit }: Segment, values: readonly Value[], { text }: Stream, ordinal: string | null): boolean {
  if (ordinal === null || tokensAmong(values) > 0) return false
  const before = text.slice(Math.max(0, hit.start - longestOpening), hit.start)
  return new RegExp(`${ordinal}[.、]\\p{Script=Han}{0,4}\\d+\\p{Script=Han}{0,8}$`, 'u').test(before)
}

/** A label's number and first words, the numbers of its row, and the rest of its words before those it is known by. */
const longestOpening = 100

function pairsOf(values: readonly Value[]): (readonly [Value, Value])[] {
  const numbers = tokensIn(values)
  return numbers.slice(1).map((value, index) => [numbers[index]!, value] as const)
}

/**
 * In a grid a row of fewer than `fewest` numbers, above another that has numbers and no label: a page break, a fold or a
 * merged label has parted them. Whose the numbers are is not certain, but that the row is blank there is not either.
 */
export function isElsewhere(segment: Segment, values: readonly Value[], fewest: number): boolean {
  if (segment.grid < 0 || tokensAmong(values) >= fewest) return false
  return segment.values.some((value) => value.raw !== '' && value.grid === segment.grid && value.row > segment.row)
}

/** Digits in one run that were cut into several cells. */
export function isCut(reading: Reading, values: readonly Value[]): boolean {
  return reading.filter((slot) => slot !== null && slot.raw !== '').length > tokensAmong(values)
}

/** In a table whose rows are full, a row with fewer values has lost one; where that is, a sum can't tell. */
export function lacksOne(values: readonly Value[], readings: readonly Reading[], width: number): boolean {
  const count = tokensAmong(values)
  return count === width - 1 && values.length < width && !readings.some((reading) => isCut(reading, values))
}

/** Whether most rows have one number fewer than cells: one that has as many has taken another's, or a page's. */
export function areMostShort(segments: readonly Segment[], width: number): boolean {
  return segments.filter(({ values }) => tokensAmong(values) === width - 1).length * 2 > segments.length
}

/** Whether a full row of running text stands behind labels alone: its numbers may be theirs, column by column. */
export function followsLabels(segments: readonly Segment[], at: number, width: number): boolean {
  const [one, other, own] = [segments[at - 2], segments[at - 1], segments[at]]
  if (!one || !other || !own || own.grid >= 0 || tokensAmong(own.values) < width) return false
  return tokensAmong(one.values) === 0 && tokensAmong(other.values) === 0
}

function tokensIn(values: readonly Value[]): Value[] {
  return values.filter((value) => value.raw !== '')
}

/** The readings of a row that has lost a column of which nothing says which. */
export function withoutOne(values: readonly Value[], width: number): Reading[] {
  const tokens = tokensIn(values)
  if (tokens.length === 0 || tokens.length >= width) return []
  return Array.from({ length: tokens.length + 1 }, (_, gap) =>
    Array.from({ length: width }, (__, column) => {
      const token = tokens[column < gap ? column : column - (width - tokens.length)]
      return column >= gap && column < gap + width - tokens.length ? null : token ? slotOf(token) : null
    }),
  )
}

/** Several whole numbers in one cell, parted by white space. */
const several = /^\d[\d,]*(?:\s+\d[\d,]*)+$/

/**
 * A row in which neighbouring cells fell together, so that one of them holds several numbers: the reading that takes them
 * apart, where they then fill the row and add up; `unclear` where not, and the total's own cell is
 * blank, whatever stands behind it, as all cells behind the one that is gone moved up. Null where no cell holds several
 * numbers, or the row may as well have all its cells.
 */
export function fallenTogether(values: readonly Value[], width: number): Reading | 'unclear' | null {
  const numbers = tokensIn(values).flatMap(takenApart)
  if (numbers.length === tokensAmong(values)) return null
  const reading = numbers.map(slotOf)
  if (numbers.length === width && sumHolds(reading)) return reading
  return values.length < width || [values.at(-1), values[width - 1]].some((value) => value?.raw === '') ? 'unclear' : null
}

function takenApart(value: Value): Value[] {
  if (!/\s/.test(value.raw) || !several.test(shown(value.raw))) return [value]
  return [...value.raw.matchAll(/\S+/g)].map((word) => {
    const start = value.span.start + word.index
    const span = { start, end: start + word[0].length }
    return { ...value, raw: word[0], span, where: value.where.kind === 'text' ? textLocator(start, span.end) : value.where }
  })
}

/**
 * Digits that were cut without a sum that bears the cut out: where a column `isLost` or only some of the row's numbers stick
 * together, or where nothing is left for the total, which was itself lost then.
 */
export function isCutAtRandom(readings: readonly Reading[], values: readonly Value[], isLost: boolean): boolean {
  if (!readings.some((reading) => isCut(reading, values)) || readings.some(sumHolds)) return false
  return isLost || tokensAmong(values) > 1 || readings.every((reading) => numberOf(reading.at(-1) ?? null) === 0)
}

/**
 * The rows whose labels stand in one cell while one row of numbers follows, or one of blanks: it may be either's, or both
 * rows'. In running text, where labels without numbers are those of blank rows, only if no other row is blank, or most
 * labels begin their lines. A label may end with its line, so that nothing shows where the cell ends: so a row without
 * numbers that is the only one, or stands in a table that prints its zeros, may share with the one below; in text set in
 * columns, where numbers stand beside the middle of a cell, with the one above in its group, too.
 */
export function sharingACell(
  stream: Stream,
  segments: readonly Segment[],
  isPlaced: boolean,
  groupOf: (segment: Segment) => string,
  labelOf: (segment: Segment) => string,
): Segment[] {
  const isBlank = (segment: Segment): boolean => tokensAmong(segment.values) === 0
  const blanks = segments.filter(isBlank)
  const hasAbove = (at: number): boolean => isPlaced && at > 0 && groupOf(segments[at - 1]!) === groupOf(segments[at]!)
  // Where cells are parted, a row that is blank has blank ones.
  const isBare = (segment: Segment): boolean => isBlank(segment) && (isPlaced || !stream.isParted || segment.values.length === 0)
  const areOdd = blanks.length === 1 || printsZeros(segments)
  const beside = segments.flatMap((segment, at) =>
    areOdd && isBare(segment) ? segments.slice(hasAbove(at) ? at - 1 : at, at + 2) : [],
  )
  // Of a label that wraps only the beginning may be known; but what stands beside it in columns is its own alone.
  const endsWhereBegins = (segment: Segment, next: Segment): boolean =>
    goesOnBefore(stream, labelOf(segment), next.hit.start) ||
    [segment.hit.end - 1, ...(isPlaced ? [next.hit.start - 1] : [])].some(
      (at) => stream.pieceOf[at] === stream.pieceOf[next.hit.start],
    )
  const together = segments
    .slice(1)
    .flatMap((next, index) => (endsWhereBegins(segments[index]!, next) ? [[segments[index]!, next]] : []))
  const pairs = together.filter(([segment]) => isBlank(segment!))
  const alone = [...beside, ...segments.filter(opensAnother(stream, isPlaced))]
  if (beside.length > 0 || stream.isParted || together.length * 2 < segments.length) return [...alone, ...pairs.flat()]
  const beforeNumbers = pairs.filter(([, next]) => !isBlank(next!))
  return [...alone, ...(blanks.length === beforeNumbers.length ? beforeNumbers.flat() : [])]
}

/** Whether the cell of a label goes on with the number and the first words of another, the rest of which it cuts off. */
function opensAnother(stream: Stream, isPlaced: boolean): (segment: Segment) => boolean {
  return ({ hit, grid }) =>
    (grid >= 0 || isPlaced) &&
    /^\D*[1-8][.、]\p{Script=Han}{2}\D*$/u.test(stream.text.slice(hit.end, pieceAt(stream, hit.start).end))
}

/** Whether most rows have one and the same count of numbers. */
function printsZeros(segments: readonly Segment[]): boolean {
  const counts = Map.groupBy(segments, ({ values }) => tokensAmong(values))
  return [...counts].some(([count, { length }]) => count > 1 && length * 2 > segments.length)
}

/** Whether what stands before a place in its piece are words of this label. */
function goesOnBefore(stream: Stream, label: string, at: number): boolean {
  const words = bareText(stream.text.slice(pieceAt(stream, at).start, at)).replace(/\d/g, '')
  return words !== '' && bareText(label).includes(words)
}

/**
 * Rows of a grid without numbers beside their labels, above whose label stands a line of numbers that is not the row's
 * before it: nothing says whether these are its own, as where the label of a row that was pushed out goes on below them.
 */
export function belowLooseNumbers(segments: readonly Segment[]): Segment[] {
  return segments.filter((segment, index) => {
    const above = segments[index - 1]
    if (!above || segment.grid < 0 || above.grid !== segment.grid || tokensAmong(ownValues(segment)) > 0) return false
    const isLoose = ({ grid, row }: Value): boolean => grid === above.grid && row > above.row && row <= segment.row
    return tokensAmong(ownValues(above)) > 0 && tokensAmong(above.values.filter(isLoose)) > 1
  })
}
