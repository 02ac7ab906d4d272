/** What stands in place of a character that the file does not name. */
export const unknown = '\ufffd'

/** Characters that no font of a report can mean: what comes out where the file does not say which characters its glyphs are. */
const impossible = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/gu
const letter = /[\p{L}\p{M}]/u
/** Letters that such documents use. Glyph numbers taken for characters spread over all the other scripts. */
const usual =
  /[A-Za-z\u00c0-\u00ff\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}ａ-ｚＡ-Ｚ々〇]/u

/** Text in which impossible characters are visible as U+FFFD, so that they are never taken for a blank. */
export function withUnknownsShown(text: string): string {
  return text.replace(impossible, unknown)
}

/** Counts what cannot be read, over the texts of a document. */
export class Legibility {
  #letters = 0
  #illegible = 0
  #unknown = 0

  /** Takes a piece of text, as `withUnknownsShown` gives it. */
  add(text: string): void {
    for (const character of text) {
      if (character === unknown) {
        this.#unknown += 1
        this.#illegible += 1
        this.#letters += 1
      } else if (letter.test(character)) {
        this.#letters += 1
        if (!usual.test(character)) this.#illegible += 1
      }
    }
  }

  /** Characters shown as U+FFFD. */
  get unknown(): number {
    return this.#unknown
  }

  /** Whether so much cannot be read that the rest is not to be trusted. */
  get isGarbled(): boolean {
    return this.#letters >= 20 && this.#illegible * 4 > this.#letters
  }
}
