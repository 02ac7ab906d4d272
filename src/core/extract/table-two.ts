import { type Edition, formOf } from '../form/form.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
import { cellsOfRow, missingCell, unreadableCell } from './cells.ts'
import { chainOf } from './chain.ts'
import { withWholeLabels } from './cut-labels.ts'
import { areBroken, areHalved, arePartedByWords } from './damaged-rows.ts'
import { type LabelPattern, table2Heads, table2Rows, table2Structure } from './labels.ts'
import { dropsBlanks, homeOf, isDisturbed, isHeaped, layoutOf, rowValues } from './layout.ts'
import { matchesOf } from './matches.ts'
import type { PieceRun } from './piece.ts'
import type { Deviation } from './recognised-report.ts'
import { gappedCuts, readingsOf, widestMerged } from './row-readings.ts'
import { type Segment, type Segmented, segmentsOf } from './segments.ts'
import { takeSerialNumbers } from './serial-numbers.ts'
import { labelSlot, type Reading } from './slot.ts'
import { areHeadsBehind, upright } from './sideways.ts'
import { streamOf } from './stream.ts'
import { areNoLine } from './page-rows.ts'
import { readingsOfBlocks } from './table-two-blocks.ts'
import { headsOfTableTwo, placedByHeads } from './table-two-heads.ts'
import { labelDeviations, leftoversOf, type TableResult } from './table-result.ts'

/** Reads table two: each row by its label, as many cells as its block of the form has columns. Null where fewer than two rows are there. */
export function readTableTwo(canonical: string, given: PieceRun, edition: Edition): TableResult | null {
  const patterns = table2Rows[edition]
  const asGiven = streamOf(canonical, given)
  const turned = upright(asGiven, given, patterns)
  const run = withWholeLabels(canonical, turned ?? given, patterns, () => '')
  const stream = run === given ? asGiven : streamOf(canonical, run)
  const chain = chainOf(withoutNotes(stream.text), patterns)
  if (chain.length < 2) return null
  const lines = formOf(edition).table2.flatMap((block) =>
    block.rows.map((row) => ({ row, columns: block.columns, article: block.article })),
  )
  const official = lines.flatMap((line) => [line.row.label, line.article, ...line.columns.map((column) => column.label)])
  const segmented = segmentsOf(canonical, stream, chain, table2Structure, official)
  takeSerialNumbers(segmented, null)
  const isSideways = turned === null || areHeadsBehind(stream, chain, table2Heads[edition]) || isHeaped(segmented, widestMerged)
  const isNoTable = isSideways || isListed(stream.text, patterns)
  const byBlock = readingsOfBlocks(stream, segmented, patterns, formOf(edition).table2, run)
  const heads = headsOfTableTwo(stream.text, edition)
  const strayed = cutAtBlocks(stream.text, segmented)
  const widthOf = ({ hit }: Segment): number => lines.find(({ row }) => row.id === patterns[hit.row]!.id)?.columns.length ?? 0
  const loose = { ...run, dropsBlanks: run.dropsBlanks === true || dropsBlanks(segmented.segments, widthOf) }
  const deviations: Deviation[] = []
  const rows = new Map<Segment, Reading[]>()
  let end = stream.pieces[0]?.span.start ?? 0
  const cells = lines.flatMap(({ row, columns }) => {
    const ids = [...idsOfRow(edition, 2, row.id)]
    const segment = segmented.segments.find((candidate) => patterns[candidate.hit.row]!.id === row.id)
    if (!segment) {
      deviations.push({ code: 'row-missing', table: 2, cells: ids, span: null, detail: row.id })
      return ids.map(missingCell)
    }
    const values = rowValues(segment, columns.length, segment === segmented.segments.at(-1))
    const layout = layoutOf(
      segmented.segments.filter((other) => other !== segment),
      columns.length,
      loose,
    )
    // Where numbers stand behind the head of another block, a row without any is no row of blanks: its own are elsewhere.
    const isStray = strayed && values.every((value) => value.raw === '')
    const isTorn = areBroken(values) || areNoLine(values, segment, run) || arePartedByWords(values, canonical, run)
    const isLost = isStray || isTorn || areHalved(segment.values) || isDisturbed(segment, values, columns.length, run)
    const placed = placedByHeads(
      stream,
      heads,
      segmented.segments,
      segment,
      columns.map((column) => column.id),
    )
    const amount = columns.at(-1)?.id === 'amount'
    const counted = (): Reading[] => {
      const all = readingsOf(values, { ...layout, amount, home: homeOf(segment) }, segment.lineEndsAfter)
      const isGlued = values.filter(({ raw }) => raw !== '').length < columns.length
      return run.isUntold && isGlued ? [...all, ...gappedCuts(values, columns.length)] : all
    }
    const inBlock = byBlock.get(row.id)
    const isRefused = isNoTable || (isLost && !inBlock) || placed === null || inBlock === null
    const certain = inBlock ?? placed
    const readings = isRefused ? [] : certain ? [certain] : counted()
    rows.set(segment, readings)
    end = Math.max(end, values.at(-1)?.span.end ?? 0)
    if (inBlock === null) return ids.map((id) => unreadableCell(id, labelSlot(segment.labelSpan), []))
    return cellsOfRow(ids, readings, readings.length > 1 || inBlock !== undefined, values)
  })
  deviations.push(
    ...labelDeviations(2, canonical, segmented.segments, (segment) => {
      const id = patterns[segment.hit.row]!.id
      const line = lines.find((candidate) => candidate.row.id === id)
      return { label: line?.row.label ?? '', cells: line ? idsOfRow(edition, 2, id) : [] }
    }),
  )
  return {
    cells,
    span: { start: stream.pieces[0]?.span.start ?? 0, end },
    deviations,
    leftovers: leftoversOf(2, segmented, rows, end),
  }
}

/** The text without the words in brackets, in as many characters: what explains a row may name others. */
function withoutNotes(text: string): string {
  return text.replace(/(?<=[(])[^()]{4,240}(?=[)])/g, (words) => '\u2060'.repeat(words.length))
}

/** So many labels followed by a head: the numbers are not set as in the form at all. */
const mostMisplaced = 3
const columnBehind = /(?:[(][^)]*[)])?本年(?:度)?(?:新)?(?:制发|制作|公开|废止|增.?减)|现行有效|对外公开总|上一年(?:度)?项目/y

/** One line for each number, named by its row and its column ("规章本年废止件数"). */
function isListed(text: string, rows: readonly LabelPattern[]): boolean {
  let listed = 0
  for (const { pattern } of rows)
    for (const { index, 0: label } of matchesOf(text, pattern)) {
      columnBehind.lastIndex = index + label.length
      if (columnBehind.test(text)) listed += 1
    }
  return listed >= mostMisplaced
}

/**
 * Numbers behind the head of the next block belong to none of the rows before it: in text that was not copied row by row
 * they may stand before their own labels. Returns whether there were any.
 */
function cutAtBlocks(text: string, segmented: Segmented): boolean {
  const heads = matchesOf(text, /第二十条/g).map((match) => match.index)
  let found = false
  for (const segment of segmented.segments) {
    const next = heads.find((head) => head >= segment.hit.end)
    const behind = next === undefined ? [] : segment.values.filter((value) => value.at > next)
    if (!behind.some((value) => value.raw !== '')) continue
    segment.values = segment.values.filter((value) => next === undefined || value.at <= next)
    for (const value of behind) segmented.astray.push(value)
    found = true
  }
  return found
}
