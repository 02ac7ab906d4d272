import type { Edition } from '../form/form.ts'
import { type LabelPattern, table2Heads } from './labels.ts'
import { ownValues, tokensOf } from './layout.ts'
import { lastMatchOf, matchesOf } from './matches.ts'
import { shareColumn } from './piece.ts'
import type { Segment } from './segments.ts'
import { type Reading, slotOf } from './slot.ts'
import type { Stream, Value } from './stream.ts'

interface Head {
  id: string
  start: number
  end: number
}

/** The heads that stand in a table, in the order of the text. */
export interface HeadsOfTableTwo {
  /** Those of the edition. */
  own: Head[]
  /** Those that only the other edition has: a column under one of them is none of this edition's. */
  others: Head[]
}

/** Finds the heads in the squeezed text of table two. */
export function headsOfTableTwo(text: string, edition: Edition): HeadsOfTableTwo {
  const own = table2Heads[edition]
  const others = table2Heads[edition === '2021' ? '2019' : '2021'].filter(({ id }) => own.every((head) => head.id !== id))
  return { own: headsIn(text, own), others: headsIn(text, others) }
}

/**
 * Reads a row of table two by the heads above it, where these are not just the row's own in the form's order: all blocks
 * beside each other under one line of heads, or columns in another order. Undefined where the heads are the form's or
 * say nothing; null where they are others and the row's numbers do not fit them.
 */
export function placedByHeads(
  stream: Stream,
  { own, others }: HeadsOfTableTwo,
  segments: readonly Segment[],
  segment: Segment,
  columns: readonly string[],
): Reading | null | undefined {
  const above = ofItsBlock(stream.text, headsAbove(own, segments, segment), segment, columns)
  const heads = lastCopy(inItsGrid(stream, acrossThePage(stream, above), segment))
  const ids = heads.map((head) => head.id)
  if (!columns.every((id) => ids.includes(id)))
    return headsAbove(others, segments, segment).length > 0 || areCutAstray(stream, segment, columns) ? null : undefined
  const apart = withoutRepeats(heads).map((head) => head.id)
  if (apart.join() === columns.join()) return underWideHeads(stream, heads, segment)
  const once = [...new Set(ids)]
  if (once.length < apart.length) return once.join() === columns.join() ? undefined : null
  if (segment.grid < 0 && !standAlike(stream, heads)) return null
  // As many cells as heads follow each other as these do, also where their columns do not line up.
  const cells = segment.grid < 0 ? tokensOf(segment) : ownValues(segment)
  const found = columns.map((id) => {
    if (cells.length === heads.length) return alike(cells.filter((_, index) => ids[index] === id))
    // Where a merged head is printed again, only as many cells say which of them are merged.
    return once.length < ids.length ? undefined : under(stream, heads[ids.indexOf(id)], segment)
  })
  // One number under several heads is not each of theirs: in running text all stand in one place, glued or not.
  if (new Set(found).size < found.length) return null
  const reading = found.flatMap((value) => (value ? [slotOf(value)] : []))
  return reading.length === columns.length ? reading : null
}

/** Words of the heads that none of the others has, and that are seldom cut. */
const stems: Record<string, RegExp> = {
  made: /制发/g,
  repealed: /废止/g,
  valid: /现行/g,
  newlyMade: /新制/g,
  newlyPublished: /新公开/g,
  totalPublished: /对外公/g,
  priorItems: /上一年/g,
  itemChange: /本年增/g,
  processed: /处理决/g,
}

/** Whether the heads of a row's block, which are cut over lines, show by what is left of them that they stand in another order. */
function areCutAstray({ text, pieces, pieceOf }: Stream, { hit }: Segment, columns: readonly string[]): boolean {
  const above = text.slice(0, hit.start)
  const places = columns.flatMap((id) => {
    const at = stems[id] ? lastMatchOf(above, stems[id])?.index : undefined
    const piece = at === undefined ? undefined : pieces[pieceOf[at] ?? -1]
    return at !== undefined && piece ? [piece.grid < 0 && piece.column > 0 ? piece.column : at] : []
  })
  return places.some((place, index) => index > 0 && place < places[index - 1]!)
}

/** Heads of a page of text from left to right, on whatever lines their words stand. */
function acrossThePage({ pieces, pieceOf }: Stream, heads: readonly Head[]): readonly Head[] {
  const placed = heads.flatMap((head) => {
    const piece = pieces[pieceOf[head.start] ?? -1]
    return piece?.grid === -1 ? [{ head, column: piece.column }] : []
  })
  const isAcross = new Set(placed.map(({ column }) => column)).size === heads.length
  return isAcross ? placed.toSorted((a, b) => a.column - b.column).map(({ head }) => head) : heads
}

/** The heads in the grid of the row, if there are any: others are those that a page holds in sight above it. */
function inItsGrid({ pieces, pieceOf }: Stream, heads: readonly Head[], { grid }: Segment): readonly Head[] {
  const own = heads.filter(({ start }) => pieces[pieceOf[start] ?? -1]?.grid === grid)
  return grid < 0 || own.length === 0 ? heads : own
}

/** The last of the lines of heads, where the same one stands there several times. */
function lastCopy(heads: readonly Head[]): readonly Head[] {
  const width = new Set(heads.map(({ id }) => id)).size
  const isCopied = heads.length % width === 0 && heads.every(({ id }, index) => id === heads[index % width]!.id)
  return isCopied ? heads.slice(-width) : heads
}

/** The first of the values of one head, if all are printed alike. */
function alike(values: readonly Value[]): Value | undefined {
  return values.every(({ raw }) => raw === values[0]?.raw) ? values[0] : undefined
}

/**
 * Reads a row under the form's heads where one of them covers several columns that are cells all the same, blank or with
 * the head printed again: the row may be merged in another way. Undefined where no head is printed again and none but
 * the last is so wide; null where neither the columns nor the repetitions say whose a number is.
 */
function underWideHeads(stream: Stream, heads: readonly Head[], segment: Segment): Reading | null | undefined {
  const places = heads.map(({ id, start }) => ({ id, ...stream.pieces[stream.pieceOf[start] ?? -1]! }))
  const own = ownValues(segment)
  const first = withoutRepeats(places)
  const isWide = first.some(({ column, columnSpan }, index) => (first[index + 1]?.column ?? 0) > column + columnSpan)
  const isPlain = own.length > first.length && places.every(({ grid }) => grid === segment.grid)
  const isRepeated = places.length > first.length
  if (segment.grid < 0) return isRepeated ? null : undefined
  if (!isPlain || !(isWide || isRepeated)) return undefined
  if (isRepeated) return onlyMerge(own, first.length)
  if (own.some(({ raw, column }) => raw !== '' && column < (first[0]?.column ?? 0))) return null
  const found = first.map(({ column }, index) => {
    const cells = own.filter((value) => value.column >= column && value.column < (first[index + 1]?.column ?? Infinity))
    const numbers = cells.filter(({ raw }) => raw !== '')
    return numbers.length <= 1 && (numbers[0]?.column ?? column) === column ? (numbers[0] ?? cells[0]) : undefined
  })
  const reading = found.flatMap((value) => (value ? [slotOf(value)] : []))
  return reading.length === first.length ? reading : null
}

/** Heads without those that are printed again right behind themselves. */
function withoutRepeats<T extends { id: string }>(heads: readonly T[]): T[] {
  return heads.filter(({ id }, index) => id !== heads[index - 1]?.id)
}

/** The cells of a row in which merged ones are printed again, if all ways to merge equal ones into so many say the same. */
function onlyMerge(own: readonly Value[], width: number): Reading | null {
  const merges = mergesOf(own, width)
  const saying = new Set(merges.map((merged) => JSON.stringify(merged.map(({ raw }) => raw))))
  return saying.size === 1 ? merges[0]!.map(slotOf) : null
}

function mergesOf([first, ...rest]: readonly Value[], width: number): Value[][] {
  if (!first || width < 1 || rest.length + 1 < width) return []
  if (rest.length === 0) return [[first]]
  const apart = mergesOf(rest, width - 1).map((merged) => [first, ...merged])
  return rest[0]!.raw === first.raw ? [...apart, ...mergesOf(rest, width)] : apart
}

/** Whether the heads of running text stand on one line, or each on its own: else they do not follow each other as their columns do. */
function standAlike({ pieces, pieceOf }: Stream, heads: readonly Head[]): boolean {
  const breaks = heads.slice(1).map(({ start }, index) => {
    const [from, to] = [pieceOf[heads[index]!.start] ?? 0, pieceOf[start] ?? 0]
    const isBroken = pieces.slice(from + 1, to + 1).some(({ lineEndsBefore }) => lineEndsBefore > 0)
    return isBroken || pieces[from]?.row !== pieces[to]?.row
  })
  return new Set(breaks).size < 2
}

function headsIn(text: string, patterns: readonly LabelPattern[]): Head[] {
  return patterns
    .flatMap(({ id, pattern }) =>
      matchesOf(text, pattern).map(({ index, 0: match }): Head => ({ id, start: index, end: index + match.length })),
    )
    .sort((a, b) => a.start - b.start)
}

/** The heads behind the last that names a block, if the row has all of its own there: those before are of a block without rows. */
function ofItsBlock(text: string, heads: readonly Head[], { hit }: Segment, columns: readonly string[]): readonly Head[] {
  const block = text.lastIndexOf('第二十条', hit.start)
  const behind = heads.filter(({ start }) => start > block)
  return columns.every((id) => behind.some((head) => head.id === id)) ? behind : heads
}

/** Of heads in their order those between the last row above them and the row that asks. */
function headsAbove(heads: readonly Head[], segments: readonly Segment[], segment: Segment): Head[] {
  const all = heads.filter((head) => head.end <= segment.hit.start)
  const last = all.at(-1)
  const above = segments.findLast(({ hit }) => last !== undefined && hit.start < last.start)
  return all.filter((head) => head.start >= (above?.hit.end ?? 0))
}

function under(stream: Stream, head: Head | undefined, segment: Segment): Value | undefined {
  const piece = head && stream.pieces[stream.pieceOf[head.start] ?? -1]
  const found = segment.values.filter(
    (value) => piece?.grid === value.grid && value.row === segment.row && shareColumn(piece, value),
  )
  return found.length === 1 ? found[0] : undefined
}
