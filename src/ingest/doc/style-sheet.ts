import { type CharacterLook, modifiedLook, plainLook } from './character-look.ts'
import { modificationsOf } from './formatting.ts'
import type { WordStreams } from './word-streams.ts'

/** What a style says of characters, and the style that it is based on; null where it is based on none. */
interface Style {
  base: number | null
  list: DataView | null
}

const noStyle = 0xfff
const deepest = 20
/** The kinds of styles, and which of its lists speaks of characters. */
const characterLists: Readonly<Record<number, number>> = { 1: 1, 2: 0 }

/** The styles of a document (MS-DOC 2.9.271): how each sets characters, with what it inherits. */
export class StyleSheet {
  readonly #styles: Style[] = []
  readonly #data: DataView
  readonly #looks = new Map<number, CharacterLook>()

  constructor({ structure, data }: WordStreams) {
    this.#data = data
    const sheet = structure(1)
    if (sheet.byteLength < 6) return
    const head = sheet.getUint16(0, true)
    const fixed = sheet.getUint16(4, true)
    for (let at = 2 + head; at + 2 <= sheet.byteLength; ) {
      const size = sheet.getUint16(at, true)
      if (at + 2 + size > sheet.byteLength) return
      this.#styles.push(styleOf(new DataView(sheet.buffer, sheet.byteOffset + at + 2, size), fixed))
      at += 2 + size
    }
  }

  /** How a style sets characters; an unknown one leaves them plain. */
  look(style: number, depth = 0): CharacterLook {
    const known = this.#looks.get(style)
    if (known) return known
    const { base, list } = this.#styles[style] ?? { base: null, list: null }
    const inherited = base === null || depth > deepest ? plainLook : this.look(base, depth + 1)
    const look = list ? modifiedLook(inherited, modificationsOf(list, this.#data), () => plainLook) : inherited
    this.#looks.set(style, look)
    return look
  }
}

/** A style: its fixed part, its name, and a list of modifications for each of what it is about, at even places. */
function styleOf(style: DataView, fixed: number): Style {
  const unused = { base: null, list: null }
  if (style.byteLength < fixed + 2 || fixed < 10) return unused
  const [kind, base] = [style.getUint16(2, true) & 0xf, style.getUint16(2, true) >> 4]
  const wanted = characterLists[kind]
  let at = fixed + 2 + style.getUint16(fixed, true) * 2 + 2
  for (let index = 0; index <= (wanted ?? -1) && at + 2 <= style.byteLength; index += 1) {
    const size = style.getUint16(at, true)
    if (at + 2 + size > style.byteLength) break
    if (index === wanted)
      return { base: base === noStyle ? null : base, list: new DataView(style.buffer, style.byteOffset + at + 2, size) }
    at += 2 + size + (size % 2)
  }
  return { ...unused, base: base === noStyle ? null : base }
}
