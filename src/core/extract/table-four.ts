import { type CellId, type Edition, formOf } from '../form/form.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
import { cellsOfRow, missingCell } from './cells.ts'
import { areBroken, isCut } from './damaged-rows.ts'
import { table4Heads, table4Structure } from './labels.ts'
import { layoutOf, mostBehind, tokensAmong } from './layout.ts'
import type { Leftover } from './recognised-report.ts'
import { rowByLineEnds } from './line-end-row.ts'
import { type PieceRun, shareColumn } from './piece.ts'
import { sumHolds } from './resolve.ts'
import { readingsOf } from './row-readings.ts'
import { notesOf } from './segments.ts'
import type { Reading } from './slot.ts'
import { slotOf } from './slot.ts'
import { rangesIn, type Stream, streamOf, type Value, valuesOf, withNoteMarks } from './stream.ts'
import { restsOf, type TableResult, unplaced } from './table-result.ts'
import { isNumeral, isValueLike } from './value.ts'

/** A run of heads with the values that follow it: the whole table, or one part of a table that was split. */
interface Part {
  heads: Head[]
  values: Value[]
  /** What stands in cells among the values and is none. */
  words: Value[]
}

interface Head {
  at: number
  end: number
  grid: number
  row: number
  column: number
  columnSpan: number
}

/** Reads table four: under each head the next value. Null where no numbers follow the heads at all and no cells do. */
export function readTableFour(canonical: string, run: PieceRun, edition: Edition): TableResult | null {
  const stream = streamOf(canonical, run)
  const form = formOf(edition).table4
  const ids = form.groups.flatMap((group) => idsOfRow(edition, 4, group.id))
  const { parts: all, printed } = partsOf(canonical, stream)
  const parts = all.filter((part) => part.values.length > 0)
  const { length: groups } = form.groups
  const { length: group } = form.columns
  const result = (found: Reading | 'unclear' | null, hadChoice = false): TableResult | null =>
    found === 'unclear' ? refused(stream, ids, parts) : found && whole(stream, ids, found, hadChoice)
  const spacedOrListed =
    result(byLineEnds(canonical, stream, all, ids.length, run)) ??
    result(asList(all, printed, ids.length)) ??
    result(onOneLine(all, printed, ids.length, group, run), true)
  if (spacedOrListed || parts.length === 0) return spacedOrListed
  const told =
    result(byResults(parts, groups, group)) ??
    result(byGroups(parts, groups, group)) ??
    result(atHeights(parts, ids.length, group, run), true) ??
    result(amongHeads(parts, ids.length, group, run), true)
  if (told) return told
  const heads = parts.reduce((total, part) => total + part.heads.length, 0)
  // Heads with numbers between them that are not one for each cell: nothing says whose numbers those are.
  const isUneven = parts.some((part) => part.heads.length > 1) && (parts.length > groups || parts.some(isTorn(group)))
  const isSplit = heads !== ids.length && parts.length > 1
  if (isSplit || isUneven || parts.some(isCrowded) || isCutOff(parts, ids.length, group) || isHeap(parts, ids.length, group, run))
    return refused(stream, ids, parts)
  const pieces =
    heads === ids.length
      ? parts
      : [{ heads: [], values: inOneRow(parts, ids.length), words: parts.flatMap((part) => part.words) }]
  let next = 0
  let end = 0
  const over: Value[] = []
  const read = pieces.flatMap((part) => {
    const width = part.heads.length || ids.length
    const own = ids.slice(next, next + width)
    next += width
    const values = firstRow(part, width)
    end = Math.max(end, values.at(-1)?.span.end ?? 0)
    const found = readingsOfPart(part, values, width, group, run)
    const readings = isCutAtWill(found, values, group) ? [] : found
    over.push(...unplaced(part.values, readings))
    return cellsOfRow(own, readings, readings.length > 1 || isGlued(values, width), values)
  })
  const cells = ids.map((id) => read.find((cell) => cell.id === id) ?? missingCell(id))
  const leftovers = [...over.filter(({ span }) => span.end <= end), ...restsOf(parts.flatMap(({ values }) => values))].map(
    ({ span, where, raw }): Leftover => ({ table: 4, span, where, raw }),
  )
  return { cells, span: { start: stream.pieces[0]?.span.start ?? 0, end }, deviations: [], leftovers }
}

/** The whole row from the runs of line ends, where these are all that parts the cells and the heads are complete. */
function byLineEnds(canonical: string, stream: Stream, parts: readonly Part[], width: number, run: PieceRun): Reading | null {
  const [part] = parts
  const last = part?.heads.at(-1)
  if (run.blanks !== 'line-ends' || parts.length !== 1 || !part || !last || part.heads.length !== width) return null
  const heads = stream.pieces.slice(0, (stream.pieceOf[last.end - 1] ?? 0) + 1)
  return rowByLineEnds(canonical, heads, firstRow(part, width), width, run.end)
}

/**
 * A row of a grid for each cell, with its head and its number: null where the table is not set so; `unclear` where rows have
 * more numbers than one, or these stand in no one column.
 */
function asList(parts: readonly Part[], printed: readonly Value[], width: number): Reading | 'unclear' | null {
  const heads = parts.flatMap((part) => part.heads)
  const [first] = heads
  const isBeside = ({ grid }: Head): boolean => grid >= 0 && grid === first?.grid
  if (heads.length !== width || !heads.every(isBeside) || new Set(heads.map(({ row }) => row)).size !== width) return null
  const rows = heads.map(({ grid, row, column }) =>
    printed.filter((value) => value.grid === grid && value.row === row && value.column > column),
  )
  if (rows.every((row) => row.length === 0)) return null
  const column = Math.min(...rows.flat().map((value) => value.column))
  const cells = rows.flatMap((row) => row.find((value) => value.column === column) ?? [])
  return cells.length !== width || rows.some((row) => tokensAmong(row) > 1) ? 'unclear' : cells.map(slotOf)
}

/**
 * The line of numbers below heads of which the text does not keep the letters together: where it has a number for every
 * cell and all groups add up so. Null where heads are whole, or it does not.
 */
function onOneLine(
  parts: readonly Part[],
  printed: readonly Value[],
  width: number,
  group: number,
  run: PieceRun,
): Reading | null {
  const heads = parts.reduce((total, part) => total + part.heads.length, 0)
  const values = printed.filter(({ raw }) => raw !== '' && isValueLike(raw))
  const row = values.filter((value) => value.row === values[0]?.row)
  const next = run.placed ? -1 : row.findIndex(({ lineEndsBefore }, index) => index > 0 && lineEndsBefore > 0)
  const line = next < 0 ? row : row.slice(0, next)
  const length = line.reduce((total, { raw }) => total + raw.length, 0)
  const isUnbroken = (line.at(-1)?.at ?? 0) + (line.at(-1)?.raw.length ?? 0) - (line[0]?.at ?? 0) === length
  if (heads >= width || line.length !== width || !isUnbroken || line.some(({ grid }) => grid >= 0)) return null
  const reading = line.map(slotOf)
  return isSummed(reading, group) ? reading : null
}

/** The table of one reading that leaves no choice; `hadChoice` where there had been another order of its cells. */
function whole(stream: Stream, ids: readonly CellId[], reading: Reading, hadChoice = false): TableResult {
  const end = Math.max(...reading.map((slot) => slot?.span.end ?? 0))
  const span = { start: stream.pieces[0]?.span.start ?? 0, end }
  return { cells: cellsOfRow(ids, [reading], hadChoice, []), span, deviations: [], leftovers: [] }
}

function refused(stream: Stream, ids: readonly CellId[], parts: readonly Part[]): TableResult {
  const values = parts.flatMap((part) => part.values)
  const start = stream.pieces[0]?.span.start ?? 0
  const cells = cellsOfRow(ids, [], false, values)
  const leftovers = unplaced(values, []).map(({ span, where, raw }): Leftover => ({ table: 4, span, where, raw }))
  return { cells, span: { start, end: values.at(-1)?.span.end ?? start }, deviations: [], leftovers }
}

/**
 * A row whose numbers stand at different heights: in the order of the page from left to right, where they are as many as
 * its cells and all groups add up so. Null where the row stands on one line, or each number on its own, or some are blank.
 */
function atHeights(parts: readonly Part[], width: number, group: number, run: PieceRun): Reading | 'unclear' | null {
  const values = parts.flatMap((part) => part.values).filter(({ raw }) => raw !== '')
  if (values.length < width || !areBroken(values.slice(0, width))) return null
  if (values.length > width) return 'unclear'
  const orders = [values, ...(run.placed ? [values.toSorted((a, b) => a.column - b.column)] : [])]
  return orders.map((order) => order.map(slotOf)).find((reading) => isSummed(reading, group)) ?? 'unclear'
}

/** A line for each result, with one number for each group: null where the table is not set so. */
function byResults(parts: readonly Part[], groups: number, results: number): Reading | null {
  if (parts.length !== results || parts.some((part) => part.heads.length !== 1)) return null
  const lines = parts.map((part) => firstOf(part.values, groups))
  if (lines.some((line) => line.length !== groups)) return null
  const reading = Array.from({ length: groups }, (_, group) => lines.map((line) => line[group])).flat()
  const slots = reading.flatMap((value) => (value ? [slotOf(value)] : []))
  return slots
}

/**
 * A line for each group under one set of heads. Null where the table is not set so, or no cell of it is blank, so that the
 * order alone says whose the numbers are; `unclear` where blanks stand among them and no columns say under which head.
 */
function byGroups(parts: readonly Part[], groups: number, results: number): Reading | 'unclear' | null {
  const [part] = parts
  if (!part || parts.length !== 1 || part.heads.length !== results) return null
  if (tokensAmong(part.values) >= groups * results) return null
  const lines = [...Map.groupBy(belowHeads(part), (value) => value.row).values()].map((values) =>
    placeUnderHeads(part, underHeads(part, values)),
  )
  return lines.length === groups && lines.every((line) => line !== null) ? lines.flat() : 'unclear'
}

/**
 * Running text in which heads stand among the numbers without being one for each, as where lines were put together by where
 * they stand on a page: read only where there is a number for every cell and all groups add up. Null where it is not so.
 */
function amongHeads(parts: readonly Part[], width: number, group: number, run: PieceRun): Reading | 'unclear' | null {
  const isText = run.blanks !== 'explicit' && parts.every(({ heads }) => heads.every(({ grid }) => grid < 0))
  const tokens = parts.map(({ values }) => values.filter((value) => value.raw !== ''))
  const areEven = parts.every(({ heads }, index) => heads.length === tokens[index]!.length)
  if (!isText || parts.length < 2 || areEven) return null
  const reading = tokens.flat().slice(0, width).map(slotOf)
  return tokens.flat().length === width && isSummed(reading, group) ? reading : 'unclear'
}

/**
 * The row of a grid that holds the first number, where it has a cell for each of the table's: blanks above it are those of
 * heads that were cut over several rows. All values where it has not.
 */
function inOneRow(parts: readonly Part[], width: number): Value[] {
  const values = parts.flatMap((part) => part.values)
  const first = values.find(({ raw, grid }) => raw !== '' && grid >= 0)
  const row = first ? values.filter(({ grid, row: at }) => grid === first.grid && at === first.row) : []
  return row.length === width ? row : values
}

/** The values in the rows of a grid below its last head; none below heads in running text. */
function belowHeads({ heads, values }: Part): Value[] {
  const { grid = -1, row = 0 } = heads.at(-1) ?? {}
  return grid < 0 ? [] : values.filter((value) => value.grid === grid && value.row > row)
}

/** Without the blank cells beside the heads' columns: those of labels. */
function underHeads({ heads }: Part, values: readonly Value[]): Value[] {
  const left = Math.min(...heads.map((head) => head.column))
  return values.filter((value) => value.raw !== '' || value.column >= left)
}

/** The values of a line: blanks among them count only where there are no more than it has cells. */
function firstOf(values: readonly Value[], width: number): Value[] {
  return values.length === width ? [...values] : values.filter((value) => value.raw !== '')
}

/** The runs of heads with their values, and all that is printed beside and below heads, blank cells too. */
function partsOf(canonical: string, stream: Stream): { parts: Part[]; printed: Value[] } {
  const heads = rangesIn(
    stream,
    table4Heads.map((head) => head.pattern),
  ).sort((a, b) => a.start - b.start)
  const labels = [...heads, ...rangesIn(stream, table4Structure), ...notesOf(stream, heads)].map((label) =>
    withNoteMarks(canonical, stream, label),
  )
  const parts: Part[] = []
  let next = 0
  const open = (index: number): void => {
    const { start, end } = heads[index]!
    const { grid, row, column, columnSpan } = stream.pieces[stream.pieceOf[start] ?? 0]!
    const head = { at: start, end, grid, row, column, columnSpan }
    const last = parts.at(-1)
    if (!last || last.values.some((known) => known.raw !== '')) parts.push({ heads: [head], values: [], words: [] })
    else last.heads.push(head)
  }
  const printed = valuesOf(canonical, stream, labels)
  for (const value of printed) {
    let fresh = false
    for (; next < heads.length && heads[next]!.start < value.at; next += 1) {
      open(next)
      fresh = true
    }
    const part = parts.at(-1)
    if (!part) continue
    // Blanks between two heads are corners of the head, not values.
    if (fresh) part.values = part.values.filter((known) => known.raw !== '')
    if (value.raw === '' || isValueLike(value.raw) || (value.grid >= 0 && isNumeral(value.raw))) part.values.push(value)
    else part.words.push(value)
  }
  // Heads with nothing behind them: a row of blanks, perhaps.
  for (; next < heads.length; next += 1) open(next)
  return { parts, printed }
}

/** Whether heads of running text that are no whole groups have not a number each: blanks among numbers have parted them. */
function isTorn(group: number): (part: Part, index: number, parts: readonly Part[]) => boolean {
  return ({ heads, values }, _, { length }) =>
    length > 1 && heads.length % group !== 0 && heads.every(({ grid }) => grid < 0) && tokensAmong(values) !== heads.length
}

/** Whether the row below the heads has more numbers than there are heads: one of them is none of the table's, and any may be. */
function isCrowded(part: Part): boolean {
  const filled = belowHeads(part).filter((value) => value.raw !== '')
  const { length } = part.heads
  return length > 1 && filled.filter((value) => value.row === filled[0]?.row).length > length
}

/**
 * Whether the heads of a grid are not whole groups, and fewer cells stand under them than there must be: a column has been
 * lost, as at the edge of the paper, and a blank label cell beside the row would take its place.
 */
function isCutOff([part, ...others]: readonly Part[], width: number, group: number): boolean {
  if (!part || others.length > 0 || part.heads.length % group === 0 || part.heads.some((head) => head.grid < 0)) return false
  return underHeads(part, firstRow(part, width)).length < width
}

/**
 * More numbers behind the heads of running text than the table has cells: those of another table, or halves of one that was
 * cut, unless the first of them are all groups' and add up and few follow.
 */
function isHeap(parts: readonly Part[], width: number, group: number, run: PieceRun): boolean {
  const values = parts.flatMap((part) => part.values).filter(({ raw, grid }) => grid < 0 && /^[\d０-９]+$/.test(raw))
  if (run.blanks === 'explicit' || values.length <= width) return false
  const isLine = values.slice(1, width).every(({ lineEndsBefore, row }) => lineEndsBefore === 0 && row === values[0]!.row)
  return !isSummed(values.slice(0, width).map(slotOf), group) || (!isLine && values.length > width + mostBehind)
}

/** The values of the first row below the heads that has any; in running text as many as there are heads. */
function firstRow(part: Part, width: number): Value[] {
  const below = belowHeads(part)
  const row = below.find((value) => value.raw !== '')?.row ?? below[0]?.row
  // Lines of text whose cells hold line ends are no rows: then the values follow the last head in its own line.
  const values = row === undefined ? part.values : below.filter((value) => value.row === row)
  const kept: Value[] = []
  let tokens = 0
  for (const value of values) {
    if (value.raw !== '' && tokens === width) break
    tokens += value.raw === '' ? 0 : 1
    kept.push(value)
  }
  return kept
}

function readingsOfPart(part: Part, values: readonly Value[], width: number, group: number, run: PieceRun): Reading[] {
  const placed = placeUnderHeads(part, values)
  if (placed) return [placed]
  // A word in place of a number: counted, the others would move.
  const left = Math.min(...[...part.heads, ...values].map(({ column }) => column))
  const isAmong = ({ grid, row, column }: Value): boolean =>
    column >= left && values.some((value) => grid >= 0 && value.grid === grid && value.row === row)
  if (part.words.some(isAmong)) return []
  const layout = { ...layoutOf([], width, run, width % group === 0 ? group : 0), lead: run.lead ?? -1 }
  const readings = readingsOf(values, layout, 0)
  const elsewhere = readings.length === 1 && layout.lead >= 0 ? readingsOf(values, { ...layout, lead: -1, opening: 0 }, 0) : []
  return elsewhere.length > 1 ? withSummed(readings, elsewhere, group) : keepGroupSums(readings, group)
}

/** Digits of which only some stick together, cut without sums that bear the cut out. */
function isCutAtWill(readings: readonly Reading[], values: readonly Value[], group: number): boolean {
  if (tokensAmong(values) < 2 || !readings.some((reading) => isCut(reading, values))) return false
  return readings.every((reading) => reading.length % group === 0 && !isSummed(reading, group))
}

/** Where the bars around a row may be blanks of it, another place in which its sums come out makes both uncertain. */
function withSummed(readings: Reading[], elsewhere: Reading[], group: number): Reading[] {
  if (readings.every((reading) => isSummed(reading, group))) return readings
  return [...readings, ...elsewhere.filter((reading) => isSummed(reading, group))]
}

function placeUnderHeads(part: Part, values: readonly Value[]): Reading | null {
  if (part.heads.length === 0 || part.heads.some((head) => head.grid < 0)) return null
  // Heads may stand a row lower than their neighbours: the columns say whose they are, not the order of reading.
  const heads = [...part.heads].sort((a, b) => a.column - b.column)
  const under = heads.map((head) => values.filter((value) => shareColumn(head, value)))
  if (under.some((found) => found.length !== 1) || new Set(under.flat()).size !== part.heads.length) return null
  if (values.some((value) => value.raw !== '' && !under.some((found) => found[0] === value))) return null
  return under.map((found) => slotOf(found[0]!))
}

/** Keeps the readings in which every group's total is the sum of its cells, if there are any. */
function keepGroupSums(readings: Reading[], group: number): Reading[] {
  if (readings.length <= 1) return readings
  const kept = readings.filter((reading) => isSummed(reading, group))
  return kept.length > 0 ? kept : readings
}

function isSummed(reading: Reading, group: number): boolean {
  for (let from = 0; from < reading.length; from += group) if (!sumHolds(reading.slice(from, from + group))) return false
  return true
}

function isGlued(values: readonly Value[], width: number): boolean {
  return tokensAmong(values) < width / 3
}
