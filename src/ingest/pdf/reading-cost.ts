/** Milliseconds of the processor: some five to ten times of what good files take, whose pages and pictures cost the most. */
const allowed = { file: 2_500, page: 80, megabyte: 350 }

/** What taking a document apart may cost at most: it grows with its bytes and with the pages that it has given so far. */
export class ReadingCost {
  #milliseconds: number

  /** `bytes` of the file. */
  constructor(bytes: number) {
    this.#milliseconds = allowed.file + (bytes / (1024 * 1024)) * allowed.megabyte
  }

  /** Milliseconds of the processor that are allowed by now. */
  get milliseconds(): number {
    return this.#milliseconds
  }

  /** A page was read. What a file merely claims to have allows nothing. */
  addPage(): void {
    this.#milliseconds += allowed.page
  }
}
