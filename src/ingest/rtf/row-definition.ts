import type { CellLayout } from '../doc/paragraph-properties.ts'

/** The definition of a row under construction: each \cellx ends a cell, with what was said of it before. */
export class RowDefinition {
  #cells: CellLayout[] = []
  #left = 0
  #across = false
  #down = false

  /** Takes a control word; false where it says nothing about rows. */
  control(word: string, number: number | null): boolean {
    if (word === 'trowd') {
      this.#cells = []
      this.#left = 0
    } else if (word === 'trleft') this.#left = number ?? 0
    else if (word === 'clmrg') this.#across = true
    else if (word === 'clvmrg') this.#down = true
    else if (word === 'cellx') {
      const left = this.#cells.at(-1)?.right ?? this.#left
      this.#cells.push({ left, right: number ?? left, coveredAcross: this.#across, coveredDown: this.#down })
      this.#across = false
      this.#down = false
    } else return false
    return true
  }

  /** The cells as defined so far; the definition stays until the next \trowd. */
  cells(): CellLayout[] {
    return [...this.#cells]
  }
}
