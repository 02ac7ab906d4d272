import { databasePath, openToRead } from './database.ts'
import { type Judge, openJudge } from './judge.ts'
import { OrganIndex } from './organ-index.ts'
import { RelatedReportsOf } from './related-reports.ts'
import { openRepositories, type Repositories } from './repositories.ts'
import { openRuleBook, type RuleBook } from './rule-book.ts'
import type { WorkspaceOptions } from './workspace-api.ts'

/** A workspace's database, looked at beside the program that holds it. */
export interface Beside {
  repositories: Repositories
  book: RuleBook
  judge: Judge
  /** Runs work on one state of the database, with the organs as they are in it. */
  look: <T>(work: () => T) => T
  close: () => void
}

/** Opens a workspace's database for looking only, in another process than the one that holds it. Throws what SQLite throws. */
export function openBeside(folder: string, options: WorkspaceOptions): Beside {
  const database = openToRead(databasePath(folder))
  try {
    const repositories = openRepositories(database, folder)
    const { look, organs: statements, reports } = repositories
    const organs = new OrganIndex()
    const related = new RelatedReportsOf(repositories, organs)
    const book = openRuleBook(repositories, options)
    return {
      repositories,
      book,
      judge: openJudge(repositories, related, book, options),
      look: (work) =>
        look(() => {
          organs.fill(reports.organs(), statements.book())
          related.clear()
          return work()
        }),
      close: () => void database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}
