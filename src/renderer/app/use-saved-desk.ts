import { useEffect } from 'react'
import { request } from './bridge.ts'
import type { DeskState } from './desk-state.ts'
import { useDesk, type Desk } from './desk-store.ts'

const delay = 500

/** Keeps the desk in the workspace, a moment after its last change, so that a restart finds it again. */
export function useSavedDesk(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let saved = ''
    const save = () => {
      timer = null
      if (useDesk.getState().phase !== 'ready') return
      const state = JSON.stringify(savedPart(useDesk.getState()))
      if (state === saved) return
      saved = state
      void request('desk.save', { state })
    }
    const stop = useDesk.subscribe((now, before) => {
      if (now.phase !== 'ready' || samePart(now, before)) return
      if (timer) clearTimeout(timer)
      timer = setTimeout(save, delay)
    })
    const flush = () => {
      if (timer) clearTimeout(timer)
      if (timer) save()
    }
    window.addEventListener('pagehide', flush)
    return () => {
      stop()
      if (timer) clearTimeout(timer)
      window.removeEventListener('pagehide', flush)
    }
  }, [])
}

function savedPart({
  openId,
  filter,
  theme,
  tab,
  sourceLook,
  originalZoom,
  paint,
  layouts,
  listWidth,
  scroll,
  entry,
}: Desk): DeskState {
  return { openId, filter, theme, tab, sourceLook, originalZoom, paint, layouts, listWidth, scroll, entry }
}

function samePart(a: Desk, b: Desk): boolean {
  const [one, two] = [savedPart(a), savedPart(b)]
  return (Object.keys(one) as (keyof DeskState)[]).every((key) => one[key] === two[key])
}
