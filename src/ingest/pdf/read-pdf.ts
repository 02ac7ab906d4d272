import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader, ReadResult } from '../read-result.ts'
import type { Box, Matrix } from '../page/geometry.ts'
import { facingPages } from '../page/facing-pages.ts'
import { laidOutPages } from '../page/laid-out-pages.ts'
import { Legibility, withUnknownsShown } from '../page/legibility.ts'
import { type FramedPage, framesOf, quarterOf } from '../page/page-frames.ts'
import { asDrawn, type TextItem } from '../page/page-items.ts'
import { isPicture, mayHoldRecognised, type Painted, paintedNotes } from '../page/painted.ts'
import { withoutRadicals } from '../page/radicals.ts'
import { joinSidePages } from '../page/side-pages.ts'
import { joinRulings } from '../page/rulings.ts'
import { type ParsingThread, parsingThread } from './parsing-thread.ts'
import { ReadingCost } from './reading-cost.ts'
import { paintedOn } from './operator-pictures.ts'
import { rulingsOf } from './operator-rulings.ts'
import { drawnText, type GlyphFont } from './operator-text.ts'
import type { DrawnItem } from './drawn-item.ts'
import { undrawnValues } from './form-fields.ts'
import { refuseLargeObjects } from './large-objects.ts'
import { NamelessFonts } from './nameless-fonts.ts'
import { openPdf, type PdfEngine, pdfEngine } from './pdf-engine.ts'

/** Texts and lines of all pages: five hundred full pages have a hundred thousand, a report some thousands. */
const mostObjects = 400_000

/**
 * Reads a PDF with a text layer: ruled tables as grids, the rest as paragraphs. Locators are page and box. Scripts,
 * links and embedded files are never touched. Throws `encrypted`, `damaged`, or `garbled-text` where the fonts do not say
 * which characters they draw; a PDF of pictures has no content.
 */
export const readPdf: Reader = async (bytes) => {
  refuseLargeObjects(bytes)
  const engine = await pdfEngine()
  const thread = parsingThread(engine)
  const cost = new ReadingCost(bytes.length)
  const refusal = (): IngestFailure =>
    new IngestFailure('too-complex', ingestDetails.processor(Math.round(cost.milliseconds / 1000)))
  return documentOf(await thread.watch(readBytes(bytes, engine, thread, cost), () => cost.milliseconds, refusal))
}

async function readBytes(bytes: Uint8Array, engine: PdfEngine, thread: ParsingThread, cost: ReadingCost): Promise<PageReading> {
  const task = openPdf(engine, bytes, thread.port)
  try {
    const document = await task.promise.catch((thrown: unknown) => {
      const name = thrown instanceof Error ? thrown.name : ''
      throw new IngestFailure(name === 'PasswordException' ? 'encrypted' : 'damaged')
    })
    const nameless = new NamelessFonts()
    const reading = await readPages(document, engine, cost, nameless)
    // Such a font may have given itself away on a later page than it was first read on.
    return nameless.isAny ? await readPages(document, engine, cost, nameless) : reading
  } finally {
    await task.destroy()
  }
}

/** What was found on the pages, before it is laid out. */
interface PageReading {
  read: FramedPage[]
  crossing: TextItem[][]
  legibility: Legibility
  seen: Painted[]
}

async function readPages(
  document: PDFDocumentProxy,
  engine: PdfEngine,
  cost: ReadingCost,
  nameless: NamelessFonts,
): Promise<PageReading> {
  if (document.numPages > limits.pages) throw new IngestFailure('too-complex', ingestDetails.pages(limits.pages))
  const read: FramedPage[] = []
  const crossing: TextItem[][] = []
  const legibility = new Legibility()
  const seen: Painted[] = []
  let objects = 0
  const layers = await document.getOptionalContentConfig().catch(damagedPage)
  const shared: Shared = { engine, nameless, isVisible: (group) => layers.isVisible(group) as boolean }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(damagedPage)
    const { framed, painted, cut } = await readPage(page, number, shared)
    for (const each of framed.flatMap(facingPages)) {
      for (const item of each.items) legibility.add(item.text)
      crossing[read.length] = cut
      const rulings = joinRulings(each.rulings)
      read.push({ ...each, rulings })
      objects += each.items.length + rulings.length
    }
    // All pages are laid out together, so that all of them have to be kept until then.
    if (objects > mostObjects) throw new IngestFailure('too-complex', ingestDetails.objects(mostObjects))
    seen.push(painted)
    page.cleanup()
    cost.addPage()
  }
  return { read, crossing, legibility, seen }
}

function documentOf({ read, crossing, legibility, seen }: PageReading): ReadResult {
  if (legibility.isGarbled) throw new IngestFailure('garbled-text')
  const parts = joinSidePages(read, crossing)
  const drafts = laidOutPages(parts)
  const scanned = seen.filter(isPicture).length
  if (drafts.length === 0)
    return scanned > 0 ? { ok: true, document: picturesOnly('pdf', scanned) } : { ok: false, error: ingestError('no-content') }
  const notes = paintedNotes(seen, legibility.unknown)
  return { ok: true, document: { format: 'pdf', encoding: null, ...layOut(drafts), notes } }
}

/** What the pages of a document share. */
interface Shared {
  engine: PdfEngine
  nameless: NamelessFonts
  isVisible: (group: unknown) => boolean
}

async function readPage(page: PDFPageProxy, number: number, { engine, nameless, isVisible }: Shared) {
  const viewport = page.getViewport({ scale: 1 })
  const matrix = viewport.transform as unknown as Matrix // pdf.js types its six numbers as any[]
  const { fnArray, argsArray } = await page.getOperatorList().catch(damagedPage)
  const operators = { fnArray, argsArray, isVisible }
  const annotations: unknown[] = await page.getAnnotations().catch(damagedPage)
  const painted = paintedOn(operators, engine.OPS, matrix, viewport)
  const fontOf = (name: string): GlyphFont | null =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as GlyphFont | null) : null
  const normalise = (text: string): string => withUnknownsShown(withoutRadicals(engine.normalizeUnicode(text) as string))
  const withText = ({ text, uncut, ...item }: DrawnItem): DrawnItem => {
    return { ...item, text: normalise(text), ...(uncut && { uncut: { ...uncut, text: normalise(uncut.text) } }) }
  }
  const { items, cutOff } = drawnText(operators, engine.OPS, matrix, fontOf, nameless)
  const drawn = [...items, ...undrawnValues(annotations, matrix)]
    // Where no picture is, invisible text is not what a program recognised in one, and no one sees it.
    .filter((item) => !item.isInvisible || mayHoldRecognised(painted))
    .map(withText)
  const { width, height } = viewport
  const onPage = drawn.filter((item) => isOnPage(item.box, viewport))
  const cut = [...drawn, ...cutOff.map(withText)]
    .filter(({ degrees }) => quarterOf(degrees) === 0)
    .map(asDrawn)
    .filter(({ box }) => box.x0 < 0)
  return { framed: framesOf(number, { width, height }, onPage, rulingsOf(operators, engine.OPS, matrix)), painted, cut }
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
