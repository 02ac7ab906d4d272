import type { TextSpan } from '../document/locator.ts'
import type { CellId } from '../form/form.ts'
import type { Cell, Deviation, Leftover, TableNumber } from './recognised-report.ts'
import type { Segment, Segmented } from './segments.ts'
import { bareText } from './squeeze.ts'
import type { Value } from './stream.ts'

/** What was read of one table. */
export interface TableResult {
  cells: Cell[]
  /** From its first head to its last value. */
  span: TextSpan
  deviations: Deviation[]
  leftovers: Leftover[]
}

/** What stands in the table but found no place: words that are no label of the form, and the values of rows that could not be read. */
export function leftoversOf(table: TableNumber, segmented: Segmented, unplaced: readonly Value[]): Leftover[] {
  const last = segmented.segments.length - 1
  const words = segmented.residue.filter(({ segment }) => segment >= 0 && segment < last).map(({ value }) => value)
  return [...words, ...[...segmented.astray, ...unplaced].filter((value) => value.raw !== '')].map(({ span, where, raw }) => ({
    table,
    span,
    where,
    raw,
  }))
}

/** Row labels that differ from the form by more than punctuation. A label that is merely cut short is no variant. */
export function labelDeviations(
  table: TableNumber,
  canonical: string,
  segments: readonly Segment[],
  official: (segment: Segment) => { label: string; cells: CellId[] },
): Deviation[] {
  return segments.flatMap((segment) => {
    const met = bareText(segment.label).replace(/^[\d一二三四五六七八]+/, '')
    const { label, cells } = official(segment)
    const printed = bareText(label).replace(/^[\d一二三四五六七八]+/, '')
    if (met === '' || printed === '' || printed.includes(met) || met.startsWith(printed)) return []
    return [
      {
        code: 'label-variant' as const,
        table,
        cells,
        span: segment.labelSpan,
        detail: canonical.slice(segment.labelSpan.start, segment.labelSpan.end),
      },
    ]
  })
}
