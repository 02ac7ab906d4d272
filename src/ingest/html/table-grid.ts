import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { attribute, type HtmlElement } from './parse-html.ts'
import { cellsOf, rowGroups } from './table-rows.ts'

/** A row of a table by its cells. `isRuler`: it has no height, and only measures the columns unless there is text in it. */
export interface Line {
  cells: HtmlElement[]
  isRuler: boolean
}

/** The rows of a table in their groups. Word ends irregular tables with a row of no height. */
export function linesOf(table: HtmlElement): Line[][] {
  return rowGroups(table).map((group) => group.map((row) => ({ cells: cellsOf(row), isRuler: attribute(row, 'height') === '0' })))
}

/**
 * A data table as a grid with true positions (the table model of the HTML standard). Spans end at the row group and at
 * the last column in which any cell begins; where cells would overlap, the later one is narrowed. `textOf` reads a cell; `onCell`
 * is told what became of it. Null where it has no cells. Rows without any cell count for spans where the table is more even
 * with them than without.
 */
export function gridOf(
  given: readonly Line[][],
  textOf: (cell: HtmlElement) => string,
  onCell: (draft: DraftCell, cell: HtmlElement) => void,
): DraftGrid | null {
  const groups = evenGroups(given)
  const cells: DraftCell[] = []
  let row = 0
  for (const lines of groups) {
    // For each column, the first row of the group that is free again.
    const free: number[] = []
    const end = row + lines.length
    for (const line of lines) {
      const placed = placeRow(line.cells, row, end, free, textOf)
      placed.forEach((draft, index) => onCell(draft, line.cells[index]!))
      if (!line.isRuler || placed.some((cell) => cell.text !== '')) cells.push(...placed)
      if (cells.length > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
      row += 1
    }
  }
  if (cells.length === 0) return null
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)
  for (const cell of cells) cell.columnSpan = Math.min(cell.columnSpan, columns - cell.column)
  return { kind: 'grid', rows: row, columns, cells, sheet: null }
}

/** The groups with their rows that have no cells, or without them: as the rows end in the same column more often. */
function evenGroups(groups: readonly Line[][]): readonly Line[][] {
  const filled = groups.map((lines) => lines.filter(({ cells }) => cells.length > 0))
  if (filled.every((lines, at) => lines.length === groups[at]?.length)) return groups
  return evenness(filled) > evenness(groups) ? filled : groups
}

/** How much the rows with cells agree on how many columns they fill, with what reaches into them from above. */
function evenness(groups: readonly Line[][]): number {
  const times = new Map<number, number>()
  for (const lines of groups) {
    const free: number[] = []
    for (const [row, line] of lines.entries()) {
      const placed = placeRow(line.cells, row, lines.length, free, () => '')
      const filled = free.filter((until) => until > row).length
      if (placed.length > 0) times.set(filled, (times.get(filled) ?? 0) + 1)
    }
  }
  return [...times.values()].reduce((total, rows) => total + rows ** 2, 0)
}

function placeRow(
  line: HtmlElement[],
  row: number,
  end: number,
  free: number[],
  textOf: (cell: HtmlElement) => string,
): DraftCell[] {
  const placed: DraftCell[] = []
  let column = 0
  for (const cell of line) {
    while ((free[column] ?? 0) > row) column += 1
    if (column >= limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
    const rowSpan = spanOf(cell, 'rowspan', end - row)
    const wanted = spanOf(cell, 'colspan', limits.columns - column)
    let columnSpan = 1
    while (columnSpan < wanted && (free[column + columnSpan] ?? 0) <= row) columnSpan += 1
    for (let covered = column; covered < column + columnSpan; covered += 1) free[covered] = row + rowSpan
    placed.push({ row, column, rowSpan, columnSpan, text: textOf(cell) })
    column += columnSpan
  }
  return placed
}

/** A span attribute within 1 and `most`; rowspan=0 means to the end of the group. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  if (name === 'rowspan' && value === 0) return most
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most)
}
