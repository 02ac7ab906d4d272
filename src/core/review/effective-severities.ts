import { findingsOf, type Verdict } from '../rules/verdict.ts'
import type { Review, SeverityChange } from './review.ts'

/** The verdicts as the auditor weighs them: findings whose severity was changed carry the changed one. */
export function effectiveSeverities(verdicts: readonly Verdict[], review: Pick<Review, 'severities'>): Verdict[] {
  if (review.severities.length === 0) return [...verdicts]
  const changed = new Map(review.severities.map(({ fingerprint, to }) => [fingerprint, to]))
  return verdicts.map((verdict) => {
    const [finding] = findingsOf([verdict])
    const severity = finding ? changed.get(finding.fingerprint) : undefined
    return severity ? { ...verdict, severity } : verdict
  })
}

/** Changed severities whose finding is no longer there: kept and shown, like orphaned decisions. */
export function orphanedSeverities(
  review: Pick<Review, 'severities'>,
  findings: readonly { fingerprint: string }[],
): SeverityChange[] {
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  return review.severities.filter(({ fingerprint }) => !present.has(fingerprint))
}
