import type { TextSpan } from '../document/locator.ts'

/**
 * Prose made easy to scan: spaces and the line breaks inside sentences dropped, full-width digits and letters' punctuation
 * made uniform, one character for one character, with the way back to the canonical text.
 */
export interface FlatText {
  text: string
  /** For each character its offset in the canonical text; one more for the end. */
  at: Int32Array
}

/** The span of the canonical text that a stretch of flat text stands for. */
export function originalSpan(flat: FlatText, start: number, end: number): TextSpan {
  if (end <= start) return { start: flat.at[start]!, end: flat.at[start]! }
  return { start: flat.at[start]!, end: flat.at[end - 1]! + 1 }
}

const uniform: Readonly<Record<string, string>> = {
  ',': '，',
  '﹐': '，',
  ';': '；',
  '﹔': '；',
  ':': '：',
  '﹕': '：',
  '︰': '：',
  '(': '（',
  '﹙': '（',
  ')': '）',
  '﹚': '）',
  '［': '（',
  '[': '（',
  '］': '）',
  ']': '）',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
  '<': '《',
  '〈': '《',
  '>': '》',
  '〉': '》',
}
const headingStart = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、，.．]|第[一二三四五六七八九十]|[1-9][.．、)）])/

/**
 * Flattens the prose of a document. A line break ends a sentence unless the line is long, does not end in a full stop
 * and the next one is no heading: then a column of a PDF or a narrow paste broke it.
 */
export function flatten(source: string, prose: readonly TextSpan[]): FlatText {
  // Many reports may share one long source, so only what is asked for is made room for: each span and a line end.
  const at = new Int32Array(prose.reduce((total, span) => total + span.end - span.start + 1, 1))
  const parts: string[] = []
  let count = 0
  // The last character that was put; "" before the first.
  let before = ''
  const put = (character: string, offset: number): void => {
    at[count] = offset
    count += 1
    parts.push(character)
    before = character
  }
  for (const span of prose) {
    let lineLength = 0
    let offset = span.start
    while (offset < span.end) {
      // Most characters stay as they are: they are taken in runs, up to the next that does not.
      special.lastIndex = offset
      const next = Math.min(special.exec(source)?.index ?? span.end, span.end)
      if (next > offset) {
        for (let plain = offset; plain < next; plain += 1) at[count++] = plain
        parts.push(source.slice(offset, next))
        before = source[next - 1]!
        lineLength += next - offset
      }
      offset = next + 1
      if (next === span.end) break
      const raw = source[next]!
      if (raw === '\n') {
        if (lineLength > 0 && isHardBreak(source, next, span.end, before, lineLength)) put('\n', next)
        lineLength = 0
      } else if (isSpace(raw)) {
        if (/\d/.test(before) && /[\d０-９]/.test(source.charAt(next + 1)) && lineLength > 0) put(' ', next)
      } else {
        const code = raw.charCodeAt(0)
        put(code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : uniform[raw]!, next)
        lineLength += 1
      }
    }
    if (count > 0 && before !== '\n') put('\n', span.end - 1)
  }
  at[count] = prose.at(-1)?.end ?? 0
  return { text: parts.join(''), at: at.subarray(0, count + 1) }
}

/** What is not taken as it stands: spaces, line ends, full-width digits and the marks that are made uniform. */
const special = /[\s\u200b-\u200d\u2060\ufeff０-９,﹐;﹔:﹕︰(﹙)﹚［[］\]％﹪．!?｡､<〈>〉]/g

function isHardBreak(source: string, offset: number, end: number, before: string, lineLength: number): boolean {
  if (lineLength < 20 || '。！？；：”」》…\n'.includes(before)) return true
  let next = offset + 1
  let breaks = 1
  while (next - offset < 200 && isSpace(source.charAt(next))) {
    if (source[next] === '\n') breaks += 1
    next += 1
  }
  return breaks > 1 || next >= end || headingStart.test(source.slice(next, next + 6))
}

function isSpace(character: string): boolean {
  return /[\s\u200b-\u200d\u2060\ufeff]/.test(character)
}
