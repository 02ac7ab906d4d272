import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import type { NamedReport, NamedYear } from '../core/organ/lineage.ts'
import { emptyBook, type OrganBook } from '../core/organ/organ-book.ts'
import { innermostKey, isSameOrgan } from '../core/organ/organ-key.ts'
import { newestOfEachYear } from '../core/organ/newest.ts'
import { OrganNames } from '../core/organ/organ-names.ts'

/** What must be known of a report to find those of the same organ. */
export type OrganEntry = NamedReport

/** Whether a report is one that is compared with others of its organ. */
export function hasOrgan({ kind }: Pick<RecognisedReport, 'kind'>): boolean {
  return kind === 'annual-report' || kind === 'workbook'
}

/**
 * Finds the reports of one organ, and of the units of a group, without opening any. Built from the list of reports and what
 * the auditor stated about organs, kept up with every change.
 */
export class OrganIndex {
  readonly #entries = new Map<number, OrganEntry>()
  readonly #byKey = new Map<string, Set<number>>()
  #book: OrganBook = emptyBook
  #names = new OrganNames(emptyBook)

  /** Starts over with these: at opening, where a transaction was taken back, and where the auditor stated something new. */
  fill(
    entries: readonly { id: number; agency: string | null; year: number | null; own: boolean }[],
    book: OrganBook = emptyBook,
  ): void {
    this.#entries.clear()
    this.#byKey.clear()
    this.#book = book
    this.#names = new OrganNames(book)
    for (const { id, agency, year, own } of entries) this.put(id, agency, year, own)
  }

  /** Takes a report in, or over again where its organ or year was corrected; without one of these it has no kin. */
  put(id: number, agency: string | null, year: number | null, own: boolean): void {
    const old = this.#entries.get(id)
    if (old) this.#byKey.get(this.#keyOf(old.agency))?.delete(id)
    this.#entries.delete(id)
    if (agency === null || year === null) return
    this.#entries.set(id, { id, agency, year, own })
    const key = this.#keyOf(agency)
    const ids = this.#byKey.get(key) ?? new Set()
    this.#byKey.set(key, ids.add(id))
  }

  /** The other reports of the same organ, in the order of import; empty where the organ or year is not known. */
  kinOf(id: number): OrganEntry[] {
    const entry = this.#entries.get(id)
    return entry ? this.reportsOf(entry.agency).filter((other) => other.id !== id) : []
  }

  /** The reports of an organ, in the order of import. */
  reportsOf(agency: string): OrganEntry[] {
    const root = this.#names.root(agency)
    return [...(this.#byKey.get(innermostKey(root)) ?? [])]
      .flatMap((id) => this.#entries.get(id) ?? [])
      .filter((entry) => isSameOrgan(this.#names.root(entry.agency), root))
      .toSorted((a, b) => a.id - b.id)
  }

  /** All names that the auditor called one organ with this one, first the one that stands for it. */
  namesOf(agency: string): string[] {
    const root = this.#names.root(agency)
    return [root, ...this.#book.merges.map(({ name }) => name).filter((name) => this.#names.isSame(name, root))]
  }

  /** The units from which a report's organ is summed, with their reports of its year; empty where it is no sum. */
  unitsOf(id: number): NamedYear<OrganEntry>[] {
    const entry = this.#entries.get(id)
    if (!entry) return []
    const units = this.#book.groups
      .filter(({ parent }) => this.#names.isSame(parent, entry.agency))
      .flatMap((group) => group.units)
    return units.map((name) => ({
      name,
      report: newestOfEachYear(this.reportsOf(name).filter((other) => other.year === entry.year && other.id !== id))[0] ?? null,
    }))
  }

  /**
   * The reports that are compared with this one, and so must be compared again when it comes in or changes: those of other
   * years where it is the newest of its own, in its year the next version, for a line of a workbook the organ's own report,
   * and the reports of names that were merged with its own, and those of the governments that its organ is a unit of. Many
   * versions of one report do not make each of them look at all the others.
   */
  comparedWith(id: number): OrganEntry[] {
    const entry = this.#entries.get(id)
    if (!entry) return []
    const kin = this.kinOf(id)
    const sameYear = kin.filter(({ year }) => year === entry.year)
    const isOfName = ({ agency }: OrganEntry): boolean => isSameOrgan(agency, entry.agency)
    const isNewest = newestOfEachYear([...sameYear.filter(isOfName), entry])[0]?.id === id
    const others = isNewest ? dependents(kin, entry.year) : []
    const own = sameYear.filter((other) => other.own)
    const next = own.find((other) => other.id > id && isOfName(other))
    const beside = sameYear.filter((other) => !isOfName(other))
    return [...new Set([...others, ...(entry.own ? (next ? [next] : []) : own), ...beside, ...this.#sumsOver(entry)])]
  }

  /** Every report of an organ, and of the governments that it is a unit of: what a statement about the organ touches. */
  touchedBy(agency: string): OrganEntry[] {
    const own = this.reportsOf(agency)
    return [...own, ...own.flatMap((entry) => this.#sumsOver(entry))]
  }

  /** What is known of a report; null where its organ or year is not. */
  get(id: number): OrganEntry | null {
    return this.#entries.get(id) ?? null
  }

  #keyOf(agency: string): string {
    return innermostKey(this.#names.root(agency))
  }

  #sumsOver({ agency, year }: OrganEntry): OrganEntry[] {
    const parents = this.#book.groups.filter(({ units }) => units.some((unit) => this.#names.isSame(unit, agency)))
    return parents.flatMap(({ parent }) => this.reportsOf(parent).filter((entry) => entry.year === year))
  }
}

/** Of other years: every version of the next one, which takes up what this one hands over, and of the rest the newest of each name. */
function dependents(kin: readonly OrganEntry[], year: number): OrganEntry[] {
  const next = kin.filter((other) => other.year === year + 1)
  const rest = kin.filter((other) => other.year !== year && other.year !== year + 1)
  return [...next, ...[...Map.groupBy(rest, ({ agency }) => innermostKey(agency)).values()].flatMap(newestOfEachYear)]
}
