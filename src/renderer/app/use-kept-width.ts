import { type RefObject, useCallback, useEffect } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'
import { useDesk } from './desk-store.ts'

/**
 * Gives the list of reports its width as soon as the window has room for it: a window that was narrow for a moment, or when it
 * was opened, must not leave it pressed together. Answers what is to be called when the auditor has moved its border.
 */
export function useKeptWidth(panel: RefObject<PanelImperativeHandle | null>): () => void {
  useEffect(() => {
    let frame = 0
    const widen = () => {
      cancelAnimationFrame(frame)
      // The panes are laid out anew after the frame that follows the window's new size.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          const now = panel.current?.getSize().inPixels
          const { listWidth } = useDesk.getState()
          if (now !== undefined && now < listWidth) panel.current?.resize(listWidth)
        })
      })
    }
    widen()
    window.addEventListener('resize', widen)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', widen)
    }
  }, [panel])
  return useCallback(() => {
    // Moved by a key, it is told before it is so wide.
    requestAnimationFrame(() => {
      const width = panel.current?.getSize().inPixels
      if (width !== undefined) useDesk.setState({ listWidth: Math.round(width) })
    })
  }, [panel])
}
