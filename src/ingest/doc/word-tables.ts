import type { DraftBlock } from '../canonical-text.ts'
import { TableBuilder } from '../docx/table-builder.ts'
import { cluster } from '../page/geometry.ts'
import type { CellLayout, ParagraphProperties } from './paragraph-properties.ts'

/** Twips: edges of different rows that lie closer than this (a millimetre) are meant to be one. */
const sameEdge = 57

interface Row {
  cells: DraftBlock[][]
  layouts: readonly CellLayout[]
}

interface OpenTable {
  rows: Row[]
  /** Finished cells of the row at hand, and the content of the cell at hand. */
  cells: DraftBlock[][]
  cell: DraftBlock[]
}

/** Puts paragraphs into the tables whose marks they carry. */
export class WordTables {
  readonly blocks: DraftBlock[] = []
  readonly #open: OpenTable[] = []

  /** Takes the next paragraph; `endsCell` tells whether a cell mark ends it. */
  add(lines: readonly string[], { depth, endsRow, cells, endsInnerCell }: ParagraphProperties, endsCell: boolean): void {
    this.#settle(depth)
    const table = this.#open.at(-1)
    if (!table) return this.#push(lines)
    if (endsRow) {
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, layouts: cells })
      table.cells = []
      table.cell = []
      return
    }
    this.#push(lines)
    if (endsCell || endsInnerCell) {
      table.cells.push(table.cell)
      table.cell = []
    }
  }

  /** All paragraphs and tables. */
  finish(): DraftBlock[] {
    this.#settle(0)
    return this.blocks
  }

  #push(lines: readonly string[]): void {
    const container = this.#open.at(-1)?.cell ?? this.blocks
    for (const text of lines) container.push({ kind: 'paragraph', text })
  }

  /** Opens and closes tables until as many are open as the paragraph stands in. */
  #settle(depth: number): void {
    while (this.#open.length > depth) {
      const closed = this.#open.pop()!
      const rest = [...closed.cells, closed.cell].filter((cell) => cell.length > 0)
      // Cells after the last end of a row: the row's layout is lost, not its text.
      if (rest.length > 0) closed.rows.push({ cells: rest, layouts: [] })
      ;(this.#open.at(-1)?.cell ?? this.blocks).push(...tableOf(closed.rows))
    }
    while (this.#open.length < depth) this.#open.push({ rows: [], cells: [], cell: [] })
  }
}

function tableOf(rows: readonly Row[]): DraftBlock[] {
  const edges = cluster(
    rows.flatMap(({ layouts }) => layouts.flatMap(({ left, right }) => [left, right])),
    sameEdge,
  )
  const columnAt = (edge: number): number => {
    const distances = edges.map((each) => Math.abs(each - edge))
    return distances.indexOf(Math.min(...distances))
  }
  const builder = new TableBuilder()
  for (const { cells, layouts } of rows) {
    builder.startRow()
    const known = layouts.length >= cells.length ? layouts : []
    const first = known[0]
    if (first) builder.gridBefore(columnAt(first.left))
    cells.forEach((blocks, index) => {
      const cell = builder.startCell()
      const layout = known[index]
      cell.blocks = blocks
      if (!layout) return
      cell.columnSpan = Math.max(1, columnAt(layout.right) - columnAt(layout.left))
      if (layout.coveredAcross) cell.horizontal = 'continue'
      if (layout.coveredDown) cell.vertical = 'continue'
    })
  }
  return builder.finish()
}
