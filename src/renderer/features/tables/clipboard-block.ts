/** The block on the clipboard as text: a table copied as one keeps its grid, anything else its plain text. */
export function blockOf(data: Pick<DataTransfer, 'getData'>): string {
  const html = data.getData('text/html')
  return (html.includes('<t') ? gridText(html) : null) ?? data.getData('text/plain')
}

/** No table of the form has more rows or columns; a span beyond that is a mistake or an attack. */
const widest = 64
const tallest = 200

/**
 * The one table of the copied page as rows of fields, merged cells at their upper left position, so that every blank is
 * seen to be one; null where there is no table, or several, or one too large. The page is parsed, never shown or run.
 */
function gridText(html: string): string | null {
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1 || table.rows.length > tallest) return null
  const grid: string[][] = [...table.rows].map(() => [])
  for (const [top, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (grid[top]?.[column] !== undefined) column += 1
      const right = column + Math.max(1, cell.colSpan)
      const bottom = Math.min(grid.length, top + Math.max(1, cell.rowSpan))
      if (right > widest) return null
      for (let down = top; down < bottom; down += 1) for (let at = column; at < right; at += 1) grid[down]![at] ??= ''
      grid[top]![column] = (cell.textContent ?? '').replaceAll(/[\s|]+/g, ' ').trim()
      column = right
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  const rows = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  // A single column shows its blanks only between bars.
  return rows.map((row) => (width > 1 ? row.join('\t') : `| ${row[0] ?? ''} |`)).join('\n')
}
