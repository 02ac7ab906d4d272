import type { PageLocator } from '../document/locator.ts'
import type { Paragraph, SourceDocument } from '../document/source-document.ts'
import { cellParts } from '../form/form.ts'
import { type LabelPattern, mergedOtherRow, table2Rows, table3Rows } from './labels.ts'
import type { Cell } from './recognised-report.ts'
import { squeeze } from './squeeze.ts'
import { isValueLike } from './value.ts'

/** A line of a page. */
interface PageLine {
  text: string
  span: Paragraph['span']
  where: PageLocator
}

/**
 * The cells of one table, as they were read out of the running text of a page. A table without ruling lines is text, in
 * which a label's lines and its numbers may follow each other in any order. A row is sure where one line holds its label
 * and exactly its numbers, or where every row of the table has its numbers, all of them, on a line of its own; then its
 * cells get their places on that line. All others are unreadable rather than a neighbour's.
 */
export function onlyWholeLines(document: SourceDocument, cells: readonly Cell[]): Cell[] {
  const lines = pageLines(document)
  if (lines.length === 0 || cells.every((cell) => cell.where?.kind !== 'text')) return [...cells]
  const rows = [...Map.groupBy(cells, (cell) => rowOf(cell))]
  const whole = new Map(rows.map(([row, own]) => [row, wholeLine(own, lines)]))
  const starts = [...whole.values()].map((line) => line?.span.start ?? Number.NaN)
  const everyRow = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? Number.NaN))
  for (const [row, [first]] of rows) {
    const line = whole.get(row)
    if (line && !everyRow && !hasLabel(row, line, first)) whole.set(row, null)
  }
  return cells.map((cell) => {
    if (cell.where?.kind !== 'text') return cell
    const line = whole.get(rowOf(cell))
    if (line && cell.span) return { ...cell, where: placeOn(line, cell.span) }
    const near = lineAt(lines, cell.where.start)?.where ?? null
    return { ...cell, state: 'unreadable', value: null, inferred: false, where: near, candidates: [] }
  })
}

function pageLines(document: SourceDocument): PageLine[] {
  const lines: PageLine[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.where.kind !== 'page') continue
    const { span, where } = block
    lines.push({ text: document.text.slice(span.start, span.end), span, where })
  }
  return lines
}

function lineAt(lines: readonly PageLine[], offset: number): PageLine | undefined {
  return lines.find(({ span }) => span.start <= offset && offset <= span.end)
}

/** Table four is one row. */
function rowOf(cell: Cell): string {
  const { table, row } = cellParts(cell.id)
  return table === 4 ? 't4' : `t${table}.${row}`
}

/** The line that holds all values of a row and no other; null where there is none. */
function wholeLine(cells: readonly Cell[], lines: readonly PageLine[]): PageLine | null {
  const line = lineAt(lines, cells[0]?.span?.start ?? -1)
  const isOn = ({ span, raw }: Cell): boolean =>
    line !== undefined && raw !== null && span !== null && span.start >= line.span.start && span.end <= line.span.end
  if (!line || !cells.every(isOn)) return null
  const words = line.text.split(/\s+/).filter((word) => isValueLike(word) && !/\p{Script=Han}/u.test(word))
  return words.length === cells.length ? line : null
}

/** Whether the row's label, or the distinctive beginning of it, stands on the line before its first value. */
function hasLabel(row: string, line: PageLine, first: Cell | undefined): boolean {
  const label = squeeze(line.text.slice(0, (first?.span?.start ?? 0) - line.span.start)).text
  return row === 't4' || patternsOf(row).some(({ pattern }) => label.search(pattern) >= 0)
}

function patternsOf(row: string): LabelPattern[] {
  const id = row.slice(3)
  const all = row.startsWith('t3.') ? [...table3Rows, mergedOtherRow] : [...table2Rows['2019'], ...table2Rows['2021']]
  return all.filter((pattern) => pattern.id === id)
}

/** Where characters of a line stand on its page, by the proportions of the characters before them. */
function placeOn(line: PageLine, span: Paragraph['span']): PageLocator {
  const [x0, y0, x1, y1] = line.where.box
  const lead = line.text.length - line.text.trimStart().length
  const widths = [...line.text.trim()].map((character) => ((character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2))
  const total = widths.reduce((sum, width) => sum + width, 0) || 1
  const at = (offset: number): number => {
    const before = widths.slice(0, Math.max(0, offset - line.span.start - lead))
    return Math.round((x0 + ((x1 - x0) * before.reduce((sum, width) => sum + width, 0)) / total) * 10) / 10
  }
  return { kind: 'page', page: line.where.page, box: [at(span.start), y0, at(span.end), y1] }
}
