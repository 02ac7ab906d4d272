import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import {
  coverageOf,
  quantityKey,
  quantityReadings,
  type Judged,
  type QuantityCoverage,
  type QuantityReading,
} from '../claims/quantity-status.ts'
import type { Verdict } from './verdict.ts'

/** What the desk paints in the source, and what is said of the coverage. */
export interface QuantityReport {
  quantities: QuantityReading[]
  coverage: QuantityCoverage
}

/**
 * Every quantity of the prose with what it speaks of and how it stands by the verdicts on the report: those that say
 * they compared it. One failed comparison makes it disagree. `report` has the organ and the year as they stand.
 */
export function quantityReport(
  report: RecognisedReport,
  document: Pick<SourceDocument, 'text'>,
  verdicts: readonly Verdict[],
): QuantityReport {
  const judged = new Map<string, Judged>()
  for (const { rule, subject, outcome, cells, quantities = [] } of verdicts)
    for (const span of quantities) {
      const sofar = judged.get(quantityKey(span)) ?? { agrees: false, disagrees: false, verdicts: [], cells: [] }
      judged.set(quantityKey(span), {
        agrees: sofar.agrees || outcome === 'passed',
        disagrees: sofar.disagrees || outcome === 'failed',
        verdicts: [...sofar.verdicts, `${rule}¦${subject}`],
        cells: [...new Set([...sofar.cells, ...cells])],
      })
    }
  const quantities = quantityReadings(report, document, judged)
  return { quantities, coverage: coverageOf(quantities) }
}
