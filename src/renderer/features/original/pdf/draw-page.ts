import { AnnotationMode, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'

/** Pixels of a canvas at most: what is larger is drawn coarser. */
const most = 24_000_000

/**
 * Draws a page on a canvas of its own, at `factor` device pixels a point; null where it cannot be drawn. Returns what
 * stops it: nothing is told afterwards.
 */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  factor: number,
  done: (canvas: HTMLCanvasElement | null) => void,
): () => void {
  let task: RenderTask | null = null
  let stopped = false
  const draw = async () => {
    const page = await document.getPage(number)
    const whole = page.getViewport({ scale: 1 })
    const scale = Math.min(factor, Math.sqrt(most / Math.max(1, whole.width * whole.height)))
    const viewport = page.getViewport({ scale })
    if (stopped) return
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    // Appearances of stamps and seals are drawn; nothing of them can be pressed.
    task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
    await task.promise
    if (!stopped) done(canvas)
  }
  draw().catch(() => {
    if (!stopped) done(null)
  })
  return () => {
    stopped = true
    task?.cancel()
  }
}
