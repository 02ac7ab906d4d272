/** What pdf.js knows of how a glyph came to its character. */
export interface CodedGlyph {
  unicode: string
  originalCharCode?: number
}

/** The share of a font's glyphs that must be named by nothing but their own codes. */
const most = 0.9
const control = /^[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]$/

/**
 * Finds the fonts that do not say which characters their glyphs are. For want of anything better pdf.js takes the number of
 * a glyph for the code of a character, and some of these numbers look like digits. They give themselves away: all of a
 * font's characters are its codes, and some of them are control characters, which no font draws.
 */
export class NamelessFonts {
  readonly #fonts = new Map<string, { codes: Set<number>; same: number; control: boolean }>()

  /** Takes a glyph of a font that is drawn. */
  add(name: string, { unicode, originalCharCode: code }: CodedGlyph): void {
    if (code === undefined) return
    let font = this.#fonts.get(name)
    if (!font) this.#fonts.set(name, (font = { codes: new Set(), same: 0, control: false }))
    if (font.codes.has(code)) return
    font.codes.add(code)
    if (unicode !== String.fromCodePoint(Math.min(code, 0x10_ffff))) return
    font.same += 1
    if (control.test(unicode)) font.control = true
  }

  /** Whether the font is one of them, as far as it was seen. */
  has(name: string): boolean {
    const font = this.#fonts.get(name)
    return font !== undefined && font.control && font.same >= font.codes.size * most
  }

  /** Whether there is any. */
  get isAny(): boolean {
    return [...this.#fonts.keys()].some((name) => this.has(name))
  }
}
