import { inFormOrder } from './column-order.ts'
import type { TableColumns } from './columns.ts'
import {
  areBeforeWords,
  areBehindAnother,
  areBroken,
  areHalved,
  areMostShort,
  arePartedByWords,
  fallenTogether,
  followsLabels,
  isCut,
  isCutAtRandom,
  isElsewhere,
  lacksOne,
  withoutOne,
  withPushed,
} from './damaged-rows.ts'
import type { Worth } from './glued.ts'
import { soughtRows3, table3Columns } from './labels.ts'
import { homeOf, isDisturbed, layoutOf, leadsOf, ownValues, rowValues, shortestGap, tokensAmong } from './layout.ts'
import { areNoLine } from './page-rows.ts'
import type { PieceRun } from './piece.ts'
import { sumHolds } from './resolve.ts'
import { addsUpElsewhere, gappedCuts, readingsOf } from './row-readings.ts'
import type { Segmented } from './segments.ts'
import { type Reading, slotOf } from './slot.ts'
import type { Stream } from './stream.ts'
import { noReadings, type RowState } from './unsure-rows.ts'

/**
 * The rows of table three by their ids, each with every reading that its layout allows, before any relation is asked. One
 * whose numbers may be another row's, a page's or halves of numbers has none.
 */
export function rowStates(
  canonical: string,
  stream: Stream,
  segmented: Segmented,
  run: PieceRun,
  columns: TableColumns,
): Map<string, RowState> {
  const { order } = columns
  const present = order?.length ?? columns.present.length
  const isWhole = order === null && present === table3Columns.length
  const layout = layoutOf(segmented.segments, present, run, isWhole ? present : 0)
  const full =
    segmented.segments.filter((segment) => tokensAmong(ownValues(segment)) === present).length * 2 > segmented.segments.length
  const short = isWhole && areMostShort(segmented.segments, present)
  const gap = full ? 0 : shortestGap(segmented.segments, run)
  const leadIn = leadsOf(segmented.segments, present, layout.lead)
  const rows = new Map<string, RowState>()
  for (const [index, segment] of segmented.segments.entries()) {
    const id = soughtRows3[segment.hit.row]!.id
    const isLast = segment === segmented.segments.at(-1)
    const values = rowValues(segment, present, isLast)
    const apart = fallenTogether(values, present)
    // No sum of a row without one of its columns shows that its cells were taken apart rightly.
    const together = isWhole || apart === null ? apart : 'unclear'
    const placed = together === null ? columns.place(values, segment) : together === 'unclear' ? null : together
    const own = { ...layout, lead: leadIn(segment), home: homeOf(segment) }
    // In a row of one column more than the form's nothing but its count says which the numbers are.
    const isOver = order !== null && order.includes(null) && run.blanks !== 'explicit' && tokensAmong(segment.values) !== present
    // … and where some are halves of numbers, they may even add up: those of a number and of its total are the same.
    const addsUp = isWhole && !run.placed && sumHolds(values.map(slotOf))
    const isBroken = tokensAmong(values) >= present && areBroken(values) && !addsUp
    const isBefore = areBeforeWords(segment, values, stream, soughtRows3[segment.hit.row]!.ordinal)
    const isUntold =
      isOver ||
      together === 'unclear' ||
      (columns.unknown && order !== null) ||
      isBroken ||
      (isWhole && !addsUp && run.blanks !== 'explicit' && followsLabels(segmented.segments, index, present)) ||
      (short && (tokensAmong(values) === present ? !addsUp : isLast && run.blanks !== 'explicit')) ||
      areHalved(segment.values) ||
      areNoLine(values, segment, run) ||
      arePartedByWords(values, canonical, run) ||
      areBehindAnother(segment, values, canonical) ||
      isBefore ||
      isElsewhere(segment, values, placed ? 1 : present) ||
      (!placed && columns.hasBeside(values, segment)) ||
      (!placed && isDisturbed(segment, values, present, run))
    const inOrder = (readings: Reading[]): Reading[] =>
      order ? readings.map((reading) => inFormOrder(reading, order)) : readings
    const cuts = isUntold ? [] : placed ? [placed] : inOrder(readingsOf(values, own, segment.lineEndsAfter))
    const read = isCutAtRandom(cuts, values, !isWhole) ? [] : cuts
    const lacks = columns.unknown || (full && read.length > 1 && lacksOne(values, read, present))
    const readings =
      lacks && order === null ? withoutOne(values, present) : layout.sum > 0 && !run.merges ? withPushed(read, full) : read
    // Where line ends count the cells of other rows and not of this one, it has lost some: no sum can vouch for the rest.
    const uneven = run.blanks === 'line-ends' && layout.rowGap > layout.cellGap && layout.cellGap > 1
    const isBelied = run.blanks === 'line-ends' && isWhole && addsUpElsewhere(values, gap, present)
    const isUneven = (uneven || isBelied) && read.length > 1 && !read.some((reading) => isCut(reading, values))
    // Without one of its columns a row has no sum to vouch for where its numbers stand among blanks.
    const isUnsummed = present < table3Columns.length && run.blanks !== 'explicit' && read.length > 1
    // A number that no sum bears out anywhere in its row may be none of it, as a page's is: columns would only say where it fits.
    const isStray = isWhole && read.length > 1 && !read.some((reading) => isCut(reading, values) || sumHolds(reading))
    const isShort = lacks || isUneven || isUnsummed || isStray || readings.length > read.length
    const all = (isWorth?: Worth): readonly Reading[] =>
      order && isWorth ? [] : inOrder(readingsOf(values, { ...own, sum: 0, isWorth }, segment.lineEndsAfter))
    const hadChoice = readings.length > 1 || readings.some((reading) => isCut(reading, values))
    const gapped = (): readonly Reading[] => (isWhole ? gappedCuts(values, present) : [])
    const others = placed || isShort ? noReadings : { all, gapped }
    rows.set(id, { segment, values, readings, ...others, hadChoice, isShort, isUntold: isBefore })
  }
  return rows
}
