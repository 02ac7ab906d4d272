import type { DrawnPageLook } from '../../../../core/document/original-look.ts'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { PageSource } from '../pages/page-source.ts'
import { inReadingOrder } from '../pages/reading-order.ts'

/** Pixels of a canvas at most: what is larger is drawn coarser. */
const most = 24_000_000

/** Pages that are drawn from where their characters and lines stand. */
export function drawnSource(pages: readonly DrawnPageLook[]): PageSource {
  return {
    sizes: pages.map(({ width, height }) => ({ width, height })),
    draw(number, factor, done) {
      const page = pages[number - 1]
      // Not at once: the pages of a view are drawn one after the other, and the window stays free in between.
      const turn = requestAnimationFrame(() => done(page ? drawn(page, factor) : null))
      return () => cancelAnimationFrame(turn)
    },
    characters: (number) => Promise.resolve(inReadingOrder(pages[number - 1]?.texts ?? [])),
  }
}

function drawn(page: DrawnPageLook, wanted: number): HTMLCanvasElement | null {
  const factor = Math.min(wanted, Math.sqrt(most / Math.max(1, page.width * page.height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(page.width * factor))
  canvas.height = Math.max(1, Math.floor(page.height * factor))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(factor, factor)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, page.width, page.height)
  drawPictures(context, page)
  context.strokeStyle = '#333'
  context.lineWidth = 0.6
  context.beginPath()
  for (const [x0, y0, x1, y1] of page.lines) {
    context.moveTo(x0, y0)
    context.lineTo(x1, y1)
  }
  context.stroke()
  context.fillStyle = '#000'
  context.textBaseline = 'alphabetic'
  for (const { text, box, size } of page.texts) drawText(context, text, box, size)
  return canvas
}

/** Characters from the left end of their box to its right end, whatever the width of the font at hand. */
function drawText(context: CanvasRenderingContext2D, text: string, [x0, y0, x1, y1]: readonly number[], size: number): void {
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined || size <= 0) return
  context.font = `${size}px "Noto Sans SC Variable", sans-serif`
  const natural = context.measureText(text).width
  context.save()
  // The base line stands a little above the lower edge of the box.
  context.translate(x0, y1 - size * 0.15)
  if (natural > 0 && x1 > x0) context.scale((x1 - x0) / natural, 1)
  context.fillText(text, 0, 0)
  context.restore()
}

function drawPictures(context: CanvasRenderingContext2D, { pictures }: DrawnPageLook): void {
  context.strokeStyle = '#8d9692'
  context.fillStyle = '#4c5753'
  context.lineWidth = 0.6
  context.font = '8px "Noto Sans SC Variable", sans-serif'
  for (const [x0, y0, x1, y1] of pictures) {
    context.setLineDash([3, 2])
    context.strokeRect(x0, y0, x1 - x0, y1 - y0)
    context.setLineDash([])
    context.fillText(originalPane.picture, x0 + 3, y0 + 10, Math.max(1, x1 - x0 - 6))
  }
}
