import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { innermostKey, isSameOrgan } from '../core/organ/organ-key.ts'

/** What must be known of a report to find those of the same organ. */
export interface OrganEntry {
  id: number
  agency: string
  year: number
  /** True for a report of its own, false for a line of an aggregated workbook. */
  own: boolean
}

/** Whether a report is one that is compared with others of its organ. */
export function hasOrgan({ kind }: RecognisedReport): boolean {
  return kind === 'annual-report' || kind === 'workbook'
}

/** Finds the reports of one organ without opening any. Built from the list of reports, kept up with every change. */
export class OrganIndex {
  readonly #entries = new Map<number, OrganEntry>()
  readonly #byKey = new Map<string, Set<number>>()

  /** Starts over with these: at opening, and where a transaction was taken back. */
  fill(entries: readonly { id: number; agency: string | null; year: number | null; own: boolean }[]): void {
    this.#entries.clear()
    this.#byKey.clear()
    for (const { id, agency, year, own } of entries) this.put(id, agency, year, own)
  }

  /** Takes a report in, or over again where its organ or year was corrected; without one of these it has no kin. */
  put(id: number, agency: string | null, year: number | null, own: boolean): void {
    const old = this.#entries.get(id)
    if (old) this.#byKey.get(innermostKey(old.agency))?.delete(id)
    this.#entries.delete(id)
    if (agency === null || year === null) return
    this.#entries.set(id, { id, agency, year, own })
    const key = innermostKey(agency)
    const ids = this.#byKey.get(key) ?? new Set()
    this.#byKey.set(key, ids.add(id))
  }

  /** The other reports of the same organ, in the order of import; empty where the organ or year is not known. */
  kinOf(id: number): OrganEntry[] {
    const entry = this.#entries.get(id)
    if (!entry) return []
    const ids = this.#byKey.get(innermostKey(entry.agency)) ?? []
    return [...ids]
      .flatMap((other) => this.#entries.get(other) ?? [])
      .filter((other) => other.id !== id && isSameOrgan(other.agency, entry.agency))
      .toSorted((a, b) => a.id - b.id)
  }

  /**
   * The reports that are compared with this one, and so must be compared again when it comes in or changes: those of other
   * years where it is the newest of its own, and in its year the next version and, for a line of a workbook, the organ's
   * own report. Many versions of one report do not make each of them look at all the others.
   */
  comparedWith(id: number): OrganEntry[] {
    const entry = this.#entries.get(id)
    if (!entry) return []
    const kin = this.kinOf(id)
    const sameYear = kin.filter(({ year }) => year === entry.year)
    const isNewest = newestOfEachYear([...sameYear, entry])[0]?.id === id
    const others = isNewest ? dependents(kin, entry.year) : []
    const own = sameYear.filter((other) => other.own)
    const next = own.find((other) => other.id > id)
    return [...others, ...(entry.own ? (next ? [next] : []) : own)]
  }

  /** What is known of a report; null where its organ or year is not. */
  get(id: number): OrganEntry | null {
    return this.#entries.get(id) ?? null
  }
}

/** Of other years: every version of the next one, which takes up what this one hands over, and the newest of the rest. */
function dependents(kin: readonly OrganEntry[], year: number): OrganEntry[] {
  const next = kin.filter((other) => other.year === year + 1)
  return [...next, ...newestOfEachYear(kin.filter((other) => other.year !== year && other.year !== year + 1))]
}

/** One report a year, ascending: a report of its own stands before a line of a workbook, a later one before an earlier one. */
export function newestOfEachYear(kin: readonly OrganEntry[]): OrganEntry[] {
  const best = new Map<number, OrganEntry>()
  for (const entry of kin.toSorted((a, b) => a.id - b.id)) {
    const known = best.get(entry.year)
    if (!known || entry.own || !known.own) best.set(entry.year, entry)
  }
  return [...best.values()].toSorted((a, b) => a.year - b.year)
}
