import { type FormTable, slotsOf, type TableCell } from '../form-tables.ts'
import { rowsOf, type TableText } from './text-tables.ts'

/** Tables in the markup of forums, trackers and documentation. */
export const markups: Readonly<Record<string, TableText>> = {
  bbcode: (table) => {
    const rows = table.rows.map((row) => `[tr]${row.map((cell) => `[td${spans(cell)}]${cell.text}[/td]`).join('')}[/tr]`)
    return `[table]\n${rows.join('\n')}\n[/table]`
  },
  jira: (table) =>
    slotsOf(table)
      .map((row) => {
        const bar = row.every(({ cell }) => cell.id === null) ? '||' : '|'
        return `${bar}${row.map((slot) => (slot.own && slot.cell.text !== '' ? slot.cell.text : ' ')).join(bar)}${bar}`
      })
      .join('\n'),
  org: (table) => {
    const rule = `|${Array.from({ length: table.columns }, () => '-----').join('+')}|`
    const rows = rowsOf(table).map((row) => `| ${row.join(' | ')} |`)
    return [rule, rows[0], rule, ...rows.slice(1), rule].join('\n')
  },
  asciidoc: (table) => {
    const rows = table.rows.map((row) => row.map((cell) => `${asciidocSpans(cell)}|${cell.text}`).join(' '))
    return `[cols="${table.columns}*",options="header"]\n|===\n${rows.join('\n')}\n|===`
  },
  'asciidoc-lines': (table) => {
    const rows = table.rows.map((row) => row.map((cell) => `${asciidocSpans(cell)}|${cell.text}`).join('\n'))
    return `[cols="${table.columns}*"]\n|===\n${rows.join('\n\n')}\n|===`
  },
  textile: (table) => table.rows.map((row) => `|${row.map((cell) => `${textileSpans(cell)}${cell.text}`).join('|')}|`).join('\n'),
  'rst-simple': (table) => {
    const rows = rowsOf(table)
    const widths = columnWidths(rows)
    const rule = widths.map((width) => '='.repeat(width)).join('  ')
    const lines = rows.map((row) => row.map((text, column) => padded(text === '' ? '\\' : text, widths[column] ?? 1)).join('  '))
    return [rule, lines[0], rule, ...lines.slice(1), rule].join('\n')
  },
}

function columnWidths(rows: readonly string[][]): number[] {
  return rows[0]!.map((_, column) => Math.max(2, ...rows.map((row) => widthOf(row[column] ?? ''))))
}

function spans(cell: TableCell): string {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return ''
  return cell.columnSpan > 1 ? `=${cell.columnSpan},${cell.rowSpan}` : ` rowspan=${cell.rowSpan}`
}

function asciidocSpans({ rowSpan, columnSpan }: TableCell): string {
  if (rowSpan === 1 && columnSpan === 1) return ''
  return `${columnSpan > 1 ? columnSpan : ''}${rowSpan > 1 ? `.${rowSpan}` : ''}+`
}

function textileSpans({ rowSpan, columnSpan }: TableCell): string {
  const mark = `${columnSpan > 1 ? `\\${columnSpan}` : ''}${rowSpan > 1 ? `/${rowSpan}` : ''}`
  return mark === '' ? '' : `${mark}. `
}

function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u1100' ? 1 : 2
  return width
}

/** A grid table of reStructuredText: merged cells have no line through them. */
export function gridTable(table: FormTable): string {
  const grid = slotsOf(table)
  const widths = Array.from({ length: table.columns }, (_, column) =>
    Math.max(
      4,
      ...grid.map((row) => (row[column]!.own && row[column]!.cell.columnSpan === 1 ? widthOf(row[column]!.cell.text) + 2 : 0)),
    ),
  )
  const lines: string[] = []
  for (let row = 0; row <= grid.length; row += 1) {
    const isSame = (column: number): boolean =>
      row > 0 && row < grid.length && grid[row - 1]![column]!.cell === grid[row]![column]!.cell
    lines.push(
      `${widths.map((width, column) => `${isSame(column) && column > 0 && isSame(column - 1) ? ' ' : '+'}${(isSame(column) ? ' ' : '-').repeat(width)}`).join('')}+`,
    )
    const own = grid[row]
    if (!own) break
    let text = ''
    own.forEach((slot, column) => {
      if (!slot.firstColumn) return
      const width = widths.slice(column, column + slot.cell.columnSpan).reduce((sum, each) => sum + each + 1, -1)
      text += `|${padded(slot.firstRow ? ` ${slot.cell.text}` : '', width)}`
    })
    lines.push(`${text}|`)
  }
  return lines.join('\n')
}
