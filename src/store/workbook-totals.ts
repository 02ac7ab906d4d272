import { isGrandTotal } from '../core/extract/aggregate/form-labels.ts'
import type { OrganEntry, OrganIndex } from './organ-index.ts'
import type { Repositories } from './repositories.ts'

/** Fewer lines than these are no sum: a total and two organs. */
const fewest = 3

/** Finds the lines that the total line of an aggregated workbook sums: the organs of its file, of its year. */
export class WorkbookTotals {
  readonly #repositories: Repositories
  readonly #organs: OrganIndex
  /** The total lines of a file by its number: what was read is never changed. */
  readonly #totals = new Map<number, readonly number[]>()

  constructor(repositories: Repositories, organs: OrganIndex) {
    this.#repositories = repositories
    this.#organs = organs
  }

  /**
   * What a report sums as the only total of its file and year; empty where it is no total, or where an organ stands in several
   * lines, of which the total may count any.
   */
  linesOf(id: number): OrganEntry[] {
    const totals = this.#totalsOf(id)
    if (!totals.includes(id)) return []
    const year = this.#yearOf(id)
    if (totals.filter((total) => this.#yearOf(total) === year).length > 1) return []
    const entries = this.#repositories.sources
      .siblings(id)
      .flatMap((line) => (totals.includes(line) ? [] : (this.#organs.get(line) ?? [])))
      .filter((one) => one.year === year)
    return new Set(entries.map(({ agency }) => agency)).size === entries.length ? entries : []
  }

  /** The total lines of a report's file, without itself: they are to be compared again when it changes. */
  beside(id: number): number[] {
    return this.#totalsOf(id).filter((total) => total !== id)
  }

  /** Forgets everything: where a transaction was taken back. */
  clear(): void {
    this.#totals.clear()
  }

  #yearOf(id: number): number | null {
    return this.#repositories.reports.item(id)?.year ?? null
  }

  /** The total lines of a report's file. Each of its lines asks for them, so that they are looked for once. */
  #totalsOf(id: number): readonly number[] {
    const { sources } = this.#repositories
    const source = sources.sourceOf(id)
    if (source === undefined) return []
    let totals = this.#totals.get(source)
    if (!totals) this.#totals.set(source, (totals = this.#totalsAmong(sources.siblings(id))))
    return totals
  }

  /** Only lines without an organ, and those at the ends, can be totals: few are opened of very many. */
  #totalsAmong(lines: readonly number[]): number[] {
    if (lines.length < fewest) return []
    const likely = lines.filter((id, at) => at === 0 || at === lines.length - 1 || !this.#organs.get(id))
    return likely.filter((id) => isGrandTotal(this.#repositories.reports.recognised(id)?.sum?.value ?? ''))
  }
}
