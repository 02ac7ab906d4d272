import { printedCells } from '../core/review/effective-cells.ts'
import { openBeside } from './beside.ts'
import type { JudgedElsewhere, WorkspaceOptions } from './workspace-api.ts'

/** Judges reports of a workspace that another process holds, writing nothing. */
export interface Judging {
  /** Judges these reports on one state of the database; what is not there any more is left out. */
  judge: (reportIds: readonly number[]) => JudgedElsewhere
  close: () => void
}

/** Opens a workspace's database for looking only, beside the program that holds it. */
export function openJudging(folder: string, options: WorkspaceOptions): Judging {
  const { repositories, book, judge, look, close } = openBeside(folder, options)
  const { reports, reviews, sources, trail } = repositories
  return {
    judge: (reportIds) =>
      look(() => {
        const results = reportIds.flatMap((reportId) => {
          const stored = reports.get(reportId)
          if (!stored) return []
          const { report } = stored
          const review = reviews.get(reportId)
          const judged = { id: reportId, document: sources.documentOf(reportId), report, review }
          return [{ reportId, verdicts: judge.all(judged, printedCells(report, review)) }]
        })
        return { seq: trail.head().seq, ruleSet: book.version(), results }
      }),
    close,
  }
}
