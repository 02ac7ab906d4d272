import { labelOf, type ListLevel } from './list-level.ts'

interface OpenList {
  style: string
  /** The numbers of the levels so far, from the outermost; shared by the lists that continue each other. */
  counters: number[]
}

/** Counts the items of a document's lists as a word processor does. */
export class ListCounters {
  readonly #styles: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>
  readonly #open: OpenList[] = []
  readonly #byStyle = new Map<string, number[]>()
  readonly #byId = new Map<string, number[]>()
  /** The label of the item that began last, until its first paragraph takes it. */
  #pending = ''

  constructor(styles: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>) {
    this.#styles = styles
  }

  /** A list begins; one in another is its next level. It continues the list it names, or the last of its style. */
  startList(style: string | undefined, id: string | undefined, continues: string | boolean): void {
    const outer = this.#open.at(-1)
    const name = style ?? outer?.style ?? ''
    const known = typeof continues === 'string' ? this.#byId.get(continues) : continues ? this.#byStyle.get(name) : undefined
    const counters = outer?.counters ?? known ?? []
    this.#byStyle.set(name, counters)
    if (id !== undefined) this.#byId.set(id, counters)
    this.#open.push({ style: name, counters })
  }

  endList(): void {
    this.#open.pop()
  }

  /** An item begins; `start` is the number that it says it has. */
  startItem(start: number | null): void {
    const list = this.#open.at(-1)
    if (!list) return
    const depth = this.#open.length
    const levels = this.#styles.get(list.style)
    list.counters[depth - 1] = start ?? (list.counters[depth - 1] ?? (levels?.get(depth)?.start ?? 1) - 1) + 1
    list.counters.length = depth
    this.#pending = levels
      ? labelOf(
          levels,
          Array.from(list.counters, (count) => count ?? 1),
        )
      : ''
  }

  /** The label for the paragraph that begins now: only an item's first has one. */
  take(): string {
    const label = this.#pending
    this.#pending = ''
    return label
  }
}
