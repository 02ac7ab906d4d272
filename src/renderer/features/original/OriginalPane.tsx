import { lazy, Suspense, useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { originalPane } from '../../../core/catalogue/original.ts'
import type { OriginalView, ReportView } from '../../../contract/views.ts'
import { useDesk } from '../../app/desk-store.ts'
import { setZoom } from '../../app/look-actions.ts'
import { select } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { DrawnBody } from './ofd/DrawnBody.tsx'
import type { BodyProps } from './original-body.ts'
import { marksOf, meaningOf, selectedPlaces, type Mark } from './original-marks.ts'
import { PageFrame } from './page/PageFrame.tsx'
import { useLook } from './use-look.ts'
import { WorkbookBody } from './workbook/WorkbookBody.tsx'
import { ZoomControl } from './ZoomControl.tsx'
import { zoomKey } from './zoom-steps.ts'
import './original.css'

// What draws PDFs is large and is loaded when the first one is shown.
const PdfBody = lazy(() => import('./pdf/PdfBody.tsx'))

interface Props {
  view: ReportView
  /** The switch between the looks. */
  looks: ReactNode
  /** What is said of the quantities of the prose; sheets are not painted. */
  quantities: ReactNode
}

/** The middle pane as the original looks: the selection is marked in it, and a click in it selects. */
export function OriginalPane({ view, looks, quantities }: Props) {
  const look = useLook(view.item.id)
  const zoom = useDesk((now) => now.originalZoom)
  const [scale, setScale] = useState(1)
  const [place, setPlace] = useState('')
  const selected = useDesk((now) => now.selected)
  const paint = useDesk((now) => now.paint)
  const marks = useMemo(() => marksOf(view, paint), [view, paint])
  const target = selected?.target ?? null
  const on = useMemo(() => selectedPlaces(view, target), [view, target])
  const turn = useTurn(selected?.serial ?? 0, selected?.origin === 'source')
  const pick = useCallback((mark: Mark | null) => select(mark ? meaningOf(mark) : null, 'source'), [])
  const keys = (event: KeyboardEvent) => {
    const next = zoomKey(event, scale)
    if (next === undefined) return
    event.preventDefault()
    setZoom(next)
  }
  const aligned = look.view?.aligned !== false
  const body: BodyProps = {
    view,
    marks: aligned ? marks : nothing,
    on: aligned ? on : [],
    turn,
    zoom,
    onScale: setScale,
    onPlace: setPlace,
    onPick: pick,
  }
  return (
    <section className='pane source original' aria-label={desk.panes.source} data-pane='source' onKeyDown={keys}>
      <div className='pane-bar'>
        {looks}
        {!aligned && <span className='quiet cut'>{originalPane.notAligned}</span>}
        <span className='push quiet place'>{place}</span>
        <ZoomControl zoom={zoom} scale={scale} />
      </div>
      {look.error !== null && <Empty title={originalPane.failed} body={look.error} />}
      {look.error === null && !look.view && <Empty title={originalPane.opening} />}
      {look.view && (
        <Suspense fallback={<Empty title={originalPane.opening} />}>
          <Body original={look.view} body={body} />
        </Suspense>
      )}
      {aligned && look.view && look.view.look.kind !== 'workbook' && quantities}
    </section>
  )
}

const nothing: BodyProps['marks'] = new Map()

function Body({ original: { look }, body }: { original: OriginalView; body: BodyProps }) {
  switch (look.kind) {
    case 'pdf':
      return <PdfBody bytes={look.bytes} {...body} />
    case 'drawn':
      return <DrawnBody pages={look.pages} {...body} />
    case 'page':
      return <PageFrame html={look.html} {...body} />
    case 'workbook':
      return <WorkbookBody sheets={look.sheets} {...body} />
  }
}

/** Grows with each selection that was made elsewhere; what was selected before the pane appeared counts as one. */
function useTurn(serial: number, here: boolean): number {
  const turn = useRef(serial)
  if (!here) turn.current = serial
  return turn.current
}
