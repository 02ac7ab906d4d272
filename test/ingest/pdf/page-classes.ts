import { blocksOf } from '../../builders/blocks.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { type PageStyle, PageWriter } from './page-writer.ts'
import { PdfPage, pdfOf, textWidth } from './pdf-file.ts'
import { pageStyle, pdfLayout, writeBlocks } from './pdf-report.ts'
import { Type3Page, type3Pdf } from './type3-file.ts'

/** A way in which producers set the pages of a report, besides how they draw its tables. */
export interface PageClass {
  id: string
  style: Partial<PageStyle>
  page: () => PdfPage
  finish: (pages: PdfPage[], random: Random) => Uint8Array
  /** The share of the numbers that must be read, where it is not the usual one; the others are refused aloud. */
  least?: number
}

/** Reports set as the class sets pages. */
export function classLayout({ id, style, page, finish }: PageClass): Layout {
  return {
    ...pdfLayout,
    id: `pdf-${id.replaceAll(' ', '-')}`,
    render: (report, printed, random) => {
      const cells = printCells(report.truth, printed)
      const writer = new PageWriter({ ...pageStyle(random), ...style }, page)
      writeBlocks(writer, blocksOf(report, cells, printed))
      return { bytes: finish(writer.finish(), random), expected: expectedOf(cells) }
    },
  }
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

/** Each text drawn in grey before it is drawn in black, a little lower and further to the right. */
class ShadowPage extends PdfPage {
  override text(x: number, y: number, size: number, text: string): void {
    this.raw('q 0.6 g')
    super.text(x + size * 0.07, y + size * 0.07, size, text)
    this.raw('Q')
    super.text(x, y, size, text)
  }
}

/** Some numbers are set anew over a white box that covers what stood there, as programs change a page that is made. */
class CoveredPage extends PdfPage {
  #numbers = 0

  override text(x: number, y: number, size: number, text: string): void {
    this.#numbers += /^\d[\d,.]*$/.test(text) ? 1 : 0
    if (this.#numbers % 3 === 1 && /^\d[\d,.]*$/.test(text)) {
      const before = String(this.#numbers * 7)
      super.text(x - size * 0.2, y, size, before)
      this.raw('q 1 g')
      this.fill(x - size * 0.3, y - size * 0.9, x + textWidth(before, size), y + size * 0.2)
      this.raw('Q')
    }
    super.text(x, y, size, text)
  }
}

/** Lines made of small squares. */
class DottedPage extends PdfPage {
  override line(x0: number, y0: number, x1: number, y1: number): void {
    const dots = Math.max(1, Math.round((x1 - x0 + y1 - y0) / 3))
    for (let dot = 0; dot <= dots; dot += 1) {
      const [x, y] = [x0 + ((x1 - x0) * dot) / dots, y0 + ((y1 - y0) * dot) / dots]
      this.fill(x - 0.3, y - 0.3, x + 0.3, y + 0.3)
    }
  }
}

/** Lines that are pictures drawn out to a line's length. */
class PicturePage extends PdfPage {
  override line(x0: number, y0: number, x1: number, y1: number): void {
    this.picture(x0 - 0.3, y0 - 0.3, x1 + 0.3, y1 + 0.3)
  }
}

/** Numbers that were filled into the fields of a form, which the file leaves to the viewer to draw. */
class FieldsPage extends PdfPage {
  readonly fields: string[] = []

  override text(x: number, y: number, size: number, text: string): void {
    if (!/^\d[\d,.]*$/.test(text)) return super.text(x, y, size, text)
    const [bottom, top] = [this.height - y - size * 0.3, this.height - y + size]
    const place = [x - 2, bottom, x + textWidth(text, size) + 4, top].map((value) => value.toFixed(2)).join(' ')
    this.fields.push(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (n${this.fields.length}) /V (${text}) /DA (/F1 ${size} Tf 0 g) /Rect [${place}] >>`,
    )
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

/** Two pages on each sheet of paper, side by side and somewhat smaller. */
function facing(pages: readonly PdfPage[]): PdfPage[] {
  const sheets: PdfPage[] = []
  for (let at = 0; at < pages.length; at += 2) {
    const sheet = new PdfPage(842, 595)
    const [left, right] = [pages[at]!, pages[at + 1]]
    sheet.raw(`q 0.7 0 0 0.7 0 0 cm\n${left.content()}\nQ`)
    if (right) sheet.raw(`q 0.7 0 0 0.7 421 0 cm\n${right.content()}\nQ`)
    sheets.push(sheet)
  }
  return sheets
}

/** A sheet whose rows have the height of one line, and whose columns may be narrower than their texts. */
function sheet(rows: PageStyle['rows'], ruled: PageStyle['ruled']): PageClass {
  return { ...plain, id: `sheet-${rows}-${ruled}`, style: { rows, ruled, breaks: 'between-rows', labels: [0.6, 1, 3.2] } }
}

/** The classes. */
export const classes: readonly PageClass[] = [
  { ...plain, id: 'unruled', style: { ruled: 'none' } },
  { ...plain, id: 'rows', style: { ruled: 'rows' } },
  { ...plain, id: 'shades', style: { ruled: 'shades' } },
  { ...plain, id: 'framed', style: { ruled: 'outer' } },
  { ...plain, id: 'framed-rows', style: { ruled: 'outer-rows' } },
  { ...plain, id: 'framed-columns', style: { ruled: 'outer-columns' }, least: 0.95 },
  { ...plain, id: 'dotted', style: { ruled: 'strokes' }, page: () => new DottedPage() },
  { ...plain, id: 'ruled by pictures', style: { ruled: 'strokes' }, page: () => new PicturePage() },
  { ...plain, id: 'ruled' },
  sheet('wrapped', 'strokes'),
  sheet('wrapped', 'none'),
  sheet('cut', 'strokes'),
  sheet('cut', 'none'),
  { ...sheet('over', 'strokes'), least: 0.9 },
  { ...plain, id: 'facing', finish: (pages) => pdfOf(facing(pages)) },
  { ...plain, id: 'facing-unruled', style: { ruled: 'none' }, finish: (pages) => pdfOf(facing(pages)) },
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
  { ...plain, id: 'covered', page: () => new CoveredPage() },
  { ...plain, id: 'covered-unruled', page: () => new CoveredPage(), style: { ruled: 'none' } },
  { ...plain, id: 'spaced', page: () => new SpacedPage() },
  { ...plain, id: 'spaced-unruled', page: () => new SpacedPage(), style: { ruled: 'none' } },
  { ...plain, id: 'bold', page: () => new BoldPage() },
  { ...plain, id: 'bold-unruled', page: () => new BoldPage(), style: { ruled: 'none' } },
  {
    ...plain,
    id: 'type3',
    page: () => new Type3Page(),
    finish: (pages) =>
      type3Pdf(
        pages.filter((page) => page instanceof Type3Page),
        true,
      ),
  },
  { ...plain, id: 'shadow', page: () => new ShadowPage() },
  { ...plain, id: 'shadow-unruled', page: () => new ShadowPage(), style: { ruled: 'none' } },
  {
    ...plain,
    id: 'fields',
    style: { runs: 'line' },
    page: () => new FieldsPage(),
    finish: (pages) => {
      for (const page of pages) if (page instanceof FieldsPage) page.boxes += ` /Annots [${page.fields.join(' ')}]`
      return pdfOf(pages)
    },
  },
  {
    ...plain,
    id: 'scanned with recognised text',
    style: { ruled: 'none' },
    finish: (pages) => {
      for (const page of pages) {
        page.wrap('3 Tr', '0 Tr')
        page.picture(0, 0, page.width, page.height)
      }
      return pdfOf(pages)
    },
  },
  {
    ...plain,
    id: 'watermark',
    finish: (pages) => {
      for (const page of pages) for (const y of [200, 450, 700]) page.text(150, y, 44, '内部资料2024')
      return pdfOf(pages)
    },
  },
  {
    ...plain,
    id: 'watermark as small as the text',
    finish: (pages) => {
      for (const page of pages) {
        page.raw('q 0.8 g')
        for (const y of [150, 262, 374, 486, 598, 710])
          for (const x of [90, 270, 450]) {
            page.text(x, y, 9, '王某某')
            page.text(x + 30, y, 9, '20240115')
          }
        page.raw('Q')
      }
      return pdfOf(pages)
    },
  },
  {
    ...plain,
    id: 'stamp with its number',
    // What the stamp covers is refused.
    least: 0.9,
    finish: (pages) => {
      for (const page of pages) {
        page.text(350, 480, 12, '政府信息公开专用章')
        page.text(350, 500, 12, '3301020012345')
      }
      return pdfOf(pages)
    },
  },
]
