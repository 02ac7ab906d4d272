import { programName, trailLines } from '../core/catalogue/store.ts'
import { effectiveCells, printedCells } from '../core/review/effective-cells.ts'
import { countChecks, type Verdict } from '../core/rules/verdict.ts'
import type { Judge } from './judge.ts'
import type { RelatedReportsOf } from './related-reports.ts'
import type { Repositories } from './repositories.ts'
import type { RuleBook } from './rule-book.ts'
import { standingOf } from './tallies.ts'
import { payloadOf, type TrailRow } from './trail.ts'
import type { JudgedElsewhere, WorkspaceOptions } from './workspace-api.ts'

/** Judges reports anew that another rule set, or other settings, judged. */
export interface Rejudge {
  /** Reports that are behind the rule set. */
  behind: () => number[]
  /** Judges one report anew and keeps what came of it; to be called in a transaction. */
  here: (reportId: number) => void
  /**
   * Keeps what another process judged, looking at an earlier state of the database. Reports that have changed since (or
   * were compared with such) are judged here. Nothing is kept where the rules were set otherwise meanwhile. One transaction.
   */
  take: (judged: JudgedElsewhere) => void
}

/** Judging anew over a workspace's repositories. */
export function openRejudge(
  repositories: Repositories,
  judge: Judge,
  related: RelatedReportsOf,
  book: RuleBook,
  options: WorkspaceOptions,
): Rejudge {
  const { comparisons, reports, reviews, sources, trail, transact } = repositories

  const keep = (reportId: number, given: readonly Verdict[] | null): void => {
    const stored = reports.get(reportId)
    if (!stored) return
    const [from, to] = [stored.ruleSetVersion, book.version()]
    if (from === to) return
    const { report } = stored
    const review = reviews.get(reportId)
    const judged = (): Verdict[] =>
      judge.all({ id: reportId, document: sources.documentOf(reportId), report, review }, printedCells(report, review))
    const verdicts = given ? [...given] : judged()
    // What was due is compared with the rest.
    comparisons.remove(reportId)
    reports.update(reportId, standingOf(report, review, effectiveCells(report, review), verdicts), {
      verdicts,
      ruleSetVersion: to,
    })
    trail.append({ who: programName, at: options.now() }, 'report.rechecked', reportId, {
      summary: trailLines.rechecked(from, to, countChecks(verdicts).failed),
      from,
      to,
      before: countChecks(stored.verdicts),
      after: countChecks(verdicts),
    })
  }

  return {
    behind: () => reports.notJudgedBy(book.version()),
    here: (reportId) => keep(reportId, null),
    take: ({ seq, ruleSet, results }) =>
      transact(() => {
        if (ruleSet !== book.version()) return
        const changed = changedSince(trail.since(seq))
        const stale = changed === 'any' ? null : new Set([...changed].flatMap((id) => [id, ...related.dependents(id)]))
        for (const { reportId, verdicts } of results) keep(reportId, stale && !stale.has(reportId) ? verdicts : null)
      }),
  }
}

/** The reports whose cells have changed, or that came in; `any` where it changed which reports are compared with which. */
function changedSince(rows: readonly TrailRow[]): ReadonlySet<number> | 'any' {
  const changed = new Set<number>()
  for (const row of rows) {
    const payload = payloadOf(row)
    const parts = (payload?.changes ?? []).map(({ part }) => part)
    if (payload?.organs || parts.includes('identity')) return 'any'
    if (row.reportId !== null && (row.action === 'report.imported' || parts.includes('correction'))) changed.add(row.reportId)
  }
  return changed
}
