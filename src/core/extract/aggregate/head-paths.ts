import type { GridCell } from '../../document/source-document.ts'
import { squeezedText } from '../squeeze.ts'
import { besideOf } from './cell-of-path.ts'
import { kindOf } from './cell-kind.ts'
import type { Level } from './level.ts'
import { isTitle } from './head-bands.ts'
import type { Matrix } from './matrix.ts'

/**
 * The heads over each of the columns, from the outermost to the innermost, with what stands beside them under the same
 * outer head. A head that is not merged reaches over the blanks at its right as long as these have heads below.
 */
export function headPaths(matrix: Matrix, heads: readonly number[], columns: readonly number[]): Map<number, Level[]> {
  const cells = new Map(columns.map((column) => [column, headCells(matrix, heads, column, columns)]))
  const paths = new Map<number, Level[]>(columns.map((column) => [column, []]))
  // Columns with the same heads so far share a group.
  let groups = new Map<number, string>(columns.map((column) => [column, '']))
  heads.forEach((_, index) => {
    const members = new Map<string, Set<string>>()
    for (const column of columns) {
      const cell = cells.get(column)?.[index]
      const group = groups.get(column) ?? ''
      if (cell) members.set(group, (members.get(group) ?? new Set()).add(textOf(cell)))
    }
    const beside = new Map([...members].map(([group, texts]) => [group, besideOf([...texts])]))
    const numbers = new Map<GridCell, number>()
    const next = new Map<number, string>()
    for (const column of columns) {
      const cell = cells.get(column)?.[index]
      const group = groups.get(column) ?? ''
      next.set(column, group)
      if (!cell) continue
      if (!numbers.has(cell)) numbers.set(cell, numbers.size)
      next.set(column, `${group}/${numbers.get(cell)}`)
      // A head merged downwards says the same in each of its rows.
      if (cells.get(column)?.[index - 1] === cell) continue
      paths.get(column)?.push({ text: textOf(cell), cell, beside: beside.get(group) ?? besideOf([]) })
    }
    groups = next
  })
  return paths
}

/** The head in each of the rows over a column; undefined where there is none. */
function headCells(
  matrix: Matrix,
  heads: readonly number[],
  column: number,
  columns: readonly number[],
): (GridCell | undefined)[] {
  return heads.map((row, index) => {
    const own = matrix.at(row, column)
    if (own && isHead(matrix, row, own)) return own
    if (kindOf(own) !== 'empty' || !hasHead(matrix, heads.slice(index + 1), column)) return undefined
    for (let at = columns.indexOf(column) - 1; at >= 0; at -= 1) {
      const left = columns[at] ?? 0
      const cell = matrix.at(row, left)
      if (kindOf(cell) === 'empty') continue
      return cell && isHead(matrix, row, cell) && matrix.width(cell) === 1 && hasHead(matrix, heads.slice(index + 1), left)
        ? cell
        : undefined
    }
    return undefined
  })
}

function hasHead(matrix: Matrix, rows: readonly number[], column: number): boolean {
  return rows.some((row) => {
    const cell = matrix.at(row, column)
    return cell !== undefined && matrix.top(cell) === row && isHead(matrix, row, cell)
  })
}

/** Numbers that count the columns, titles and blanks are no heads; years are. */
function isHead(matrix: Matrix, row: number, cell: GridCell): boolean {
  const kind = kindOf(cell)
  if (kind === 'number') return /^20[0-3]\d$/.test(cell.text.trim())
  return kind !== 'empty' && !isTitle(matrix, row, cell)
}

function textOf(cell: GridCell): string {
  return squeezedText(cell.text)
}
