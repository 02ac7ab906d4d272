import { type FormTable, type TableCell, slotsOf } from '../form-tables.ts'

/** The inside of a table cell. */
export type CellHtml = (cell: TableCell) => string

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Text as the value of an attribute between quotation marks. */
export function quoted(text: string): string {
  return escaped(text).replace(/"/g, '&quot;')
}

/** A table with the form's own rowspans and colspans. */
export function spannedTable(
  table: FormTable,
  inside: CellHtml = (cell) => escaped(cell.text),
  attributes = 'border="1"',
): string {
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${inside(cell)}</td>`).join('')}</tr>`)
  return `<table ${attributes}><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** A table without any span: covered positions are empty cells. */
export function flatTable(table: FormTable): string {
  const rows = slotsOf(table).map(
    (row) => `<tr>${row.map((slot) => `<td>${slot.own ? escaped(slot.cell.text) : ''}</td>`).join('')}</tr>`,
  )
  return `<table border="1">\n${rows.join('\n')}\n</table>`
}

/** The attributes of a merged cell; empty for a single one. */
export function spans(cell: Pick<TableCell, 'rowSpan' | 'columnSpan'>): string {
  return `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`
}
