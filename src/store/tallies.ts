import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { type Completeness, completenessOf } from '../core/review/completeness.ts'
import { effectiveIdentity } from '../core/review/effective-identity.ts'
import { effectiveSeverities } from '../core/review/effective-severities.ts'
import { pendingCount } from '../core/review/orphans.ts'
import type { Review, ReviewState } from '../core/review/review.ts'
import type { EffectiveCell } from '../core/rules/rule.ts'
import { type CheckCounts, countChecks, findingsOf, type Verdict } from '../core/rules/verdict.ts'

/** What the list shows of a report besides its identity; kept with it, so that a list of thousands opens none of them. */
export interface Tallies {
  completeness: Completeness
  checks: CheckCounts
  findings: { error: number; warning: number; notice: number }
  pending: number
}

/** What follows from a report and its review, and is kept beside them. */
export interface Standing {
  agency: string | null
  year: number | null
  /** Equal for versions of one report; null where it can have none (organ or year unknown, or no annual report). */
  versionKey: string | null
  state: ReviewState
  tallies: Tallies
}

/** Works out the standing of a report; `verdicts` as the rules judged, its severities are the auditor's. */
export function standingOf(
  report: RecognisedReport,
  review: Review,
  cells: readonly EffectiveCell[],
  verdicts: readonly Verdict[],
): Standing {
  const findings = findingsOf(effectiveSeverities(verdicts, review))
  const severities = { error: 0, warning: 0, notice: 0 }
  for (const finding of findings) severities[finding.severity] += 1
  const { agency, year } = effectiveIdentity(report, review)
  return {
    agency,
    year,
    versionKey: versionKeyOf(report, agency, year),
    state: review.state,
    tallies: {
      completeness: completenessOf(cells),
      checks: countChecks(verdicts),
      findings: severities,
      pending: pendingCount(review, findings),
    },
  }
}

/** A line of an aggregated workbook is a statement of its own, not a version of the organ's own report. */
function versionKeyOf(report: RecognisedReport, agency: string | null, year: number | null): string | null {
  if (agency === null || year === null) return null
  if (report.kind !== 'annual-report' && report.kind !== 'workbook') return null
  const name = agency.normalize('NFKC').replace(/\s+/g, '')
  return `${report.part === null ? 'own' : 'part'}¦${year}¦${name}`
}
