import { type FormTable, type TableCell, slotsOf } from './form-tables.ts'

/** Table two as one table for each item of article twenty. */
export function splitTableTwo(table: FormTable): FormTable[] {
  const parts: FormTable[] = []
  for (const row of table.rows) {
    const isArticle = row.length === 1
    if (isArticle || parts.length === 0) parts.push({ ...table, rows: [] })
    parts.at(-1)?.rows.push(row)
  }
  return parts
}

/** Table three over two pages: the head and the merged cells that the page break cuts are printed again. */
export function splitTableThree(table: FormTable, at: number): FormTable[] {
  const head = 3
  return [
    { ...table, rows: cut(table, 0, at) },
    { ...table, rows: [...cut(table, 0, head), ...cut(table, at, table.rows.length)] },
  ]
}

/** Rows from..to with their own spans: cells that reach in from above begin anew, those that reach out end. */
function cut(table: FormTable, from: number, to: number): TableCell[][] {
  const grid = slotsOf(table)
  return table.rows.slice(from, to).map((_, offset) => {
    const index = from + offset
    return (grid[index] ?? []).flatMap((slot) => {
      const beginsHere = slot.firstColumn && (slot.firstRow || offset === 0)
      if (!beginsHere) return []
      const startsAt = firstRowOf(grid, index, slot.cell)
      const end = Math.min(to, startsAt + slot.cell.rowSpan)
      return [{ ...slot.cell, rowSpan: end - index }]
    })
  })
}

function firstRowOf(grid: ReturnType<typeof slotsOf>, index: number, cell: TableCell): number {
  let row = index
  while (row > 0 && grid[row - 1]?.some((slot) => slot.cell === cell)) row -= 1
  return row
}
