import { type FormTable, type TableCell, slotsOf } from '../form-tables.ts'

/** A label cell of one position, or of the given span. */
export function labelCell(text: string, rowSpan = 1, columnSpan = 1): TableCell {
  return { text, rowSpan, columnSpan, id: null }
}

/** The table on its side: its rows are columns. */
export function transposed(table: FormTable): FormTable {
  const grid = slotsOf(table)
  const rows = Array.from({ length: table.columns }, (_, column) =>
    grid.flatMap((row): TableCell[] => {
      const slot = row[column]
      return slot?.own ? [{ ...slot.cell, rowSpan: slot.cell.columnSpan, columnSpan: slot.cell.rowSpan }] : []
    }),
  )
  return { ...table, columns: table.rows.length, rows }
}

/** The table with one more column before column `at`; `cellOf` gives the cell that begins in a row, or null where one from above reaches in. */
export function insertColumn(table: FormTable, at: number, cellOf: (row: number) => TableCell | null): FormTable {
  const rows = slotsOf(table).map((row, index) => {
    const before: TableCell[] = []
    const behind: TableCell[] = []
    let isOver = false
    row.forEach((slot, column) => {
      const reachesOver = column < at && column + slot.cell.columnSpan > at && slot.firstColumn
      if (reachesOver) isOver = true
      if (!slot.own) return
      const cell = reachesOver ? { ...slot.cell, columnSpan: slot.cell.columnSpan + 1 } : slot.cell
      if (column < at) before.push(cell)
      else behind.push(cell)
    })
    const added = isOver ? null : cellOf(index)
    return [...before, ...(added ? [added] : []), ...behind]
  })
  return { ...table, columns: table.columns + 1, rows }
}

/** The table with its columns in another order; a merged cell that is torn apart is printed over each of its parts. */
export function reorderColumns(table: FormTable, order: readonly number[]): FormTable {
  const rows = slotsOf(table).map((row) => {
    const cells: TableCell[] = []
    let from = 0
    while (from < order.length) {
      const slot = row[order[from] ?? 0]
      let to = from + 1
      while (to < order.length && row[order[to] ?? 0]?.cell === slot?.cell) to += 1
      if (slot?.firstRow) cells.push({ ...slot.cell, columnSpan: to - from })
      from = to
    }
    return cells
  })
  return { ...table, columns: order.length, rows }
}

/** How many rows of heads a table has: those before the first row with a cell of the form. */
export function headRowsOf(table: FormTable): number {
  return table.rows.findIndex((row) => row.some((cell) => cell.id !== null))
}

/** The column in which the first value of the table's first row stands. */
export function firstValueColumn(table: FormTable): number {
  const row = slotsOf(table)[headRowsOf(table)] ?? []
  return row.findIndex((slot) => slot.cell.id !== null)
}
