import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'

/**
 * Gives a pane its width back as soon as the window has room for it: a window that was narrow for a moment must not leave it
 * pressed together. Answers what is to be called when the auditor has moved the pane's border.
 */
export function useKeptWidth(panel: RefObject<PanelImperativeHandle | null>): () => void {
  const wanted = useRef<number | null>(null)
  const note = useCallback(() => {
    wanted.current = panel.current?.getSize().inPixels ?? null
  }, [panel])
  useEffect(() => {
    note()
    let frame = 0
    const widen = () => {
      cancelAnimationFrame(frame)
      // The panes are laid out anew after the frame that follows the window's new size.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          const now = panel.current?.getSize().inPixels
          if (now !== undefined && wanted.current !== null && now < wanted.current) panel.current?.resize(wanted.current)
        })
      })
    }
    window.addEventListener('resize', widen)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', widen)
    }
  }, [note, panel])
  return note
}
