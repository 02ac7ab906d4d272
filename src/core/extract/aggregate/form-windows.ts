import type { Grid, GridCell } from '../../document/source-document.ts'
import { table3Rows } from '../labels.ts'
import { squeezedText } from '../squeeze.ts'
import { isWords, kindOf } from './cell-kind.ts'
import { isFormLabel } from './form-labels.ts'

/** The parts of a sheet that hold one form each. */
export interface FormWindows {
  parts: Grid[]
  /** Whether forms stand beside each other, so that no row belongs to one of them alone. */
  areBeside: boolean
}

/**
 * Parts a sheet that holds the form several times, below or beside each other: each has a first row of table three. The
 * parts keep the places of their cells in the sheet; what stands over all of them is in none.
 */
export function formWindows(grid: Grid): FormWindows {
  const first = grid.cells.filter(beginsTableThree)
  // Nearly every grid: it holds the form once or not at all.
  if (first.length < 2) return { parts: [grid], areBeside: false }
  const row = first[0]?.row
  const columns = first.filter((cell) => cell.row === row).map(({ column }) => column)
  const bands = columns.length < 2 ? [grid] : columns.map((from, index) => band(grid, index === 0 ? 0 : from, columns[index + 1]))
  return { parts: bands.flatMap(below), areBeside: columns.length > 1 }
}

/** The longest label of the row, with a note. */
const longestLabel = 40

const firstRow = table3Rows.find(({ id }) => id === 'newReceived')?.pattern ?? /$^/

function beginsTableThree({ text }: GridCell): boolean {
  return text.length <= longestLabel && text.includes('新收') && !/\d/.test(text) && squeezedText(text).search(firstRow) >= 0
}

/** The columns from..to, without what reaches beyond them. */
function band(grid: Grid, from: number, to = Infinity): Grid {
  return part(
    grid,
    grid.cells.filter(({ column, columnSpan }) => column >= from && column + columnSpan <= to),
  )
}

const part = (grid: Grid, cells: GridCell[]): Grid => ({
  ...grid,
  cells,
  span: { start: cells[0]?.span.start ?? grid.span.start, end: cells.at(-1)?.span.end ?? grid.span.start },
})

/** Forms below each other are laid out alike: each begins as far above its table three as the rows above it are like the first's. */
function below(grid: Grid): Grid[] {
  const starts = grid.cells.filter(beginsTableThree).map(({ row }) => row)
  const [first = 0] = starts
  if (starts.length < 2) return [grid]
  const rows = Map.groupBy(
    grid.cells.filter(({ text }) => text !== ''),
    ({ row }) => row,
  )
  const looks = (row: number): string => lookOf(rows.get(row) ?? [])
  let height = 0
  while (height < first && starts.every((start) => looks(start - height - 1) === looks(first - height - 1))) height += 1
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const end = next === undefined ? grid.rows : next - height
    return part(
      grid,
      grid.cells.filter(({ row }) => row >= start - height && row < end),
    )
  })
}

/** What a row of one form has in common with the same row of another: its labels, and whether it says something else. */
function lookOf(cells: readonly GridCell[]): string {
  const labels = cells.filter(({ text }) => isFormLabel(text)).map(({ text }) => squeezedText(text))
  const others = cells.some((cell) => isWords(cell) && !isFormLabel(cell.text))
  const isFilled = labels.length > 0 || cells.every((cell) => kindOf(cell) === 'empty')
  return `${labels.join('|')}/${others ? 'words' : ''}/${isFilled ? '' : 'filled'}`
}
