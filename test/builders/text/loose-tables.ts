import { type FormTable, slotsOf, type TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { widthOf } from './column-width.ts'
import { rowsOf, type TableText } from './text-tables.ts'

/** One cell a line and nothing between; what merged cells cover is not printed. */
export const lineCells: TableText = (table) => table.rows.flatMap((row) => row.map((cell) => cell.text)).join('\n')

/** One cell a line, a blank cell being a line of white space; rows that end in one may have an empty line behind them. */
export const blankLinesAsCells =
  (random: Random): TableText =>
  (table) => {
    const blank = random.pick([' ', '  ', '\u3000'])
    const spacing = random.chance(0.5)
    return table.rows
      .map((row) => {
        const lines = row.map((cell) => (cell.text === '' ? blank : cell.text))
        return [...lines, ...(spacing && lines.at(-1) === blank ? [''] : [])].join('\n')
      })
      .join('\n')
  }

/** A row a line, cells parted by one space; what merged cells cover is not printed. */
export const spacedRows: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')

/** A row a line, cells parted by wide spaces. */
export const wideSpacedRows: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join('　　')).join('\n')

/** A row a line, cells parted by tabs; what merged cells cover is not printed, so that columns do not line up. */
export const raggedTabRows: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')

/** A row a line, parted by tabs; merged cells are printed at every position that they cover. */
export const filledTabRows: TableText = (table) =>
  slotsOf(table)
    .map((row) => row.map((slot) => slot.cell.text).join('\t'))
    .join('\n')

/** Rows between bars; merged cells are printed at every position that they cover. */
export const filledBarRows: TableText = (table) =>
  slotsOf(table)
    .map((row) => `| ${row.map((slot) => slot.cell.text).join(' | ')} |`)
    .join('\n')

/** A row a line, a bar behind each cell and one more for each column that it covers; what is covered from above is not there. */
export const trailingBarRows: TableText = (table) =>
  slotsOf(table)
    .map((row) =>
      row
        .filter((slot) => slot.own)
        .map((slot) => `${slot.cell.text} |${'|'.repeat(slot.cell.columnSpan - 1)}`)
        .join(' '),
    )
    .join('\n')

/** A row a line between bars, each cell once, so that columns do not line up. */
export const raggedBarRows: TableText = (table) =>
  table.rows.map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`).join('\n')

/** A row a line, bars between the positions of the grid and none around it; covered positions are empty. */
export const openBarRows: TableText = (table) =>
  rowsOf(table)
    .map((row) => row.join(' | '))
    .join('\n')

/** A row a line, everything in it in one breath. */
export const gluedRows: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join('')).join('\n')

/** Rows with tabs, some of them in one breath. */
export function partlyGluedRows(random: Random): TableText {
  return (table) =>
    rowsOf(table)
      .map((row) => row.join(random.chance(0.25) ? '' : '\t'))
      .join('\n')
}

/** A row a line with single spaces, but the first number sticks to its label. */
export const labelGluedRows: TableText = (table) =>
  table.rows
    .map((row) =>
      row
        .map((cell, index) => (index > 0 && !(isFirstNumber(row, index) && row[0]?.id === null) ? ` ${cell.text}` : cell.text))
        .join(''),
    )
    .join('\n')

function isFirstNumber(row: readonly TableCell[], index: number): boolean {
  return row[index]?.id !== null && row[index - 1]?.id === null
}

/** One cell a line; labels of narrow columns stand one character a line. */
export const characterLines: TableText = (table) =>
  table.rows
    .flatMap((row) =>
      row.map((cell) =>
        cell.id === null && (cell.rowSpan > 1 || cell.text.length <= 4) ? [...cell.text].join('\n') : cell.text,
      ),
    )
    .join('\n')

/** One cell a line; every label stands one character a line. */
export const labelCharacterLines: TableText = (table) =>
  table.rows.flatMap((row) => row.map((cell) => (cell.id === null ? [...cell.text].join('\n') : cell.text))).join('\n')

/** A row a line, cells parted by tabs, each line behind its number, heads included. */
export const countedTabRows: TableText = (table) =>
  table.rows.map((row, index) => [String(index + 1), ...row.map((cell) => cell.text)].join('\t')).join('\n')

/** One cell a line, long labels cut over lines at the width of their column. */
export function cutLabelLines(random: Random): TableText {
  const width = random.int(2, 14)
  return (table) =>
    table.rows.flatMap((row) => row.map((cell) => (cell.id === null ? cutAt(cell.text, width) : cell.text))).join('\n')
}

/** One cell a line behind "|", labels cut over lines inside their cells. */
export function cutPipeCells(random: Random): TableText {
  const width = random.int(3, 12)
  return (table) =>
    table.rows
      .map((row) => {
        const lines = ['|', ...row.map((cell) => `${cell.id === null ? cutAt(cell.text, width) : cell.text} |`.trimStart())]
        const bars = table.columns - row.length
        return (bars > 0 ? [...lines, '|'.repeat(bars)] : lines).join('\n')
      })
      .join('\n')
}

/**
 * As `pdftotext -layout` prints a page: columns by spaces, labels cut over lines, the numbers on the middle line of
 * their row, merged labels in the middle of their rows.
 */
export function wrappedColumns(random: Random): TableText {
  const labelWidth = random.int(8, 16)
  return (table) => {
    const grid = slotsOf(table)
    const widths = Array.from({ length: table.columns }, (_, column) => (isLabelColumn(table, column) ? labelWidth : 8))
    const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + 2, 1))
    const lines: string[] = []
    grid.forEach((row) => {
      const cells = row.flatMap((slot, column) => {
        if (!slot.firstColumn || !slot.firstRow || slot.cell.text === '') return []
        const width = widths.slice(column, column + slot.cell.columnSpan).reduce((sum, each) => sum + each + 2, -2)
        return [{ start: starts[column] ?? 0, parts: partsOf(slot.cell.text, Math.max(2, Math.floor(width / 2))) }]
      })
      const height = Math.max(1, ...cells.map((cell) => cell.parts.length))
      for (let line = 0; line < height; line += 1) {
        let text = ''
        for (const { start, parts } of cells) {
          const part = parts[line - Math.floor((height - parts.length) / 2)]
          if (part !== undefined) text = `${text}${' '.repeat(Math.max(1, start - widthOf(text)))}${part}`
        }
        if (text !== '') lines.push(text)
      }
    })
    return lines.join('\n')
  }
}

function isLabelColumn(table: FormTable, column: number): boolean {
  return slotsOf(table).every((row) => row[column]?.cell.id === null)
}

function partsOf(text: string, width: number): string[] {
  if (/^[\d.,/—-]*$/.test(text.normalize('NFKC'))) return [text]
  const count = Math.max(1, Math.ceil([...text].length / width))
  const each = Math.ceil([...text].length / count)
  return Array.from({ length: count }, (_, index) => [...text].slice(index * each, (index + 1) * each).join('')).filter(
    (part) => part !== '',
  )
}

function cutAt(text: string, width: number): string {
  return partsOf(text, width).join('\n')
}
