import { printedCells } from '../core/review/effective-cells.ts'
import { withEffectiveIdentity } from '../core/review/effective-identity.ts'
import type { RelatedReport, RelatedReports } from '../core/rules/rule.ts'
import { newestOfEachYear, type OrganEntry, type OrganIndex } from './organ-index.ts'
import type { Repositories } from './repositories.ts'

/** Opens what is related to a report, as the rules see it: as printed, with the auditor's reading corrections. */
export function relatedReports({ reports, reviews, sources }: Repositories, organs: OrganIndex, id: number): RelatedReports {
  const open = ({ id: other, year }: OrganEntry): RelatedReport | null => {
    const stored = reports.get(other)
    if (!stored) return null
    const review = reviews.get(other)
    const cells = printedCells(stored.report, review)
    return {
      id: other,
      year,
      report: withEffectiveIdentity(stored.report, review),
      cells: new Map(cells.map((cell) => [cell.id, cell])),
      // Few rules look at another report's text, and it is the heaviest part of it.
      get document() {
        return sources.documentOf(other)
      },
    }
  }
  const entry = organs.get(id)
  const kin = organs.kinOf(id)
  const sameYear = kin.filter(({ year }) => year === entry?.year)
  const older = entry?.own ? sameYear.findLast((other) => other.own && other.id < id) : undefined
  const line = entry?.own ? sameYear.findLast((other) => !other.own) : undefined
  return {
    years: newestOfEachYear(kin.filter(({ year }) => year !== entry?.year)).flatMap((other) => open(other) ?? []),
    olderVersion: older ? open(older) : null,
    workbookLine: line ? open(line) : null,
  }
}
