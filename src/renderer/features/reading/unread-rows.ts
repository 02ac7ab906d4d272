import { cellParts, type CellId } from '../../../core/form/form.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'

/** Cells of one row, or of a whole table, that the source was not read to have. */
export interface MissingRow {
  table: 2 | 3 | 4
  /** null where it is the whole table. */
  row: string | null
  cells: CellId[]
}

/** The missing cells row by row, in the order of the form; a table that is missing altogether is one line. */
export function missingRows(cells: readonly Pick<EffectiveCell, 'id' | 'state'>[]): MissingRow[] {
  const found: MissingRow[] = []
  for (const table of [2, 3, 4] as const) {
    const all = cells.filter(({ id }) => cellParts(id).table === table)
    const missing = all.filter(({ state }) => state === 'missing').map(({ id }) => id)
    if (missing.length === 0) continue
    if (missing.length === all.length) found.push({ table, row: null, cells: missing })
    else
      for (const row of new Set(missing.map((id) => cellParts(id).row)))
        found.push({ table, row, cells: missing.filter((id) => cellParts(id).row === row) })
  }
  return found
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
