import type { Review } from '../review/review.ts'

/** When a review last changed: the latest moment recorded in it, or the import. ISO 8601, as it was recorded. */
export function lastChange(importedAt: string, review: Review): string {
  const { corrections, identity, decisions, severities, notes } = review
  const moments = [...corrections, ...identity, ...decisions, ...severities, ...notes].map(({ at }) => at)
  return moments.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), importedAt)
}
