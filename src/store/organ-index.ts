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

  /** What is known of a report; null where its organ or year is not. */
  get(id: number): OrganEntry | null {
    return this.#entries.get(id) ?? null
  }
}
