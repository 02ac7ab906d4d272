import { Util, type PDFDocumentProxy } from 'pdfjs-dist'
import type { PageBox } from '../pages/page-boxes.ts'
import { inReadingOrder } from '../pages/reading-order.ts'
import type { PageCharacter } from '../pages/page-source.ts'

/** The characters of a page of a PDF in reading order. */
export async function pageCharacters(document: PDFDocumentProxy, number: number): Promise<PageCharacter[]> {
  const page = await document.getPage(number)
  const { transform: displayed } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return inReadingOrder(
    items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const matrix = Util.transform(displayed, item.transform as number[]) as number[]
      return [{ text: item.str, ...placed(matrix, item.width, item.transform as number[]) }]
    }),
  )
}

/** The box of an item as displayed, a little below its base line to a little below its height, and its size in points. */
function placed(matrix: readonly number[], width: number, transform: readonly number[]): { box: PageBox; size: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const
  const [x0, y0] = at(0, -0.15)
  const [x1, y1] = at(width / (Math.hypot(transform[0] ?? 1, transform[1] ?? 0) || 1), 0.85)
  const box: PageBox = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
  return { box, size: Math.hypot(c, d) || Math.hypot(a, b) }
}
