import { type FormTable, type Slot, type TableCell, slotsOf } from '../form-tables.ts'

/** The table with only these rows, in this order: merged cells end and begin anew where a row of theirs is gone. */
export function keepRows(table: FormTable, kept: readonly number[]): FormTable {
  const grid = slotsOf(table)
  const rows = kept.map((index, place) => {
    const above = kept[place - 1]
    return (grid[index] ?? []).flatMap((slot, column) => {
      if (!slot.firstColumn) return []
      const continued = above === index - 1 && grid[above]?.[column]?.cell === slot.cell
      if (continued) return []
      let span = 1
      while (kept[place + span] === index + span && grid[index + span]?.[column]?.cell === slot.cell) span += 1
      return [{ ...slot.cell, rowSpan: span }]
    })
  })
  return { ...table, rows }
}

/** The table without a column of its grid. */
export function dropColumn(table: FormTable, column: number): FormTable {
  const rows = slotsOf(table).map((row) =>
    row.flatMap((slot, at) => {
      if (!slot.firstColumn || !slot.firstRow) return []
      const covers = at <= column && column < at + slot.cell.columnSpan
      if (covers && slot.cell.columnSpan === 1) return []
      return [covers ? { ...slot.cell, columnSpan: slot.cell.columnSpan - 1 } : slot.cell]
    }),
  )
  return { ...table, columns: table.columns - 1, rows }
}

/** The table with one more column at the right: a head over `headRows` rows and an empty cell in each row below. */
export function addColumn(table: FormTable, head: string, headRows: number): FormTable {
  const rows = table.rows.map((row, index) => {
    if (index === 0) return [...row, { text: head, rowSpan: headRows, columnSpan: 1, id: null }]
    return index < headRows ? row : [...row, { text: '', rowSpan: 1, columnSpan: 1, id: null }]
  })
  return { ...table, columns: table.columns + 1, rows }
}

/** The table with a row of one merged cell put before row `at`. Nothing may be merged over that place. */
export function addLine(table: FormTable, at: number, text: string): FormTable {
  const line: TableCell = { text, rowSpan: 1, columnSpan: table.columns, id: null }
  return { ...table, rows: [...table.rows.slice(0, at), [line], ...table.rows.slice(at)] }
}

/** Where the label of a group stands once its merged cell is taken apart. */
export type Unmerged = 'every' | 'first' | 'middle' | 'last'

/** The table whose cells merged over rows, below the head, are taken apart. */
export function unmergeRows(table: FormTable, headRows: number, where: Unmerged): FormTable {
  const grid = slotsOf(table)
  const rows = grid.map((row, index) =>
    row.flatMap((slot, column) => {
      if (!slot.firstColumn) return []
      if (index < headRows || slot.cell.rowSpan === 1) return slot.firstRow ? [slot.cell] : []
      return [{ ...slot.cell, rowSpan: 1, text: holdsText(grid, slot, index, column, where) ? slot.cell.text : '' }]
    }),
  )
  return { ...table, rows }
}

function holdsText(grid: Slot[][], slot: Slot, row: number, column: number, where: Unmerged): boolean {
  if (where === 'every') return true
  let first = row
  while (grid[first - 1]?.[column]?.cell === slot.cell) first -= 1
  const place = { first: 0, middle: Math.floor((slot.cell.rowSpan - 1) / 2), last: slot.cell.rowSpan - 1 }[where]
  return row === first + place
}
