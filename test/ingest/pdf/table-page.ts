import { hex, PdfPage } from './pdf-file.ts'

/** Operators that draw a text of ten points whose baseline begins at the point, on a page as high as the usual one. */
export function shown(text: string, x: number, y: number): string {
  return `BT /F1 10 Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj ET`
}

/** A page with a table of one row: 规章, 12 and a blank, in which `shown('7', 280, 314)` would stand. */
export function tablePage(): PdfPage {
  const page = new PdfPage()
  for (const y of [300, 320]) page.line(100, y, 340, y)
  for (const x of [100, 180, 260, 340]) page.line(x, 300, x, 320)
  page.text(110, 314, 10, '规章')
  page.text(200, 314, 10, '12')
  return page
}
