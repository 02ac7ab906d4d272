import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SheetLook } from '../../../../core/document/original-look.ts'
import { piecesOf } from '../../../../core/document/pieces.ts'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { BodyProps } from '../original-body.ts'
import { cellPosition, columnLetters } from './sheet-geometry.ts'
import { SheetGrid } from './SheetGrid.tsx'

/** A workbook as a spreadsheet shows it: the content of the picked cell, the grid, the tabs of the sheets. */
export function WorkbookBody({
  sheets,
  view,
  marks,
  on,
  turn,
  zoom,
  onScale,
  onPlace,
  onPick,
}: { sheets: readonly SheetLook[] } & BodyProps) {
  const [name, setName] = useState(sheets[0]?.name ?? '')
  const [cursor, setCursor] = useState<{ row: number; column: number } | null>(null)
  const [reveal, setReveal] = useState<{ row: number; column: number } | null>(null)
  const tabs = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesBySheet(view), [view])
  const scale = zoom ?? 1
  const sheet = sheets.find((one) => one.name === name)
  const own = pieces.get(name)
  const [first] = on

  useEffect(() => onScale(scale), [onScale, scale])
  useEffect(() => {
    if (first?.piece.where.kind !== 'sheet') return
    const position = cellPosition(first.piece.where.cell)
    setName(first.piece.where.sheet)
    setCursor(position)
    setReveal(position)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the turn is the act of selecting
  }, [turn])
  const at = cursor ? `${columnLetters(cursor.column)}${cursor.row + 1}` : ''
  useEffect(() => onPlace(''), [onPlace])

  const open = (step: 1 | -1) => {
    const index = sheets.findIndex((one) => one.name === name) + step
    const next = sheets[(index + sheets.length) % sheets.length]
    if (!next) return
    setName(next.name)
    setCursor(null)
    setReveal(null)
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.ctrlKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
    event.preventDefault()
    open(event.key === 'PageDown' ? 1 : -1)
  }
  const tabKeys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    open(step > 0 ? 1 : -1)
    requestAnimationFrame(() => tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
  if (!sheet) return null
  const picked =
    cursor && sheet.lines.find((line) => line.row === cursor.row)?.cells.find((cell) => cell.column === cursor.column)
  return (
    <div className='workbook' onKeyDown={keys}>
      <output className='formula-line' aria-label={originalPane.formulaLine}>
        <b>{at}</b>
        <span className='cut'>{cursor ? (picked?.formula ?? picked?.text ?? '') : originalPane.nothingPicked}</span>
        {picked?.formula != null && <span className='quiet'>{picked.text}</span>}
      </output>
      <SheetGrid
        key={name}
        sheet={sheet}
        scale={scale}
        text={view.document.text}
        pieces={own ?? noPieces}
        marks={marks}
        on={on}
        reveal={reveal}
        cursor={cursor}
        onCursor={setCursor}
        onPick={onPick}
      />
      <div ref={tabs} className='sheet-tabs' role='tablist' aria-label={originalPane.sheets} onKeyDown={tabKeys}>
        {sheets.map((one) => (
          <button
            key={one.name}
            type='button'
            role='tab'
            aria-selected={one.name === name}
            aria-controls='sheet-grid'
            tabIndex={one.name === name ? 0 : -1}
            onClick={() => {
              setName(one.name)
              setCursor(null)
              setReveal(null)
            }}
          >
            {one.hidden ? originalPane.hiddenSheet(one.name) : one.name}
          </button>
        ))}
      </div>
    </div>
  )
}

const noPieces: ReadonlyMap<string, number> = new Map()

/** The number of the piece at each cell, by sheet and A1 name. */
function piecesBySheet(view: BodyProps['view']): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const sheets = new Map<string, Map<string, number>>()
  for (const { number, where } of piecesOf(view.document)) {
    if (where.kind !== 'sheet') continue
    const sheet = sheets.get(where.sheet) ?? new Map<string, number>()
    sheets.set(where.sheet, sheet.set(where.cell, number))
  }
  return sheets
}
