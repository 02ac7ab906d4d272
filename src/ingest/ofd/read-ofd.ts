import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { Matrix } from '../page/geometry.ts'
import { facingPages } from '../page/facing-pages.ts'
import { laidOutPages } from '../page/laid-out-pages.ts'
import { Legibility } from '../page/legibility.ts'
import { type FramedPage, framesOf } from '../page/page-frames.ts'
import { isPicture, paintedNotes } from '../page/painted.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader } from '../read-result.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.ts'
import { ZipPackage } from '../zip/zip-package.ts'
import { OfdPackage, type OfdPart } from './ofd-package.ts'
import { boxOf, pointsPerMillimetre } from './ofd-values.ts'
import { annotationsOf, drawAnnotations } from './page-annotations.ts'
import { PageDrawing } from './page-drawing.ts'

/** Objects of all pages: a report has some thousands. */
const mostObjects = 100_000

/**
 * Reads an OFD document (GB/T 33190) with a text layer as a PDF is read: ruled tables as grids, the rest as paragraphs;
 * locators are page and box. What templates print on a page belongs to it, and what annotations write on it; seals,
 * watermarks and attachments are not read. Throws `encrypted`, `damaged`, or `garbled-text` where the text codes name other characters than are drawn; a
 * document of pictures has no content.
 */
export const readOfd: Reader = async (bytes) => {
  const pages = drawnPages(bytes)
  const legibility = new Legibility()
  for (const { drawing } of pages) for (const item of drawing.items) legibility.add(item.text)
  if (legibility.isGarbled) throw new IngestFailure('garbled-text')
  const painted = pages.map(({ drawing }) => drawing.painted)
  const drafts = laidOutPages(pages.flatMap(framed).flatMap(facingPages))
  const scanned = painted.filter(isPicture).length
  if (drafts.length === 0)
    return scanned > 0 ? { ok: true, document: picturesOnly('ofd', scanned) } : { ok: false, error: ingestError('no-content') }
  return {
    ok: true,
    document: { format: 'ofd', encoding: null, ...layOut(drafts), notes: paintedNotes(painted, legibility.unknown) },
  }
}

/** A page of an OFD document with everything that is drawn on it; sizes in points. */
export interface DrawnPage {
  width: number
  height: number
  drawing: PageDrawing
}

/** The pages of all documents of an OFD package. Throws `encrypted`, `damaged` or `too-complex`. */
export function drawnPages(bytes: Uint8Array): DrawnPage[] {
  const zip = new ZipPackage(bytes)
  if (zip.names().some((name) => /^encryptions?\.xml$/i.test(name))) throw new IngestFailure('encrypted')
  const pack = new OfdPackage(zip)
  const bodies = childrenOf(pack.part('OFD.xml')?.root ?? null, 'DocBody')
  const pages: DrawnPage[] = []
  for (const root of new Set(bodies.map((body) => childOf(body, 'DocRoot')?.text.trim() ?? ''))) {
    const document = pack.part(root)
    if (!document) throw new IngestFailure('damaged', ingestDetails.document)
    drawPages(pack, document, pages)
  }
  if (pages.length === 0) throw new IngestFailure('damaged', ingestDetails.document)
  return pages
}

/** What the pages of a document share. */
interface Common {
  area: XmlElement | null
  templates: ReadonlyMap<string, OfdPart>
  units: Map<string, XmlElement>
  /** By the ids of pages. */
  annotations: ReadonlyMap<string, OfdPart[]>
}

function drawPages(pack: OfdPackage, document: OfdPart, pages: DrawnPage[]): void {
  const common = commonOf(pack, document)
  const ids = new Map<string, string>()
  // Named again, a page says nothing new.
  for (const { attributes } of childrenOf(childOf(document.root, 'Pages'), 'Page'))
    ids.set(attributes['BaseLoc'] ?? '', ids.get(attributes['BaseLoc'] ?? '') ?? attributes['ID'] ?? '')
  for (const [location, id] of ids) {
    if (pages.length >= limits.pages) throw new IngestFailure('too-complex', ingestDetails.pages(limits.pages))
    const page = pack.part(location, document.folder)
    if (!page) throw new IngestFailure('damaged', ingestDetails.page(pages.length + 1))
    for (const { text } of childrenOf(page.root, 'PageRes')) collectUnits(pack.part(text, page.folder), common.units)
    pages.push(drawPage(page, id, common))
    if (pages.reduce((sum, { drawing }) => sum + drawing.objects, 0) > mostObjects)
      throw new IngestFailure('too-complex', ingestDetails.objects(mostObjects))
  }
}

function commonOf(pack: OfdPackage, document: OfdPart): Common {
  const { root, folder } = document
  const data = childOf(root, 'CommonData')
  const units = new Map<string, XmlElement>()
  for (const kind of ['PublicRes', 'DocumentRes'])
    for (const location of childrenOf(data, kind)) collectUnits(pack.part(location.text, folder), units)
  const templates = new Map<string, OfdPart>()
  for (const { attributes } of childrenOf(data, 'TemplatePage')) {
    const template = pack.part(attributes['BaseLoc'] ?? '', folder)
    if (template) templates.set(attributes['ID'] ?? '', template)
  }
  return { area: childOf(data, 'PageArea'), templates, units, annotations: annotationsOf(pack, document) }
}

/** Adds the composite graphics of a resource file to those known by their ids. */
function collectUnits(resources: OfdPart | null, units: Map<string, XmlElement>): void {
  for (const group of childrenOf(resources?.root ?? null, 'CompositeGraphicUnits'))
    for (const unit of childrenOf(group, 'CompositeGraphicUnit')) {
      const content = childOf(unit, 'Content')
      if (content) units.set(unit.attributes['ID'] ?? '', content)
    }
}

function drawPage(page: OfdPart, id: string, { area, templates, units, annotations }: Common): DrawnPage {
  const box = boxOf(childOf(childOf(page.root, 'Area') ?? area, 'PhysicalBox')?.text) ?? { x0: 0, y0: 0, x1: 210, y1: 297 }
  const k = pointsPerMillimetre
  const size = { width: Math.max(1, (box.x1 - box.x0) * k), height: Math.max(1, (box.y1 - box.y0) * k) }
  const drawing = new PageDrawing(units, size)
  const place: Matrix = [k, 0, 0, k, -box.x0 * k, -box.y0 * k]
  // A template has no templates of its own, so that no circle can come about.
  const layers = childrenOf(page.root, 'Template').map(({ attributes }) => templates.get(attributes['TemplateID'] ?? '')?.root)
  for (const root of [...layers, page.root]) {
    const content = childOf(root ?? null, 'Content')
    if (content) drawing.draw(content, place)
  }
  for (const part of annotations.get(id) ?? []) drawAnnotations(part, drawing, place)
  return { ...size, drawing }
}

/** The page by the directions in which its lines run. */
function framed({ width, height, drawing }: DrawnPage, index: number): FramedPage[] {
  return framesOf(index + 1, { width, height }, drawing.items, drawing.rulings)
}
