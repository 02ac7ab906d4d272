import { originalSpan } from '../claims/flat-text.ts'
import { proseOf } from '../claims/prose.ts'
import type { TextSpan } from '../document/locator.ts'
import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'

/** A piece of a report's prose: its words without spaces and line breaks, and where it stands in the canonical text. */
export interface Paragraph {
  text: string
  span: TextSpan
}

/** A piece whose parts can be found in the canonical text. */
export interface Placed extends Paragraph {
  /** Where a part of `text` stands, by its offsets in it. */
  part: (start: number, end: number) => TextSpan
}

/** A report with its text. */
export interface ReadReport {
  report: RecognisedReport
  document: Pick<SourceDocument, 'text'>
}

/** A sentence with its closing sign and closing quotes, or what is left without one. */
const sentence = /[^。！？；]*[。！？；]+[”’」』）)]*|[^。！？；]+$/gu

/** The lines of a report's prose, as its source breaks them. */
export function paragraphsOf({ report, document }: ReadReport): Placed[] {
  const { flat } = proseOf(report, document)
  const found: Placed[] = []
  let start = 0
  for (const text of flat.text.split('\n')) {
    const from = start
    if (text !== '') {
      const part = (first: number, last: number): TextSpan => originalSpan(flat, from + first, from + last)
      found.push({ text, span: part(0, text.length), part })
    }
    start += text.length + 1
  }
  return found
}

/** The sentences of paragraphs that follow each other, wherever their lines are broken. */
export function sentencesOf(paragraphs: readonly Placed[]): Placed[] {
  const joined = paragraphs.map(({ text }) => text).join('')
  const part = (start: number, end: number): TextSpan => ({
    start: placeOf(paragraphs, start, false),
    end: placeOf(paragraphs, end, true),
  })
  return [...joined.matchAll(sentence)].map(({ 0: text, index }) => {
    const inside = (start: number, end: number): TextSpan => part(index + start, index + end)
    return { text, span: inside(0, text.length), part: inside }
  })
}

/** Where an offset of the joined text stands; as the end of a part it belongs to the paragraph before a break. */
function placeOf(paragraphs: readonly Placed[], offset: number, isEnd: boolean): number {
  let left = offset
  for (const { text, part } of paragraphs) {
    if (left < text.length || (isEnd && left === text.length))
      return isEnd ? part(left - 1, left).end : part(left, left + 1).start
    left -= text.length
  }
  return paragraphs.at(-1)?.span.end ?? 0
}
