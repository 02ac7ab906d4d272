import type { TextSpan } from '../../../core/document/locator.ts'

/** What the mouse has selected in the source: its span, and its box on the screen. */
export interface Passage {
  span: TextSpan
  box: DOMRect
}

/** The window's text selection as a span of the canonical text; null where it is empty or outside of `pane`. */
export function selectedPassage(pane: HTMLElement): Passage | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.commonAncestorContainer)) return null
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const piece of piecesIn(range, pane)) {
    const offset = Number(piece.dataset['o'])
    const node = piece.firstChild
    const length = node?.textContent?.length ?? 0
    const from = range.startContainer === node ? range.startOffset : 0
    const to = range.endContainer === node ? range.endOffset : length
    if (from >= to) continue
    start = Math.min(start, offset + from)
    end = Math.max(end, offset + to)
  }
  return end > start ? { span: { start, end }, box: range.getBoundingClientRect() } : null
}

function piecesIn(range: Range, pane: HTMLElement): HTMLElement[] {
  const { commonAncestorContainer: common } = range
  const root = common instanceof HTMLElement ? common : common.parentElement
  const single = root?.closest<HTMLElement>('[data-o]')
  if (single) return [single]
  return [...(root ?? pane).querySelectorAll<HTMLElement>('[data-o]')].filter((piece) => range.intersectsNode(piece))
}
