import type { TextSpan } from '../document/locator.ts'
import { chainOf } from './chain.ts'
import { mergedOtherRow, table2Rows, table3Rows, table4Heads } from './labels.ts'
import type { Section, SectionNumber } from './recognised-report.ts'
import { type Squeezed, spanOf } from './squeeze.ts'

/** Where each table is to be read: from its first head to where the next thing begins. */
export interface Regions {
  two: TextSpan | null
  three: TextSpan | null
  four: TextSpan | null
}

const heads3 = /本列数据的?勾稽关系|申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构/g
const heads2 = /第二十条第?[(]?一[)]?项|信息内容|本年(?:度)?(?:新)?(?:制发|制作)(?:件数|数量|件)|现行有效件/g
const heads4 = /结果维持,*结果纠正,*其[他它]结果,*尚未审结,*[总合]计/

/** Finds the tables by their own heads and rows; section headings only bound the search, since they may be missing. `length` is that of the canonical text. */
export function findRegions(squeezed: Squeezed, length: number, sections: readonly Section[]): Regions {
  const bounds = (number: SectionNumber): { from: number; to: number } => sectionBounds(squeezed, sections, number)
  const three = regionThree(squeezed.text, bounds(3))
  const two = regionTwo(squeezed.text, bounds(2), three?.start ?? squeezed.text.length)
  const four = regionFour(squeezed.text, bounds(4), three?.start ?? 0)
  if (three) three.end = Math.min(three.end, four && four.start > three.start ? four.start : three.end)
  // Up to where the next thing begins: trailing blanks of the last row are cells too.
  const span = (range: TextSpan | null): TextSpan | null =>
    range && { start: spanOf(squeezed, range.start, range.end).start, end: squeezed.at[range.end] ?? length }
  return { two: span(two), three: span(three), four: span(four) }
}

/** Squeezed bounds of a section: from its heading, or the last known one before it, to the next known one after it. */
function sectionBounds(squeezed: Squeezed, sections: readonly Section[], number: SectionNumber): { from: number; to: number } {
  const own = sections.find((section) => section.number === number)
  const before = sections.filter((section) => section.number < number).at(-1)
  const after = sections.find((section) => section.number > number)
  const from = own?.heading.end ?? before?.heading.end ?? 0
  return { from: indexAt(squeezed, from), to: after ? indexAt(squeezed, after.heading.start) : squeezed.text.length }
}

function indexAt(squeezed: Squeezed, offset: number): number {
  let low = 0
  let high = squeezed.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (squeezed.at[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function regionThree(text: string, bounds: { from: number; to: number }): TextSpan | null {
  const rows = table3Rows.flatMap((row) => (row.id === 'otherOutcome.overdueCorrection' ? [mergedOtherRow, row] : [row]))
  const chain = chainOf(text.slice(bounds.from, bounds.to), rows)
  const first = chain[0]
  if (!first || chain.length < 3) return null
  const start = bounds.from + first.start
  const before = text.slice(Math.max(bounds.from, start - 260), start)
  const heads = [...before.matchAll(heads3)]
  // Prose names outcomes too: only heads, or more rows than prose would name, make a table.
  if (new Set(heads.map((head) => head[0])).size < 3 && chain.length < 12) return null
  const head = heads.find((candidate) => /勾稽|申请人情况/.test(candidate[0])) ?? heads[0]
  const open = head ? text.lastIndexOf('(', start - before.length + head.index) : -1
  const headStart = head ? start - before.length + head.index : start
  return { start: open >= 0 && headStart - open <= 2 ? open : headStart, end: bounds.to }
}

function regionTwo(text: string, bounds: { from: number; to: number }, before: number): TextSpan | null {
  const end = Math.min(bounds.to, before > bounds.from ? before : bounds.to)
  const part = text.slice(bounds.from, end)
  for (const head of part.matchAll(heads2)) {
    const rows = chainOf(part.slice(head.index, head.index + 900), table2Rows['2019'])
    if (rows.length >= 3) return { start: bounds.from + head.index, end }
  }
  return null
}

function regionFour(text: string, bounds: { from: number; to: number }, after: number): TextSpan | null {
  const from = Math.max(bounds.from, after)
  const part = text.slice(from, bounds.to)
  const head = heads4.exec(part)
  if (head) {
    const lead = /(?:行政复议,*)?(?:行政诉讼,*)?$/.exec(part.slice(0, head.index))?.[0].length ?? 0
    return { start: from + head.index - lead, end: bounds.to }
  }
  // Heads cut over lines and read across ("结果 结果 … 维持 纠正"): enough of their halves, then the numbers.
  const halves = part.match(/维持|纠正|审结/g) ?? []
  const whole = table4Heads.filter((pattern) => part.match(pattern.pattern)).length
  const start = part.search(/行政复议/)
  return halves.length >= 7 && whole >= 1 && start >= 0 ? { start: from + start, end: bounds.to } : null
}
