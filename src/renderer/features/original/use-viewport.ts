import { useEffect, useState, type RefObject } from 'react'

/** What of a scrolling area is in view, in its own pixels. */
export interface Viewport {
  top: number
  left: number
  width: number
  height: number
}

/** Follows what is in view; the same object while nothing moves. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 0, height: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element
      setViewport((before) =>
        before.top === top && before.left === left && before.width === width && before.height === height
          ? before
          : { top, left, width, height },
      )
    }
    const later = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    const observer = new ResizeObserver(later)
    observer.observe(element)
    element.addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', later)
    }
  }, [scroller])
  return viewport
}
