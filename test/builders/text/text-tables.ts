import { type FormTable, type TableCell, slotsOf } from '../form-tables.ts'

/** How a printed table becomes lines of text. */
export type TableText = (table: FormTable) => string

/** One cell a line behind "|", and a run of "|" for what merged cells cover. */
export const pipeCells: TableText = (table) =>
  table.rows
    .map((row) => {
      const lines = ['|', ...row.map((cell) => `${cell.text} |`.trimStart())]
      const bars = table.columns - row.length
      return (bars > 0 ? [...lines, '|'.repeat(bars)] : lines).join('\n')
    })
    .join('\n')

/** One cell a line before "|", and what merged cells cover as further "|" behind the row's last. */
export const coveredPipeCells: TableText = (table) =>
  table.rows
    .map((row) => {
      const bars = table.columns - row.length
      const lines = row.map((cell) => `${cell.text} |`.trimStart())
      return bars > 1 ? `${lines.join('\n')} ${'|'.repeat(bars)}` : lines.join('\n')
    })
    .join('\n')

/** One cell a line with its "|" on the next, and a line of "|" for what merged cells cover. */
export const barsBelowCells: TableText = (table) =>
  table.rows
    .map((row) => {
      const bars = table.columns - row.length
      const lines = row.map((cell) => (cell.text === '' ? '|' : `${cell.text}\n|`))
      return (bars > 1 ? [...lines, '|'.repeat(bars)] : lines).join('\n')
    })
    .join('\n')

/** A row a line, cells parted by tabs, covered positions empty. */
export const tabRows: TableText = (table) =>
  rowsOf(table)
    .map((row) => row.join('\t'))
    .join('\n')

/** Rows between bars, with the rule that markdown wants under the first; covered positions empty. */
export const markdownRows: TableText = (table) => {
  const rows = rowsOf(table).map((row) => `| ${row.map((text) => text.replace(/\|/g, '/')).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(table.columns)}`
  return [rows[0], rule, ...rows.slice(1)].join('\n')
}

/** Rows between bars as converters of web pages write them: heads and labels bold, no more cells than the page had. */
export const boldRows: TableText = (table) => {
  const [first, ...rest] = table.rows.map((row) =>
    row.map((cell) => (cell.id === null && cell.text !== '' ? `**${cell.text}**` : cell.text)).join(' | '),
  )
  const rule = (table.rows[0] ?? []).map(() => '---').join('|')
  return [`| ${first} |`, `|${rule}|`, ...rest.map((row) => `| ${row} |`)].join('\n')
}

/** All rows on one line, as where a table was in a cell of another one: a space between them, a bar between cells. */
export const barRun: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join(' ')

/** In the markup of a wiki, a row a line or a cell a line. */
export const wikiRows =
  (between: ' || ' | '\n| '): TableText =>
  (table) => {
    const rows = rowsOf(table).map((row) => `|-\n| ${row.join(between)}`)
    return ['{| class="wikitable"', ...rows, '|}'].join('\n')
  }

/** Comma-separated rows; cells that hold a comma are quoted. */
export const commaRows: TableText = (table) =>
  rowsOf(table)
    .map((row) => row.map((text) => (/[,"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(','))
    .join('\n')

/** One cell a line with a blank line after each; a blank cell is one more blank line, and no more. */
export const blankLineCells: TableText = (table) =>
  table.rows.flatMap((row) => row.map((cell) => (cell.text === '' ? '\n' : `${splitLabel(cell)}\n\n`))).join('')

/** One cell a line behind a tab, a blank line after each row; cells covered from above are an empty line with its tab. */
export const tabIndentedCells: TableText = (table) =>
  slotsOf(table)
    .map((row) =>
      row
        .filter((slot) => slot.firstColumn)
        .map((slot) => `\t${slot.own ? slot.cell.text : ''}\n`)
        .join(''),
    )
    .join('\n')

/** Three line ends after a cell, five after a row; cells covered by others are not printed at all. */
export const lineEndRuns: TableText = (table) =>
  `\n\n\n\n\n${table.rows.map((row) => row.map((cell) => cell.text).join('\n\n\n')).join('\n\n\n\n\n')}\n\n\n\n\n`

/** Everything in one breath. */
export const gluedCells: TableText = (table) => table.rows.flatMap((row) => row.map((cell) => cell.text)).join('')

/** The texts of a table's grid: each cell once, at its upper left position. */
export function rowsOf(table: FormTable): string[][] {
  return slotsOf(table).map((row) => row.map((slot) => (slot.own ? slot.cell.text : '')))
}

/** Short heads of narrow columns break over two lines, with a blank line between as everywhere in that layout. */
function splitLabel(cell: TableCell): string {
  if (cell.id !== null || !/^(?:商业企业|科研机构|结果维持|结果纠正|其他结果|尚未审结)$/.test(cell.text)) return cell.text
  return `${cell.text.slice(0, 2)}\n\n${cell.text.slice(2)}`
}
