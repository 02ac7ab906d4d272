import { programName, trailLines } from '../core/catalogue/store.ts'
import type { SourceDocument } from '../core/document/source-document.ts'
import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { effectiveCells, printedCells } from '../core/review/effective-cells.ts'
import { withEffectiveIdentity } from '../core/review/effective-identity.ts'
import type { Review } from '../core/review/review.ts'
import type { EffectiveCell, RuleInput } from '../core/rules/rule.ts'
import { countChecks, findingsOf, type Verdict } from '../core/rules/verdict.ts'
import type { OrganEntry, OrganIndex } from './organ-index.ts'
import { relatedReports } from './related-reports.ts'
import type { Repositories } from './repositories.ts'
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
  /** The verdicts of a report that has just been read, with the comparisons added; no correction is laid over it yet. */
  fresh: (judged: Judged, verdicts: readonly Verdict[]) => Verdict[]
  /** Compares reports anew, because one of their organ came in or changed; to be called in its transaction. */
  refresh: (kin: readonly OrganEntry[], cause: string, at: string) => void
}

/** The judge of a workspace. */
export function openJudge(repositories: Repositories, organs: OrganIndex, options: WorkspaceOptions): Judge {
  const { reports, reviews, sources, trail } = repositories

  const inputOf = ({ id, document, report, review }: Judged, cells: readonly EffectiveCell[]): RuleInput => ({
    document,
    report: withEffectiveIdentity(report, review),
    cells: new Map(cells.map((cell) => [cell.id, cell])),
    related: relatedReports(repositories, organs, id),
  })

  const compareAgain = (id: number, cause: string, at: string): void => {
    const stored = reports.get(id)
    // One that another rule set judged is judged anew, as a whole, when it is opened.
    if (!stored || stored.ruleSetVersion !== options.ruleSetVersion) return
    const { report, ruleSetVersion } = stored
    const review = reviews.get(id)
    const input = inputOf({ id, document: sources.documentOf(id), report, review }, printedCells(report, review))
    const verdicts = options.compare(stored.verdicts, input)
    if (statementsOf(verdicts) === statementsOf(stored.verdicts)) return
    reports.update(id, standingOf(report, review, effectiveCells(report, review), verdicts), { verdicts, ruleSetVersion })
    trail.append({ who: programName, at }, 'report.compared', id, {
      summary: trailLines.compared(cause, findingsOf(verdicts).length),
      before: countChecks(stored.verdicts),
      after: countChecks(verdicts),
    })
  }

  return {
    all: (judged, cells) => options.check(inputOf(judged, cells)),
    fresh: (judged, verdicts) => options.compare(verdicts, inputOf(judged, effectiveCells(judged.report, judged.review))),
    refresh: (kin, cause, at) => {
      for (const id of new Set(kin.map((entry) => entry.id))) compareAgain(id, cause, at)
    },
  }
}

/** Equal where the same rules said the same of the same. */
function statementsOf(verdicts: readonly Verdict[]): string {
  return JSON.stringify(
    verdicts.map(({ rule, subject, outcome, statement, operands }) => [rule, subject, outcome, statement, operands]),
  )
}
