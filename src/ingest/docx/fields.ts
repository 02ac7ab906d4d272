/** A field whose result stands in the text behind its code: `{ =SUM(LEFT) }` and then 91. */
interface Field {
  code: string
  /** Whether its code is over and its result is what follows. */
  hasResult: boolean
  /** The entries of a list to choose from, and the one that was chosen. */
  entries: string[]
  chosen: number
}

/** The fields that are open at a place of the text, within each other: their codes are no text, their results are. */
export class Fields {
  #open: Field[] = []

  /** Whether what stands here is code, not text. */
  get isCode(): boolean {
    return this.#open.some(({ hasResult }) => !hasResult)
  }

  begin(): void {
    this.#open.push({ code: '', hasResult: false, entries: [], chosen: 0 })
  }

  /** Characters of the code of the innermost field. */
  addCode(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.hasResult) field.code += text
  }

  /** An element of a form's list: an entry, or the number of the chosen one. */
  list(local: string, value: string): void {
    const field = this.#open.at(-1)
    if (local === 'listEntry') field?.entries.push(value)
    else if (field && local === 'result') field.chosen = Number(value)
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field) field.hasResult = true
  }

  /** The innermost field is over: what it shows where no result stood in the text. */
  end(): string {
    const field = this.#open.pop()
    if (!field || field.hasResult || this.isCode) return ''
    if (field.entries.length > 0) return field.entries[field.chosen] ?? ''
    const code = field.code.trim()
    // A sum that was never worked out is not blank, and a drawn number cannot be told.
    if (/^=\s*\S/.test(code)) return code.replace(/\s+/g, '')
    return /^eq\b/i.test(code) ? '\ufffd' : ''
  }

  /** A paragraph is over: a code that did not end within it never does, and must not swallow what follows. */
  endParagraph(): void {
    if (this.#open.length > 0) this.#open = this.#open.filter(({ hasResult }) => hasResult)
  }
}
