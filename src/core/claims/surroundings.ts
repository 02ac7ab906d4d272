import { isElsewhere, plainWords } from './mention.ts'
import type { Clause, Sentence } from './sentence.ts'

/** Characters; shorter quotes begin earlier in their sentence. */
const shortestQuote = 9

/** The words of clauses without quantities right before: what the clause begins its thought with. */
export function leadOf(sentence: Sentence, index: number, year: number | null): string {
  const words: string[] = []
  for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
    const clause = sentence.clauses[at]!
    if (clause.quantities.length > 0 || sentence.clauses[at + 1]!.mark === '；') break
    words.unshift(plainWords(clause.words, year))
  }
  return words.join('，')
}

/** The words before the first quantity of a clause, `head` being those of the clause itself. */
export function wordsBefore(sentence: Sentence, index: number, head: string, year: number | null): string {
  const clause = sentence.clauses[index]!
  const previous = sentence.clauses[index - 1]
  // “本年新收申请数量：91件”
  if (head === '' && clause.mark === '：' && previous?.quantities.length === 0) return plainWords(previous.words, year)
  return listedBefore(sentence, index, year) + head
}

/** "予以公开、部分公开42件": the listed words before the clause that holds the number. */
export function listedBefore(sentence: Sentence, index: number, year: number | null): string {
  let words = ''
  for (let at = index; at > 0 && index - at < 6 && sentence.clauses[at]!.mark === '、'; at -= 1) {
    const previous = sentence.clauses[at - 1]!
    if (previous.quantities.length > 0) break
    words = `${plainWords(previous.words, year)}、${words}`
  }
  return words
}

/** "无行政复议、行政诉讼纠错案件": the words that 、 goes on with after a clause. */
export function listedAfter(sentence: Sentence, index: number): string {
  let words = ''
  for (let at = index + 1; at < sentence.clauses.length && at - index < 6 && sentence.clauses[at]!.mark === '、'; at += 1)
    if (/[没无未]/.test(sentence.clauses[at]!.words) || sentence.clauses[at]!.quantities.length > 0) break
    else words += sentence.clauses[at]!.words
  return words
}

/** Where the quote of a claim begins: with its list, and no shorter than what makes sense by itself. */
export function quoteStart(sentence: Sentence, clause: Clause): number {
  let index = sentence.clauses.indexOf(clause)
  const end = clause.end
  while (index > 0 && sentence.clauses[index]!.mark === '、' && sentence.clauses[index - 1]!.quantities.length === 0) index -= 1
  // "废止3件" alone says nothing to who reads the finding: the clauses before it are quoted with it.
  while (index > 0 && end - sentence.clauses[index]!.start < shortestQuote) index -= 1
  return sentence.clauses[index]!.start
}

const grown =
  /^(?:数|量|总数|总量)?(?:(?:增加|增长|增多|上升|攀升|提高|提升|减少|下降|降低|回落|增|升|减|降)(?:到|至|为)(?:了)?(?:本年度?的?)?|达到?)(?:了)?$/
const against = /(?:由|从|较|比|与|同)?(?:上年|往年).*|[由从]$/

/**
 * “申请量由上年的76件增加到91件”, “申请量比上年增加15件，达到91件”: what the last number counts is said before the numbers that it
 * is held against; null where the words between say no such thing.
 */
export function subjectOfGrowth(sentence: Sentence, index: number, at: number, head: string, year: number | null): string | null {
  if (!grown.test(head)) return null
  const first = at > 0 ? index : index - 1
  const clause = sentence.clauses[first]
  const start = clause?.quantities[0]
  if (!clause || !start) return null
  const words = plainWords(sentence.text.slice(clause.start, start.start), year)
  const after = plainWords(sentence.text.slice(start.end, clause.end), year)
  if (!against.test(words) && !isElsewhere(`${words}#${after}`, year)) return null
  const subject = words.replace(against, '')
  return subject === '' ? null : subject
}

/** “自然人（80件）”: the name before a parenthesis that holds nothing but its number. */
export interface Named {
  words: string
  /** Where they begin in the flat text. */
  start: number
  /** The clause of the outer sentence that the name stands in. */
  index: number
}

/** The name before the parenthesis `inner`, in the sentence around it; null where a number stands there or nothing. */
export function nameBefore(outer: Sentence, inner: Sentence): Named | null {
  const quantity = inner.clauses[0]?.quantities[0]
  if (!quantity || quantity.end < inner.end) return null
  if (!/^(?:共|共计|合计|计|共有|总计)?$/.test(inner.text.slice(inner.start, quantity.start))) return null
  const open = inner.start - 1
  const index = outer.clauses.findLastIndex((one) => one.start <= open)
  const home = outer.clauses[index]!
  const number = home.quantities.findLast((one) => one.end <= open)?.end ?? home.start
  const from = Math.max(number, outer.text.lastIndexOf('□', open - 1) + 1)
  const joint = /(?:和(?!平)|与|以及|及)?/.exec(outer.text.slice(from, open))![0].length
  const words = outer.text.slice(from + joint, open)
  return words === '' ? null : { words, start: from + joint, index }
}
