import { programName, trailLines } from '../core/catalogue/store.ts'
import type { SourceDocument } from '../core/document/source-document.ts'
import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { effectiveCells, printedCells } from '../core/review/effective-cells.ts'
import { withEffectiveIdentity } from '../core/review/effective-identity.ts'
import { emptyReview, type Review } from '../core/review/review.ts'
import type { EffectiveCell, RelatedReport, RuleInput } from '../core/rules/rule.ts'
import { countChecks, findingsOf, type Verdict } from '../core/rules/verdict.ts'
import type { RelatedReportsOf } from './related-reports.ts'
import type { JudgedReport } from './reports.ts'
import type { Repositories } from './repositories.ts'
import type { RuleBook } from './rule-book.ts'
import { standingOf } from './tallies.ts'
import type { WorkspaceOptions } from './workspace-api.ts'

/** A report with what the auditor did to it, as far as judging needs it. */
export interface Judged {
  id: number
  document: SourceDocument
  report: RecognisedReport
  review: Review
}

/** Asks the rules about reports, with the other reports of their organs at hand. */
export interface Judge {
  /** Every verdict on the given cells of a report. */
  all: (judged: Judged, cells: readonly EffectiveCell[]) => Verdict[]
  /** Every verdict on a report that was just read, looked at alone. */
  alone: (read: Pick<Judged, 'document' | 'report'>) => Verdict[]
  /**
   * The verdicts of the rules that compare reports, on one that was opened for comparing: as they are kept, where nothing of
   * them is due; else made now, which may take long.
   */
  across: (report: RelatedReport) => Verdict[]
  /**
   * Says that reports are to be compared anew, because one that they are compared with came in or changed: to be called in
   * its transaction. `cause` names its file; null where the reports have just come in themselves.
   */
  due: (reportIds: readonly number[], cause: string | null) => void
  /**
   * Compares a report anew where that is due, and keeps what comes of it: to be called in a transaction. Answers the verdicts
   * where they changed, null where nothing did.
   */
  compare: (reportId: number, stored: JudgedReport) => Verdict[] | null
  /** What a due comparison of the report comes to, where nothing may be written; null where none is due. */
  compared: (reportId: number, stored: JudgedReport) => Verdict[] | null
}

/** The judge of a workspace. */
export function openJudge(
  repositories: Repositories,
  related: RelatedReportsOf,
  book: RuleBook,
  options: WorkspaceOptions,
): Judge {
  const { comparisons, reports, reviews, sources, trail } = repositories

  const inputOf = ({ id, document, report, review }: Judged, cells: readonly EffectiveCell[]): RuleInput => ({
    document,
    report: withEffectiveIdentity(report, review),
    cells: new Map(cells.map((cell) => [cell.id, cell])),
    related: related.of(id),
  })

  const compared = (id: number, stored: JudgedReport): Verdict[] | null => {
    // One that another rule set judged is judged anew, as a whole, when it is opened.
    if (comparisons.causeOf(id) === undefined || stored.ruleSetVersion !== book.version()) return null
    const { report } = stored
    const review = reviews.get(id)
    const input = inputOf({ id, document: sources.documentOf(id), report, review }, printedCells(report, review))
    const verdicts = options.compare(stored.verdicts, input, book.settings())
    return statementsOf(verdicts) === statementsOf(stored.verdicts) ? null : verdicts
  }

  return {
    across: (report) => {
      const kept = comparisons.causeOf(report.id) === undefined ? reports.verdicts(report.id, book.version()) : null
      return kept ?? options.compare([], { ...report, related: related.of(report.id) }, book.settings())
    },
    all: (judged, cells) => options.check(inputOf(judged, cells), book.settings()),
    alone: ({ document, report }) => {
      const cells = effectiveCells(report, emptyReview)
      return options.check({ document, report, cells: new Map(cells.map((cell) => [cell.id, cell])) }, book.settings())
    },
    due: (reportIds, cause) => {
      for (const id of reportIds) comparisons.add(id, cause)
      if (reportIds.length > 0) options.due?.()
    },
    compared,
    compare: (id, stored) => {
      const cause = comparisons.causeOf(id)
      const verdicts = compared(id, stored)
      if (cause !== undefined) comparisons.remove(id)
      if (!verdicts) return null
      const { report, ruleSetVersion } = stored
      const review = reviews.get(id)
      reports.update(id, standingOf(report, review, effectiveCells(report, review), verdicts), { verdicts, ruleSetVersion })
      // The first comparison of a report belongs to its import, which has its row.
      if (typeof cause === 'string')
        trail.append({ who: programName, at: options.now() }, 'report.compared', id, {
          summary: trailLines.compared(cause, findingsOf(verdicts).length),
          before: countChecks(stored.verdicts),
          after: countChecks(verdicts),
        })
      return verdicts
    },
  }
}

/** Equal where the same rules said the same of the same. */
function statementsOf(verdicts: readonly Verdict[]): string {
  return JSON.stringify(
    verdicts.map(({ rule, subject, outcome, statement, operands }) => [rule, subject, outcome, statement, operands]),
  )
}
