import { printedCells } from '../core/review/effective-cells.ts'
import { withEffectiveIdentity } from '../core/review/effective-identity.ts'
import type { RelatedReport, RelatedReports } from '../core/rules/rule.ts'
import { besideOf, comparableYears, type NamedYear, predecessorsOf } from '../core/organ/lineage.ts'
import type { OrganEntry, OrganIndex } from './organ-index.ts'
import type { Repositories } from './repositories.ts'
import { WorkbookTotals } from './workbook-totals.ts'

/** How many opened reports are kept at least: the years of an organ and the units of a government are asked for again and again. */
const kept = 192

/** What reports are compared with: other reports, opened and kept in memory as long as nothing about them changes. */
export class RelatedReportsOf {
  readonly #repositories: Repositories
  readonly #organs: OrganIndex
  readonly #totals: WorkbookTotals
  readonly #opened = new Map<number, RelatedReport>()
  /** A report that is compared with more than usual must not push its own out again. */
  #most = kept

  constructor(repositories: Repositories, organs: OrganIndex) {
    this.#repositories = repositories
    this.#organs = organs
    this.#totals = new WorkbookTotals(repositories, organs)
  }

  /** What is related to a report, as the rules see it: as printed, with the auditor's reading corrections. */
  of(id: number): RelatedReports {
    const { years, older, line, units, predecessors } = this.#related(id)
    const opened = ({ name, report }: NamedYear<OrganEntry>) => ({ name, report: report ? this.#open(report) : null })
    const related = {
      years: years.flatMap((entry) => this.#open(entry) ?? []),
      olderVersion: older ? this.#open(older) : null,
      workbookLine: line ? this.#open(line) : null,
      units: units.map(opened),
      predecessors: predecessors.map(opened),
    }
    this.#trim()
    return related
  }

  /**
   * Opens some of what is related to a report, so that {@link of} finds it opened; false where there is more to open.
   * Lets a comparison with very many reports be prepared in short pieces.
   */
  prepare(id: number, most: number): boolean {
    const { years, older, line, units, predecessors } = this.#related(id)
    const named = [...units, ...predecessors].flatMap(({ report }) => report ?? [])
    return this.#openSome([...years, ...(older ? [older] : []), ...(line ? [line] : []), ...named], most)
  }

  /** The reports of a report's organ, itself among them, in the order of import: the last ones of `most`. */
  organ(id: number, most: number): { entry: OrganEntry; report: RelatedReport }[] {
    return this.#organ(id, most).flatMap((entry) => {
      const report = this.#open(entry)
      return report ? [{ entry, report }] : []
    })
  }

  /** Opens some of the reports that {@link organ} answers; false where there is more to open. */
  prepareOrgan(id: number, most: number, atOnce: number): boolean {
    return this.#openSome(this.#organ(id, most), atOnce)
  }

  /** The reports that are compared with this one, and so must be compared again when it comes in or changes. */
  dependents(id: number): number[] {
    return [...this.#organs.comparedWith(id).map((entry) => entry.id), ...this.#totals.beside(id)]
  }

  /** Forgets a report that has changed. */
  forget(id: number): void {
    this.#opened.delete(id)
  }

  /** Forgets everything: where a transaction was taken back. */
  clear(): void {
    this.#totals.clear()
    this.#opened.clear()
  }

  #organ(id: number, most: number): OrganEntry[] {
    const entry = this.#organs.get(id)
    return entry ? this.#organs.reportsOf(entry.agency).slice(-most) : []
  }

  #openSome(entries: readonly OrganEntry[], atOnce: number): boolean {
    this.#most = Math.max(this.#most, entries.length)
    const missing = entries.filter(({ id }) => !this.#opened.has(id))
    for (const entry of missing.slice(0, atOnce)) this.#open(entry)
    return missing.length <= atOnce
  }

  #related(id: number) {
    const entry = this.#organs.get(id)
    const kin = this.#organs.kinOf(id)
    return {
      ...(entry ? besideOf(entry, kin) : { older: null, line: null }),
      years: entry ? comparableYears(entry, kin) : [],
      units: this.#unitsOf(id),
      predecessors: entry ? predecessorsOf(entry, kin, this.#organs.namesOf(entry.agency)) : [],
    }
  }

  /** The units that the auditor says an organ is summed from; else, for the total of a workbook, the organs that it lists. */
  #unitsOf(id: number): NamedYear<OrganEntry>[] {
    const stated = this.#organs.unitsOf(id)
    if (stated.length > 0) return stated
    return this.#totals.linesOf(id).map((entry) => ({ name: entry.agency, report: entry }))
  }

  #open({ id, year }: OrganEntry): RelatedReport | null {
    const known = this.#opened.get(id)
    if (known) {
      // The order of the map is the order of use: what is used again is kept longest.
      this.#opened.delete(id)
      this.#opened.set(id, known)
      return known
    }
    const { reports, reviews, sources } = this.#repositories
    const recognised = reports.recognised(id)
    if (!recognised) return null
    const review = reviews.get(id)
    const cells = printedCells(recognised, review)
    const opened: RelatedReport = {
      id,
      year,
      report: withEffectiveIdentity(recognised, review),
      cells: new Map(cells.map((cell) => [cell.id, cell])),
      // Few rules look at another report's text, and it is the heaviest part of it.
      get document() {
        return sources.documentOf(id)
      },
    }
    this.#opened.set(id, opened)
    return opened
  }

  #trim(): void {
    for (const id of this.#opened.keys()) {
      if (this.#opened.size <= this.#most) return
      this.#opened.delete(id)
    }
  }
}
