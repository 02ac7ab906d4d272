import { type MarkedCell, type MarkedTable } from './marked-table.ts'

/** Strokes with gaps, which show the columns. */
const rule = /^(?:=+|-{2,}) (?:[ =-]*[=-])?[^\S\n]*$/gm
/** A table has a rule above and below, and one under its heads. */
const mostRules = 3
/** More lines stand between no two rules of a table of the form. */
const mostLines = 120
/** Of the lines of a table, one in so many may reach over a gap between columns, where cells are merged. */
const seldom = 3

/** The tables between rules of strokes that show the columns, as reStructuredText has them; "\" is a blank cell. */
export function simpleTables(text: string): MarkedTable[] {
  const rules = [...text.matchAll(rule)]
  const tables: MarkedTable[] = []
  for (let at = 0; at < rules.length; ) {
    let last = at
    while (last - at + 1 < mostRules && isOfTable(text, rules[last]!, rules[last + 1])) last += 1
    const [open, close] = [rules[at]!, rules[last]!]
    const lines = text.slice(open.index + open[0].length, close.index).split('\n')
    const rows = last > at ? rowsOf(lines, open[0].trimEnd()) : null
    if (rows) tables.push({ start: open.index, end: close.index + close[0].length, rows, columns: null })
    at = last + 1
  }
  return tables
}

function isOfTable(text: string, rule: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  return (
    next !== undefined &&
    next[0].trimEnd() === rule[0].trimEnd() &&
    text.slice(rule.index, next.index).split('\n').length <= mostLines
  )
}

interface Column {
  from: number
  to: number
}

function rowsOf(lines: readonly string[], strokes: string): MarkedCell[][] | null {
  const columns = [...strokes.matchAll(/[=-]+/g)].map(({ index, 0: stroke }) => ({ from: index, to: index + stroke.length }))
  const filled = lines.filter((line) => line.trim() !== '' && line.trimEnd() !== strokes)
  for (const width of [2, 1]) {
    const rows = filled.map((line) => cellsOf(line, columns, width))
    const merged = rows.filter((row) => row.length < columns.length).length
    if (merged * seldom <= rows.length) return rows
  }
  return null
}

/** The cells of a line; `wide` half-width columns are taken by a Chinese character. Words over a gap merge the cells beside it. */
function cellsOf(line: string, columns: readonly Column[], wide: number): MarkedCell[] {
  const texts = columns.map(() => '')
  const joined = new Set<number>()
  let at = 0
  let column = -1
  for (const character of line) {
    while (column + 1 < columns.length && columns[column + 1]!.from <= at) column += 1
    const own = Math.max(0, column)
    if (column >= 0 && column + 1 < columns.length && at >= columns[column]!.to && character.trim() !== '') joined.add(column)
    texts[own] += character
    at += character.codePointAt(0)! >= 0x1100 ? wide : 1
  }
  const cells: MarkedCell[] = []
  texts.forEach((text, column) => {
    const last = cells.at(-1)
    if (last && joined.has(column - 1)) [last.text, last.columnSpan] = [last.text + text, last.columnSpan + 1]
    else cells.push({ text, columnSpan: 1, rowSpan: 1 })
  })
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() === '\\' ? '' : cell.text.trim() }))
}
