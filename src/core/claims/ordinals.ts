import { matchesOf } from '../extract/matches.ts'
import { chineseNumber } from './chinese-number.ts'
import type { Prose } from './prose.ts'
import type { Sentence } from './sentence.ts'

/** An ordinal that does not follow the one before it: 一是、三是, （二）、（二）. Places are in the flat text. */
export interface Misnumbering {
  /** The mark as printed: “三是”, “（三）”. */
  mark: string
  /** The mark that was to be expected. */
  expected: string
  before: string
  start: number
  end: number
}

interface Mark {
  number: number
  text: string
  start: number
  heading: number
}

/** More than any real section has; bounds the work on hostile texts. */
const mostMarks = 400
const itemMark = /(?<=^|[，。；：、\n）])([一二三四五六七八九十]{1,3})是(?!否|非|以|指|由|因)/g
/** “第一，……；第二，……”. */
const pointMark = /(?<=^|[。；：\n])第([一二三四五六七八九十]{1,2})，/g
const headingMark = /(?<=^|[。\n])（([一二三四五六七八九十]{1,3})）(?![款项目])/g
/** Rows of the form's tables that were not recognised as such. */
const tableRow = /^(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计)/

/** How many ordinals the prose has, and those that are out of order within their section: items 一是… and headings （一）…. */
export function misnumberings(prose: Prose): { count: number; found: Misnumbering[] } {
  const { text } = prose.flat
  const found: Misnumbering[] = []
  let count = 0
  for (const [start, end] of sectionsOf(prose.sentences)) {
    const words = text.slice(start, end)
    const headings = marksIn(words, start, headingMark).filter(
      (mark) => !tableRow.test(text.slice(mark.start + mark.text.length)),
    )
    const under = (mark: Mark): Mark => ({
      ...mark,
      heading: headings.findLastIndex((heading) => heading.start < mark.start),
    })
    const items = marksIn(words, start, itemMark).map(under)
    const points = marksIn(words, start, pointMark).map(under)
    count += headings.length + items.length + points.length
    found.push(...outOfOrder(headings), ...outOfOrder(items), ...outOfOrder(points))
  }
  return { count, found: found.sort((a, b) => a.start - b.start) }
}

function outOfOrder(marks: readonly Mark[]): Misnumbering[] {
  return marks.flatMap((mark, at) => {
    const before = marks[at - 1]
    if (!before || before.heading !== mark.heading || mark.number === 1 || mark.number === before.number + 1) return []
    const expected = mark.text.replace(/[一二三四五六七八九十]+/, numeral(before.number + 1))
    return [{ mark: mark.text, expected, before: before.text, start: mark.start, end: mark.start + mark.text.length }]
  })
}

function marksIn(words: string, offset: number, pattern: RegExp): Mark[] {
  return matchesOf(words, pattern)
    .slice(0, mostMarks)
    .flatMap((match) => {
      const number = chineseNumber(match[1]!)
      return number === null ? [] : [{ number, text: match[0], start: offset + match.index, heading: 0 }]
    })
}

/** Where the prose of each section begins and ends; sections two to four hold tables and are left out. */
function sectionsOf(sentences: readonly Sentence[]): [number, number][] {
  const found: [number, number][] = []
  let section: Sentence['section'] = null
  for (const sentence of sentences) {
    const last = found.at(-1)
    if (sentence.section !== section || !last) found.push([sentence.start, sentence.end])
    else last[1] = Math.max(last[1], sentence.end)
    section = sentence.section
  }
  const kept = new Set(
    sentences.filter((one) => one.section === 1 || one.section === 5 || one.section === 6).map((one) => one.start),
  )
  return found.filter(([start]) => kept.has(start))
}

function numeral(number: number): string {
  const digits = '零一二三四五六七八九'
  if (number < 10) return digits[number]!
  return `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : digits[number % 10]}`
}
