/** Follows marked content through a page's operators, and says whether what is drawn now belongs to a hidden group. */
export class HiddenContent {
  readonly #codes: Readonly<Record<string, number>>
  readonly #isVisible: (group: unknown) => boolean
  readonly #open: boolean[] = []
  #hidden = 0

  constructor(codes: Readonly<Record<string, number>>, isVisible: (group: unknown) => boolean) {
    this.#codes = codes
    this.#isVisible = isVisible
  }

  /** True within at least one group that is not shown. */
  get isHidden(): boolean {
    return this.#hidden > 0
  }

  /** Takes the next operator. */
  take(code: number, args: unknown): void {
    if (code === this.#codes['beginMarkedContent']) this.#open.push(false)
    else if (code === this.#codes['beginMarkedContentProps']) {
      const [tag, group] = Array.isArray(args) ? (args as unknown[]) : []
      const hides = tag === 'OC' && !this.#isVisible(group)
      this.#open.push(hides)
      if (hides) this.#hidden += 1
    } else if (code === this.#codes['endMarkedContent'] && this.#open.pop() === true) this.#hidden -= 1
  }
}
