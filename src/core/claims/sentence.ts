import { matchesOf } from '../extract/matches.ts'
import type { SectionNumber } from '../extract/recognised-report.ts'
import { quantitiesIn, type Quantity } from './quantity.ts'

/** A stretch of a sentence between two marks (，、；：), with the quantities in it. Places are in the flat text. */
export interface Clause {
  start: number
  end: number
  /** The mark before it: "" at the beginning of a sentence. */
  mark: '' | '，' | '、' | '；' | '：'
  /** Its words, titles and parentheses left out. */
  words: string
  quantities: Quantity[]
}

/** A sentence, or what stands in parentheses inside one. */
export interface Sentence {
  /** The flat text the places refer to, titles (and outside parentheses: parentheses) blanked out with □. */
  text: string
  start: number
  end: number
  /** Counts from zero, a new one after each line end. */
  paragraph: number
  section: SectionNumber | null
  /** The heading（一）… that it stands under, as far as it can be told; "" where there is none. */
  heading: string
  clauses: Clause[]
  /** For a parenthesis: the quantity it follows in the sentence around it. */
  anchor: Quantity | null
  inParenthesis: boolean
}

const longestSentence = 1500
/** More sentences than any real report has (a few hundred): a text of nothing but line ends would be all sentences. */
const mostSentences = 10_000
const longestParenthesis = 300
const longestTitle = 160
const hidden = '□'
const ends = /[。！？\n]/
const marks = /[，、；：]/g

/** Blanks out titles《…》, one character for one, so that the numbers and marks in them are not taken for the text's own. */
export function hideTitles(text: string): string {
  return text.replace(/《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》/g, (title) =>
    title.length <= longestTitle ? hidden.repeat(title.length) : title,
  )
}

/** Cuts flat text into sentences and clauses. `sectionAt` tells the section of a place; `most` bounds the quantities. */
export function sentencesOf(flat: string, sectionAt: (offset: number) => SectionNumber | null, most: number): Sentence[] {
  const text = hideTitles(flat)
  const { main, inner } = hideParentheses(text)
  const sentences: Sentence[] = []
  let left = most
  let paragraph = 0
  let heading = ''
  let section: SectionNumber | null = null
  let nextInner = 0
  let start = 0
  while (start < main.length && left > 0 && sentences.length < mostSentences) {
    const ahead = main.slice(start, start + longestSentence)
    const length = ahead.search(ends)
    const end = start + (length < 0 ? ahead.length : length)
    if (end > start) {
      const here = sectionAt(start)
      if (here !== section) [section, heading] = [here, '']
      heading = headingIn(text, start, end) ?? heading
      const context = { paragraph, section, heading }
      const sentence = sentenceOf(main, start, end, context, left)
      sentences.push(sentence)
      const quantities = sentence.clauses.flatMap((clause) => clause.quantities)
      left -= quantities.length
      while (nextInner < inner.length && inner[nextInner]!.start < end) {
        const { start: from, end: to } = inner[nextInner]!
        nextInner += 1
        if (to - from < 2) continue
        const anchor = quantities.findLast((quantity) => quantity.end <= from) ?? null
        const within = { ...sentenceOf(text, from, to, context, Math.max(0, left)), anchor, inParenthesis: true }
        left -= within.clauses.reduce((count, clause) => count + clause.quantities.length, 0)
        sentences.push(within)
      }
    }
    if (main[end] === '\n') paragraph += 1
    // A sentence that is too long is cut where no mark is to be passed over.
    start = ends.test(main.charAt(end)) ? end + 1 : end
  }
  return sentences
}

function sentenceOf(
  text: string,
  start: number,
  end: number,
  context: Pick<Sentence, 'paragraph' | 'section' | 'heading'>,
  most: number,
): Sentence {
  const clauses: Clause[] = []
  let from = start
  let mark: Clause['mark'] = ''
  let left = most
  for (const at of [...marksIn(text, start, end), end]) {
    if (at > from) {
      const quantities = quantitiesIn(text, from, at, left)
      left -= quantities.length
      clauses.push({ start: from, end: at, mark, words: text.slice(from, at).replaceAll(hidden, ''), quantities })
    }
    mark = text[at] as Clause['mark']
    from = at + 1
  }
  return { text, start, end, ...context, clauses, anchor: null, inParenthesis: false }
}

/** The places of the marks between clauses. */
function marksIn(text: string, start: number, end: number): number[] {
  const places = matchesOf(text.slice(start, end), marks).map(({ index }) => start + index)
  return places.filter((at) => !isThousands(text, at))
}

/** "12，345件": a mark between groups of digits is no mark. */
function isThousands(text: string, at: number): boolean {
  return (
    text[at] === '，' &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) &&
    /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  )
}

function hideParentheses(text: string): { main: string; inner: { start: number; end: number }[] } {
  const pieces: string[] = []
  const inner: { start: number; end: number }[] = []
  let copied = 0
  let at = text.indexOf('（')
  while (at >= 0) {
    const close = closing(text, at)
    if (close !== null) {
      pieces.push(text.slice(copied, at), hidden.repeat(close + 1 - at))
      inner.push({ start: at + 1, end: close })
      copied = close + 1
    }
    at = text.indexOf('（', (close ?? at) + 1)
  }
  pieces.push(text.slice(copied))
  return { main: pieces.join(''), inner }
}

function closing(text: string, open: number): number | null {
  let depth = 0
  for (let at = open; at - open <= longestParenthesis && text[at] !== '\n'; at += 1) {
    if (text[at] === '（') depth += 1
    else if (text[at] === '）' && --depth === 0) return at
  }
  return null
}

/** "（二）依申请公开情况": the words after an enumerated heading at the beginning of the sentence. */
function headingIn(text: string, start: number, end: number): string | null {
  const match = /^(?:（[一二三四五六七八九十]{1,2}）|[1-9][.、]|[一二三四五六七八九十]、)([^，。；：]{2,24})/.exec(
    text.slice(start, Math.min(end, start + 32)),
  )
  return match?.[1] ?? null
}

/** The parentheses inside the sentence at this place of the list: they come right after it. */
export function parenthesesAfter(sentences: readonly Sentence[], at: number): Sentence[] {
  let end = at + 1
  while (end < sentences.length && sentences[end]!.inParenthesis) end += 1
  return sentences.slice(at + 1, end)
}
