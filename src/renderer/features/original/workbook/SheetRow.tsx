import { originalPane } from '../../../../core/catalogue/original.ts'
import type { Marks, Place } from '../original-marks.ts'
import { cellRuns, type CellRun } from './cell-runs.ts'
import { columnLetters, roomBeside, type SheetGeometry } from './sheet-geometry.ts'

interface Props {
  row: number
  columns: { from: number; to: number }
  heads: { width: number; height: number }
  scale: number
  geometry: SheetGeometry
  hidden: { rows: ReadonlySet<number>; columns: ReadonlySet<number> }
  pieces: ReadonlyMap<string, number>
  marks: Marks
  text: string
  on: readonly Place[]
  cursor: { row: number; column: number } | null
  onPick: (row: number, column: number) => void
}

/** A row of a sheet: its number and the cells that begin in it. */
export function SheetRow({ row, columns, heads, scale, geometry, hidden, pieces, marks, text, on, cursor, onPick }: Props) {
  const { rows, heights, mergeAt } = geometry
  const isHidden = hidden.rows.has(row)
  return (
    <div
      className='sheet-row'
      role='row'
      aria-rowindex={row + 2}
      style={{ top: heads.height + rows.starts[row]! * scale, height: heights[row]! * scale }}
    >
      <span
        className={`sheet-number ${isHidden ? 'hidden-line' : cursor?.row === row ? 'at' : ''}`}
        role='rowheader'
        aria-colindex={1}
        title={isHidden ? originalPane.hiddenRow : undefined}
        style={{ width: heads.width }}
      >
        {row + 1}
      </span>
      {columnsOf(geometry, row, columns).map((column) => {
        const merge = mergeAt(row, column)
        if (merge && (merge.top !== row || merge.left !== column)) return null
        const cell = geometry.byRow.get(row)?.get(column)
        const number = pieces.get(`${columnLetters(column)}${row + 1}`)
        const own = marks.get(number ?? -1) ?? []
        const mark = own.find((one) => one.kind === 'cell')
        const selected = on.filter((place) => place.piece.number === number)
        const runs = cellRuns(cell?.text ?? '', text, own, selected)
        const room = roomBeside(geometry, row, column) * scale
        const names = [
          room > 0 ? 'spilling' : '',
          cell?.numeric ? 'numeric' : '',
          merge ? 'merged' : '',
          isHidden || hidden.columns.has(column) ? 'hidden-cell' : '',
          mark ? 'own' : '',
          (cell?.text.length ?? 0) > 30 ? 'prose' : '',
          runs.some((run) => run.on) && runs.length === 1 ? 'on' : '',
          cursor?.row === row && cursor.column === column ? 'at' : '',
          cell?.formula != null ? 'formula' : '',
        ]
        return (
          <span
            key={column}
            role='gridcell'
            aria-colindex={column + 2}
            aria-selected={cursor?.row === row && cursor.column === column}
            className={`sheet-cell ${names.filter(Boolean).join(' ')}`}
            data-at={`${columnLetters(column)}${row + 1}`}
            data-cell={mark?.cell}
            style={{
              ...placeOf(geometry, row, column, heads.width, scale),
              ...(room > 0 && Number.isFinite(room) ? { clipPath: `inset(0 -${room}px 0 0)` } : {}),
            }}
            onClick={() => onPick(row, column)}
          >
            {runs.map((run, index) => (
              <span key={index} className={runClass(run, runs.length)}>
                {run.text}
              </span>
            ))}
          </span>
        )
      })}
    </div>
  )
}

/** The columns to draw: those near the view, and those left of it from which a merged cell reaches in. */
function columnsOf({ mergeAt }: SheetGeometry, row: number, { from, to }: Props['columns']): number[] {
  const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const reaching = mergeAt(row, from)
  return reaching && reaching.left < from ? [reaching.left, ...near] : near
}

function placeOf(
  { columns, rows, widths, heights, mergeAt }: SheetGeometry,
  row: number,
  column: number,
  head: number,
  scale: number,
) {
  const merge = mergeAt(row, column)
  const right = merge ? columns.starts[merge.right]! + widths[merge.right]! : columns.starts[column]! + widths[column]!
  const bottom = merge ? rows.starts[merge.bottom]! + heights[merge.bottom]! : rows.starts[row]! + heights[row]!
  return {
    left: head + columns.starts[column]! * scale,
    width: (right - columns.starts[column]!) * scale,
    height: (bottom - rows.starts[row]!) * scale,
  }
}

function runClass({ on, severity }: CellRun, count: number): string | undefined {
  const names = [on && count > 1 ? 'on' : '', severity ? `m-quote ${severity}` : ''].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}
