import type { OrganBook, OrganMerge } from './organ-book.ts'
import { innermostKey, isSameOrgan, organKey } from './organ-key.ts'

/** Which names mean one organ: those that show it, and those of which the auditor said it. */
export class OrganNames {
  readonly #byKey = new Map<string, OrganMerge>()
  readonly #byInnermost = new Map<string, OrganMerge[]>()
  readonly #roots = new Map<string, string>()

  constructor({ merges }: Pick<OrganBook, 'merges'>) {
    for (const merge of merges) {
      this.#byKey.set(organKey(merge.name), merge)
      const inner = innermostKey(merge.name)
      this.#byInnermost.set(inner, [...(this.#byInnermost.get(inner) ?? []), merge])
    }
  }

  /** The name that stands for the organ: the name itself, unless it was merged into another. */
  root(name: string): string {
    if (this.#byKey.size === 0) return name
    let root = this.#roots.get(name)
    if (root === undefined) this.#roots.set(name, (root = this.#follow(name)))
    return root
  }

  /** Whether two names mean one organ. */
  isSame(a: string, b: string): boolean {
    return isSameOrgan(this.root(a), this.root(b))
  }

  #follow(name: string): string {
    const seen = new Set<OrganMerge>()
    let root = name
    for (let merge = this.#mergeOf(root); merge && !seen.has(merge); merge = this.#mergeOf(root)) {
      seen.add(merge)
      root = merge.into
    }
    return root
  }

  /** What was said of this name, or of the same one with more or fewer places before it. */
  #mergeOf(name: string): OrganMerge | undefined {
    const exact = this.#byKey.get(organKey(name))
    return exact ?? this.#byInnermost.get(innermostKey(name))?.find((merge) => isSameOrgan(merge.name, name))
  }
}
