import { tableDigits } from '../catalogue/memo.ts'
import { cellParts, formOf, mergedOtherOutcome, table3Rows, type CellId, type Edition } from '../form/form.ts'

/** The index numbers of cells on the paper. */
export interface CellIndex {
  /** 三-01-A: the first row of table three, column A. A cell that the edition does not have keeps its id. */
  one: (id: CellId) => string
  /** The same for many, rectangles joined: 三-01～25-F, 三-08-A～E. */
  many: (ids: readonly CellId[]) => string[]
}

/** The index numbers of an edition. Columns are lettered within their row's block, so that a number never moves. */
export function cellIndexOf(edition: Edition | null, mergedOther: boolean): CellIndex {
  const places = edition === null ? new Map<CellId, Box>() : boxesOf(edition, mergedOther)
  return {
    one: (id) => {
      const box = places.get(id)
      return box ? named(box) : id
    },
    many: (ids) => {
      const unknown = ids.filter((id) => !places.has(id))
      return [...rectangles(ids.flatMap((id) => places.get(id) ?? [])).map(named), ...unknown]
    },
  }
}

/** The number of a row on the paper; `at` counts from 0. */
export function rowNumber(table: 2 | 3 | 4, at: number): string {
  return String(at + 1).padStart(table === 3 ? 2 : 1, '0')
}

/** The letter of a column on the paper; `at` counts from 0. */
export function columnLetter(at: number): string {
  return String.fromCharCode(65 + at)
}

/** Whether a report's cells have the merged （六）其他处理. */
export function mergesOther(cells: readonly { id: CellId }[]): boolean {
  return cells.some(({ id }) => cellParts(id).row === mergedOtherOutcome)
}

/** A rectangle of cells, ends included; a single cell has equal ends. */
interface Box {
  table: 2 | 3 | 4
  top: number
  bottom: number
  left: number
  right: number
}

function named({ table, top, bottom, left, right }: Box): string {
  const rows = top === bottom ? rowNumber(table, top) : `${rowNumber(table, top)}～${rowNumber(table, bottom)}`
  const columns = left === right ? columnLetter(left) : `${columnLetter(left)}～${columnLetter(right)}`
  return `${tableDigits[table]}-${rows}-${columns}`
}

/** Joins neighbours of a row, then equal stretches of neighbouring rows. */
function rectangles(cells: readonly Box[]): Box[] {
  const ordered = cells.toSorted((a, b) => a.table - b.table || a.top - b.top || a.left - b.left)
  const stretches: Box[] = []
  for (const cell of ordered) {
    const last = stretches.at(-1)
    if (last && last.table === cell.table && last.top === cell.top && last.right + 1 >= cell.left) last.right = cell.right
    else stretches.push({ ...cell })
  }
  const joined: Box[] = []
  for (const stretch of stretches) {
    const above = joined.find(
      ({ table, bottom, left, right }) =>
        table === stretch.table && bottom + 1 === stretch.top && left === stretch.left && right === stretch.right,
    )
    if (above) above.bottom = stretch.bottom
    else joined.push({ ...stretch })
  }
  return joined
}

function boxesOf(edition: Edition, mergedOther: boolean): Map<CellId, Box> {
  const form = formOf(edition)
  const boxes = new Map<CellId, Box>()
  const add = (table: 2 | 3 | 4, row: number, rowId: string, columns: readonly { id: string }[]) => {
    for (const [at, column] of columns.entries())
      boxes.set(`t${table}.${rowId}.${column.id}`, { table, top: row, bottom: row, left: at, right: at })
  }
  let row = 0
  for (const block of form.table2) for (const line of block.rows) add(2, row++, line.id, block.columns)
  for (const [at, line] of table3Rows(edition, mergedOther).entries()) add(3, at, line.id, form.table3.columns)
  for (const [at, group] of form.table4.groups.entries()) add(4, at, group.id, form.table4.columns)
  return boxes
}
