import { type FormTable, slotsOf } from '../form-tables.ts'
import { widthOf } from './column-width.ts'
import type { TableText } from './text-tables.ts'

/** Columns kept apart by spaces as `pdftotext -layout` prints them: every grid column as wide as its widest cell. */
export const alignedColumns: TableText = (table) => {
  const widths = columnWidths(table)
  const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + 2, 2))
  return slotsOf(table)
    .map((row) => {
      let line = ''
      row.forEach((slot, column) => {
        if (!slot.own || slot.cell.text === '') return
        line = `${line}${' '.repeat(Math.max(2, (starts[column] ?? 0) - widthOf(line)))}${slot.cell.text}`
      })
      return line
    })
    .join('\n')
}

function columnWidths(table: FormTable): number[] {
  const widths = Array.from({ length: table.columns }, () => 0)
  for (const row of slotsOf(table))
    row.forEach((slot, column) => {
      if (slot.own && slot.cell.columnSpan === 1) widths[column] = Math.max(widths[column] ?? 0, widthOf(slot.cell.text))
    })
  return widths
}
