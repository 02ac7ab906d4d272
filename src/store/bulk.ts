import { bulkLine } from '../core/catalogue/judgement.ts'
import { redoneLine, undoneLine } from '../core/catalogue/review.ts'
import { reviewMessages } from '../core/catalogue/store.ts'
import { applyDecision } from '../core/review/apply-command.ts'
import { applyChanges, invertChanges, type ReviewChange } from '../core/review/change.ts'
import type { Review, ReviewCommand } from '../core/review/review.ts'
import type { Repositories } from './repositories.ts'
import type { Stamp } from './shapes.ts'
import type { BulkDecision, BulkResult, BulkTarget } from './workspace-api.ts'

/** Judgements of many findings in many reports as one step. To be called in a transaction. */
export interface Bulk {
  decide: (targets: readonly BulkTarget[], decision: BulkDecision, stamp: Stamp) => BulkResult
  /** Takes back (or does again) what was done together, wherever it is still the last step (the next to be redone) of its report. */
  undo: (bulk: number, stamp: Stamp) => BulkResult
  redo: (bulk: number, stamp: Stamp) => BulkResult
}

interface Draft {
  reportId: number
  command: ReviewCommand
  changes: ReviewChange[]
  summary: string
}

/** Bulk judgement over a workspace's repositories. */
export function openBulk(repositories: Repositories): Bulk {
  const { findings, history, reports, reviews, trail } = repositories

  /** Writes changes that no rule looks at, decisions and states: all those of a report at once, in the order in which they came. */
  const write = (steps: readonly { reportId: number; changes: readonly ReviewChange[] }[]): void => {
    for (const [reportId, own] of Map.groupBy(steps, (step) => step.reportId)) {
      const changes = own.flatMap((step) => step.changes)
      const review = applyChanges(reviews.get(reportId), changes)
      reviews.write(reportId, changes)
      reports.settle(reportId, review.state, findings.pending(reportId))
    }
  }

  const step = (bulk: number, undoing: boolean, stamp: Stamp): BulkResult => {
    const next = undoing ? history.nextUndo : history.nextRedo
    const taken: { reportId: number; changes: ReviewChange[] }[] = []
    const steps = history.ofBulk(bulk, undoing ? 'done' : 'undone')
    for (const { id, reportId } of undoing ? steps.toReversed() : steps) {
      const entry = next(reportId)
      // What was done to the report since stands on this step: it is not taken away from under it.
      if (entry?.id !== id) continue
      const changes = undoing ? invertChanges(entry.changes) : entry.changes
      const summary = undoing ? undoneLine(entry.summary) : redoneLine(entry.summary)
      trail.append(stamp, undoing ? 'review.undone' : 'review.redone', reportId, { summary, of: entry.trailSeq, changes, bulk })
      history.mark(id, undoing ? 'undone' : 'done')
      taken.push({ reportId, changes })
    }
    write(taken)
    const done = taken.length
    if (done === 0) return refused(undoing ? 'nothing-to-undo' : 'nothing-to-redo')
    return { ok: true, bulk, done, unchanged: steps.length - done, gone: 0 }
  }

  return {
    decide(targets, decision, stamp) {
      const drafts: Draft[] = []
      const worked = new Map<number, Review>()
      const count = { unchanged: 0, gone: 0 }
      for (const { reportId, fingerprint } of targets) {
        const finding = findings.get(reportId, fingerprint)
        if (!finding) {
          count.gone += 1
          continue
        }
        const command = { type: 'decide', fingerprint, ...decision } as const
        const review = worked.get(reportId) ?? reviews.get(reportId)
        const applied = applyDecision(review, command, { ...stamp, findings: [finding] })
        if (applied.ok) {
          worked.set(reportId, applied.review)
          drafts.push({ reportId, command, changes: applied.changes, summary: applied.summary })
        } else if (applied.error.code === 'no-change') count.unchanged += 1
        else return { ok: false, error: { code: 'rejected', reason: applied.error.code, message: applied.error.message } }
      }
      if (drafts.length === 0) return { ok: true, bulk: null, done: 0, ...count }
      const bulk = trail.head().seq + 1
      const steps = drafts.map(({ reportId, command, changes, summary: line }) => {
        const summary = bulkLine(drafts.length, line)
        const trailSeq = trail.append(stamp, 'review.decide', reportId, { summary, command, changes, bulk })
        return { reportId, trailSeq, summary, changes }
      })
      history.addTogether(steps, bulk)
      write(drafts)
      return { ok: true, bulk, done: drafts.length, ...count }
    },
    undo: (bulk, stamp) => step(bulk, true, stamp),
    redo: (bulk, stamp) => step(bulk, false, stamp),
  }
}

function refused(reason: 'nothing-to-undo' | 'nothing-to-redo'): BulkResult {
  return { ok: false, error: { code: 'rejected', reason, message: reviewMessages[reason] } }
}
