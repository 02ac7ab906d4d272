import { layOutColumns, withRests } from './column-text.ts'
import type { TextLine } from './line-chunks.ts'
import type { TextSpan } from '../document/locator.ts'
import { lineCells } from './line-cells.ts'
import { groupedNumber, spacedNumber } from './spaced-digits.ts'
import { withContinuedLabels } from './continued-labels.ts'
import { withHalves } from './halved-cells.ts'
import { ruledRows } from './ruled-rows.ts'
import { isPageNumber, withoutPageNumbers } from './page-numbers.ts'
import { withoutRules } from './squeeze.ts'
import { tabsBetweenLines } from './tabs-between-lines.ts'
import { isValueLike } from './value.ts'
import { type Piece, type PieceRun, textPiece, trimmedPiece } from './piece.ts'
import { wordPattern } from './words.ts'

/**
 * Cuts running text into pieces by what parts its cells: bars or tabs within the lines (a grid of lines), bars or tabs
 * with one cell a line (explicit blanks, no columns), or white space alone, where only runs of line ends hint at blanks.
 */
export function layOutText(text: string, region: TextSpan): PieceRun {
  // The mark that opens a field belongs to it, and parts it from the commas within.
  const start = text.charAt(region.start - 1) === '"' ? region.start - 1 : startOfDrawnRow(text, region.start)
  return { ...cutText(text, { start, end: region.end }), end: region.end }
}

/** A rule between the rows of a drawn table. */
const drawnRule = /^\s*[+├┌╔╠][─═=+┬┼┴┐┤╗╣╦╬╩-]{3,}\s*$/

/**
 * The first line between two rules of a drawn table, where a region begins on a lower one with a cell that goes on from it:
 * a label cut over lines has its first words there, and the row its numbers.
 */
function startOfDrawnRow(text: string, from: number): number {
  const opening = beforeOnLine(text, from)
  if (!/^[\s|│┃]*$/.test(opening)) return from
  const line = from - opening.length
  let first = line
  for (let above = 0; above < mostInCell && first > 0; above += 1) {
    const before = text.lastIndexOf('\n', first - 2) + 1
    const words = text.slice(before, first - 1)
    if (drawnRule.test(words)) return first === line ? from : first
    if (!/^\s*[|│┃]/.test(words)) return from
    first = before
  }
  return from
}

function cutText(text: string, region: TextSpan): Omit<PieceRun, 'end'> {
  const body = withoutPageNumbers(withPlainBars(withoutRules(text.slice(region.start, region.end)), text))
  const lines = linesOf(body, region.start)
  const apart = tabsBetweenLines(body, region.start)
  if (apart) return { pieces: apart, blanks: 'explicit' }
  for (const bar of ['\t', '|', '│', '┃', '｜', '¦', ',']) {
    if (bar !== ',' && lines.some((line) => count(line.text, bar) > widestRow))
      return { pieces: barStream(body, region.start, bar), blanks: 'explicit' }
    if (!isGridOfLines(lines, bar)) continue
    const drawn = text.slice(region.start, region.end).split('\n')
    const ruled = bar === '\t' || bar === ',' ? null : ruledRows(drawn, fromItsBar(lines, text), bar)
    if (ruled === 'torn') return { pieces: gridOfLines(lines, bar, text), blanks: 'explicit', torn: true }
    return { pieces: ruled ?? withContinuedLabels(withHalves(gridOfLines(lines, bar, text))), blanks: 'explicit' }
  }
  const bars = count(body, '|')
  if (bars >= 8 && bars * 3 >= lines.length)
    return { pieces: barLines(lines), blanks: 'explicit', lead: opensRows(lines) ? 1 : 0 }
  const tabbed = lines.filter((line) => line.text.startsWith('\t'))
  if (tabbed.length >= 6 && tabbed.length * 2 >= lines.filter((line) => line.text.trim() !== '').length)
    return {
      pieces: lines
        .filter((line, at) => line.text.startsWith('\t') && !isNumberAlone(lines, at))
        .map((line) => trimmedPiece(line.text, line.start)),
      blanks: 'explicit',
    }
  const columns = layOutColumns(lines)
  if (columns) return columns
  const cells = lineCells(lines)
  if (cells) return { pieces: cells, blanks: 'explicit' }
  const pieces = withRests(wordStream(body, region.start, spacedNumber(text) + groupedNumber(text)), lines)
  return { pieces, blanks: pieces.some((piece) => piece.lineEndsBefore >= 2) ? 'line-ends' : 'none' }
}

/** The lines with the first of them whole: a region begins with its first words, not with the bars before them. */
function fromItsBar(lines: readonly TextLine[], text: string): TextLine[] {
  const [first, ...others] = lines
  if (!first) return []
  const before = beforeOnLine(text, first.start)
  return /^[\s|│┃｜¦]*$/.test(before)
    ? [{ text: before + first.text, start: first.start - before.length }, ...others]
    : [...lines]
}

/** What stands before an offset on its line. */
function beforeOnLine(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
}

/** Opens a table in the markup of a wiki. */
const wikiTable = '{|'
/** The line end before a cell that does not open its row. */
const withinWikiRow = /(?<!(?:\|-|\{\|)[^\n]*)\n(?=[ \t]*[|!](?![-}]))/g
/** What opens and closes a table and a row there, with what is said of them; and the marks of cells on one line, and of heads. */
const wikiMarks = /\{\|[^|\n]*|\|-+(?=\s)(?:[ \t]*[\w-]+="[^"\n]*")*|\|\}|\|\||(?<=\s)!!?(?=\s)/g

/** A row of heads whose bars are all doubled, in a markup where one bar parts the cells of the other rows. */
const doubledRow = /^(?:[ \t]*\|\|)?(?:[^|\n]+\|\|){2,}[ \t]*$/gm

/** Heads between doubled bars as cells between single ones: every offset stays. */
function withSingleBars(body: string): string {
  if (!body.includes('||') || !/^[ \t]*\|(?!\|)/m.test(body)) return body
  return body.replace(doubledRow, (line) => line.replaceAll('||', ' |'))
}

/**
 * Text in the markup of a wiki as rows between bars: the marks of its tables and rows are no cells, though they are written
 * as bars and a value that is not there. Every offset stays.
 */
function withPlainBars(body: string, text: string): string {
  if (!text.includes(wikiTable)) return withSingleBars(body)
  return body
    .replace(withinWikiRow, ' ')
    .replace(wikiMarks, (mark) => (mark === '||' || mark.startsWith('!') ? '|' : ' ').padStart(mark.length))
}

function linesOf(body: string, offset: number): TextLine[] {
  const lines: TextLine[] = []
  let start = offset
  for (const text of quotedLines(body.split('\n'))) {
    lines.push({ text, start })
    start += text.length + 1
  }
  return lines
}

/** Most lines that one cell of a spreadsheet may hold. */
const mostInCell = 12

/** Lines between tabs with those joined that a cell in quotation marks holds, as spreadsheets copy cells with line ends. */
function quotedLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? ''
    const open = /(?:^|\t)"[^"\t]*$/
    for (let more = 1; open.test(line) && more < mostInCell; more += 1) {
      const whole = [line, ...lines.slice(at + 1, at + 1 + more)].join('\n')
      if (!/(?:^|\t)"[^"\t]*"(?:\t[^]*)?$/.test(whole) || open.test(whole)) continue
      at += more
      line = whole
    }
    joined.push(line)
  }
  return joined
}

/** So many lines of a number, a label and a value, of ten lines at least eight, are a list. */
const fewestListed = 8

/** Whether nearly every line has three cells between tabs, as a list does whose lines are numbered. */
function isListOfLines(lines: readonly TextLine[]): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '')
  const listed = filled.filter((line) => count(line.text, '\t') === 2 && !line.text.startsWith('\t')).length
  return listed >= fewestListed && listed * 10 >= filled.length * 8
}

/** Rows written as lines: several lines part into cells of which numbers and blanks are the most. */
function isGridOfLines(lines: TextLine[], bar: string): boolean {
  if (bar === '\t' && isListOfLines(lines)) return true
  let rows = 0
  let wide = 0
  let valued = 0
  // Numbers parted by white space: the commas between them part thousands, not cells.
  if (bar === ',' && lines.filter(({ text }) => /(?:^|\s)\d+\s{2,}\d/.test(text)).length > fewestSpaced) return false
  for (const line of lines) {
    // A cell alone with what a merged one covers is no row.
    const fields = fieldsOf(bar === '|' ? line.text.replace(covered, '$1') : line.text, bar)
    if (fields.length < 4) continue
    if (bar === ',' && fields.some((field) => /\d\s+\d/.test(field))) continue
    const values = fields.filter((field) => isBlankOrValue(field, bar))
    wide += 1
    if (values.length > 0) valued += 1
    if (values.length >= 3 && values.some((field) => field.trim() !== '') && values.length * 2 >= fields.length) rows += 1
  }
  // Rows of blanks have no digits; tabs stand in no prose, so that two lines of many show a grid all the same,
  // unless they are heads, the numbers below which may stand one a line.
  return rows >= (bar === ',' ? 2 : 1) || (bar === ',' && isOneWideRow(lines, bar)) || (bar === '\t' && wide >= 2 && valued > 0)
}

/** Rows of numbers set apart by white space: where there are more, this is what parts the cells. */
const fewestSpaced = 2

/** Table four is a single row: fifteen values and nothing else. */
function isOneWideRow(lines: readonly TextLine[], bar: string): boolean {
  return lines.some((line) => {
    const fields = fieldsOf(line.text, bar)
    return fields.length >= 12 && fields.every((field) => isBlankOrValue(field, bar))
  })
}

/** Commas part thousands and clauses, too: between them only whole words are values. */
function isBlankOrValue(field: string, bar: string): boolean {
  const text = bar === ',' ? field.replace(/^"(.*)"$/s, '$1').trim() : field.trim()
  return text === '' || (isValueLike(text) && (bar !== ',' || !/\s/.test(text)))
}

const bareDigits = /^[\p{Nd},，.]+$/u

function gridOfLines(lines: TextLine[], bar: string, text: string): Piece[] {
  const pieces: Piece[] = []
  const frame = bar === '\t' || bar === ',' ? noFrame : frameOf(lines, bar)
  const counted = lineNumbers(lines, bar, text)
  let row = 0
  for (const [at, line] of lines.entries()) {
    // A line of nothing but tabs is a row of blanks; a line of nothing at all is none.
    if (line.text.replace(/[^\S\t]+/g, '') === '' || isNumberAlone(lines, at)) continue
    const above = pieces.at(-1)
    // Right below a row that ends in a number there may be the rest of it, as where the line was too long.
    if (
      above &&
      lines[at - 1]?.text.endsWith(above.text) &&
      [above.text, line.text.trim()].every((text) => bareDigits.test(text))
    )
      above.goesOn = [trimmedPiece(line.text, line.start)]
    let start = line.start
    const fields = fieldsOf(line.text, bar)
    const opens = frame.opens && fields.length > 2 ? 1 : 0
    // The rule of markdown stands under the first row; further down the same characters are a row of dashes.
    const isRule = row <= 1 && /-{3}/.test(line.text) && fields.every((field) => /^\s*(?::?-{3,}:?\s*)?$/.test(field))
    fields.forEach((field, index) => {
      const isFrame = (opens === 1 && index === 0) || (frame.closes && fields.length > 2 && index === fields.length - 1)
      // A line that begins with one bar begins with a blank cell: there is no room for white space before it.
      const isFirst = index === 0 && fields[1] !== ''
      const isCovered = frame.spans && field === '' && !isFirst
      const isCount = index === 0 && counted.has(line)
      if (!isFrame && !isCovered && !isRule && !isCount) {
        const quoted = (bar === ',' || bar === '\t') && /^"[^]*"$/.test(field)
        const inside = quoted ? field.slice(1, -1) : field
        const lead = inside.length - inside.trimStart().length + (quoted ? 1 : 0)
        pieces.push(textPiece(inside.trim(), start + Math.min(lead, field.length), 0, 0, row, index - opens))
      }
      start += field.length + 1
    })
    row += 1
  }
  return pieces
}

/** So many lines one after another must be counted before their count is taken for what it is. */
const fewestCounted = 3

/**
 * The lines that begin with their own number, heads as well as rows, one by one, as programs number lines: from the first
 * on, the number of which may stand before the head that the table begins with.
 */
function lineNumbers(lines: readonly TextLine[], bar: string, text: string): ReadonlySet<TextLine> {
  const written = lines.filter((line) => line.text.trim() !== '')
  // A caption above the heads is no line of the table.
  const filled = written.slice(written.findIndex((line) => line.text.includes(bar)))
  const [first] = filled
  if (!first) return new Set()
  const before = beforeOnLine(text, first.start)
  const fields = filled.map((line, at) => fieldsOf(at === 0 ? before + line.text : line.text, bar))
  const numbers = fields.map(([field]) => Number(/^\s*(\d{1,2})\s*$/.exec(field ?? '')?.[1] ?? Number.NaN))
  // What follows the table is no line of it.
  const broken = numbers.findIndex((number, at) => number !== numbers[0]! + at)
  const counted = broken < 0 ? filled.length : broken
  const heads = fields.slice(0, counted).filter((cells) => !isBlankOrValue(cells[1] ?? '', bar))
  if (counted < fewestCounted || heads.length < 2) return new Set()
  return new Set(filled.slice(before === '' ? 0 : 1, counted))
}

/** What bars part no cells: the outer ones of a frame, and those that stand for what a merged cell covers. */
interface Frame {
  opens: boolean
  closes: boolean
  /** Blank cells hold white space, so that bars with nothing at all between them continue a merged cell: "a ||| b |  | c". */
  spans: boolean
}

const noFrame: Frame = { opens: false, closes: false, spans: false }

/** "| a | b |": what every line begins or ends with is a frame; where only some do, a cell is blank there or covered. */
function frameOf(lines: readonly TextLine[], bar: string): Frame {
  const rows = lines.map((line) => line.text.split(bar)).filter((fields) => fields.length > 2)
  const all = (at: number): boolean => rows.every((fields) => fields.at(at)?.trim() === '')
  if (rows.length === 0) return noFrame
  const inner = rows.flatMap((fields) => fields.slice(1, -1))
  return {
    opens: all(0),
    closes: all(-1),
    spans: inner.includes('') && inner.some((field) => field !== '' && field.trim() === ''),
  }
}

/** The fields of a line. Between commas a field in quotation marks may hold commas itself; its marks stay with it. */
function fieldsOf(line: string, bar: string): string[] {
  if (bar !== ',' || !line.includes('"')) return line.split(bar)
  return line.match(/(?:^|(?<=,))(?:"(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? line.split(bar)
}

/** No row of the form has more cells than this: a line with more holds a whole table, cell after cell. */
const widestRow = 30

const widestMerge = 6

/** A row of one cell that holds nothing but a small number: the number of a page between two rows. */
function isNumberAlone(lines: readonly TextLine[], at: number): boolean {
  if (!isPageNumber(lines[at]?.text.trim() ?? '')) return false
  return [lines[at - 1], lines[at + 1]].every((beside) => beside === undefined || beside.text === '')
}

/** Whether rows begin with a bar of their own: then it stands below the bars for what a merged cell covers, which end a row. */
function opensRows(lines: readonly TextLine[]): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '')
  const below = filled.filter((_, index) => /^\s*\|{2,}\s*$/.test(filled[index - 1]?.text ?? ''))
  return below.length === 0 || below.some((line) => line.text.trim() === '|')
}

/** A cell that no bar has closed yet; `isAlone` where none stands before it on its line either. */
interface Open {
  text: string
  start: number
  isAlone: boolean
}

/** Bars with nothing between them behind the bar that closes a cell: what a merged one covers. */
const covered = /(\|\s+)\|{2,}\s*$/

/**
 * One cell a line, each closed by a bar, a row begun by a bar of its own. Several bars on a line or at its end stand for
 * cells that a merged one covers: they are none of the row's.
 */
function barLines(lines: readonly TextLine[]): Piece[] {
  const pieces: Piece[] = []
  let open: Open | null = null
  for (const line of lines) {
    if (/^\s*\|{2,}\s*$/.test(line.text)) {
      // No row of numbers is merged so widely: a number before it is a page's.
      const before = pieces.at(-1)
      if (count(line.text, '|') >= widestMerge && before && isPageNumber(before.text)) before.text = ''
      continue
    }
    let start = line.start
    line.text
      .replace(covered, '$1')
      .split('|')
      .forEach((field, index, fields) => {
        const text = open && index === 0 ? `${open.text}\n${field}` : field
        const from: number = open && index === 0 ? open.start : start
        if (index < fields.length - 1) {
          pieces.push(trimmedPiece(text, from))
          open = null
        } else open = text.trim() === '' ? null : { text, start: from, isAlone: index === 0 && (open?.isAlone ?? true) }
        start += field.length + 1
      })
  }
  const last = open as Open | null // assigned in the callback, which the compiler does not follow
  // No bar closes what stands behind the table: a number on a line of its own there is a page's.
  if (last && !(last.isAlone && isPageNumber(last.text.trim()))) pieces.push(trimmedPiece(last.text, last.start))
  return pieces
}

function barStream(body: string, offset: number, bar: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const fields = body.split(bar)
  // No bar closes the last cell: its line does, and what follows is none of it.
  const [last = '', ...behind] = (fields.pop() ?? '').split('\n')
  for (const field of [...fields, last, ...(behind.length > 0 ? [behind.join('\n')] : [])]) {
    pieces.push(trimmedPiece(field, offset + start))
    start += field.length + 1
  }
  return pieces
}

/** A word; a unit one space behind its number belongs to it: "251000 元" is no number of 万元. */
const numberWithUnit = '(?<!\\S)[+-]?\\d[\\d,.]*[^\\S\\n](?:万元|元|件次?|条|次|篇|项|宗|人次)(?!\\S)|'

function wordStream(body: string, offset: number, first: string): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const match of body.matchAll(wordPattern(first + numberWithUnit))) {
    const gap = body.slice(last, match.index)
    pieces.push(textPiece(match[0], offset + match.index, count(gap, '\n')))
    last = match.index + match[0].length
  }
  return pieces
}

function count(text: string, character: string): number {
  let found = 0
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) found += 1
  return found
}
