import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { originalPane } from '../../../../core/catalogue/original.ts'
import { useKeptScroll } from '../../../app/use-kept-scroll.ts'
import type { BodyProps } from '../original-body.ts'
import { indexAt, range, stack } from '../stacked.ts'
import { useViewport } from '../use-viewport.ts'
import type { PlacedBox, PlacedMark } from './page-boxes.ts'
import { PageSheet } from './PageSheet.tsx'
import type { PageSource } from './page-source.ts'
import { usePlaced } from './use-placed.ts'

/** Points are 72 to the inch, pixels 96. */
const pixels = 96 / 72
const gap = 10

/** Pages one below the other; only those near the view are drawn. */
export function PagesBody({ source, view, marks, on, turn, zoom, onScale, onPlace, onPick }: { source: PageSource } & BodyProps) {
  const { sizes } = source
  const { text } = view.document
  const scroller = useRef<HTMLDivElement>(null)
  const viewport = useViewport(scroller)
  const widest = Math.max(...sizes.map((size) => size.width), 1)
  const scale = zoom ?? Math.max(0.1, (viewport.width - gap * 2) / (widest * pixels))
  const factor = scale * pixels
  const pages = useMemo(() => stack(heights(sizes, factor), gap), [sizes, factor])
  const ready = viewport.width > 0
  useKeptScroll(scroller, 'original', view.item.id)
  useKeptMiddle(scroller, factor, ready)

  const all = useMemo(() => [...marks.values()].flat(), [marks])
  const placedMarks = usePlaced(source, text, all)
  const placedOn = usePlaced(source, text, on)
  const marksByPage = useMemo(() => {
    const placed = placedMarks?.flatMap(({ place, boxes }) => boxes.map((box): PlacedMark => ({ ...box, mark: place }))) ?? []
    return Map.groupBy(placed, ({ page }) => page)
  }, [placedMarks])
  const onByPage = useMemo(() => Map.groupBy(placedOn?.flatMap(({ boxes }) => boxes) ?? [], ({ page }) => page), [placedOn])

  useEffect(() => onScale(scale), [onScale, scale])
  const current = indexAt(pages, viewport.top + viewport.height / 3)
  useEffect(() => onPlace(originalPane.page(current + 1, sizes.length)), [onPlace, current, sizes.length])
  const first = placedOn?.[0]?.boxes[0]
  const found = first !== undefined
  useEffect(() => {
    if (scroller.current && ready && first) bring(scroller.current, first, pages.starts[first.page - 1] ?? 0, factor)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the turn is the act of selecting: a new scale must not scroll
  }, [turn, ready, found])

  const shown = range(pages, viewport.top - viewport.height, viewport.top + viewport.height * 2)
  const width = Math.max(viewport.width, widest * factor + gap * 2)
  return (
    <div
      ref={scroller}
      className='original-scroller'
      role='group'
      aria-label={originalPane.pages}
      tabIndex={0}
      data-pane-focus=''
    >
      <div className='page-stack' style={{ height: pages.end, width }}>
        {ready &&
          sizes.slice(shown.first, shown.last + 1).map((size, index) => {
            const number = shown.first + index + 1
            return (
              <PageSheet
                key={number}
                source={source}
                number={number}
                top={pages.starts[number - 1] ?? 0}
                left={(width - size.width * factor) / 2}
                size={size}
                factor={factor}
                marks={marksByPage.get(number) ?? nothing}
                on={onByPage.get(number) ?? nothing}
                onPick={onPick}
              />
            )
          })}
      </div>
    </div>
  )
}

const nothing: never[] = []

function heights(sizes: PageSource['sizes'], factor: number): number[] {
  return sizes.map((size) => size.height * factor)
}

/** Scrolls to a box that is out of view. */
function bring(element: HTMLElement, { box }: PlacedBox, top: number, factor: number): void {
  const from = top + box[1] * factor
  const to = top + box[3] * factor
  const { scrollTop, clientHeight, scrollLeft, clientWidth } = element
  if (from < scrollTop + 20 || to > scrollTop + clientHeight - 20) element.scrollTop = from - clientHeight * 0.35
  if (box[0] * factor < scrollLeft || box[2] * factor > scrollLeft + clientWidth)
    element.scrollLeft = box[0] * factor - clientWidth / 3
}

/** Keeps what is in the middle of the view there while the scale changes. */
function useKeptMiddle(scroller: RefObject<HTMLElement | null>, factor: number, ready: boolean): void {
  const before = useRef(0)
  useEffect(() => {
    const element = scroller.current
    if (!element || !ready) return
    const grown = before.current > 0 ? factor / before.current : 1
    before.current = factor
    if (grown === 1) return
    element.scrollTop = (element.scrollTop + element.clientHeight / 2) * grown - element.clientHeight / 2
    element.scrollLeft = (element.scrollLeft + element.clientWidth / 2) * grown - element.clientWidth / 2
  }, [scroller, factor, ready])
}
