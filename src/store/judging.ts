import { printedCells } from '../core/review/effective-cells.ts'
import { databasePath, openToRead } from './database.ts'
import { openJudge } from './judge.ts'
import { OrganIndex } from './organ-index.ts'
import { RelatedReportsOf } from './related-reports.ts'
import { openRepositories } from './repositories.ts'
import { openRuleBook } from './rule-book.ts'
import type { JudgedElsewhere, WorkspaceOptions } from './workspace-api.ts'

/** Judges reports of a workspace that another process holds, writing nothing. */
export interface Judging {
  /** Judges these reports on one state of the database; what is not there any more is left out. */
  judge: (reportIds: readonly number[]) => JudgedElsewhere
  close: () => void
}

/** Opens a workspace's database for looking only, beside the program that holds it. */
export function openJudging(folder: string, options: WorkspaceOptions): Judging {
  const database = openToRead(databasePath(folder))
  try {
    const repositories = openRepositories(database, folder)
    const { look, organs: statements, reports, reviews, sources, trail } = repositories
    const organs = new OrganIndex()
    const related = new RelatedReportsOf(repositories, organs)
    const book = openRuleBook(repositories, options)
    const judge = openJudge(repositories, related, book, options)
    return {
      judge: (reportIds) =>
        look(() => {
          organs.fill(reports.organs(), statements.book())
          related.clear()
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
      close: () => void database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}
