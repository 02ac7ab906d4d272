import { type FormTable, slotsOf, type TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { type CellHtml, escaped, quoted, spannedTable, spans } from './html-table.ts'

/** Rows and cells as blocks that a style sheet sets side by side. */
export function blockRows(table: FormTable): string {
  const rows = table.rows.map(
    (row) => `<div class="row">${row.map((cell) => `<div class="cell">${escaped(cell.text)}</div>`).join('')}</div>`,
  )
  return `<div class="table" style="display:table">\n${rows.join('\n')}\n</div>`
}

/** Cells without rows: a style sheet lays them out, and blank ones are elements like the others. */
export function styledGrid(table: FormTable, random: Random): string {
  const tag = random.pick(['div', 'div', 'span', 'p', 'li'])
  const named = random.pick(['cell', 'grid-item', ''])
  const attribute = named === '' ? '' : ` class="${named}"`
  const cells = table.rows.flat().map((cell) => `<${tag}${attribute}>${escaped(cell.text)}</${tag}>`)
  const columns = random.pick([` style="display:grid;grid-template-columns:repeat(${table.columns},1fr)"`, ' class="grid"'])
  const box = tag === 'li' ? 'ul' : 'div'
  return `<${box}${columns}>${cells.join(random.pick(['', '\n']))}</${box}>`
}

/** Rows of inline elements that a style sheet of another file sets side by side. */
export function inlineRows(table: FormTable): string {
  const rows = table.rows.map((row) => `<div class="r">${row.map((cell) => `<span>${escaped(cell.text)}</span>`).join('')}</div>`)
  return `<div class="t">\n${rows.join('\n')}\n</div>`
}

/** A list for each row, an item for each cell. */
export function listRows(table: FormTable): string {
  return table.rows.map((row) => `<ul>${row.map((cell) => `<li>${escaped(cell.text)}</li>`).join('')}</ul>`).join('\n')
}

/** Terms and their values: the label of a row, then its cells. */
export function definitionRows(table: FormTable): string {
  const item = (cell: TableCell): string =>
    `<${cell.id === null ? 'dt' : 'dd'}>${escaped(cell.text)}</${cell.id === null ? 'dt' : 'dd'}>`
  return table.rows.map((row) => `<dl>${row.map(item).join('')}</dl>`).join('\n')
}

/** The table with what a browser does not show: a hidden row of samples, hidden cells, comments with numbers. */
export function hiddenParts(table: FormTable, random: Random): string {
  const hidden = random.pick([
    'style="display:none"',
    'style="display: none;"',
    'hidden',
    'style="visibility:hidden;display:none"',
  ])
  const samples = `<tr ${hidden}><td>示例</td>${Array.from({ length: 7 }, (_, index) => `<td>${index + 1}</td>`).join('')}</tr>`
  const inside: CellHtml = (cell) =>
    `${random.chance(0.2) ? '<!-- 12 -->' : ''}${escaped(cell.text)}${random.chance(0.2) ? `<span ${hidden}>99</span>` : ''}`
  return spannedTable(table, inside).replace('</tbody>', `${samples}</tbody>`)
}

/** Every value in a table of its own inside its cell. */
export function nestedValues(table: FormTable): string {
  return spannedTable(table, (cell) =>
    cell.id === null ? escaped(cell.text) : `<table width="100%"><tr><td align="center">${escaped(cell.text)}</td></tr></table>`,
  )
}

/** The numbers of each row in a table of their own, in one cell over all their columns. */
export function nestedRows(table: FormTable): string {
  const rows = table.rows.map((row) => {
    const [first, last] = [row.findIndex((cell) => cell.id !== null), row.findLastIndex((cell) => cell.id !== null)]
    const html = (cells: readonly TableCell[]): string =>
      cells.map((cell) => `<td${spans(cell)}>${escaped(cell.text)}</td>`).join('')
    if (first < 0) return `<tr>${html(row)}</tr>`
    const inner = row.slice(first, last + 1)
    const width = inner.reduce((sum, cell) => sum + cell.columnSpan, 0)
    const nested = `<td colspan="${width}">\n<table width="100%"><tr>${html(inner)}</tr></table>&nbsp;</td>`
    return `<tr>${html(row.slice(0, first))}${nested}${html(row.slice(last + 1))}</tr>`
  })
  return `<table border="1">${rows.join('\n')}</table>`
}

/** Heads as <th> in a <thead>, labels as <th scope="row">, a foot that is empty. */
export function headedTable(table: FormTable): string {
  const isHead = (row: readonly TableCell[]): boolean => row.every((cell) => cell.id === null)
  const rowHtml = (row: readonly TableCell[]): string =>
    `<tr>${row.map((cell) => (cell.id === null ? `<th${spans(cell)}>${escaped(cell.text)}</th>` : `<td${spans(cell)}>${escaped(cell.text)}</td>`)).join('')}</tr>`
  const first = table.rows.findIndex((row) => !isHead(row))
  return `<table><caption>统计表</caption><thead>${table.rows.slice(0, first).map(rowHtml).join('')}</thead><tbody>${table.rows.slice(first).map(rowHtml).join('')}</tbody><tfoot></tfoot></table>`
}

/** A form that was saved with what was typed into it. */
export function typedTable(table: FormTable, random: Random): string {
  const type = random.pick(['type="text"', 'type="number"', ''])
  return spannedTable(table, (cell) =>
    cell.id === null ? escaped(cell.text) : `<input ${type} value="${quoted(cell.text)}" readonly>`,
  )
}

/** Spans that reach beyond the table or are no numbers, as editors leave them where they do no harm. */
export function overSpannedTable(table: FormTable, random: Random): string {
  const last = table.rows.length - 1
  const rows = slotsOf(table).map((row, index) => {
    const cells = row.filter((slot) => slot.own).map((slot) => slot.cell)
    return `<tr>${cells
      .map((cell, place) => {
        const isLast = place === cells.length - 1 && index === last
        const junk =
          random.chance(0.1) && cell.rowSpan === 1 && cell.columnSpan === 1
            ? random.pick([' colspan="1.0"', ' rowspan=""', ' colspan="x"', ' rowspan="1"'])
            : ''
        return `<td${isLast ? ' colspan="3" rowspan="2"' : spans(cell)}${junk}>${escaped(cell.text)}</td>`
      })
      .join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

/** Numbers between no-break and zero-width spaces and marks of direction. */
export function paddedTable(table: FormTable, random: Random): string {
  const pad = (): string =>
    random.pick(['', '&nbsp;', '&#8203;', '&#xFEFF;', ' &nbsp; ', '\n\t', '&ensp;', '&lrm;', '&#8234;', '&#8236;'])
  return spannedTable(table, (cell) => `${pad()}${escaped(cell.text)}${pad()}`)
}

/** Rows without cells between the others, as editors leave them behind; the spans of the others do not count them. */
export function withEmptyRows(table: FormTable, random: Random): string {
  return spannedTable(table).replaceAll('</tr>', () => (random.chance(0.2) ? '</tr><tr></tr>' : '</tr>'))
}
