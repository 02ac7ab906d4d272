import type { ReportItem } from '../../../contract/views.ts'
import type { OrganBook } from '../../../core/organ/organ-book.ts'
import type { Organ } from '../../../core/organ/organ-list.ts'
import { OrganNames } from '../../../core/organ/organ-names.ts'
import { proposedUnits } from '../../../core/organ/unit-proposal.ts'

/** Why an organ is offered as a unit. */
export type CandidateGroup = 'stated' | 'bySheet' | 'byName' | 'others'

/** The organs that may be units, each in the first group that it belongs to. */
export type Candidates = Record<CandidateGroup, Organ[]>

/** The organs at hand as units of one: those in the same aggregated workbook, those of the place it governs, the others. */
export function candidatesFor(
  organ: Organ,
  all: readonly Organ[],
  items: readonly ReportItem[],
  units: readonly string[],
  book: OrganBook,
): Candidates {
  const names = new OrganNames(book)
  const own = new Set(organ.ids)
  const files = new Set(items.filter(({ id }) => own.has(id)).map(({ sha256 }) => sha256))
  const inFiles = new Set(items.filter(({ id, sha256 }) => files.has(sha256) && !own.has(id)).map(({ id }) => id))
  const governed = new Set(
    organ.names.flatMap(({ name }) =>
      proposedUnits(
        name,
        all.map((one) => one.name),
      ),
    ),
  )
  const candidates: Candidates = { stated: [], bySheet: [], byName: [], others: [] }
  for (const one of all) {
    if (one.name === organ.name) continue
    const group = units.some((unit) => names.isSame(unit, one.name))
      ? 'stated'
      : one.ids.some((id) => inFiles.has(id))
        ? 'bySheet'
        : governed.has(one.name)
          ? 'byName'
          : 'others'
    candidates[group].push(one)
  }
  return candidates
}
