import { useEffect, type RefObject } from 'react'
import { useDesk } from './desk-store.ts'

/** Restores where a pane was scrolled when its report is opened, and remembers it from then on. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, pane: string, reportId: number): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    element.scrollTop = useDesk.getState().scroll[pane] ?? 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const keep = () => {
      timer ??= setTimeout(() => {
        timer = null
        useDesk.setState(({ scroll }) => ({ scroll: { ...scroll, [pane]: Math.round(element.scrollTop) } }))
      }, 250)
    }
    element.addEventListener('scroll', keep, { passive: true })
    return () => {
      if (timer) clearTimeout(timer)
      element.removeEventListener('scroll', keep)
    }
  }, [scroller, pane, reportId])
}
