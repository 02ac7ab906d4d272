/** When to look again, in milliseconds: a far chunk is drawn first, then its neighbours take their real heights. */
const looks = [0, 16, 32, 80, 160, 320, 600]

/**
 * Brings the first marked piece of a chunk into the upper half of the view and keeps it there until the chunks around it
 * have settled, or until the reader takes over. Returns what stops it.
 */
export function revealChunk(scroller: HTMLElement | null, index: number): () => void {
  if (!scroller) return () => {}
  const timers = looks.map((delay) => setTimeout(() => reveal(scroller, index), delay))
  const stop = () => {
    timers.forEach((timer) => clearTimeout(timer))
    for (const type of ['wheel', 'pointerdown', 'keydown']) scroller.removeEventListener(type, stop)
  }
  for (const type of ['wheel', 'pointerdown', 'keydown']) scroller.addEventListener(type, stop, { passive: true })
  return stop
}

function reveal(scroller: HTMLElement, index: number): void {
  const chunk = scroller.querySelector(`[data-chunk="${index}"]`)
  if (!chunk) return
  const target = chunk.querySelector('.s-on, td.on') ?? chunk
  const box = target.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const grid = target.closest<HTMLElement>('.source-grid')
  if (grid && (box.right > view.right || box.left < view.left)) grid.scrollLeft += box.left - view.left - view.width / 2
  if (box.top >= view.top + 24 && box.bottom <= view.bottom - 24) return
  scroller.scrollTop += box.top - view.top - view.height * 0.35
}
