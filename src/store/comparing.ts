import type { ComparisonsDue } from './comparisons-due.ts'
import type { Judge } from './judge.ts'
import type { RelatedReportsOf } from './related-reports.ts'
import type { Repositories } from './repositories.ts'
import type { Comparing, ComparingStep } from './workspace-api.ts'

/** How many reports one step opens at most. */
const openedAtOnce = 6

/** The comparing of a workspace. */
export function openComparing(repositories: Repositories, judge: Judge, related: RelatedReportsOf): Comparing {
  const { readOnly, reports, transact } = repositories
  const due: ComparisonsDue = repositories.comparisons
  const settle = (id: number): ComparingStep => {
    if (readOnly || due.causeOf(id) === undefined) return { more: false, compared: null }
    if (!related.prepare(id, openedAtOnce)) return { more: true, compared: null }
    transact(() => {
      const stored = reports.get(id)
      if (stored) judge.compare(id, stored)
      else due.remove(id)
    })
    return { more: false, compared: reports.item(id) }
  }
  return {
    count: due.count,
    step() {
      const id = readOnly ? null : due.next()
      if (id === null) return { more: false, compared: null }
      const { more, compared } = settle(id)
      return { more: more || due.next() !== null, compared }
    },
    prepare: (reportId) => due.causeOf(reportId) === undefined || related.prepare(reportId, openedAtOnce),
    settle,
  }
}
