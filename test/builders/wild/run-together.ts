import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import type { FormTable, TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { keepRows } from './table-surgery.ts'

/** Cells of a table three that ran together, as where an editor deletes the line between them. */
export interface RunTogether {
  table: FormTable
  /** Cells that are no longer there. */
  lost: readonly CellId[]
  /** Cells that nobody could tell for certain. */
  unsure: readonly CellId[]
}

/** Two neighbouring numbers of a row in one cell, parted by a space; the cells behind them move up by one. */
export function numbersTogether(table: FormTable, random: Random): RunTogether | null {
  const places = table.rows.flatMap((row, at) =>
    row.flatMap((cell, index) => (isNumber(cell) && isNumber(row[index + 1]) ? [{ at, index }] : [])),
  )
  if (places.length === 0) return null
  const { at, index } = random.pick(places)
  const row = table.rows[at] ?? []
  const [one, other] = [row[index], row[index + 1]]
  if (!one || !other) return null
  const blank: TableCell = { text: '', rowSpan: 1, columnSpan: 1, id: null }
  const together = [
    ...row.slice(0, index),
    { ...one, id: null, text: `${one.text} ${other.text}` },
    ...row.slice(index + 2),
    blank,
  ]
  return { table: { ...table, rows: table.rows.with(at, together) }, lost: [], unsure: idsOf(row) }
}

/** The labels of two neighbouring rows of a group in one cell, before the numbers of one of them. */
export function labelsTogether(table: FormTable, random: Random): RunTogether | null {
  const places = table.rows.flatMap((row, at) => {
    const [cells, below] = [idsOf(row), idsOf(table.rows[at + 1] ?? [])]
    const [own, next] = [cells[0], below[0]]
    // A row whose numbers were pushed out has fewer of them than the other has places.
    return own && next && cells.length === below.length && groupOf(own) !== '' && groupOf(own) === groupOf(next) ? [at] : []
  })
  if (places.length === 0) return null
  const at = random.pick(places)
  const [first, second] = [table.rows[at] ?? [], table.rows[at + 1] ?? []]
  const [label, below] = [first, second].map((row) => row.findLast((cell) => cell.id === null && cell.text !== ''))
  if (!label || !below) return null
  const [kept, lost] = random.chance(0.5) ? [first, second] : [second, first]
  const numbers = kept.filter((cell) => cell.id !== null)
  const own = first.flatMap((cell) => {
    if (cell === label) return [{ ...cell, text: `${cell.text}${below.text}` }]
    return cell.id === null ? [cell] : []
  })
  const shorter = keepRows({ ...table, rows: table.rows.with(at, [...own, ...numbers]) }, without(table, at + 1))
  return { table: shorter, lost: idsOf(lost), unsure: [...idsOf(first), ...idsOf(second)] }
}

function without({ rows }: FormTable, gone: number): number[] {
  return rows.flatMap((_, at) => (at === gone ? [] : [at]))
}

function isNumber(cell: TableCell | undefined): boolean {
  return cell !== undefined && cell.id !== null && /^\d+$/.test(cell.text)
}

function idsOf(row: readonly TableCell[]): CellId[] {
  return row.flatMap(({ id }) => (id === null ? [] : [id]))
}

function groupOf(id: CellId): string {
  return /^(.+)\./.exec(cellParts(id).row)?.[1] ?? ''
}
