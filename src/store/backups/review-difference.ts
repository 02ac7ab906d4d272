import { canonicalJson } from '../../core/review/canonical-json.ts'
import type { ReviewChange } from '../../core/review/change.ts'
import type { Review } from '../../core/review/review.ts'

/** The changes that make one review of the other; none where they are equal. */
export function reviewDifference(from: Review, to: Review): ReviewChange[] {
  const changes = [
    ...listDifference('correction', from.corrections, to.corrections, ({ cell }) => cell),
    ...listDifference('identity', from.identity, to.identity, ({ field }) => field),
    ...listDifference('decision', from.decisions, to.decisions, ({ fingerprint }) => fingerprint),
    ...listDifference('severity', from.severities, to.severities, ({ fingerprint }) => fingerprint),
    ...listDifference('note', from.notes, to.notes, ({ id }) => id),
  ] as ReviewChange[]
  if (from.state !== to.state) changes.push({ part: 'state', key: 'state', before: from.state, after: to.state })
  return changes
}

/** What makes one list of the other, item by item; `part` names the list. */
export function listDifference<P extends string, T>(part: P, from: readonly T[], to: readonly T[], keyOf: (item: T) => string) {
  const before = new Map(from.map((item) => [keyOf(item), item]))
  const after = new Map(to.map((item) => [keyOf(item), item]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null]
    return canonicalJson(old) === canonicalJson(now) ? [] : [{ part, key, before: old, after: now }]
  })
}
