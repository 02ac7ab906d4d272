import { type TextSpan, textLocator } from '../document/locator.ts'
import type { Grid, GridCell, SourceDocument } from '../document/source-document.ts'
import { type LabelPattern, table2Heads, table2Rows, table3Columns, table4Heads } from './labels.ts'
import type { TableNumber } from './recognised-report.ts'
import { bareText } from './squeeze.ts'
import { isValueLike } from './value.ts'

/** A table that is written as sentences or as lines of names and values, as the grid that it stands for. */
export interface NamedTable {
  number: TableNumber
  region: TextSpan
  grid: Grid
}

/** A column's name with the number behind it; the number's span is empty where there is none. */
interface Pair {
  column: number
  name: TextSpan
  value: TextSpan
}

/** The pairs of one row, in one breath. */
interface Line {
  pairs: Pair[]
  start: number
  end: number
}

/** Columns that belong to one row of a table, by their names in running text. */
interface Names {
  patterns: readonly LabelPattern[]
  pairs: RegExp
}

/** What stands behind a name, up to what parts the pairs: a note in brackets or the comma between thousands parts none. */
const printed =
  '(?:[^\\n\\t|│｜,，;；、。{}"”（(]|[（(][^（()）\\n]{0,40}[）)]|(?<=[\\d０-９])[,，](?=[\\d０-９]{3}(?![\\d０-９]))){0,60}?'
/** A count with its unit; an amount of 元 is none of 万元 and keeps it. */
const counted = /^([-−－+]?[\d０-９.,，]+)\s*(?:件|宗|条|项|个|万元)$/
/** What may stand between two pairs of a row. */
const between = /^(?:[^\p{L}\d。]|其中|法人或其[他它]组织){0,60}$/u
const longestBetween = 80
/** The label of a row, with those of its group before it, is no longer than this. */
const longestLabel = 160

const three = namesOf(table3Columns)
const four = namesOf(table4Heads)
const two = { '2019': blocksOf('2019'), '2021': blocksOf('2021') }
const labels2 = [...table2Rows['2019'], ...table2Rows['2021']].map(({ pattern }) => new RegExp(pattern.source))

/** Rows of so many names are a table three, and no prose. */
const fewestRows3 = 8
const fewestRows2 = 4
const rows4 = 3

/** By what the rows of a table begin: the name of the first column, which table three may have lost. */
const openings = {
  two: (['2021', '2019'] as const).map((edition) => openingOf(two[edition].map(({ patterns }) => patterns[0]!))),
  three: [openingOf(three.patterns.slice(0, 2))],
  four: [openingOf(four.patterns.slice(0, 1))],
}

/**
 * The tables of a text in which every number stands behind the name of its column, and these behind the label of their row
 * ("1.重复申请：自然人 0 件，商业企业 0 件…"). Only what is complete is taken for one: prose names some of the columns too.
 */
export function namedTables({ text, blocks }: SourceDocument): NamedTable[] {
  const grids = blocks.filter(({ kind }) => kind === 'grid')
  const outside = textOutside(text, grids)
  const tables = [
    mayHold(outside, openings.two, fewestRows2) ? tableTwo(text) : null,
    mayHold(outside, openings.three, fewestRows3) ? tableThree(text) : null,
    mayHold(outside, openings.four, rows4) ? tableFour(text) : null,
  ]
  return tables
    .filter((table) => table !== null)
    .filter(({ region }) => grids.every(({ span }) => span.end <= region.start || span.start >= region.end))
}

/** The text without the grids, in which no table is named: most reports have nothing left that could be one. */
function textOutside(text: string, grids: readonly { span: TextSpan }[]): string {
  let outside = ''
  let from = 0
  for (const { span } of grids) {
    outside += `${text.slice(from, span.start)}\n`
    from = Math.max(from, span.end)
  }
  return outside + text.slice(from)
}

/** Whether a text has as many openings of rows as a table has. */
function mayHold(text: string, opening: readonly RegExp[], rows: number): boolean {
  return opening.some((words) => (text.match(words)?.length ?? 0) >= rows)
}

function tableThree(text: string): NamedTable | null {
  const lines = linesOf(text, three)
  // A column may be lost in all rows.
  const width = lines.reduce((most, line) => Math.max(most, line.pairs.length), 0)
  if (width < three.patterns.length - 1) return null
  const isWhole = (line: Line): boolean => line.pairs.length === width
  const run = longestRun(lines, isWhole)
  if (run.length < fewestRows3 || !areNamed(text, run)) return null
  const label = labelsOf(text, lines, run)
  const rows = [headRow(text, run[0]!), ...run.map((line, index) => [...label[index]!, ...valueCells(text, line)])]
  return tableOf(3, text, label[0]![0]!.span.start, run.at(-1)!.end, rows)
}

function tableFour(text: string): NamedTable | null {
  const lines = linesOf(text, four)
  const run = longestRun(lines, (line) => line.pairs.length === four.patterns.length)
  if (run.length !== rows4 || !areNamed(text, run)) return null
  const label = labelsOf(text, lines, run)
  const isNamed = [/复议/, /未经复议|直接/, /复议后/].every((words, group) => label[group]!.some((cell) => words.test(cell.text)))
  if (!isNamed) return null
  const across = (cellsOf: (line: Line) => Draft[]): Draft[] =>
    run.flatMap((line, group) => cellsOf(line).map((cell) => ({ ...cell, column: cell.column + group * four.patterns.length })))
  const rows = [across((line) => headRow(text, line)), across((line) => valueCells(text, line))]
  return tableOf(4, text, label[0]![0]!.span.start, run.at(-1)!.end, rows)
}

/** Heads over a table of another kind have neither a sign nor a number behind them, but for the last of them. */
function areNamed(text: string, run: readonly Line[]): boolean {
  return run.some(({ pairs }) =>
    pairs.slice(0, -1).some(({ name, value }) => value.end > value.start || /[:：=]/.test(text.slice(name.end, value.start))),
  )
}

function tableTwo(text: string): NamedTable | null {
  const [run, lines] = (['2021', '2019'] as const)
    .map((edition) => linesOfTwo(text, edition))
    .map((found) => [longestRun(found, () => true), found] as const)
    .reduce((best, next) => (pairsIn(next[0]) > pairsIn(best[0]) ? next : best))
  if (run.length < fewestRows2) return null
  const label = labelsOf(text, lines, run)
  if (label.some((cells) => labels2.every((pattern) => !pattern.test(bareText(cells.at(-1)?.text ?? ''))))) return null
  if (run.some((line) => labelsBefore(text, lines, line) > 1)) return null
  const rows = run.flatMap((line, index) => [headRow(text, line), [...label[index]!, ...valueCells(text, line)]])
  return tableOf(2, text, label[0]![0]!.span.start, run.at(-1)!.end, rows)
}

/**
 * How many lines before a row of table two are labels of its rows and nothing else: names and numbers behind several of
 * them are no one's, as where a page's text was taken off it column by column.
 */
function labelsBefore(text: string, lines: readonly Line[], line: Line): number {
  const before = text.slice(labelStart(lines, line), line.start).split('\n')
  return before.filter((words) => labels2.some((pattern) => pattern.exec(words.trim())?.[0] === words.trim())).length
}

/** The rows of table two that have all columns of one of its blocks. */
function linesOfTwo(text: string, edition: '2019' | '2021'): Line[] {
  return (
    two[edition]
      .flatMap((names) => linesOf(text, names).filter((line) => line.pairs.length === names.patterns.length))
      .sort((a, b) => a.start - b.start || b.end - a.end)
      // A row of three columns has the names of one of two.
      .filter((line, at, all) => all[at - 1]?.start !== line.start)
  )
}

function pairsIn(lines: readonly Line[]): number {
  return lines.reduce((count, line) => count + line.pairs.length, 0)
}

function blocksOf(edition: '2019' | '2021'): Names[] {
  const heads = table2Heads[edition]
  const named = (...ids: string[]): Names => namesOf(heads.filter(({ id }) => ids.includes(id)))
  return edition === '2021'
    ? [named('made', 'repealed', 'valid'), named('processed'), named('amount')]
    : [
        named('newlyMade', 'newlyPublished', 'totalPublished'),
        named('priorItems', 'itemChange', 'processed'),
        named('priorItems', 'itemChange'),
        named('count', 'amount'),
      ]
}

function namesOf(patterns: readonly LabelPattern[]): Names {
  const names = patterns.map(({ pattern }) => `(${pattern.source})`).join('|')
  const note = '(?:[（(][^（()）\\d]{0,12}[）)])?(?:\\[\\d{1,2}\\]|[（(]注\\d{0,2}[）)]|[*＊※†‡①-⑳¹²³])?'
  // A number alone may stand on the line below its name; what else stands there is the next row's.
  const is = '[^\\S\\n]*[:：=]?(?:\\s+(?=[\\d０-９][\\d０-９.,]*\\s*?(?:件\\s*?)?(?:\\n|$))|[^\\S\\n]*)(?:[是为][^\\S\\n]*)?'
  const behind = `(?:申请)?(?:的)?(?:总?数量|件数|数)?${note}["”’'*]*${is}["“]?`
  const apart = `\\s*(?:(?![,，][\\d０-９]{3}(?![\\d０-９]))[\\n\\t|│｜,，;；、。{}"”]|$|本年|${names})`
  return { patterns, pairs: new RegExp(`(?:本年度?)?(?:${names})${behind}(${printed})(?=${apart})`, 'gu') }
}

function openingOf(patterns: readonly LabelPattern[]): RegExp {
  return new RegExp(patterns.map(({ pattern }) => pattern.source).join('|'), 'g')
}

/** The rows of names that stand in one breath, each beginning with the first column. */
function linesOf(text: string, { patterns, pairs }: Names): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(pairs)) {
    const column = match.slice(1, patterns.length + 1).findIndex((name) => name !== undefined)
    const given = match[patterns.length + 1]!
    const end = match.index + match[0].length
    const at = end - given.length
    // Behind a tab the unit is the cell's, and no sentence's.
    const value = text[at - 1] === '\t' ? given : (counted.exec(given)?.[1] ?? given)
    const name = { start: match.index, end: match.index + match[0].indexOf(match[column + 1]!) + match[column + 1]!.length }
    const pair = { column, name, value: { start: at, end: at + value.length } }
    const last = lines.at(-1)
    const goesOn =
      last !== undefined &&
      column > 0 &&
      last.pairs.every((other) => other.column !== column) &&
      match.index - last.end <= longestBetween &&
      between.test(text.slice(last.end, match.index))
    if (goesOn) [last.end] = [end, last.pairs.push(pair)]
    else if (column === 0 || isValueLike(value)) lines.push({ pairs: [pair], start: match.index, end })
  }
  return lines
}

/** Prose may name the columns of one row, too; more rows beside those of a table are a part of it that something cuts off. */
const mostBeside = 1

/** The longest run of rows one after another, with nothing between them but their labels; empty where other rows are cut off. */
function longestRun(lines: readonly Line[], isRow: (line: Line) => boolean): Line[] {
  let best: Line[] = []
  let run: Line[] = []
  for (const line of lines) {
    const last = run.at(-1)
    if (!isRow(line) || (last && line.start - last.end > longestLabel)) run = []
    if (isRow(line)) run.push(line)
    if (run.length > best.length) best = run
  }
  return lines.filter(isRow).length - best.length <= mostBeside ? best : []
}

/** A cell before it has its row. */
type Draft = Pick<GridCell, 'column' | 'text' | 'span'>

/** Labels of groups stand in columns of their own before that of the row. */
const labelColumns = 4

/** What stands before each row: its label, behind those of its groups. */
function labelsOf(text: string, lines: readonly Line[], run: readonly Line[]): Draft[][] {
  return run.map((line) => {
    const from = labelStart(lines, line)
    const parts: TextSpan[] = []
    for (const { 0: part, index } of text.slice(from, line.start).matchAll(/[^\n。；;{}]+/g)) {
      const words = /[\p{L}\d（(].*[\p{L}\d）)”\]]/u.exec(part)
      const start = from + index + (words?.index ?? 0)
      if (words && /\p{Script=Han}/u.test(part) && !isUnit(words[0])) parts.push({ start, end: start + words[0].length })
    }
    // Before the first row stands whatever is before the table.
    const own = line === run[0] ? parts.slice(-1) : parts.slice(-labelColumns)
    if (own.length === 0) own.push({ start: line.start, end: line.start })
    return own.map((span, at) => ({ column: labelColumns - own.length + at, text: text.slice(span.start, span.end), span }))
  })
}

/** Where the label of a row may begin: behind the row before it. */
function labelStart(lines: readonly Line[], line: Line): number {
  return Math.max(lines[lines.indexOf(line) - 1]?.end ?? 0, line.start - longestLabel)
}

function isUnit(words: string): boolean {
  return /^(?:件|宗|条|项|个|元|万元)$/.test(words)
}

function headRow(text: string, { pairs }: Line): Draft[] {
  return inOrder(pairs).map(({ column, name }) => draft(text, column, name))
}

function valueCells(text: string, { pairs }: Line): Draft[] {
  return inOrder(pairs).map(({ column, value }) => draft(text, column, value))
}

function draft(text: string, column: number, span: TextSpan): Draft {
  return { column: labelColumns + column, text: text.slice(span.start, span.end), span }
}

function inOrder(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted((a, b) => a.column - b.column)
}

function tableOf(number: TableNumber, text: string, start: number, end: number, rows: readonly Draft[][]): NamedTable {
  const opening: Draft = { column: 0, text: '', span: { start, end: start } }
  const cells = [[opening, ...rows[0]!], ...rows.slice(1)].flatMap((row, index) =>
    row.map(
      (cell): GridCell => ({
        ...cell,
        row: index,
        rowSpan: 1,
        columnSpan: 1,
        where: textLocator(cell.span.start, cell.span.end),
      }),
    ),
  )
  const columns = Math.max(...cells.map((cell) => cell.column)) + 1
  const region = { start, end: Math.min(end + 1, text.length) }
  return { number, region, grid: { kind: 'grid', span: { start, end }, rows: rows.length, columns, cells, sheet: null } }
}
