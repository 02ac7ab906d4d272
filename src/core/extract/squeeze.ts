import { firstFrom } from './first-from.ts'
import type { TextSpan } from '../document/locator.ts'

/** Text without what layouts scatter through it, with the way back to the canonical text. */
export interface Squeezed {
  /** NFKC characters without white space, cell bars, quotation marks and invisible characters. */
  text: string
  /** For each UTF-16 unit of `text`, the offset of its character in the canonical text. */
  at: Uint32Array
}

const dropped = /[\s|│┃¦‖“”"‘’'「」\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/u
/** A line of nothing but line characters, long or with corners, as between the rows of a drawn table: no word of it is text. */
const rule =
  /^[^\S\n]*(?=[^\n]*(?:[-=\u2500-\u257f]{8}|\+-+\+|[\u250c-\u257f][\u2500-\u257f]+[\u250c-\u257f]))[ \t|+:\-=\u2500-\u257f]+$/gm

/** What stays as it is: most of any text. */
const plain = '[\\u4e00-\\u9fff!#-&(-{}~]'
const kept = new RegExp(`${plain}+`, 'y')
const allKept = new RegExp(`^${plain}*$`)
/** So many pieces are joined at once: a piece a character would be the whole memory of a long file. */
const mostPieces = 4_096

/** Squeezes the canonical text from `start` to `end`. Labels are found in the result, whatever cut them in the source. */
export function squeeze(text: string, start = 0, end = text.length): Squeezed {
  const given = text.slice(start, end)
  // Within one line, strokes may be what a cell holds.
  const drawn = given.includes('\n') ? withoutRules(given) : given
  let at = new Uint32Array(drawn.length)
  let length = 0
  let out = ''
  let pieces: string[] = []
  const put = (piece: string): void => {
    if (length === 0) out = piece
    else if (pieces.push(piece) === mostPieces) {
      out += pieces.join('')
      pieces = []
    }
  }
  for (let index = 0; index < drawn.length; index += 1) {
    kept.lastIndex = index
    if (kept.test(drawn)) {
      put(index === 0 && kept.lastIndex === drawn.length ? drawn : drawn.slice(index, kept.lastIndex))
      // Characters before them may have become several.
      while (length + kept.lastIndex - index > at.length) at = widened(at)
      while (index < kept.lastIndex) at[length++] = start + index++
      if (index === drawn.length) break
    }
    const plain = squeezedUnit(drawn.charCodeAt(index))
    if (plain === '') continue
    put(plain)
    // A few characters become several ("㈠" is "(一)").
    if (length + plain.length > at.length) at = widened(at)
    for (let unit = 0; unit < plain.length; unit += 1) at[length++] = start + index
  }
  return { text: pieces.length === 0 ? out : out + pieces.join(''), at: length === at.length ? at : at.subarray(0, length) }
}

/** Whether squeezing leaves a text as it is, as it does most cells. */
export function isSqueezed(text: string): boolean {
  return allKept.test(text)
}

/** The squeezed characters alone, for cells and labels, most of which are so as they stand. */
export function squeezedText(text: string): string {
  return isSqueezed(text) ? text : squeeze(text).text
}

/** What single UTF-16 units become, worked out once: this table grows to the number of signs that reports use. */
const squeezedUnits = new Map<number, string>()

/** What is left of a UTF-16 unit: "" for one that is dropped. */
function squeezedUnit(unit: number): string {
  let squeezed = squeezedUnits.get(unit)
  if (squeezed === undefined) {
    const normal = String.fromCharCode(unit).normalize('NFKC')
    squeezed = [...normal].filter((one) => !dropped.test(one)).join('')
    squeezedUnits.set(unit, squeezed)
  }
  return squeezed
}

function widened(at: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(at.length + Math.max(16, at.length >> 2))
  wider.set(at)
  return wider
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

/** The squeezed characters that came from a span of the canonical text. */
export function squeezedWithin(squeezed: Squeezed, { start, end }: TextSpan): string {
  return squeezed.text.slice(indexAt(squeezed, start), indexAt(squeezed, end))
}

/** The first squeezed character at or behind an offset of the canonical text. */
export function indexAt({ at }: Squeezed, offset: number): number {
  return firstFrom(at, offset)
}

/** The labels of the form by their bare text: this table grows to their number. */
const bareLabels = new Map<string, string>()

/** The bare text of a label as the form prints it, worked out once. */
export function bareLabel(label: string): string {
  let bare = bareLabels.get(label)
  if (bare === undefined) bareLabels.set(label, (bare = bareText(label)))
  return bare
}

/** Words with the marks that are usual in labels: of these squeezing leaves the words as they are. */
const usual = /^[\u4e00-\u9fffA-Za-z\d（）()、，,。.：:；;《》\s]*$/
const usualMarks = /[（）()、，,。.：:；;《》\s]+/g

/** The squeezed characters alone, also without punctuation: what two labels are compared by. */
export function bareText(text: string): string {
  if (usual.test(text)) return text.replace(usualMarks, '')
  return squeezedText(text).replace(/[\p{P}\p{S}]/gu, '')
}
