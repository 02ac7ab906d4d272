import type { ReportView } from '../../contract/views.ts'
import type { QuantityReading } from '../../core/claims/quantity-status.ts'
import type { CellId } from '../../core/form/form.ts'
import { withEffectiveIdentity } from '../../core/review/effective-identity.ts'
import { quantityReport, type QuantityReport } from '../../core/rules/quantity-report.ts'

/** The quantities of a report's prose, by what the panes ask for. */
export interface Quantities extends QuantityReport {
  /** By where they begin in the canonical text: what a selection knows them by. */
  byStart: ReadonlyMap<number, QuantityReading>
  /** Those that speak of a cell, in the order of the text. */
  ofCell: ReadonlyMap<CellId, readonly QuantityReading[]>
}

const known = new WeakMap<readonly unknown[], Quantities>()

/** The quantities of an open report; worked out when they are first asked for, once for its verdicts. */
export function quantitiesOf({ report, review, document, verdicts }: ReportView): Quantities {
  let found = known.get(verdicts)
  if (!found) {
    const read = quantityReport(withEffectiveIdentity(report, review), document, verdicts)
    const ofCell = new Map<CellId, QuantityReading[]>()
    for (const quantity of read.quantities)
      for (const cell of quantity.cells) ofCell.set(cell, [...(ofCell.get(cell) ?? []), quantity])
    found = { ...read, byStart: new Map(read.quantities.map((one) => [one.span.start, one])), ofCell }
    known.set(verdicts, found)
  }
  return found
}
