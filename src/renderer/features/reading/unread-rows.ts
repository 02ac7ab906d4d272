import { cellParts, type CellId } from '../../../core/form/form.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'

/** Cells that the source was not read to have: of a row, of a column that is missing altogether, or a whole table. */
export interface MissingPart {
  table: 2 | 3 | 4
  part: 'row' | 'column' | 'table'
  cells: CellId[]
}

/** The missing cells in the order of the form: a table or a column that is missing altogether is one line, the rest are row by row. */
export function missingParts(cells: readonly Pick<EffectiveCell, 'id' | 'state'>[]): MissingPart[] {
  const found: MissingPart[] = []
  for (const table of [2, 3, 4] as const) {
    const all = cells.filter(({ id }) => cellParts(id).table === table)
    const missing = all.filter(({ state }) => state === 'missing').map(({ id }) => id)
    if (missing.length === 0) continue
    if (missing.length === all.length) {
      found.push({ table, part: 'table', cells: missing })
      continue
    }
    // Table two has columns of single cells, which say no more than their rows.
    const columns = table === 2 ? [] : wholeColumns(all)
    for (const column of columns) found.push({ table, part: 'column', cells: inColumn(missing, column) })
    const rest = missing.filter((id) => !columns.includes(cellParts(id).column))
    for (const row of new Set(rest.map((id) => cellParts(id).row)))
      found.push({ table, part: 'row', cells: rest.filter((id) => cellParts(id).row === row) })
  }
  return found
}

function wholeColumns(all: readonly Pick<EffectiveCell, 'id' | 'state'>[]): string[] {
  const columns = [...new Set(all.map(({ id }) => cellParts(id).column))]
  return columns.filter((column) => all.every(({ id, state }) => cellParts(id).column !== column || state === 'missing'))
}

function inColumn(cells: readonly CellId[], column: string): CellId[] {
  return cells.filter((id) => cellParts(id).column === column)
}

/** The unreadable cells of one row. */
export interface UnreadableRow {
  cells: EffectiveCell[]
  /** The characters that were met, each once. */
  raws: string[]
}

/** The unreadable cells row by row, in the order of the form. */
export function unreadableRows(cells: readonly EffectiveCell[]): UnreadableRow[] {
  const rows = new Map<string, EffectiveCell[]>()
  for (const cell of cells) {
    if (cell.state !== 'unreadable') continue
    const { table, row } = cellParts(cell.id)
    const key = `t${table}.${row}`
    rows.set(key, [...(rows.get(key) ?? []), cell])
  }
  return [...rows.values()].map((row) => ({ cells: row, raws: [...new Set(row.map((cell) => cell.raw ?? ''))] }))
}
