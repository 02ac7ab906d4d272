import type { GridCell } from '../../../core/document/source-document.ts'
import { sourcePane } from '../../../core/catalogue/desk.ts'
import { Segments } from './Segments.tsx'
import type { GridRows } from './source-chunks.ts'
import type { SourceMark } from './source-marks.ts'

interface Props {
  text: string
  rows: GridRows
  marks: readonly SourceMark[]
}

/** Rows of a grid as a table with its merged cells; the numbers of the form keep their marks. */
export function GridTable({ text, rows: { grid, from, to }, marks }: Props) {
  const byRow = new Map<number, GridCell[]>()
  for (const cell of grid.cells) {
    if (cell.row < from || cell.row >= to) continue
    const list = byRow.get(cell.row)
    if (list) list.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  return (
    <div className='source-grid'>
      {grid.sheet !== null && from === 0 && <div className='sheet-name'>{sourcePane.sheetName(grid.sheet)}</div>}
      <table role='presentation'>
        <tbody>
          {numbers.map((row) => (
            <tr key={row}>
              {(byRow.get(row) ?? []).map((cell) => (
                <GridBox key={cell.column} text={text} cell={cell} marks={marks} isSheet={grid.sheet !== null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BoxProps {
  text: string
  cell: GridCell
  marks: readonly SourceMark[]
  isSheet: boolean
}

function GridBox({ text, cell, marks, isSheet }: BoxProps) {
  const { span } = cell
  const inside = marks.filter((mark) => mark.start <= span.end && mark.end >= span.start)
  const own = inside.find((mark) => mark.kind === 'cell' && mark.start >= span.start && mark.end <= span.end)
  const on = inside.some((mark) => mark.kind === 'on' && mark.start >= span.start && mark.end <= span.end)
  // Names of organs in a column of a sheet would else be set one character a line.
  const name = isSheet && cell.text.length > 4 ? 'name' : ''
  const numeric = /^[\d\s,.，/—-]*$/.test(cell.text)
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-cell={own?.kind === 'cell' ? own.cell : undefined}
      className={`${numeric ? 'numeric' : cell.text.length > 7 && cell.rowSpan < 4 ? 'words' : name} ${own ? 'own' : ''} ${on ? 'on' : ''}`}
    >
      <Segments text={text} span={span} marks={inside} />
    </td>
  )
}
