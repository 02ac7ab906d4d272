import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { SheetLook } from '../../../../core/document/original-look.ts'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { Mark, Marks, Place } from '../original-marks.ts'
import { range } from '../stacked.ts'
import { useViewport } from '../use-viewport.ts'
import { columnLetters, sheetGeometry } from './sheet-geometry.ts'
import { SheetRow } from './SheetRow.tsx'

/** Sizes of the heads with letters and numbers, in pixels. */
const heads = { width: 42, height: 20 }
/** Rows and columns beyond the view that are drawn as well. */
const ahead = 6

interface Props {
  sheet: SheetLook
  scale: number
  /** The canonical text of the document. */
  text: string
  pieces: ReadonlyMap<string, number>
  marks: Marks
  on: readonly Place[]
  /** The cell to bring into view; a new object for each time. */
  reveal: { row: number; column: number } | null
  cursor: { row: number; column: number } | null
  onCursor: (cursor: { row: number; column: number }) => void
  onPick: (mark: Mark | null) => void
}

/** A sheet as a grid; only what is near the view is drawn. Hidden rows and columns are drawn and marked as such. */
export function SheetGrid({ sheet, scale, text, pieces, marks, on, reveal, cursor, onCursor, onPick }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const viewport = useViewport(scroller)
  const geometry = useMemo(() => sheetGeometry(sheet), [sheet])
  const hidden = useMemo(() => ({ rows: new Set(sheet.hiddenRows), columns: new Set(sheet.hiddenColumns) }), [sheet])
  const { rows, columns, heights, widths, mergeAt } = geometry
  const ready = viewport.height > 0

  const bring = (row: number, column: number, centre: boolean) => {
    const element = scroller.current
    if (!element) return
    const axis = (start: number, size: number, scrolled: number, shown: number) =>
      start >= scrolled && start + size <= scrolled + shown
        ? scrolled
        : centre
          ? start - shown * 0.35
          : start < scrolled
            ? start
            : start + size - shown
    const top = (rows.starts[row] ?? 0) * scale
    const left = (columns.starts[column] ?? 0) * scale
    const shown = { width: element.clientWidth - heads.width, height: element.clientHeight - heads.height }
    element.scrollTop = axis(top, (heights[row] ?? 0) * scale, element.scrollTop, shown.height)
    element.scrollLeft = axis(left, (widths[column] ?? 0) * scale, element.scrollLeft, shown.width)
  }
  useEffect(() => {
    if (reveal && ready) bring(reveal.row, reveal.column, true)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new scale must not scroll
  }, [reveal, ready])

  const pick = (row: number, column: number) => {
    const anchor = mergeAt(row, column)
    const at = anchor ? { row: anchor.top, column: anchor.left } : { row, column }
    onCursor(at)
    onPick(marks.get(pieces.get(`${columnLetters(at.column)}${at.row + 1}`) ?? -1)?.[0] ?? null)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const at = cursor ?? { row: 0, column: 0 }
    if (event.key === 'Enter' && cursor) pick(at.row, at.column)
    else {
      const step = steps[event.key]
      if (!step) return
      const over = mergeAt(at.row, at.column)
      // From a merged cell one leaves at its far side.
      const row = at.row + (step[0] > 0 && over ? over.bottom - over.top + 1 : step[0])
      const column = at.column + (step[1] > 0 && over ? over.right - over.left + 1 : step[1])
      if (row < 0 || column < 0 || row >= sheet.rows || column >= sheet.columns) return event.preventDefault()
      const into = mergeAt(row, column)
      const next = into ? { row: into.top, column: into.left } : { row, column }
      onCursor(next)
      bring(next.row, next.column, false)
    }
    event.preventDefault()
  }

  const down = range(rows, viewport.top / scale, (viewport.top + viewport.height) / scale)
  const across = range(columns, viewport.left / scale, (viewport.left + viewport.width) / scale)
  const from = { row: Math.max(0, down.first - ahead), column: Math.max(0, across.first - ahead) }
  const to = { row: Math.min(sheet.rows - 1, down.last + ahead), column: Math.min(sheet.columns - 1, across.last + ahead) }
  const shownRows = useMemo(() => rowsOf(sheet, from.row, to.row), [sheet, from.row, to.row])
  const shownColumns = Array.from({ length: Math.max(0, to.column - from.column + 1) }, (_, index) => from.column + index)
  if (sheet.rows === 0)
    return (
      <div className='sheet-scroller empty' id='sheet-grid' role='tabpanel' tabIndex={0} data-pane-focus=''>
        {originalPane.emptySheet}
      </div>
    )
  return (
    <div
      ref={scroller}
      id='sheet-grid'
      className='sheet-scroller'
      role='grid'
      aria-label={originalPane.grid(sheet.name)}
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      tabIndex={0}
      data-pane-focus=''
      onKeyDown={keys}
    >
      <div
        className='sheet-space'
        role='presentation'
        style={{ width: columns.end * scale + heads.width, height: rows.end * scale + heads.height, fontSize: 12 * scale }}
      >
        <div className='sheet-letters' role='row' aria-rowindex={1} style={{ height: heads.height }}>
          <span
            className='sheet-corner'
            role='columnheader'
            aria-colindex={1}
            style={{ width: heads.width }}
            aria-label={sheet.name}
          />
          {shownColumns.map((column) => (
            <span
              key={column}
              role='columnheader'
              aria-colindex={column + 2}
              className={hidden.columns.has(column) ? 'hidden-line' : cursor?.column === column ? 'at' : ''}
              title={hidden.columns.has(column) ? originalPane.hiddenColumn : undefined}
              style={{ left: heads.width + columns.starts[column]! * scale, width: widths[column]! * scale }}
            >
              {columnLetters(column)}
            </span>
          ))}
        </div>
        {shownRows.map((row) => (
          <SheetRow
            key={row}
            row={row}
            columns={{ from: from.column, to: to.column }}
            heads={heads}
            scale={scale}
            geometry={geometry}
            hidden={hidden}
            pieces={pieces}
            marks={marks}
            on={on}
            text={text}
            cursor={cursor}
            onPick={pick}
          />
        ))}
      </div>
    </div>
  )
}

const steps: Record<string, readonly [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The rows to draw: those near the view, and those above it from which a merged cell reaches in. */
function rowsOf({ merges }: SheetLook, from: number, to: number): number[] {
  const above = new Set(merges.filter(({ top, bottom }) => top < from && bottom >= from).map(({ top }) => top))
  return [...[...above].sort((a, b) => a - b), ...Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)]
}
