import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader, ReadResult } from '../read-result.ts'
import { apply, type Box, compose, type Matrix } from '../page/geometry.ts'
import { Legibility, withUnknownsShown } from '../page/legibility.ts'
import { draftsOf, pageBlocks } from '../page/page-blocks.ts'
import { type PageContent, withoutFurniture } from '../page/page-furniture.ts'
import type { TextItem } from '../page/page-items.ts'
import { isPicture, type Painted, paintedNotes } from '../page/painted.ts'
import { ruledTables } from '../page/ruled-tables.ts'
import { withoutRadicals } from '../page/radicals.ts'
import { joinRulings } from '../page/rulings.ts'
import type { OperatorCodes } from './operator-list.ts'
import { paintedOn } from './operator-pictures.ts'
import { rulingsOf } from './operator-rulings.ts'
import { openPdf, pdfEngine } from './pdf-engine.ts'

/**
 * Reads a PDF with a text layer: ruled tables as grids, the rest as paragraphs. Locators are page and box. Scripts,
 * links and embedded files are never touched. Throws `encrypted`, `damaged`, or `garbled-text` where the fonts do not say
 * which characters they draw; a PDF of pictures has no content.
 */
export const readPdf: Reader = async (bytes) => {
  const engine = await pdfEngine()
  const task = openPdf(engine, bytes)
  try {
    const document = await task.promise.catch((thrown: unknown) => {
      const name = thrown instanceof Error ? thrown.name : ''
      throw new IngestFailure(name === 'PasswordException' ? 'encrypted' : 'damaged')
    })
    return await readPages(document, engine.OPS)
  } finally {
    await task.destroy()
  }
}

async function readPages(document: PDFDocumentProxy, codes: OperatorCodes): Promise<ReadResult> {
  if (document.numPages > limits.pages) throw new IngestFailure('too-complex', ingestDetails.pages(limits.pages))
  const pages: PageContent[] = []
  const legibility = new Legibility()
  const seen: Painted[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(damagedPage)
    const { items, tables, painted, height } = await readPage(page, codes)
    for (const item of items) legibility.add(item.text)
    pages.push({ height, blocks: pageBlocks(number, items, tables) })
    seen.push(painted)
    page.cleanup()
  }
  if (legibility.isGarbled) throw new IngestFailure('garbled-text')
  const drafts = draftsOf(withoutFurniture(pages))
  const scanned = seen.filter(isPicture).length
  if (drafts.length === 0)
    return scanned > 0 ? { ok: true, document: picturesOnly('pdf', scanned) } : { ok: false, error: ingestError('no-content') }
  const notes = paintedNotes(seen, legibility.unknown)
  return { ok: true, document: { format: 'pdf', encoding: null, ...layOut(drafts), notes } }
}

async function readPage(page: PDFPageProxy, codes: OperatorCodes) {
  const viewport = page.getViewport({ scale: 1 })
  const matrix = viewport.transform as unknown as Matrix // pdf.js types its six numbers as any[]
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]).catch(damagedPage)
  const items = content.items
    .flatMap((item) => ('str' in item ? itemOf(item.str, item.transform as number[], item.width, matrix) : []))
    .filter((item) => isOnPage(item.box, viewport))
  const rulings = rulingsOf(operators, codes, matrix)
  return {
    items,
    tables: ruledTables(joinRulings(rulings)),
    painted: paintedOn(operators, codes, matrix, viewport),
    height: viewport.height,
  }
}

/** What lies outside the displayed page cannot be seen, and no one means it to be read. */
function isOnPage(box: Box, page: { width: number; height: number }): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
  return x >= 0 && x <= page.width && y >= 0 && y <= page.height
}

/** What pdf.js throws for a page that contradicts itself is the file's fault. */
function damagedPage(thrown: unknown): never {
  if (thrown instanceof RangeError) throw thrown
  throw new IngestFailure('damaged')
}

/** An item in displayed coordinates. Runs of white space that pdf.js makes up for gaps are dropped: gaps are measured. */
function itemOf(text: string, transform: readonly number[], width: number, viewport: Matrix): TextItem[] {
  if (text.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const matrix = compose(viewport, [a, b, c, d, e, f])
  if (isAslant(matrix)) return []
  const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1])
  const along = Math.hypot(a, b) || 1
  const start = apply(matrix, 0, -0.15)
  const end = apply(matrix, width / along, 0.85)
  const box = {
    x0: Math.min(start.x, end.x),
    y0: Math.min(start.y, end.y),
    x1: Math.max(start.x, end.x),
    y1: Math.max(start.y, end.y),
  }
  return [{ text: withUnknownsShown(withoutRadicals(text)), box, size }]
}

/** Degrees by which the lines of a scan may be turned. */
const skew = 8

/** Text set across the page is a watermark: it would stand in cells that it only crosses. */
function isAslant(matrix: Matrix): boolean {
  const degrees = ((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI + 360) % 90
  return degrees > skew && degrees < 90 - skew
}
