import { canonicalJson } from '../core/review/canonical-json.ts'
import { applyChanges } from '../core/review/change.ts'
import { emptyReview, type Review } from '../core/review/review.ts'
import { genesis, hashOf, payloadOf, type Trail } from './trail.ts'
import type { TrailVerification } from './workspace-api.ts'

/**
 * Recomputes the chain, and replays it: what the trail says was done must be what the reviews of the database hold.
 * That finds what the chain alone cannot: rows cut off at its end, and reviews changed past the trail.
 */
export function verifyTrail(
  trail: Trail,
  reportIds: readonly number[],
  reviewOf: (reportId: number) => Review,
): TrailVerification {
  let head = { seq: 0, hash: genesis }
  const replayed = new Map<number, { review: Review; seq: number }>()
  for (const row of trail.rows()) {
    const seq = head.seq + 1
    if (row.seq !== seq) return { ok: false, seq, problem: 'gap' }
    if (row.prevHash !== head.hash) return { ok: false, seq, problem: 'link' }
    if (hashOf(row) !== row.hash) return { ok: false, seq, problem: 'hash' }
    const changes = payloadOf(row)?.changes
    if (changes && row.reportId !== null) {
      const review = replay(replayed.get(row.reportId)?.review ?? emptyReview, changes)
      if (review === null) return { ok: false, seq, problem: 'state' }
      replayed.set(row.reportId, { review, seq })
    }
    head = { seq, hash: row.hash }
  }
  if (trail.highest() > head.seq) return { ok: false, seq: head.seq + 1, problem: 'gap' }
  for (const reportId of reportIds) {
    const { review, seq } = replayed.get(reportId) ?? { review: emptyReview, seq: head.seq }
    if (canonicalJson(review) !== canonicalJson(reviewOf(reportId))) return { ok: false, seq, problem: 'state' }
  }
  return { ok: true, head }
}

function replay(review: Review, changes: Parameters<typeof applyChanges>[1]): Review | null {
  try {
    return applyChanges(review, changes)
  } catch {
    return null
  }
}
