import type { Random } from '../../builders/random.ts'
import type { PageStyle } from './page-writer.ts'
import { PdfPage, pdfOf, textWidth } from './pdf-file.ts'

/** A way in which producers set the pages of a report, besides how they draw its tables. */
export interface PageClass {
  id: string
  style: Partial<PageStyle>
  page: () => PdfPage
  finish: (pages: PdfPage[], random: Random) => Uint8Array
}

const plain = { style: {}, page: () => new PdfPage(), finish: (pages: PdfPage[]) => pdfOf(pages) }

/** Letters of a smaller size with a space after each, so that a text is as wide as without. */
class SpacedPage extends PdfPage {
  override text(x: number, y: number, size: number, text: string): void {
    let at = x
    for (const character of text) {
      super.text(at, y, size * 0.86, character)
      at += textWidth(character, size)
    }
  }
}

/** Each text drawn twice, a hair's breadth aside. */
class BoldPage extends PdfPage {
  override text(x: number, y: number, size: number, text: string): void {
    super.text(x, y, size, text)
    super.text(x + size * 0.03, y, size, text)
  }
}

function turned(page: PdfPage, operators: string, boxes: string): PdfPage {
  page.wrap(`q ${operators}`, 'Q')
  page.boxes = boxes
  return page
}

function rotated(rotate: number): PageClass {
  const { width, height } = new PdfPage()
  const side = rotate % 180 !== 0
  const matrix =
    rotate === 90 ? `0 1 -1 0 ${height} 0 cm` : rotate === 270 ? `0 -1 1 0 0 ${width} cm` : `-1 0 0 -1 ${width} ${height} cm`
  return {
    ...plain,
    id: `rotated-${rotate}`,
    page: () => new PdfPage(595, 842, rotate),
    finish: (pages) =>
      pdfOf(pages.map((page) => turned(page, matrix, `/MediaBox [0 0 ${side ? height : width} ${side ? width : height}]`))),
  }
}

/** Pages whose content lies on its side, with nothing that turns the page. */
function sideways(clockwise: boolean): PageClass {
  const { width, height } = new PdfPage()
  const matrix = clockwise ? `0 -1 1 0 0 ${width} cm` : `0 1 -1 0 ${height} 0 cm`
  return {
    ...plain,
    id: clockwise ? 'sideways-clockwise' : 'sideways',
    finish: (pages) => pdfOf(pages.map((page) => turned(page, matrix, `/MediaBox [0 0 ${height} ${width}]`))),
  }
}

/** The classes. */
export const classes: readonly PageClass[] = [
  { ...plain, id: 'unruled', style: { ruled: 'none' } },
  { ...plain, id: 'rows', style: { ruled: 'rows' } },
  { ...plain, id: 'shades', style: { ruled: 'shades' } },
  { ...plain, id: 'ruled' },
  rotated(90),
  rotated(180),
  rotated(270),
  sideways(true),
  sideways(false),
  {
    ...plain,
    id: 'offset',
    finish: (pages) =>
      pdfOf(
        pages.map((page) => turned(page, '1 0 0 1 -300 200 cm', '/MediaBox [-400 100 400 1200] /CropBox [-300 200 295 1042]')),
      ),
  },
  { ...plain, id: 'spaced', page: () => new SpacedPage() },
  { ...plain, id: 'spaced-unruled', page: () => new SpacedPage(), style: { ruled: 'none' } },
  { ...plain, id: 'bold', page: () => new BoldPage() },
  { ...plain, id: 'bold-unruled', page: () => new BoldPage(), style: { ruled: 'none' } },
  {
    ...plain,
    id: 'watermark',
    finish: (pages) => {
      for (const page of pages) for (const y of [200, 450, 700]) page.text(150, y, 44, '内部资料2024')
      return pdfOf(pages)
    },
  },
]
