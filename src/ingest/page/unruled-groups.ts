import { isInOfficialLabel } from '../../core/form/cut-label.ts'
import type { LineBlock } from './page-block.ts'
import { type Word, wordsOf } from './words.ts'

/** A line of running text with its words. */
export interface WordLine {
  block: LineBlock
  words: Word[]
  values: Word[]
}

/** Lines that may be a table without ruling lines. Indices into the lines of the run; `end` is the last of them. */
export interface LineGroup {
  /** The first line of its heads; equal to `body` where it has none. */
  head: number
  /** The first line below the heads. */
  body: number
  end: number
  /** Lines that have values. */
  rows: number[]
  /** Whether the table is the one of the group before, on the next page. */
  goesOn: boolean
  /** Where labels end and the columns of values begin. */
  edge: number
}

/** The words of lines that follow each other. */
export function wordLines(blocks: readonly LineBlock[]): WordLine[] {
  return blocks.map((block) => {
    const words = wordsOf(block)
    return { block, words, values: words.length > mostWords ? [] : words.filter((word) => word.isValue) }
  })
}

/** Stretches of lines whose numbers stand in columns, with the heads above them and the labels that go on below. */
export function lineGroups(lines: readonly WordLine[]): LineGroup[] {
  const rows = lines.flatMap((line, index) => (line.values.length > 0 ? [index] : []))
  const chains: number[][] = []
  for (const row of rows) {
    const chain = chains.at(-1)
    if (chain && chain.length < mostRows && isLinked(lines, chain, row)) chain.push(row)
    else chains.push([row])
  }
  const groups: LineGroup[] = []
  for (const [index, chain] of chains.entries()) {
    const from = (groups.at(-1)?.end ?? -1) + 1
    const group = withHeads(lines, chain, from)
    groups.push(...blankGroups(lines, from, group.head))
    groups.push(...byPages(lines, { ...group, end: tailOf(lines, group, chains[index + 1]?.[0] ?? lines.length) }))
  }
  return [...groups, ...blankGroups(lines, (groups.at(-1)?.end ?? -1) + 1, lines.length)]
}

/** No table of a report has as many rows, nor a row as many words. */
const mostRows = 120
const mostWords = 120

/** Fewer labels below heads than this are no table of blanks. */
const leastLabels = 3
const leastHeads = 3

/** Tables all of whose numbers are blank: labels of the form below a line of heads of the form. */
function blankGroups(lines: readonly WordLine[], from: number, to: number): LineGroup[] {
  const groups: LineGroup[] = []
  let above = from
  for (let heads = from; heads < to; heads += 1) {
    const { words } = lines[heads]!
    if (words.length < leastHeads || !words.every((word) => isInOfficialLabel(word.text))) continue
    const group = blankGroup(lines, above, heads, to)
    if (!group) continue
    groups.push(...byPages(lines, group))
    above = group.end + 1
    heads = group.end
  }
  return groups
}

function blankGroup(lines: readonly WordLine[], from: number, heads: number, to: number): LineGroup | null {
  const left = lines[heads]!.words[0]!.box.x0
  const isLabels = ({ words, block }: WordLine): boolean =>
    words.every((word) => word.box.x1 < left + block.size && isPartOfLabel(word))
  const isNext = (index: number): boolean => index + 1 < to && isNear(lines[index]!, lines[index + 1]!)
  let body = heads
  while (isNext(body) && body - heads <= mostHeadLines && !isLabels(lines[body + 1]!)) body += 1
  let end = body
  while (isNext(end) && end - body <= mostBlankRows && isLabels(lines[end + 1]!)) end += 1
  if (end - body < leastLabels) return null
  const edge = Math.max(...lines.slice(body + 1, end + 1).flatMap((line) => line.words.map((word) => word.box.x1)))
  return { ...withHeads(lines, [], from, { first: body + 1, edge }), end }
}

/** Words of the form, or what an ordinal begins; a numbered heading has the end of none of the form's labels. */
function isPartOfLabel({ text }: Word): boolean {
  if ([...text].length === 1 || isInOfficialLabel(text)) return true
  return heading.test(text) ? isInOfficialLabel(text.slice(-6)) : ordinal.test(text)
}

/** Ems between the lines of one table at most. */
const mostApart = 3.2

function isNear(above: WordLine, below: WordLine): boolean {
  if (above.block.page !== below.block.page) return below.block.page === above.block.page + 1
  return below.block.box.y0 - above.block.box.y1 <= Math.max(above.block.size, below.block.size) * mostApart
}

/** Whether a line with values goes on with the rows above it: between them there are labels, and nothing else. */
function isLinked(lines: readonly WordLine[], chain: readonly number[], row: number): boolean {
  const last = chain.at(-1)!
  for (let index = last; index < row; index += 1) if (!isNear(lines[index]!, lines[index + 1]!)) return false
  const values = leftOf([...chain, row].flatMap((index) => lines[index]!.values))
  const edge = labelEdge(lines, chain[0]!, row) ?? values
  return lines.slice(last + 1, row).every((line) => !isProse(line) && !crosses(line, values) && !isHead(line, edge))
}

function leftOf(words: readonly Word[]): number {
  return Math.min(...words.map((word) => word.box.x0))
}

/** Lines above numbers in which their label may begin. */
const mostAbove = 3

/** The right side of the labels that stand left of all numbers, beside them or with an ordinal; null where none do. */
function labelEdge(lines: readonly WordLine[], first: number, last: number): number | null {
  const own = lines.slice(Math.max(0, first - mostAbove), last + 1)
  const left = leftOf(lines.slice(first, last + 1).flatMap((line) => line.values))
  const rights = own.flatMap(({ words, values }) => {
    const labels = words.filter((word) => !word.isValue && (values.length > 0 || opensLabel(word)))
    return labels.flatMap(({ box }) => (box.x1 <= left ? [box.x1] : []))
  })
  return rights.length > 0 ? Math.max(...rights) : null
}

/** Whether a word has the ordinal of a label; a numbered heading stands in none of the form's labels. */
function opensLabel({ text }: Word): boolean {
  return ordinal.test(text) || (heading.test(text) && isInOfficialLabel(text))
}

const ordinal = /^(?:\d{1,2}\s*[.．、]|[（(][一二三四五六七八九十])/

/** A sentence, or a line over the width of a page: neither is a label. */
function isProse({ block, words }: WordLine): boolean {
  if (words.every((word) => isInOfficialLabel(word.text))) return false
  if (/[。；]$|[，,。；].{0,40}[，,。；]/.test(block.text) && !/勾稽|[(（]/.test(block.text)) return true
  return words.some((word) => [...word.text].length > 28)
}

/** Whether words without a gap between them reach from the labels into the columns of values. */
function crosses({ words, block }: WordLine, edge: number): boolean {
  return words.some((word) => word.box.x0 < edge - block.size && word.box.x1 > edge + block.size)
}

/** A line without numbers of which a part stands over columns of values. */
function isHead({ words, values, block }: WordLine, edge: number): boolean {
  return values.length === 0 && words.some((word) => word.box.x0 >= edge - block.size * 0.3)
}

const heading = /^[一二三四五六七八九十]{1,2}、/
const mostHeadLines = 16
const mostBlankRows = 60

/** Looks upwards for the heads of the rows: the lines over their columns, with label lines of blank rows in between. */
function withHeads(
  lines: readonly WordLine[],
  rows: number[],
  from: number,
  blank: { first: number; edge: number } | null = null,
): LineGroup {
  const first = blank?.first ?? rows[0]!
  const labels = blank?.edge ?? labelEdge(lines, first, rows.at(-1)!)
  const edge = labels ?? 0
  let head = -1
  let body = first
  for (let index = first - 1; index >= from; index -= 1) {
    const line = lines[index]!
    const isBroken = line.block.page !== lines[index + 1]!.block.page
    if ((isBroken && head >= 0) || !isNear(line, lines[index + 1]!) || isProse(line)) break
    if (head >= 0 ? body - index > mostHeadLines : first - index > mostBlankRows) break
    const isOver = isHead(line, edge)
    if (heading.test(line.block.text) && (labels === null || (!isOver && head >= 0))) break
    if (!isOver) continue
    if (head < 0) body = index + 1
    head = index
  }
  if (head >= 0) head = withNotes(lines, head, from)
  return { head: head < 0 ? first : head, body, end: 0, rows, goesOn: false, edge }
}

/** The note in the corner of the heads may begin above them. */
function withNotes(lines: readonly WordLine[], head: number, from: number): number {
  let top = head
  while (top > from && lines[top - 1]!.block.page === lines[top]!.block.page && isNear(lines[top - 1]!, lines[top]!)) {
    if (!lines[top - 1]!.words.every((word) => isInOfficialLabel(word.text))) break
    top -= 1
  }
  return top
}

/** The last line of the labels below the last numbers: blank rows, and what is left of the last label. */
function tailOf(lines: readonly WordLine[], group: LineGroup, next: number): number {
  let end = group.rows.at(-1)!
  const size = lines[end]!.block.size
  const heads = new Set(lines.slice(group.head, group.body).flatMap((line) => line.words.map((word) => word.text)))
  const left = leftOf(
    lines
      .slice(group.head, end + 1)
      .flatMap((line) => line.words)
      .filter((word) => word.box.x0 >= group.edge),
  )
  for (let index = end + 1; index < next; index += 1) {
    const line = lines[index]!
    if (!isNear(lines[index - 1]!, line) || isProse(line) || Math.abs(line.block.size - size) > 1) break
    if (line.words.some((word) => word.box.x1 > left)) break
    // Heads that are printed again are not the rest of a label.
    if (!line.words.every((word) => isPartOfLabel(word) && !heads.has(word.text))) break
    end = index
  }
  return end
}

/** A group for each page that the lines stand on. */
function byPages(lines: readonly WordLine[], group: LineGroup): LineGroup[] {
  const pages = Map.groupBy(
    Array.from({ length: group.end - group.head + 1 }, (_, index) => group.head + index),
    (index) => lines[index]!.block.page,
  )
  return [...pages.values()].map((own, part) => {
    const [head, end] = [own[0]!, own.at(-1)!]
    const rows = group.rows.filter((row) => row >= head && row <= end)
    return { head, body: part === 0 ? group.body : head, end, rows, goesOn: part > 0, edge: group.edge }
  })
}
