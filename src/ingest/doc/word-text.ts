import { GrowingText, type Manner, mannerOf } from '../text/growing-text.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { modifiedLook } from './character-look.ts'
import type { Formatting } from './formatting.ts'
import type { PieceTable } from './piece-table.ts'
import type { StyleSheet } from './style-sheet.ts'

/** What was met in the text besides characters. */
export interface WordTextCounts {
  /** Pictures and drawings. */
  images: number
  /** Stretches that a tracked deletion takes away. */
  deletions: number
}

/**
 * The characters from..to as a person sees them: without deleted and hidden ones, field codes, notes' marks and
 * pictures; "\n" for line breaks. Fields may begin in one paragraph and end in another, so their state is kept.
 */
export class WordText {
  readonly counts: WordTextCounts = { images: 0, deletions: 0 }
  readonly #pieces: PieceTable
  readonly #characters: Formatting
  readonly #styles: StyleSheet
  /** For each field that is open, whether its code (and not its result) is being passed. */
  #fields: boolean[] = []
  #deleting = false

  constructor(pieces: PieceTable, characters: Formatting, styles: StyleSheet) {
    this.#pieces = pieces
    this.#characters = characters
    this.#styles = styles
  }

  /** Forgets fields left open: a new subdocument begins. */
  restart(): void {
    this.#fields = []
  }

  /** `style`: that of the paragraph. */
  read(from: number, to: number, style: number): string {
    const shown = new GrowingText()
    for (let at = from; at < to; ) {
      const { end, hidden, manner } = this.#stretch(at, to, at === from, style)
      if (!hidden) for (const sign of this.#pieces.text.slice(at, end)) shown.write(this.#sign(sign), manner)
      at = end
    }
    return withoutInvisible(shown.read())
  }

  /** Where the formatting at a character ends, whether it hides what it covers, and how it sets it; what is first is raised as a whole. */
  #stretch(at: number, to: number, isFirst: boolean, style: number): { end: number; hidden: boolean; manner: Manner } {
    const place = this.#pieces.place(at)
    const run = this.#characters.at(place)
    const styled = this.#styles.look(style)
    const look = run ? modifiedLook(styled, run.apply, (characters) => this.#styles.look(characters)) : styled
    const { deleted, hidden } = look
    if (deleted && !this.#deleting) this.counts.deletions += 1
    this.#deleting = deleted
    let end = at + 1
    while (end < to) {
      const next = this.#pieces.place(end)
      if (run ? next < run.start || next >= run.end : this.#characters.at(next) !== null) break
      end += 1
    }
    return {
      end,
      hidden: deleted || hidden,
      manner: mannerOf(look.raised || (look.high && !isFirst), look.struck || look.struckTwice),
    }
  }

  #sign(sign: string): string {
    const code = sign.charCodeAt(0)
    if (code === 0x13) this.#fields.push(true)
    else if (code === 0x14 && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (code === 0x15) this.#fields.pop()
    if (this.#fields.includes(true)) return ''
    if (code === 0x01 || code === 0x08) this.counts.images += 1
    if (code === 0x0b || code === 0x0c || code === 0x0e) return '\n'
    if (code === 0x1e) return '-'
    return code < 0x20 && code !== 0x09 ? '' : sign
  }
}
