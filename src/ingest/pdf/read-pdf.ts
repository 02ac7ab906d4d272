import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { Reader } from '../read-result.ts'
import { apply, compose, type Matrix } from '../page/geometry.ts'
import { draftsOf, pageBlocks } from '../page/page-blocks.ts'
import { type PageContent, withoutFurniture } from '../page/page-furniture.ts'
import type { TextItem } from '../page/page-items.ts'
import { ruledTables } from '../page/ruled-tables.ts'
import { withoutRadicals } from '../page/radicals.ts'
import { joinRulings } from '../page/rulings.ts'
import { rulingsOf } from './operator-rulings.ts'
import { openPdf, pdfEngine } from './pdf-engine.ts'

/**
 * Reads a PDF with a text layer: ruled tables as grids, the rest as paragraphs. Locators are page and box. Scripts,
 * links and embedded files are never touched. Throws `encrypted` or `damaged`; a PDF of pictures has no content.
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

async function readPages(document: PDFDocumentProxy, codes: Readonly<Record<string, number>>) {
  if (document.numPages > limits.pages) throw new IngestFailure('too-complex', ingestDetails.pages(limits.pages))
  const pages: PageContent[] = []
  const notes: ReadingNote[] = []
  let pictures = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(damagedPage)
    const { blocks, height, images, hasText } = await readPage(page, number, codes)
    if (images > 0 && !hasText) pictures += 1
    pages.push({ height, blocks })
    page.cleanup()
  }
  if (pictures > 0) notes.push({ code: 'image', detail: String(pictures) })
  const drafts = draftsOf(withoutFurniture(pages))
  if (drafts.length === 0)
    return { ok: false as const, error: ingestError('no-content', pictures > 0 ? ingestDetails.scanned : '') }
  return { ok: true as const, document: { format: 'pdf' as const, encoding: null, ...layOut(drafts), notes } }
}

async function readPage(page: PDFPageProxy, number: number, codes: Readonly<Record<string, number>>) {
  const viewport = page.getViewport({ scale: 1 })
  const matrix = viewport.transform as unknown as Matrix // pdf.js types its six numbers as any[]
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]).catch(damagedPage)
  const items = content.items.flatMap((item) =>
    'str' in item ? itemOf(item.str, item.transform as number[], item.width, matrix) : [],
  )
  const tables = ruledTables(joinRulings(rulingsOf(operators, codes, matrix)))
  const painted = new Set(['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map((name) => codes[name]))
  const images = operators.fnArray.filter((code) => painted.has(code)).length
  return { blocks: pageBlocks(number, items, tables), height: viewport.height, images, hasText: items.length > 0 }
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
  return [{ text: withoutRadicals(text), box, size }]
}
