/** Text that is HTML already. Only {@link html} and {@link raw} make it, so that nothing reaches the page unescaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text (escaped), numbers, HTML, nothing, or a list of these. */
export type Piece = string | number | Markup | null | readonly Piece[]

/** Makes HTML: `html\`<td>${value}</td>\`` escapes every value that is not HTML already. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((done, next, at) => `${done}${render(pieces[at - 1] ?? null)}${next}`))
}

/** Our own constant text (a style sheet) as it stands; never for anything out of a file or a window. */
export function raw(text: string): Markup {
  return new Markup(text)
}

/** Text as it may be shown: what could reorder or hide its neighbours is shown as its code, the rest is kept. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => `⟨U+${hex(character)}⟩`)
}

/** Text as a string literal of a style sheet, quotes included; whatever is not a plain letter is written as its code. */
export function cssString(text: string): string {
  const escaped = [...printable(text)].map((character) => (plain.test(character) ? character : `\\${hex(character)} `))
  return `"${escaped.join('')}"`
}

/**
 * Control characters but tab and line feed (a carriage return is not one of ours: canonical text has none), the
 * controls of writing direction, line and paragraph separators, and halves of surrogate pairs.
 */
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const plain = /[\p{Script=Han}A-Za-z0-9 　·（）〔〕《》，。、：；“”—–－]/u

function render(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escape(printable(piece))
  return piece.map(render).join('')
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
