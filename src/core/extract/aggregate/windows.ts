import type { Grid, GridCell } from '../../document/source-document.ts'

/** A part of a sheet, as a grid of its own, with its place in the sheet. */
export interface Window {
  grid: Grid
  row: number
  column: number
}

/** The ways to part a sheet: not at all, at its blank columns, at its blank rows; without any of these, nothing. */
export interface Windows {
  whole: Window[]
  byColumns: Window[]
  byRows: Window[]
}

/** Parts a sheet in each of the ways. */
export function windowsOf(grid: Grid): Windows {
  return {
    whole: [{ grid, row: 0, column: 0 }],
    byColumns: partsOf(grid, 'column'),
    byRows: partsOf(grid, 'row'),
  }
}

/** The parts between blank columns, or rows; without any of these, nothing. */
export function partsOf(grid: Grid, along: 'row' | 'column'): Window[] {
  const used = new Uint8Array(along === 'row' ? grid.rows : grid.columns)
  for (const cell of grid.cells)
    if (cell.text !== '') used.fill(1, cell[along], cell[along] + (along === 'row' ? cell.rowSpan : cell.columnSpan))
  const parts: [number, number][] = []
  for (let from = 0; from < used.length; from += 1) {
    if (used[from] === 0) continue
    let to = from
    while (to < used.length && used[to] === 1) to += 1
    parts.push([from, to])
    from = to
  }
  if (parts.length < 2) return []
  const partAt = new Int32Array(used.length).fill(-1)
  parts.forEach(([from, to], part) => partAt.fill(part, from, to))
  const cells = Map.groupBy(grid.cells, (cell) => partAt[cell[along]] ?? -1)
  return parts.map(([from, to], part) => windowOf(grid, along, cells.get(part) ?? [], from, to))
}

function windowOf(grid: Grid, along: 'row' | 'column', cells: readonly GridCell[], from: number, to: number): Window {
  const moved = cells.map((cell) => ({ ...cell, [along]: cell[along] - from }))
  const size = along === 'row' ? { rows: to - from } : { columns: to - from }
  return { grid: { ...grid, ...size, cells: moved }, row: along === 'row' ? from : 0, column: along === 'column' ? from : 0 }
}
