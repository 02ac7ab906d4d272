import type { TextSpan } from '../document/locator.ts'
import { chainOf } from './chain.ts'
import { firstHead, heads3, mostBetweenHeads } from './first-head.ts'
import { matchesOf } from './matches.ts'
import { type LabelPattern, soughtRows3, table2Rows, table4Heads } from './labels.ts'
import type { Section, SectionNumber, TableNumber } from './recognised-report.ts'
import { ownHeads, ownTable } from './repeated-tables.ts'
import { indexAt, type Squeezed, spanOf } from './squeeze.ts'

/** Where each table is to be read: from its first head to where the next thing begins. */
export interface Regions {
  two: TextSpan | null
  three: TextSpan | null
  four: TextSpan | null
  /** Tables that stand there several times, while nothing says which of them is this year's. */
  doubtful: readonly TableNumber[]
  /** Further tables of the same kinds, such as last year's or the same once more. */
  others: readonly TextSpan[]
}

/** Fewer of its rows make no table three, whatever heads stand over them. */
export const fewestRows = 3

const heads2 = /第二十条第?[(]?一[)]?项|信息内容|本年(?:度)?(?:新)?(?:制发|制作)(?:件数|数量|件)|现行有效件/g
/** The heads of one block, whole and beside each other: no prose speaks so, and two rows below them are a table. */
const fullHeads2 = /信息内容\P{L}*本年(?:度)?(?:新)?(?:制发|制作)[件数量]+\P{L}*本年(?:度)?(?:废止|新公开)[件数量]+/u
/** What may stand between two heads: marks of notes, units, a comma of the file, the numbers of a table that stands on its side. */
const betweenHeads = '(?:[^\\p{L}。、]|[见备注释单位件]){0,24}'
const heads4 = new RegExp(['结果维持', '结果纠正', '其[他它]结果', '尚?未审结', '[总合]计'].join(betweenHeads), 'u')
/** Letters of the heads of table four, as many as these have. */
const uprightHeads4 = /[行政复议诉讼未经直接起后结果维持纠正其他它尚审总合计]{70,78}/g
const everyHeads4 = new RegExp(heads4, 'gu')
/** One line for each result of each group. */
const list4 = /(?:行政复议|[^。件]{0,24}起诉)结果维持[^件。]{60,600}起诉[总合]计/

/**
 * A table of the form has some three thousand squeezed characters. What begins as one and goes on for more than `longest`
 * is none: it is read as far as the last row that begins within them, and so far behind it as its values may reach.
 */
const longest = 40_000
const reachOfRow = 10_000

/** Finds the tables by their own heads and rows; section headings only bound the search, since they may be missing. */
export function findRegions(squeezed: Squeezed, canonical: string, sections: readonly Section[], year: number | null): Regions {
  const bounds = (number: SectionNumber): { from: number; to: number } => sectionBounds(squeezed, sections, number)
  // Headings may be lost, or stand on a sheet of their own: then a table is looked for everywhere, by its head.
  const everywhere = { from: 0, to: squeezed.text.length }
  const three = regionThree(squeezed.text, bounds(3)) ?? regionThree(squeezed.text, everywhere)
  const end = squeezed.text.length
  const two =
    regionTwo(squeezed.text, bounds(2), three?.start ?? end) ??
    regionTwo(squeezed.text, everywhere, three?.start ?? end) ??
    regionTwo(squeezed.text, everywhere, end)
  const four = regionFour(squeezed.text, bounds(4), three?.start ?? 0) ?? regionFour(squeezed.text, everywhere, 0)
  const { text } = squeezed
  const own = {
    2: two && ownTable(text, two, bounds(2).from, table2Rows['2019'], 4, year),
    3: three && ownTable(text, three, bounds(3).from, soughtRows3, 12, year),
    4: four && ownHeads(text, four, headsFour(text, four), year),
  }
  const begins = [own[2]?.region, own[3]?.region, own[4]?.region].flatMap((region) => (region ? [region.start] : []))
  // Up to where the next thing begins: trailing blanks of the last row are cells too.
  const span = (range: TextSpan | null, rows: readonly LabelPattern[]): TextSpan | null => {
    if (!range) return null
    const next = endOfTable(squeezed, range.start, Math.min(range.end, ...begins.filter((begin) => begin > range.start)), rows)
    return { start: lineStart(canonical, spanOf(squeezed, range.start, next).start), end: squeezed.at[next] ?? canonical.length }
  }
  return {
    two: span(own[2]?.region ?? null, table2Rows['2019']),
    three: span(own[3]?.region ?? null, soughtRows3),
    four: span(own[4]?.region ?? null, []),
    doubtful: ([2, 3, 4] as const).filter((number) => own[number]?.isDoubtful),
    others: ([2, 3, 4] as const)
      .flatMap((number) => own[number]?.others ?? [])
      .map(({ start, end: last }) => spanOf(squeezed, start, last)),
  }
}

/** Where a table that begins at `start` ends at the latest: before `end`, never within a number. */
function endOfTable({ text, at }: Squeezed, start: number, end: number, rows: readonly LabelPattern[]): number {
  if (end - start <= longest) return end
  const last = chainOf(text.slice(start, start + longest), rows).at(-1)
  let cut = Math.min(end, start + (last?.end ?? 0) + reachOfRow)
  while (cut < end && /[\d.,]/.test(text.charAt(cut)) && at[cut] === at[cut - 1]! + 1) cut += 1
  return cut
}

/** The places of the heads of table four: each five of them. */
function headsFour(text: string, region: TextSpan): TextSpan[] {
  return matchesOf(text.slice(region.start, region.end), everyHeads4).map(({ index, 0: match }) => ({
    start: region.start + index,
    end: region.start + index + match.length,
  }))
}

/** Bars, tabs and spaces before the first word of a line belong to its first cell, and so does the head of the labels' column. */
function lineStart(canonical: string, offset: number): number {
  const start = canonical.lastIndexOf('\n', offset - 1) + 1
  return /^[\s|│]*(?:(?:申请人|项目|类别|指标)[^\S\n]*[\t|│]\s*)?$/.test(canonical.slice(start, offset)) ? start : offset
}

/** Squeezed bounds of a section: from its heading, or the last known one before it, to the next known one after it. */
function sectionBounds(squeezed: Squeezed, sections: readonly Section[], number: SectionNumber): { from: number; to: number } {
  const own = sections.find((section) => section.number === number)
  const before = sections.filter((section) => section.number < number).at(-1)
  const from = own?.heading.end ?? before?.heading.end ?? 0
  const starts = sections.flatMap(({ number: other, heading }) => (own || other > number ? [heading.start] : []))
  const next = Math.min(...starts.filter((start) => start >= from))
  return { from: indexAt(squeezed, from), to: Number.isFinite(next) ? indexAt(squeezed, next) : squeezed.text.length }
}

function regionThree(text: string, bounds: { from: number; to: number }): TextSpan | null {
  // Prose above the table names its rows, too: where the head shows where the table begins, nothing before it counts.
  const from = headThree(text, bounds) ?? bounds.from
  const chain = chainOf(text.slice(from, bounds.to), soughtRows3)
  const first = chain[0]
  if (!first || chain.length < fewestRows) return null
  const start = from + first.start
  const before = text.slice(Math.max(bounds.from, start - 260), start)
  const heads = matchesOf(before, heads3)
  // Prose names outcomes too: only heads, or more rows than prose would name, make a table.
  if (new Set(heads.map((head) => head[0])).size < 3 && chain.length < 12) return null
  const head = heads.find((candidate) => /勾稽|申请人情况/.test(candidate[0])) ?? heads[0]
  const headStart = head ? firstHead(text, start - before.length + head.index, bounds.from) : start
  const open = head ? text.lastIndexOf('(', headStart) : -1
  return { start: open >= 0 && headStart - open <= 2 ? open : headStart, end: bounds.to }
}

/** The end of the first head of table three: the note on its relations, or at least four of its words with no number between them. */
function headThree(text: string, bounds: { from: number; to: number }): number | null {
  let seen = new Set<string>()
  let last = -1
  for (const match of matchesOf(text.slice(bounds.from, bounds.to), heads3)) {
    const at = bounds.from + match.index
    if (last < 0 || at - last > mostBetweenHeads || /\d/.test(text.slice(last, at))) seen = new Set()
    seen.add(match[0])
    last = at + match[0].length
    // No prose speaks of these.
    if (seen.size >= 4 || /勾稽/.test(match[0])) return last
  }
  return null
}

function regionTwo(text: string, bounds: { from: number; to: number }, before: number): TextSpan | null {
  const end = Math.min(bounds.to, before > bounds.from ? before : bounds.to)
  const part = text.slice(bounds.from, end)
  for (const head of matchesOf(part, heads2)) {
    const rows = chainOf(part.slice(head.index, head.index + 900), table2Rows['2019'])
    const isHeaded = rows.length === 2 && fullHeads2.test(part.slice(head.index, head.index + rows[0]!.start))
    if (rows.length >= 3 || isHeaded) return { start: bounds.from + head.index, end }
  }
  // Labels that are cut over lines do not stand together yet, but prose names no two items of the article.
  const articles = matchesOf(part, /第二十条第[(]?[一五六八九][)]?项?/g)
  return articles.length >= 2 && articles[0] ? { start: bounds.from + articles[0].index, end } : null
}

function regionFour(text: string, bounds: { from: number; to: number }, after: number): TextSpan | null {
  const from = Math.max(bounds.from, after)
  const part = text.slice(from, bounds.to)
  const head = heads4.exec(part) ?? list4.exec(part)
  if (head) {
    const lead = /(?:行政(?:复议|诉讼)[^\p{L}\d。]{0,200})*$/u.exec(part.slice(0, head.index))?.[0].length ?? 0
    return { start: from + head.index - lead, end: bounds.to }
  }
  // Heads set upright and read across ("结 结 其 尚 … 果 果 他 未"): all their letters, in any order, and none besides.
  for (const run of matchesOf(part, uprightHeads4))
    if (['维', '纠', '审'].every((letter) => run[0].split(letter).length === 4))
      return { start: from + run.index, end: bounds.to }
  // Heads cut over lines and read across ("结果 结果 … 维持 纠正"): enough of their halves, then the numbers.
  // Prose has numbers between these words, heads have none.
  for (const run of part.matchAll(/[^\d]+/g)) {
    const halves = run[0].match(/维持|纠正|审结/g) ?? []
    const whole = table4Heads.filter((pattern) => run[0].match(pattern.pattern)).length
    if (halves.length < 7 || whole === 0) continue
    const sentence = run[0].lastIndexOf('。', run[0].search(/维持|纠正|审结/)) + 1
    const start = run[0].indexOf('行政复议', sentence)
    return { start: from + run.index + (start < 0 ? sentence : start), end: bounds.to }
  }
  return null
}
