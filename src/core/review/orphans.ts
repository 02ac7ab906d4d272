import type { Finding } from '../rules/verdict.ts'
import type { Decision, Review } from './review.ts'

/** Decisions whose finding is no longer there. They are shown, never dropped, never attached to a look-alike. */
export function orphansOf(review: Pick<Review, 'decisions'>, findings: readonly Pick<Finding, 'fingerprint'>[]): Decision[] {
  const present = new Set(findings.map((finding) => finding.fingerprint))
  return review.decisions.filter((decision) => !present.has(decision.fingerprint))
}

/** How many findings are still 待核: without a decision, or decided to stay so. */
export function pendingCount(review: Pick<Review, 'decisions'>, findings: readonly Pick<Finding, 'fingerprint'>[]): number {
  const settled = new Set(
    review.decisions.filter((decision) => decision.state !== 'pending').map((decision) => decision.fingerprint),
  )
  return findings.filter((finding) => !settled.has(finding.fingerprint)).length
}
