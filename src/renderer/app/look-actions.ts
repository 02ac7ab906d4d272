import { originalMessages, originalPane } from '../../core/catalogue/original.ts'
import { hasLook } from '../../core/document/original-look.ts'
import type { SourceLook } from './desk-state.ts'
import { notify, useDesk } from './desk-store.ts'

/** Shows the source as text or as the original looks; remembered for the workspace. Says whether anything changed. */
export function setLook(look: SourceLook): boolean {
  const { sourceLook, view } = useDesk.getState()
  if (!view) return false
  if (!hasLook(view.file.format)) {
    notify('done', (originalPane.noLook as Partial<Record<string, string>>)[view.file.format] ?? originalMessages['no-look'])
    return true
  }
  if (look === sourceLook) return false
  const inside = document.querySelector('[data-pane="source"]')?.contains(document.activeElement) === true
  const onSwitch = document.activeElement?.closest('[data-looks]') != null
  useDesk.setState({ sourceLook: look })
  // The focus was in the pane that has gone: it goes on in the one that took its place.
  if (inside && !onSwitch)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="source"] [data-pane-focus]')?.focus())
  return true
}

/** From the one look to the other. */
export function toggleLook(): boolean {
  return setLook(useDesk.getState().sourceLook === 'text' ? 'original' : 'text')
}

/** How large originals are drawn; null fits the width. Remembered for the workspace. */
export function setZoom(zoom: number | null): void {
  useDesk.setState({ originalZoom: zoom })
}
