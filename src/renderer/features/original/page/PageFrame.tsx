import { useCallback, useEffect, useRef, useState } from 'react'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { BodyProps } from '../original-body.ts'
import type { Place } from '../original-marks.ts'
import { drawMarks, drawSelected, markUnder, reveal, sightOf } from './frame-marks.ts'

/**
 * A page in a frame in which no script can run: it has our origin only so that the window can mark places in it. What is
 * in it was made harmless before, and its own policy lets it load nothing.
 */
export function PageFrame({ html, view, marks, on, turn, zoom, onScale, onPlace, onPick }: { html: string } & BodyProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  const { text } = view.document

  useEffect(() => onPlace(''), [onPlace])
  // First of all: it moves everything in the page, and what is revealed before it is out of view again.
  useZoom(frame, page, zoom, onScale)
  useEffect(() => {
    if (page) drawMarks(page, text, marks)
  }, [page, text, marks])
  useEffect(() => {
    if (page) drawSelected(page, text, on)
  }, [page, text, on])
  useEffect(() => {
    if (page) reveal(page, text, on)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the turn is the act of selecting: a new answer must not scroll
  }, [page, turn])
  useKeptInView(frame, page, text, on)

  const pick = useCallback(
    (event: MouseEvent) => page && onPick(markUnder(page, text, marks, event)),
    [page, text, marks, onPick],
  )
  useEffect(() => {
    if (!page) return
    page.addEventListener('click', pick)
    page.addEventListener('keydown', hand)
    return () => {
      page.removeEventListener('click', pick)
      page.removeEventListener('keydown', hand)
    }
  }, [page, pick])
  return (
    <iframe
      ref={frame}
      className='page-frame'
      title={originalPane.frame}
      sandbox='allow-same-origin'
      srcDoc={html}
      data-pane-focus=''
      onLoad={() => setPage(frame.current?.contentDocument ?? null)}
    />
  )
}

/** Hands a key that was pressed in the frame to the window, which knows what it means. */
function hand(event: KeyboardEvent): void {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  const copy = new KeyboardEvent('keydown', { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true })
  const frame = (event.currentTarget as Document).defaultView?.frameElement
  if (frame && !frame.dispatchEvent(copy)) event.preventDefault()
}

function useZoom(
  frame: React.RefObject<HTMLIFrameElement | null>,
  page: Document | null,
  zoom: number | null,
  onScale: (scale: number) => void,
): void {
  useEffect(() => {
    const element = frame.current
    if (!page || !element) return
    const fit = () => {
      const root = page.documentElement
      root.style.zoom = '1'
      // A page made for a wide screen is made smaller until it fits, but stays legible.
      const scale = zoom ?? Math.min(1, Math.max(0.65, element.clientWidth / Math.max(1, root.scrollWidth)))
      root.style.zoom = String(scale)
      onScale(scale)
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, page, zoom, onScale])
}

/** What is selected stays in view where it was: another size or zoom of the frame moves everything in it. */
function useKeptInView(
  frame: React.RefObject<HTMLIFrameElement | null>,
  page: Document | null,
  text: string,
  on: readonly Place[],
): void {
  useEffect(() => {
    const element = frame.current
    if (!page || !element) return
    const isSeen = sightOf(page, text, on)
    let seen = isSeen()
    const look = () => {
      seen = isSeen()
    }
    const observer = new ResizeObserver(() => {
      if (seen) reveal(page, text, on)
    })
    page.addEventListener('scroll', look)
    for (const one of [element, page.documentElement]) observer.observe(one)
    return () => {
      page.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [frame, page, text, on])
}
