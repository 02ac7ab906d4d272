import type { TextSpan } from '../document/locator.ts'
import { chainOf } from './chain.ts'
import { firstHead } from './first-head.ts'
import type { LabelPattern } from './labels.ts'
import { matchesOf } from './matches.ts'

/** One of several tables of the same kind, in squeezed text: its first row to its last, and what stands before its rows. */
interface Occurrence {
  rows: TextSpan
  /** What was printed since the table before, or in front of the first: caption and heads. */
  lead: TextSpan
}

/** What is known where a region holds the same table more than once. */
export interface Repeated {
  /** The part of the region that is the report's own table; the whole region where there is but one. */
  region: TextSpan
  /** True where nothing says which of them is this year's: then no number of theirs is certain. */
  isDoubtful: boolean
  /** The rows of the other tables, which are no prose either. */
  others: readonly TextSpan[]
}

/** How far before the first row of a table its heads and its caption may reach. */
const captionReach = 200
/** How far the values of a row may reach, in characters. */
const longestRow = 400

/**
 * A region that holds a table twice, as where last year's stands beside this year's: the one whose caption does not name
 * another year. The others may stand before the region that was found, back to `from`; each has at least `fewest` of the
 * rows.
 */
export function ownTable(
  text: string,
  region: TextSpan,
  from: number,
  rows: readonly LabelPattern[],
  fewest: number,
  year: number | null,
): Repeated {
  // A table may have lost its first row, in both places.
  const own = text.slice(region.start, region.end)
  const first = rows.findIndex(({ pattern }) => own.search(pattern) >= 0)
  const found = occurrencesOf(
    text,
    { start: Math.min(from, region.start), end: region.end },
    rows.slice(Math.max(first, 0)),
    fewest,
  )
  return found.length < 2 ? alone(text, region, year) : chosen(text, region, found, year)
}

/**
 * The one table that was found, with heads up to `end`. Doubtful where the caption of another year stands right before it or
 * in it: then the report's own was not recognised, or is not told from the other.
 */
function alone(text: string, region: TextSpan, year: number | null, end = region.start): Repeated {
  const captions = matchesOf(text.slice(Math.max(0, region.start - longestCaption), end), captionOfYear)
  return { region, isDoubtful: year !== null && captions.some((caption) => Number(caption[1]) !== year), others: [] }
}

const longestCaption = 50
/** Behind it marks of a markup, or the number of a line. */
const captionOfYear = /(20\d\d)年(?:度)?(?:数据|情况)?(?:统计表)?[^\p{Script=Han}。]{0,30}(?=$|行政复议|结果维持|类别)/gu

/** The same for table four, whose rows have no labels: `heads` are the places of its heads, three for a table or one. */
export function ownHeads(text: string, region: TextSpan, heads: readonly TextSpan[], year: number | null): Repeated {
  const each = heads.length % 3 === 0 ? 3 : 1
  if (heads.length < 2 || (each === 3 && heads.length < 6) || (each === 1 && heads.length !== 2))
    return alone(text, region, year, heads.at(-1)?.start)
  const found: Occurrence[] = []
  for (let at = 0; at < heads.length; at += each) {
    const start = heads[at]?.start ?? region.start
    const end = heads[at + each - 1]?.end ?? region.end
    const before = found.at(-1)?.rows.end ?? Math.max(0, start - captionReach)
    // Two heads that follow each other with no number between, but for those of notes, are those of one table.
    const isSame = at > 0 && !/\d/.test(text.slice(before, start).replaceAll(/\[\d{1,2}\]/g, ''))
    if (isSame && each === 1) return { region, isDoubtful: false, others: [] }
    // Heads that are held in sight stand above those of the table itself.
    const held = isSame ? found.pop() : undefined
    found.push({ rows: { start, end }, lead: { start: held?.lead.start ?? before, end: start } })
  }
  const [only] = found
  if (found.length === 1 && only) return { region: { start: only.rows.start, end: region.end }, isDoubtful: false, others: [] }
  return chosen(text, region, found, year)
}

function occurrencesOf(text: string, region: TextSpan, rows: readonly LabelPattern[], fewest: number): Occurrence[] {
  const [first] = rows
  if (!first) return []
  const begins = matchesOf(text.slice(region.start, region.end), first.pattern).map(({ index }) => region.start + index)
  // Most tables are there once.
  if (begins.length < 2) return []
  const found: Occurrence[] = []
  begins.forEach((begin, index) => {
    const chain = chainOf(text.slice(begin, begins[index + 1] ?? region.end), rows)
    const last = chain.at(-1)
    if (chain.length < fewest || chain[0]?.row !== 0 || !last) return
    if (isSentence(text.slice(begin, begin + last.end), chain.length)) return
    const before = found.at(-1)?.rows.end ?? Math.max(region.start, firstHead(text, begin, region.start) - captionReach)
    found.push({ rows: { start: begin, end: begin + last.end }, lead: { start: before, end: begin } })
  })
  return found
}

/** No prose names so many rows of table three. */
const mostInProse = 10

/** A sentence that lists what table two is about has neither numbers between its words nor the table's own heads. */
function isSentence(words: string, rows: number): boolean {
  const numbers = words.match(/\d+/g)?.length ?? 0
  const articles = words.match(/第二十条/g)?.length ?? 0
  return rows <= mostInProse && numbers < rows - 1 && articles < 2
}

function chosen(text: string, region: TextSpan, found: readonly Occurrence[], year: number | null): Repeated {
  const ofYear = found.filter(({ lead }) => !isOfAnotherYear(text.slice(lead.start, lead.end), year))
  // Where labels are shown a second time to stay in sight, they have neither numbers nor strokes between them.
  const filled = ofYear.filter((table) => /[\d/-]/.test(printedIn(text, table).replaceAll(ordinals, '')))
  const own = filled.length > 0 ? filled : ofYear
  const [table] = own
  if (!table || own.some((other) => printedIn(text, other) !== printedIn(text, table)))
    return { region, isDoubtful: true, others: [] }
  const next = found[found.indexOf(table) + 1]
  const isWhole = table === found[0] && region.start <= table.rows.start
  return {
    region: {
      start: isWhole ? region.start : startOfHead(text, table.lead),
      end: next ? startOfHead(text, next.lead) : region.end,
    },
    isDoubtful: false,
    others: found
      .filter((other) => other !== table)
      .map((other) => ({ start: other.rows.start, end: other.rows.start + printedIn(text, other).length })),
  }
}

/** The numbers of labels, of the article's items and of pages. */
const ordinals =
  /\d[.、](?=\p{L})|\(\d\)|第[^项]{1,9}项|(?:-\d{1,3}-|第\d{1,3}页|(?<!\d)\d{1,3}\/\d{1,3})(?=[\p{L}(]|\d[.、]|$)/gu

/** A table's rows and the values behind the last of them, or behind its heads. */
function printedIn(text: string, { rows }: Occurrence): string {
  return text.slice(rows.start, rows.end) + (/^[^\p{L}()]*/u.exec(text.slice(rows.end, rows.end + longestRow))?.[0] ?? '')
}

function isOfAnotherYear(lead: string, year: number | null): boolean {
  const last = [...lead.matchAll(/(20[0-3]\d)年/g)].at(-1)
  if (last) return Number(last[1]) !== year
  return /上(?:一)?年度?(?:数据|情况|同期|[:：])|去年/.test(lead)
}

/** Behind the values of the table before: where its caption names a year or the heads begin. */
function startOfHead(text: string, lead: TextSpan): number {
  const match = /20[0-3]\d年|[(]?本列数据|申请人情况|自然人|第二十条|信息内容|行政复议|附?表[一二三四\d]/.exec(
    text.slice(lead.start, lead.end),
  )
  return match ? lead.start + match.index : lead.end
}
