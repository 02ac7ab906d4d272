import type { TextSpan } from '../document/locator.ts'
import type { CellId } from '../form/form.ts'
import type { Cell, Deviation, Leftover, TableNumber } from './recognised-report.ts'
import { widestMerged } from './row-readings.ts'
import type { Segment, Segmented } from './segments.ts'
import type { Reading, Slot, SlotValue } from './slot.ts'
import { bareLabel, bareText } from './squeeze.ts'
import type { Value } from './stream.ts'

/** What was read of one table. */
export interface TableResult {
  cells: Cell[]
  /** From its first head to its last value. */
  span: TextSpan
  deviations: Deviation[]
  leftovers: Leftover[]
  /** True where running text does not have its numbers behind their labels: then the order says nothing in it anywhere. */
  isShuffled?: boolean
  /** True where rows have fewer digits than cells: blank cells left nothing in the text. */
  dropsBlanks?: boolean
}

/**
 * What stands in the table, up to `end`, but found no place: words that are no label of the form, and the numbers that no
 * reading of their row has taken. `readings` are those of each row.
 */
export function leftoversOf(
  table: TableNumber,
  segmented: Segmented,
  readings: ReadonlyMap<Segment, readonly Reading[]>,
  end: number,
): Leftover[] {
  const last = segmented.segments.length - 1
  const words = segmented.residue.filter(({ segment }) => segment >= 0 && segment < last).map(({ value }) => value)
  const inRows = segmented.segments.flatMap((segment) => unplaced(segment.values, readings.get(segment) ?? []))
  const numbers = [...segmented.head, ...segmented.astray, ...inRows].filter(({ raw, span }) => raw !== '' && span.end <= end)
  const rests = restsOf(segmented.segments.flatMap(({ values }) => values))
  return [...words, ...numbers, ...rests].map(({ span, where, raw }) => ({ table, span, where, raw }))
}

/** What numbers go on with on the lines below, where it is no value itself. */
export function restsOf(values: readonly Value[]): Pick<Value, 'span' | 'where' | 'raw'>[] {
  const known = new Set(values.map(({ span }) => span.start))
  const rests = values.flatMap(({ goesOn = [] }) => goesOn.filter(({ span }) => !known.has(span.start)))
  return rests.map(({ span, where, text }) => ({ span, where, raw: text }))
}

/** The values that no reading has put into a cell. A merged cell that was printed several times is one value. */
export function unplaced(values: readonly Value[], readings: readonly Reading[]): Value[] {
  const repeats = readings.every((reading) => reading.length <= widestMerged)
  const placed = slotsOf(readings)
  return values.filter(
    ({ raw, span }) =>
      raw !== '' &&
      !placed.some((slot) => (slot.span.start < span.end && span.start < slot.span.end) || (repeats && slot.raw === raw)),
  )
}

/** What the readings have put into cells, each stretch of characters once: thousands of readings have the same few. */
function slotsOf(readings: readonly Reading[]): SlotValue[] {
  const filled = readings.flatMap((reading) => reading.filter(isFilled))
  if (readings.length < 2) return filled
  return [...new Map(filled.map((slot) => [`${slot.span.start} ${slot.span.end} ${slot.raw}`, slot])).values()]
}

function isFilled(slot: Slot): slot is SlotValue {
  return slot !== null && slot.raw !== ''
}

/** Row labels that differ from the form by more than punctuation. A label that is merely cut short is no variant. */
export function labelDeviations(
  table: TableNumber,
  canonical: string,
  segments: readonly Segment[],
  official: (segment: Segment) => { label: string; cells: readonly CellId[] },
): Deviation[] {
  return segments.flatMap((segment) => {
    const met = bareText(segment.label).replace(/^[\d一二三四五六七八]+/, '')
    const { label, cells } = official(segment)
    const printed = bareLabel(label).replace(/^[\d一二三四五六七八]+/, '')
    if (met === '' || printed === '' || printed.includes(met) || met.startsWith(printed)) return []
    return [
      {
        code: 'label-variant' as const,
        table,
        cells: [...cells],
        span: segment.labelSpan,
        detail: canonical.slice(segment.labelSpan.start, segment.labelSpan.end),
      },
    ]
  })
}
