import { topics } from '../claims/claim.ts'
import type { Quantity } from '../claims/quantity.ts'
import {
  coverageOf,
  quantityReadings,
  type Judged,
  type QuantityCoverage,
  type QuantityReading,
} from '../claims/quantity-status.ts'
import { judgedClaims } from './compare-claims.ts'
import { judgedChanges } from './narrative.change.ts'
import { judgedParts } from './narrative.parts.ts'
import { judgedShares } from './narrative.percent.ts'
import type { RuleInput } from './rule.ts'

/** What the desk paints in the source, and what is said of the coverage. */
export interface QuantityReport {
  quantities: QuantityReading[]
  coverage: QuantityCoverage
}

/**
 * Every quantity of the prose with what it speaks of and how it stands, by the very comparisons that the rules make
 * (prose.*, narrative.parts, narrative.percent, narrative.change). One failed comparison makes it disagree.
 */
export function quantityReport(input: RuleInput): QuantityReport {
  const all = [
    ...topics.flatMap((topic) => judgedClaims(input, topic)),
    ...judgedParts(input),
    ...judgedShares(input),
    ...judgedChanges(input),
  ]
  const judged = new Map<Quantity, Judged>()
  for (const { verdict, quantities } of all)
    for (const quantity of quantities) {
      const sofar = judged.get(quantity) ?? { agrees: false, disagrees: false, verdicts: [] }
      judged.set(quantity, {
        agrees: sofar.agrees || verdict.outcome === 'passed',
        disagrees: sofar.disagrees || verdict.outcome === 'failed',
        verdicts: [...sofar.verdicts, `${verdict.rule}¦${verdict.subject}`],
      })
    }
  const quantities = quantityReadings(input.report, input.document, judged)
  return { quantities, coverage: coverageOf(quantities) }
}
