import { memo, useEffect, useRef, useState, type MouseEvent } from 'react'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { Mark } from '../original-marks.ts'
import { markAt, type PlacedBox, type PlacedMark } from './page-boxes.ts'
import { PageMarks } from './PageMarks.tsx'
import type { PageSize, PageSource } from './page-source.ts'

interface Props {
  source: PageSource
  number: number
  top: number
  left: number
  size: PageSize
  /** Screen pixels for each point. */
  factor: number
  marks: readonly PlacedMark[]
  on: readonly PlacedBox[]
  onPick: (mark: Mark | null) => void
}

/** A page with what was read in it. */
export const PageSheet = memo(function PageSheet({ source, number, top, left, size, factor, marks, on, onPick }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const { draw } = source
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    return draw(number, factor * window.devicePixelRatio, (canvas) => {
      setState(canvas ? 'drawn' : 'failed')
      // The old drawing, stretched, stands until the new one is there.
      if (canvas) element.replaceChildren(canvas)
    })
  }, [draw, number, factor])
  const pick = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPick(markAt(marks, { x: (event.clientX - box.left) / factor, y: (event.clientY - box.top) / factor }))
  }
  return (
    <div
      className='page-sheet'
      data-page={number}
      data-drawn={state}
      style={{ top, left, width: size.width * factor, height: size.height * factor }}
      onClick={pick}
    >
      <div ref={sheet} className='page-canvas' role='img' aria-label={originalPane.pageLabel(number)} />
      {state === 'failed' && <p className='page-failed'>{originalPane.pageFailed(number)}</p>}
      <PageMarks marks={marks} on={on} factor={factor} />
    </div>
  )
})
