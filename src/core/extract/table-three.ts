import type { CellId, Edition, FormRow } from '../form/form.ts'
import { mergedOtherOutcome, table3Rows as formRows } from '../form/form.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
import { cellsOfRow, missingCell, unreadableCell } from './cells.ts'
import { chainIn, firstLabel, isNamed, type LabelHit, withStrays } from './chain.ts'
import { columnsOf, type TableColumns } from './columns.ts'
import { headsIn, type LabelPattern, table3Columns, table3Rows, table3Structure, soughtRows3 } from './labels.ts'
import { takeForeignColumns } from './foreign-columns.ts'
import { dropsBlanks, isHeaped, tokensAmong } from './layout.ts'
import { withMisprints } from './misprints.ts'
import type { PieceRun } from './piece.ts'
import type { Cell, Deviation } from './recognised-report.ts'
import { type ColumnRelation, keepRowSums, narrow } from './resolve.ts'
import { belowLooseNumbers, sharingACell } from './damaged-rows.ts'
import { placeRowsByLines } from './page-rows.ts'
import { withRivals } from './rival-readings.ts'
import { partField } from './number-field.ts'
import { hasRowBefore, isShuffled } from './reading-order.ts'
import { type Segment, type Segmented, segmentsOf } from './segments.ts'
import { takeSerialNumbers } from './serial-numbers.ts'
import { labelSlot, type Reading } from './slot.ts'
import { withWholeLabels } from './cut-labels.ts'
import { areHeadsBehind, upright } from './sideways.ts'
import { type Stream, streamOf, type Value } from './stream.ts'
import { labelDeviations, leftoversOf, type TableResult } from './table-result.ts'
import { drop, refuse, refuseUnsure, type RowState, totalsStandElsewhere, withhold } from './unsure-rows.ts'
import { rowStates } from './row-states.ts'

const heads = table3Columns.map((column) => column.pattern)

function rowOf(segment: Segment): string {
  return soughtRows3[segment.hit.row]!.id
}

/** The group of outcomes that the row is one of; "" for one that is in none. */
function groupOf(segment: Segment): string {
  return /^(.+)\./.exec(rowOf(segment))?.[1] ?? ''
}

function labelOf(segment: Segment): string {
  return officialLabel(soughtRows3[segment.hit.row]!)
}

/** The label that the form prints for a row that is looked for. */
function officialLabel({ id }: LabelPattern): string {
  return formRows('2021', id === mergedOtherOutcome).find((line) => line.id === id)?.label ?? ''
}

/** Reads table three out of the pieces of its region. Null where no three of its rows are there. */
export function readTableThree(canonical: string, given: PieceRun, edition: Edition): TableResult | null {
  const asGiven = streamOf(canonical, given)
  const turned = upright(asGiven, given, table3Rows)
  const run = withWholeLabels(canonical, turned ?? given, soughtRows3, officialLabel)
  const stream = run === given ? asGiven : streamOf(canonical, run)
  const inOrder = chainIn(stream, soughtRows3)
  if (inOrder.length < 3) return null
  const beginsCell = (hit: LabelHit): boolean => stream.pieceOf[hit.start] !== stream.pieceOf[hit.start - 1]
  const gridOf = (hit: LabelHit | undefined): number => stream.pieces[stream.pieceOf[hit?.start ?? 0] ?? -1]?.grid ?? -1
  // A grid shows what is in the table; its rows may begin and end with any of the form's.
  const isBeside = (hit: LabelHit): boolean => gridOf(hit) >= 0 && gridOf(hit) === gridOf(inOrder[0])
  const found = withStrays(inOrder, stream.text, soughtRows3, beginsCell, isBeside)
  const isDisordered = gridOf(inOrder[0]) >= 0 && found.length > inOrder.length
  const chain = isDisordered ? found.filter((hit) => isNamed(hit, stream.text, soughtRows3)) : found
  const merged = isMerged(chain, stream.text, edition)
  const formLines = formRows(edition, merged)
  const official = [
    ...formLines.map((line) => `${line.group ?? ''}${line.label}`),
    '三、本年度办理结果（三）不予公开（四）无法提供（五）不予处理（六）其他处理',
  ]
  const kept = chain.filter((hit) => formLines.some((line) => line.id === soughtRows3[hit.row]!.id))
  const structure = [...table3Structure, ...heads]
  const first = segmentsOf(canonical, stream, kept, structure, official)
  const labels = soughtRows3.map((pattern) => formLines.find((line) => line.id === pattern.id)?.label ?? null)
  const complete = withMisprints(kept, first, labels)
  const segmented = complete ? segmentsOf(canonical, stream, complete, structure, official) : first
  takeSerialNumbers(segmented, table3Columns.length)
  dropOrdinals(segmented.segments)
  const unplaced = placeRowsByLines(segmented, run, table3Columns.length, formLines.length)
  const begin = kept[0]?.start ?? 0
  // In a grid what stands above is told from what stands in the rows, in whatever order these are.
  const before = gridOf(kept[0]) >= 0 ? firstLabel(stream.text, soughtRows3, begin, beginsCell) : begin
  const headed = headsIn(stream.text.slice(0, before))
  const foreign = takeForeignColumns(stream, segmented, headed, before)
  const columns = columnsOf(stream, headed, before, segmented.segments, run, foreign)
  const rows = rowStates(canonical, stream, segmented, run, columns)
  const shuffled = isShuffled(stream, segmented, run, rowOf) || hasRowBefore(canonical, stream, run)
  if (shuffled) for (const row of rows.values()) drop(row)
  const field = shuffled ? fieldRows(segmented, formLines) : null
  if (run.blanks !== 'explicit')
    refuseUnsure(headsBefore(canonical, stream, begin), stream, segmented, rows, rowOf, labelOf, table3Structure)
  const shared = sharingACell(stream, segmented.segments, run.placed === true, groupOf, labelOf)
  for (const segment of [...shared, ...belowLooseNumbers(segmented.segments)]) withhold(rows.get(rowOf(segment))!)
  for (const row of rows.values()) if (unplaced.has(row.segment)) withhold(row)
  const isSideways = turned === null || areHeadsBehind(stream, kept, table3Columns) || isHeaped(segmented, table3Columns.length)
  if (isSideways || totalsStandElsewhere(rows)) for (const row of rows.values()) refuse(row)
  resolveRows(rows, formLines, columns, run.blanks !== 'explicit')
  const cells = formLines.flatMap((line, index) =>
    field ? cellsOfRow(idsOf(line.id), field[index]!, true, []) : rowCells(line, rows.get(line.id), columns, shuffled),
  )
  const usedEnd = Math.max(
    ...[...rows.values()].map((row) => row.values.at(-1)?.span.end ?? 0),
    stream.pieces[0]?.span.start ?? 0,
  )
  return {
    cells,
    span: { start: stream.pieces[0]?.span.start ?? 0, end: usedEnd },
    dropsBlanks: dropsBlanks(segmented.segments, () => columns.present.length),
    isShuffled: shuffled || segmented.segments.some(holdsSeveralRows),
    deviations: deviationsOf(canonical, segmented, formLines, rows, columns, merged && edition === '2021'),
    leftovers: leftoversOf(3, segmented, new Map([...rows.values()].map((row) => [row.segment, row.readings])), usedEnd),
  }
}

/** What is printed before the first row, also where the table's region begins within its heads. */
function headsBefore(canonical: string, stream: Stream, begin: number): string {
  const [from = 0, to = 0] = [stream.offsetOf[0], stream.offsetOf[begin]]
  return canonical.slice(Math.max(0, from - longestHead), to)
}

const longestHead = 8

/** A row of one number too many, the last of which is the number of the next row's label, set apart from it by a space. */
function dropOrdinals(segments: readonly Segment[]): void {
  segments.forEach((segment, index) => {
    const next = segments[index + 1]
    const last = segment.values.at(-1)
    if (!next || !last || segment.grid >= 0 || tokensAmong(segment.values) !== table3Columns.length + 1) return
    // A label that has its number is in want of no other.
    const isBare = !/^[(\d]/.test(next.label)
    if (isBare && last.at + 1 === next.hit.start && last.raw === soughtRows3[next.hit.row]!.ordinal) segment.values.pop()
  })
}

/** The numbers of several rows behind one label in running text, even if it is the last: more than what may follow a table. */
function holdsSeveralRows(segment: Segment): boolean {
  return segment.grid < 0 && tokensAmong(segment.values) > table3Columns.length * 3
}

/** Whether （六） is one row: none of its three rows is there, of which the last is told from other 其他 by its ordinal. */
function isMerged(chain: readonly LabelHit[], text: string, edition: Edition): boolean {
  const isSplit = chain.some(({ row, start, end }) => {
    const { id } = soughtRows3[row]!
    if (id === 'otherOutcome.other') return /3[.、]其/.test(text.slice(Math.max(0, start - 2), end))
    return id === 'otherOutcome.overdueCorrection' || id === 'otherOutcome.overdueFee'
  })
  return edition === '2019' || (!isSplit && chain.some(({ row }) => soughtRows3[row]!.id === mergedOtherOutcome))
}

/**
 * Lets the relations decide between readings: first each row's own sum, then the columns, the strongest evidence first.
 * Where blanks were dropped (`isLoose`) and no relation holds, the numbers may not even be those of the labels before them.
 */
function resolveRows(rows: Map<string, RowState>, formLines: readonly FormRow[], columns: TableColumns, isLoose: boolean): void {
  if (columns.unknown) return
  const complete = columns.present.length === table3Columns.length
  const states = formLines.map((line) => rows.get(line.id))
  for (const state of states)
    if (state && complete && !state.isShort && state.readings.length > 1) state.readings = keepRowSums(state.readings)
  if (states.every((state) => !state?.hadChoice)) return
  const [outcome, balance, throughout] = relationsOf(formLines)
  const every = columns.present.map((_, index) => index)
  let holds = false
  for (const evidence of [[outcome, balance], [throughout], [outcome], [balance]]) {
    const narrowed = narrow(
      states.map((state) => (state && !state.isShort ? state.readings : [])),
      evidence,
      every,
    )
    if (!narrowed) continue
    holds = true
    states.forEach((state, index) => {
      if (state && !state.isShort) state.readings = narrowed[index] ?? state.readings
    })
    break
  }
  // What a row can be also speaks for or against the others where it is refused itself.
  const chosen = states.map((state) => (state && !state.isShort && complete ? { ...state } : undefined))
  if (isLoose && !holds) for (const state of states) if (state && state.readings.length > 1) refuse(state)
  for (const [index, readings] of withRivals(
    chosen,
    [
      [outcome, balance],
      [outcome, throughout],
    ],
    every.length,
  )) {
    const state = states[index]
    if (state && state.readings.length > 0) [state.readings, state.hadChoice] = [readings, true]
  }
}

/** What holds in every column: the outcomes and their total, the balance, and both in one. */
function relationsOf(
  formLines: readonly FormRow[],
): [outcome: ColumnRelation, balance: ColumnRelation, throughout: ColumnRelation] {
  const indexOf = (id: string): number => formLines.findIndex((line) => line.id === id)
  const leaves = formLines.flatMap((line, index) => (line.group !== null && line.id !== 'totalProcessed' ? [index] : []))
  const [received, carried, processed, forward] = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].map(
    indexOf,
  ) as [number, number, number, number]
  return [
    { left: leaves, right: [processed] },
    { left: [received, carried], right: [processed, forward] },
    { left: [received, carried], right: [...leaves, forward] },
  ]
}

/** Labels that may be illegible on a page while the others show what the rows are. */
const mostUnnamed = 1

/**
 * The readings of each row where the order of the text says nothing but the sums part its numbers into rows. These follow
 * each other as the form's rows do or as the labels of the outcomes; no sum tells one outcome from another.
 */
function fieldRows(segmented: Segmented, formLines: readonly FormRow[]): Reading[][] | null {
  const [outcome, ...others] = relationsOf(formLines)
  const field = partField(numbersOf(segmented), formLines, [outcome, ...others])
  const met = segmented.segments.map((segment) => formLines.findIndex((line) => line.id === rowOf(segment)))
  const named = met.filter((line) => outcome.left.includes(line))
  const rises = named.every((line, index) => index === 0 || line > named[index - 1]!)
  const unnamed = outcome.left.length - named.length
  if (!field || unnamed > mostUnnamed || (unnamed > 0 && !rises)) return null
  return field.map((readings, line) => {
    const other = rises ? -1 : named.indexOf(line)
    return other < 0 ? readings : [...readings, ...field[outcome.left[other]!]!]
  })
}

/** All numbers of the table in the order of the text. */
function numbersOf({ head, segments, astray }: Segmented): Value[] {
  const all = [...head, ...segments.flatMap((segment) => segment.values), ...astray]
  return all.filter((value) => value.raw !== '').sort((a, b) => a.at - b.at)
}

/** The columns of table three are the same in both editions. */
function idsOf(row: string): readonly CellId[] {
  return idsOfRow('2021', 3, row)
}

function rowCells(line: FormRow, state: RowState | undefined, columns: TableColumns, shuffled: boolean): Cell[] {
  // Its numbers may stand anywhere: a row that seems to have none is not blank.
  if (shuffled || state?.isUntold)
    return idsOf(line.id).map((id) => unreadableCell(id, state ? labelSlot(state.segment.labelSpan) : null, []))
  const ids = idsOf(line.id)
  const places = table3Columns.map(({ id }) => columns.present.indexOf(id))
  const present = ids.filter((_, column) => places[column]! >= 0)
  const read = state ? cellsOfRow(present, state.readings, state.hadChoice, state.values) : []
  return ids.map((id, column) => read[places[column]!] ?? missingCell(id))
}

function deviationsOf(
  canonical: string,
  segmented: Segmented,
  formLines: readonly FormRow[],
  rows: Map<string, RowState>,
  columns: TableColumns,
  merged: boolean,
): Deviation[] {
  const found: Deviation[] = []
  const ids = (row: string): CellId[] => [...idsOf(row)]
  for (const column of table3Columns) {
    if (columns.present.includes(column.id)) continue
    const cells = formLines.map((line): CellId => `t3.${line.id}.${column.id}`)
    found.push({ code: 'column-missing', table: 3, cells, span: null, detail: column.id })
  }
  for (const line of formLines) {
    const state = rows.get(line.id)
    if (!state) found.push({ code: 'row-missing', table: 3, cells: ids(line.id), span: null, detail: line.id })
    else if (isDisplaced(state, columns.present.length, rows)) {
      const span = { start: state.values[0]?.span.start ?? 0, end: state.values.at(-1)?.span.end ?? 0 }
      found.push({
        code: 'value-displaced',
        table: 3,
        cells: ids(line.id),
        span,
        detail: canonical.slice(span.start, span.end).trim(),
      })
    }
  }
  if (merged) found.push({ code: 'row-merged', table: 3, cells: ids(mergedOtherOutcome), span: null, detail: '（六）其他处理' })
  const official = new Map(formLines.map((line) => [line.id, line.label]))
  found.push(
    ...labelDeviations(3, canonical, segmented.segments, (segment) => {
      const id = soughtRows3[segment.hit.row]!.id
      return { label: official.get(id) ?? '', cells: idsOf(id) }
    }),
  )
  return found
}

/** Fewer values than columns in a row, where other rows of the same table fill theirs: a label has pushed some out. */
function isDisplaced(state: RowState, width: number, rows: Map<string, RowState>): boolean {
  if (state.readings.length === 1) return false
  const filled = (row: RowState): number => row.values.filter((value) => value.raw !== '').length
  const full = [...rows.values()].filter((row) => filled(row) === width).length
  return filled(state) > 0 && filled(state) !== width && full * 2 > rows.size
}
