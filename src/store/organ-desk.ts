import { organLines, organRefusals } from '../core/catalogue/organs.ts'
import { redoneLine, undoneLine } from '../core/catalogue/review.ts'
import { invertOrganChanges, type OrganChange } from '../core/organ/organ-book.ts'
import { newestOfEachYear } from '../core/organ/newest.ts'
import type { OrganReport, OrgansView } from '../core/organ/organ-views.ts'
import type { RelatedReport } from '../core/rules/rule.ts'
import { applyOrganCommand } from '../core/organ/organ-commands.ts'
import type { Judge } from './judge.ts'
import type { RelatedReportsOf } from './related-reports.ts'
import type { OrganEntry, OrganIndex } from './organ-index.ts'
import type { OrganStep } from './organ-statements.ts'
import type { Repositories } from './repositories.ts'
import type { Stamp } from './shapes.ts'
import type { Comparing, OrganDesk, OrgansResult } from './workspace-api.ts'

/** How many reports of an organ are shown at most, and how many one step opens. */
const shown = 100
const openedAtOnce = 6

/** The statements over a workspace's repositories. Each is one transaction, in which every comparison that it touches falls due. */
export function openOrganDesk(
  repositories: Repositories,
  judge: Judge,
  index: OrganIndex,
  related: RelatedReportsOf,
  comparing: Comparing,
): OrganDesk {
  const { comparisons, organs: statements, readOnly, reports, trail, transact } = repositories
  const view = (): OrgansView => ({
    book: statements.book(),
    undo: statements.nextUndo()?.summary ?? null,
    redo: statements.nextRedo()?.summary ?? null,
  })

  const write = (changes: readonly OrganChange[]): OrgansResult => {
    const touched = () => changes.flatMap(namesIn).flatMap((name) => index.touchedBy(name))
    const before = touched()
    statements.write(changes)
    index.fill(reports.organs(), statements.book())
    judge.due(
      [...before, ...touched()].map(({ id }) => id),
      organLines.cause,
    )
    return { ok: true, view: view() }
  }

  const step = (entry: OrganStep, undoing: boolean, stamp: Stamp): OrgansResult => {
    const changes = undoing ? invertOrganChanges(entry.changes) : entry.changes
    const summary = undoing ? undoneLine(entry.summary) : redoneLine(entry.summary)
    trail.append(stamp, undoing ? 'organs.undone' : 'organs.redone', null, { summary, of: entry.trailSeq, organs: changes })
    statements.mark(entry.id, undoing ? 'undone' : 'done')
    return write(changes)
  }

  return {
    view,
    apply: (command, stamp) =>
      transact(() => {
        const applied = applyOrganCommand(statements.book(), command, stamp)
        if (!applied.ok) return applied
        const { summary, changes } = applied
        const trailSeq = trail.append(stamp, `organs.${command.type}`, null, { summary, command, organs: changes })
        statements.add({ trailSeq, summary, changes })
        return write(changes)
      }),
    undo: (stamp) =>
      transact(() => {
        const entry = statements.nextUndo()
        return entry ? step(entry, true, stamp) : refused('nothing-to-undo')
      }),
    redo: (stamp) =>
      transact(() => {
        const entry = statements.nextRedo()
        return entry ? step(entry, false, stamp) : refused('nothing-to-redo')
      }),
    prepare(reportId) {
      if (!related.prepareOrgan(reportId, shown, openedAtOnce)) return { more: true, compared: null }
      const due = newestIds(related.organ(reportId, shown)).find((id) => comparisons.causeOf(id) !== undefined)
      if (due === undefined || readOnly) return { more: false, compared: null }
      return { ...comparing.settle(due), more: true }
    },
    reports: (reportId) => organReports(related.organ(reportId, shown), judge),
  }
}

type Opened = { entry: OrganEntry; report: RelatedReport }

/** Only the newest report of a year is compared with other years. */
function newestIds(reports: readonly Opened[]): number[] {
  return newestOfEachYear(reports.map(({ entry }) => entry)).map(({ id }) => id)
}

/** The reports of an organ; the newest of each year with what comparing it to the year before comes to. */
function organReports(reports: readonly Opened[], judge: Judge): OrganReport[] {
  const newest = new Set(newestIds(reports))
  return reports.map(({ entry: { id, year, own }, report }) => {
    const chain = newest.has(id) ? judge.across(report).filter(({ rule }) => chained.has(rule)) : []
    return {
      id,
      year,
      own,
      cells: [...report.cells.values()].map(({ id: cell, state, value, corrected }) => ({ id: cell, state, value, corrected })),
      chain: chain.map(({ rule, subject, outcome, statement, message }) => ({ rule, subject, outcome, statement, message })),
    }
  })
}

/** The rules whose verdicts lead from year to year, and from a government to its units. */
const chained = new Set(['across.carry-over', 'across.document-stock', 'across.units'])

/** The names that a change speaks of. */
function namesIn({ before, after }: OrganChange): string[] {
  return [before, after].flatMap((statement) =>
    statement === null ? [] : 'into' in statement ? [statement.name, statement.into] : [statement.parent],
  )
}

function refused(code: 'nothing-to-undo' | 'nothing-to-redo'): OrgansResult {
  return { ok: false, code, message: organRefusals[code] }
}
