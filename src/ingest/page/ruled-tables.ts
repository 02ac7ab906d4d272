import { type Box, cluster } from './geometry.ts'
import type { Ruling } from './rulings.ts'

/** A cell of a ruled table: its place in the table's grid and its box on the page. */
export interface RuledCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  box: Box
}

/** A table drawn with ruling lines. */
export interface RuledTable {
  box: Box
  rows: number
  columns: number
  cells: RuledCell[]
  /** The x of the lines between and around the columns, ascending: one more than columns. */
  xs: number[]
  /** Where the table has no line: cells without an upper or lower side go on on another page. */
  open: { top: boolean; bottom: boolean }
}

const touch = 3
const mostLines = 400
const mostStacked = 20
/** Points: no row of text is lower. */
const lowest = 6

/** The tables that the lines of a page draw: groups of lines that cross, with cells merged where no line parts them. */
export function ruledTables(rulings: readonly Ruling[]): RuledTable[] {
  return groups(rulings).flatMap((group) => tablesOf(group, 0))
}

/** The table of a group of lines, or several that stand so close that their side lines seem to be one. */
function tablesOf(rulings: readonly Ruling[], depth: number): RuledTable[] {
  const table = tableOf(rulings)
  const gap = table && depth < mostStacked ? gapIn(table) : null
  if (!table || gap === null) return table ? [table] : []
  const part = (from: number, to: number): Ruling[] =>
    rulings.flatMap((ruling) => {
      if (ruling.horizontal) return ruling.at >= from && ruling.at <= to ? [ruling] : []
      const cut = { ...ruling, from: Math.max(ruling.from, from), to: Math.min(ruling.to, to) }
      return cut.to - cut.from > touch ? [cut] : []
    })
  return [
    ...tablesOf(part(Number.NEGATIVE_INFINITY, gap), depth + 1),
    ...tablesOf(part(gap, Number.POSITIVE_INFINITY), depth + 1),
  ]
}

/** The middle of a row over the whole width that is too low for a line of text: what lies between two tables. */
function gapIn(table: RuledTable): number | null {
  const gap = table.cells.find(
    ({ row, columnSpan, rowSpan, box }) =>
      columnSpan === table.columns && rowSpan === 1 && row > 0 && row < table.rows - 1 && box.y1 - box.y0 < lowest,
  )
  return gap ? (gap.box.y0 + gap.box.y1) / 2 : null
}

function groups(rulings: readonly Ruling[]): Ruling[][] {
  const group = rulings.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (group[at] !== at) at = group[at]!
    group[index] = at
    return at
  }
  rulings.forEach((a, i) => {
    rulings.forEach((b, j) => {
      if (j > i && crosses(a, b)) group[root(i)] = root(j)
    })
  })
  const found = new Map<number, Ruling[]>()
  rulings.forEach((ruling, index) => found.set(root(index), [...(found.get(root(index)) ?? []), ruling]))
  return [...found.values()]
}

function crosses(a: Ruling, b: Ruling): boolean {
  if (a.horizontal === b.horizontal) return false
  return a.at >= b.from - touch && a.at <= b.to + touch && b.at >= a.from - touch && b.at <= a.to + touch
}

function tableOf(rulings: readonly Ruling[]): RuledTable | null {
  const horizontal = rulings.filter((ruling) => ruling.horizontal)
  const vertical = rulings.filter((ruling) => !ruling.horizontal)
  if (horizontal.length < 2 || vertical.length < 1) return null
  // Tables open at the sides end where their horizontal lines end.
  const ends = [Math.min(...horizontal.map((ruling) => ruling.from)), Math.max(...horizontal.map((ruling) => ruling.to))]
  const xs = edges(
    vertical.map((ruling) => ruling.at),
    ends,
  )
  const tops = [Math.min(...vertical.map((ruling) => ruling.from)), Math.max(...vertical.map((ruling) => ruling.to))]
  const ys = edges(
    horizontal.map((ruling) => ruling.at),
    tops,
  )
  if (xs.length < 3 || ys.length < 2 || xs.length > mostLines || ys.length > mostLines) return null
  const cells = cellsOf(xs, ys, horizontal, vertical)
  const box = { x0: xs[0]!, y0: ys[0]!, x1: xs.at(-1)!, y1: ys.at(-1)! }
  const isOpen = (y: number): boolean => horizontal.every((ruling) => Math.abs(ruling.at - y) > 2.6)
  const open = { top: isOpen(box.y0), bottom: isOpen(box.y1) }
  return { box, rows: ys.length - 1, columns: xs.length - 1, cells, xs, open }
}

function edges(lines: readonly number[], ends: readonly number[]): number[] {
  const found = cluster(lines, 2.5)
  const extra = ends.filter((end) => found.every((edge) => Math.abs(edge - end) > 8))
  return [...found, ...extra].sort((a, b) => a - b)
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): RuledCell[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const taken = new Uint8Array(rows * columns)
  const wallRight = (row: number, column: number): boolean => covered(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!)
  const wallBelow = (row: number, column: number): boolean => covered(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!)
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column] === 1) continue
      let right = column
      while (right + 1 < columns && taken[row * columns + right + 1] === 0 && !wallRight(row, right)) right += 1
      let below = row
      while (below + 1 < rows && opensBelow(below, column, right, wallBelow, wallRight)) below += 1
      for (let y = row; y <= below; y += 1) taken.fill(1, y * columns + column, y * columns + right + 1)
      const box = { x0: xs[column]!, y0: ys[row]!, x1: xs[right + 1]!, y1: ys[below + 1]! }
      cells.push({ row, column, rowSpan: below - row + 1, columnSpan: right - column + 1, box })
    }
  }
  return cells
}

/** A cell reaches down only over its whole width, and only while no line parts the row below within it. */
function opensBelow(
  row: number,
  column: number,
  right: number,
  wallBelow: (row: number, column: number) => boolean,
  wallRight: (row: number, column: number) => boolean,
): boolean {
  for (let at = column; at <= right; at += 1) if (wallBelow(row, at)) return false
  for (let at = column; at < right; at += 1) if (wallRight(row + 1, at)) return false
  return true
}

function covered(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2
  return rulings.some((ruling) => Math.abs(ruling.at - at) <= 2.6 && ruling.from <= middle && ruling.to >= middle)
}
