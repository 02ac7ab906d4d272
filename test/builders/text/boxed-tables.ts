import { slotsOf } from '../form-tables.ts'
import { padded, widthOf } from './column-width.ts'
import { rowsOf, type TableText } from './text-tables.ts'

/** A table drawn with line characters around every position of the grid; covered positions are empty. */
export function boxedRows(lines: 'box' | 'ascii'): TableText {
  const [across, bar, joints] = lines === 'box' ? ['─', '│', ['┌┬┐', '├┼┤', '└┴┘']] : ['-', '|', ['+++', '+++', '+++']]
  return (table) => {
    const widths = Array.from({ length: table.columns }, (_, column) =>
      Math.max(
        1,
        ...slotsOf(table).map((row) =>
          row[column]?.own && row[column].cell.columnSpan === 1 ? widthOf(row[column].cell.text) : 0,
        ),
      ),
    )
    const rule = (joint = '+++'): string =>
      `${joint.charAt(0)}${widths.map((width) => across.repeat(lines === 'box' ? Math.ceil(width / 2) + 1 : width + 2)).join(joint.charAt(1))}${joint.charAt(2)}`
    const rows = rowsOf(table).map(
      (row) => `${bar}${row.map((text, column) => ` ${padded(text, widths[column] ?? 0)} `).join(bar)}${bar}`,
    )
    return [rule(joints[0]), rows.join(`\n${rule(joints[1])}\n`), rule(joints[2])].join('\n')
  }
}

/** A row a line, wide bars between the positions of the grid. */
export const wideBarRows: TableText = (table) =>
  rowsOf(table)
    .map((row) => row.join('｜'))
    .join('\n')

/** Rows as a spreadsheet copies them: tabs between cells, and quotation marks around those with a line end inside. */
export const quotedTabRows: TableText = (table) =>
  slotsOf(table)
    .map((row) => row.map((slot) => (slot.own ? quoted(slot.cell.text, slot.cell.id === null) : '')).join('\t'))
    .join('\n')

function quoted(text: string, isLabel: boolean): string {
  if (!isLabel || text.length < 5) return text
  const at = Math.ceil(text.length / 2)
  return `"${text.slice(0, at)}\n${text.slice(at).replace(/"/g, '""')}"`
}

/** Cells parted by runs of no-break spaces, as pages copied from a browser have them. */
export const noBreakRows: TableText = (table) =>
  table.rows.map((row) => row.map((cell) => cell.text).join('\u00a0\u00a0\u00a0')).join('\n')
