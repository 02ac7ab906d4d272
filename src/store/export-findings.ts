import type { ExportedReport } from '../core/export/exported-report.ts'
import { effectiveCells, printedCells } from '../core/review/effective-cells.ts'
import type { TrailHead } from '../core/workspace/safety.ts'
import { openBeside } from './beside.ts'
import { standingOf } from './tallies.ts'
import type { WorkspaceOptions } from './workspace-api.ts'

/** What an export says of the workspace that it comes from. */
export interface ExportedWorkspace {
  name: string
  /** How many reports it has. */
  all: number
  ruleSet: string
  trailHead: TrailHead
}

/**
 * Looks at reports of a workspace that another process holds, one after the other, all on one state of the database: each as
 * the rules judge it now (one that is behind the rules, or due to be compared, is judged here, and nothing is kept). What is
 * not there any more is left out. Throws what SQLite throws.
 */
export function eachExported(
  folder: string,
  reportIds: readonly number[],
  options: WorkspaceOptions,
  visit: (report: ExportedReport) => void,
): ExportedWorkspace {
  const { repositories, book, judge, look, close } = openBeside(folder, options)
  const { reports, reviews, settings, sources, trail } = repositories
  try {
    return look(() => {
      const ruleSet = book.version()
      for (const id of reportIds) {
        const stored = reports.get(id)
        const item = reports.item(id)
        if (!stored || !item) continue
        const { report } = stored
        const review = reviews.get(id)
        const again = () => judge.all({ id, document: sources.documentOf(id), report, review }, printedCells(report, review))
        const changed = stored.ruleSetVersion === ruleSet ? judge.compared(id, stored) : again()
        const verdicts = changed ?? stored.verdicts
        const tallies = changed ? standingOf(report, review, effectiveCells(report, review), verdicts).tallies : {}
        visit({ item: { ...item, ...tallies }, review, verdicts })
      }
      return { name: settings.get('workspace.name') ?? '', all: reports.ids().length, ruleSet, trailHead: trail.head() }
    })
  } finally {
    close()
  }
}
