import { type FormTable, type TableCell, slotsOf } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { padded, widthOf } from './column-width.ts'
import { commaRows, rowsOf, type TableText } from './text-tables.ts'

/** Columns of table two where some of its cells are merged over two: one more than the form has. */
const columns = 5

/**
 * Comma-separated rows of a table two in which the cells of a row are merged in another way than the heads above them, as on
 * pages whose spans disagree: what a merged cell covers says the same again.
 */
export const crossMergedRows =
  (random: Random): TableText =>
  (table) => {
    if (table.number !== 2) return commaRows(table)
    const rows = table.rows.map((row) => widened(row, random))
    return commaRows({ ...table, columns, rows: repeated({ ...table, columns, rows }) })
  }

/** The row over all columns: a cell behind its label, chosen at random, takes what is over. */
function widened(row: readonly TableCell[], random: Random): TableCell[] {
  const wide = row.length === 1 ? 0 : random.int(1, row.length - 1)
  const over = columns - row.length
  return row.map((cell, index) => ({ ...cell, columnSpan: index === wide ? over + 1 : 1 }))
}

function repeated(table: FormTable): TableCell[][] {
  return slotsOf(table).map((row) => row.map(({ cell }) => ({ ...cell, columnSpan: 1 })))
}

/** Half-width columns of a label and of a number in a narrow drawn table. */
const widths = { label: 16, number: 6 }

/**
 * A table drawn with line characters in narrow columns: labels go on over several lines, and so do numbers too long for
 * theirs. Rules part its rows, or only its heads from these.
 */
export const narrowBox =
  (rules: 'rows' | 'heads'): TableText =>
  (table) => {
    const rows = rowsOf(table)
    const across = Array.from({ length: table.columns }, (_, column) =>
      column < table.columns - values(table) ? widths.label : widths.number,
    )
    const rule = `+${across.map((width) => '-'.repeat(width + 2)).join('+')}+`
    const drawn = rows.map((row) => {
      const cells = row.map((text, column) => wrapped(text, across[column]!))
      const height = Math.max(...cells.map((lines) => lines.length))
      return Array.from(
        { length: height },
        (_, line) => `|${cells.map((lines, column) => ` ${padded(lines[line] ?? '', across[column]!)} `).join('|')}|`,
      ).join('\n')
    })
    const isParted = (index: number): boolean =>
      rules === 'rows' || index === rows.length - 1 || rows[index + 1] === rows[heads(table)]
    return [rule, ...drawn.flatMap((row, index) => (isParted(index) ? [row, rule] : [row]))].join('\n')
  }

/** Rows before the first with a number. */
function heads(table: FormTable): number {
  return table.rows.findIndex((row) => row.some((cell) => cell.id !== null))
}

/** Columns of numbers, at the right. */
function values(table: FormTable): number {
  return table.number === 2 ? 3 : table.number === 3 ? 7 : 15
}

function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const character of text) {
    if (widthOf(lines.at(-1)! + character) > width) lines.push('')
    lines[lines.length - 1] += character
  }
  return lines
}

/** Characters of a number that its column of a page has room for. */
const room = 3

/**
 * Rows in columns of spaces, as of a page: of numbers too long for their cell one half is above the line and the other below,
 * or one on the line and the other below. The columns of table two are wide.
 */
export const cutNumberRows =
  (where: 'around' | 'below'): TableText =>
  (table) =>
    table.rows
      .map((row) => {
        const line = (text: (cell: TableCell) => string): string =>
          row
            .map((cell, index) => padded(text(cell), index === 0 ? 80 : 9))
            .join('')
            .trimEnd()
        const isCut = (cell: TableCell): boolean => table.number !== 2 && cell.id !== null && cell.text.length > room
        if (!row.some(isCut)) return line((cell) => cell.text)
        if (where === 'below')
          return [
            line((cell) => (isCut(cell) ? cell.text.slice(0, room) : cell.text)),
            line((cell) => (isCut(cell) ? cell.text.slice(room) : '')),
          ].join('\n')
        return [
          line((cell) => (isCut(cell) ? cell.text.slice(0, room) : '')),
          line((cell) => (isCut(cell) ? '' : cell.text)),
          line((cell) => (isCut(cell) ? cell.text.slice(room) : '')),
        ].join('\n')
      })
      .join('\n')
