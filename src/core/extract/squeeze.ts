/** Text without what layouts scatter through it, with the way back to the canonical text. */
export interface Squeezed {
  /** NFKC characters without white space, cell bars, quotation marks and invisible characters. */
  text: string
  /** For each UTF-16 unit of `text`, the offset of its character in the canonical text. */
  at: number[]
}

const dropped = /[\s|│┃¦‖“”"‘’'「」\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/u
/** A line of nothing but line characters, long or with corners, as between the rows of a drawn table: no word of it is text. */
const rule =
  /^[^\S\n]*(?=[^\n]*(?:[-=\u2500-\u257f]{8}|\+-+\+|[\u250c-\u257f][\u2500-\u257f]+[\u250c-\u257f]))[ \t|+:\-=\u2500-\u257f]+$/gm
const ideograph = /[\u4e00-\u9fff]/

/** Squeezes the canonical text from `start` to `end`. Labels are found in the result, whatever cut them in the source. */
export function squeeze(text: string, start = 0, end = text.length): Squeezed {
  let out = ''
  const at: number[] = []
  const given = text.slice(start, end)
  // Within one line, strokes may be what a cell holds.
  const drawn = given.includes('\n') ? withoutRules(given) : given
  for (let index = start; index < end; index += 1) {
    const character = drawn.charAt(index - start)
    if (ideograph.test(character)) {
      out += character
      at.push(index)
      continue
    }
    if (dropped.test(character)) continue
    for (const plain of character.normalize('NFKC')) {
      if (dropped.test(plain)) continue
      out += plain
      for (let unit = 0; unit < plain.length; unit += 1) at.push(index)
    }
  }
  return { text: out, at }
}

/** The text with white space in place of the lines between the rows of drawn tables, so that every offset stays. */
export function withoutRules(text: string): string {
  return /-{3}|={3}|[\u2500-\u257f]{3}/.test(text) ? text.replace(rule, (line) => ' '.repeat(line.length)) : text
}

/** The canonical span that the squeezed range [from, to) came from. */
export function spanOf(squeezed: Squeezed, from: number, to: number): { start: number; end: number } {
  const start = squeezed.at[from] ?? 0
  return { start, end: to > from ? (squeezed.at[to - 1] ?? start) + 1 : start }
}

/** The squeezed characters alone, also without punctuation: what two labels are compared by. */
export function bareText(text: string): string {
  return squeeze(text).text.replace(/[\p{P}\p{S}]/gu, '')
}
