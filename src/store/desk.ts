import { redoneLine, undoneLine } from '../core/catalogue/review.ts'
import { reviewMessages } from '../core/catalogue/store.ts'
import { applyCommand } from '../core/review/apply-command.ts'
import { applyChanges, invertChanges, type ReviewChange } from '../core/review/change.ts'
import { effectiveCells, printedCells } from '../core/review/effective-cells.ts'
import { effectiveIdentity } from '../core/review/effective-identity.ts'
import { orphansOf } from '../core/review/orphans.ts'
import { type Remedy, remedyOf } from '../core/review/remedy.ts'
import type { ReviewCommand } from '../core/review/review.ts'
import type { EffectiveCell } from '../core/rules/rule.ts'
import { findingsOf, relatedIds, type Verdict } from '../core/rules/verdict.ts'
import type { HistoryEntry } from './history.ts'
import { effectiveSeverities, orphanedSeverities } from '../core/review/effective-severities.ts'
import type { Bulk } from './bulk.ts'
import type { Judge, Judged } from './judge.ts'
import { hasOrgan, type OrganIndex } from './organ-index.ts'
import type { RelatedReportsOf } from './related-reports.ts'
import type { Rejudge } from './rejudge.ts'
import type { Repositories } from './repositories.ts'
import type { RuleBook } from './rule-book.ts'
import type { RelatedFile, ReportItem, ReportView, ReviewView, Stamp } from './shapes.ts'
import { standingOf } from './tallies.ts'
import type { BulkResult, ReviewResult } from './workspace-api.ts'

/** The auditor's work on the reports of a workspace. */
export interface Desk {
  open: (reportId: number) => ReportView | null
  apply: (reportId: number, command: ReviewCommand, stamp: Stamp) => ReviewResult
  undo: (reportId: number, stamp: Stamp) => ReviewResult
  redo: (reportId: number, stamp: Stamp) => ReviewResult
}

/** A report as it stands at this moment. */
interface Current extends Judged {
  cells: EffectiveCell[]
  verdicts: Verdict[]
}

/** What the desk judges by, and what reaches beyond one report. */
export interface DeskParts {
  judge: Judge
  related: RelatedReportsOf
  organs: OrganIndex
  book: RuleBook
  rejudge: Rejudge
  bulk: Bulk
}

/** The desk over a workspace's repositories. */
export function openDesk(repositories: Repositories, { judge, related, organs, book, rejudge, bulk }: DeskParts): Desk {
  const { history, look, readOnly, reports, reviews, sources, trail, transact } = repositories

  /** The report, judged by the rule set of this program: to be called in a transaction, for it may have to judge anew. */
  const load = (reportId: number): Current | null => {
    const version = book.version()
    let stored = reports.get(reportId)
    if (stored && !readOnly && stored.ruleSetVersion !== version) {
      rejudge.here(reportId)
      stored = reports.get(reportId)
    }
    if (!stored) return null
    const { report } = stored
    const document = sources.documentOf(reportId)
    const review = reviews.get(reportId)
    const cells = effectiveCells(report, review)
    const current = { id: reportId, document, report, review, cells }
    if (stored.ruleSetVersion === version) {
      const compared = readOnly ? judge.compared(reportId, stored) : judge.compare(reportId, stored)
      return { ...current, verdicts: compared ?? stored.verdicts }
    }
    // A damaged workspace is judged anew without keeping it.
    return { ...current, verdicts: judge.all(current, printedCells(report, review)) }
  }

  const remedy = (current: Current): Remedy | null =>
    current.review.corrections.some((correction) => correction.kind === 'source')
      ? remedyOf(current.verdicts, judge.all(current, current.cells))
      : null

  const viewOf = (current: Current): ReviewView => {
    const { id, review, cells, verdicts } = current
    const item = reports.item(id)
    if (!item) throw new Error(`there is no report ${id}`)
    const findings = findingsOf(verdicts)
    return {
      item,
      review,
      cells,
      verdicts: effectiveSeverities(verdicts, review),
      related: relatedIds(verdicts).flatMap((other) => relatedFile(reports.item(other))),
      remedy: remedy(current),
      orphans: orphansOf(review, findings),
      orphanedSeverities: orphanedSeverities(review, findings),
      ruleSet: book.version(),
      ruleSettings: [...book.settings()],
      undo: history.nextUndo(id)?.summary ?? null,
      redo: history.nextRedo(id)?.summary ?? null,
      trailHead: trail.head(),
    }
  }

  /** Writes a changed review and what follows from it. Only what the rules look at makes them run again. */
  const write = (current: Current, changes: readonly ReviewChange[]): Current => {
    const { id, report } = current
    const review = applyChanges(current.review, changes)
    const cells = effectiveCells(report, review)
    const affectsRules = changes.some((change) => change.part === 'correction' || change.part === 'identity')
    reviews.write(id, changes)
    // A corrected organ or year makes other reports the kin of this one: those that were must hear of it too.
    const left = affectsRules ? related.dependents(id) : []
    if (affectsRules) related.forget(id)
    const { agency, year } = effectiveIdentity(report, review)
    if (affectsRules && hasOrgan(report)) organs.put(id, agency, year, report.part === null)
    const verdicts = affectsRules ? judge.all({ ...current, review }, printedCells(report, review)) : current.verdicts
    const judged = affectsRules ? { verdicts, ruleSetVersion: book.version() } : null
    reports.update(id, standingOf(report, review, cells, verdicts), judged)
    if (affectsRules) judge.due([...new Set([...left, ...related.dependents(id)])], sources.fileOf(id).name)
    return { ...current, review, cells, verdicts }
  }

  const apply = (current: Current, command: ReviewCommand, stamp: Stamp): ReviewResult => {
    const { id, document, report } = current
    // Every command is one row of the trail, so that the number of its row is an id that no other note has or had.
    const newId = (): string => `n${String(trail.head().seq + 1).padStart(10, '0')}`
    const findings = findingsOf(current.verdicts)
    const applied = applyCommand(current.review, command, { ...stamp, newId, document, report, findings })
    if (!applied.ok) return { ok: false, error: { code: 'rejected', reason: applied.error.code, message: applied.error.message } }
    const { summary, changes } = applied
    const trailSeq = trail.append(stamp, `review.${command.type}`, id, { summary, command, changes })
    history.add(id, { trailSeq, summary, changes })
    return { ok: true, view: viewOf(write(current, changes)) }
  }

  const step = (current: Current, entry: HistoryEntry, undoing: boolean, stamp: Stamp): ReviewResult => {
    const changes = undoing ? invertChanges(entry.changes) : entry.changes
    const summary = undoing ? undoneLine(entry.summary) : redoneLine(entry.summary)
    trail.append(stamp, undoing ? 'review.undone' : 'review.redone', current.id, { summary, of: entry.trailSeq, changes })
    history.mark(entry.id, undoing ? 'undone' : 'done')
    return { ok: true, view: viewOf(write(current, changes)) }
  }

  /** What was done together is taken back together; the view is that of the report at hand. */
  const together = (reportId: number, result: BulkResult): ReviewResult => {
    const current = load(reportId)
    if (!result.ok) return result
    if (!current) throw new Error(`there is no report ${reportId}`)
    return { ok: true, view: viewOf(current) }
  }

  const change = (reportId: number, work: (current: Current) => ReviewResult): ReviewResult =>
    transact(() => {
      const current = load(reportId)
      return current
        ? work(current)
        : { ok: false, error: { code: 'not-found', reason: null, message: reviewMessages['not-found'] } }
    })

  return {
    open: (reportId) =>
      (readOnly ? look : transact)(() => {
        const current = load(reportId)
        if (!current) return null
        const { document, report } = current
        return { ...viewOf(current), file: sources.fileOf(reportId), document, report }
      }),
    apply: (reportId, command, stamp) => change(reportId, (current) => apply(current, command, stamp)),
    undo: (reportId, stamp) =>
      change(reportId, (current) => {
        const entry = history.nextUndo(reportId)
        if (entry && entry.bulk !== null) return together(reportId, bulk.undo(entry.bulk, stamp))
        return entry ? step(current, entry, true, stamp) : nothing('nothing-to-undo')
      }),
    redo: (reportId, stamp) =>
      change(reportId, (current) => {
        const entry = history.nextRedo(reportId)
        if (entry && entry.bulk !== null) return together(reportId, bulk.redo(entry.bulk, stamp))
        return entry ? step(current, entry, false, stamp) : nothing('nothing-to-redo')
      }),
  }
}

function relatedFile(item: ReportItem | null): RelatedFile[] {
  return item ? [{ id: item.id, agency: item.agency, year: item.year, fileName: item.fileName, sha256: item.sha256 }] : []
}

function nothing(reason: 'nothing-to-undo' | 'nothing-to-redo'): ReviewResult {
  return { ok: false, error: { code: 'rejected', reason, message: reviewMessages[reason] } }
}
