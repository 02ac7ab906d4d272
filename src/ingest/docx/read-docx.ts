import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftBlock, layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { shownOnce } from '../marginal-text.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader, ReadResult } from '../read-result.ts'
import { readXml } from '../xml/read-xml.ts'
import { ZipPackage } from '../zip/zip-package.ts'
import { chunksOf } from './chunks.ts'
import { DocumentWalker } from './document-walker.ts'
import { DocxPackage, type DocxParts } from './docx-package.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'

/**
 * Reads an OOXML word-processing document: paragraphs with the numbers of automatic lists, tables with their merges,
 * text boxes after the paragraph that anchors them; foot- and endnotes, headers and footers after the body. Deleted and
 * hidden text is left out, and deletions are noted. Macros are never looked at. Locators are characters of the canonical
 * text.
 */
export const readDocx: Reader = async (bytes) => readParts(new ZipPackage(bytes), 'docx')

/** As `readDocx`, from the parts of a package however it is kept. */
export async function readParts(parts: DocxParts, format: 'docx' | 'wordml'): Promise<ReadResult> {
  const pack = new DocxPackage(parts)
  const xml = pack.document()
  if (xml === null) throw new IngestFailure('damaged', ingestDetails.document)
  const styles = new Styles(pack.partOf('styles'))
  const body = new DocumentWalker(styles, new Numbering(pack.partOf('numbering')), await chunksOf(pack))
  readXml(xml, body)
  const notes = ['footnotes', 'endnotes'].flatMap((kind) => linesOf(pack.partOf(kind), styles))
  return documentOf(body, [...body.blocks, ...notes, ...marginalLines(pack, body, styles)], format)
}

/** The document of what was walked: its blocks in reading order, with what was not read said. */
export function documentOf(body: DocumentWalker, blocks: readonly DraftBlock[], format: 'docx' | 'wordml'): ReadResult {
  const drafts = withoutEmptyRuns(blocks)
  if (drafts.length === 0)
    return body.images > 0
      ? { ok: true, document: picturesOnly(format, body.images) }
      : { ok: false, error: ingestError('no-content') }
  const laidOut = layOut(drafts)
  return { ok: true, document: { format, encoding: null, ...laidOut, notes: notesOf(body, laidOut.text) } }
}

function notesOf({ images, deletions, embedded }: DocumentWalker, text: string): ReadingNote[] {
  const counts = {
    image: images,
    'tracked-deletion': deletions,
    embedded,
    'replacement-characters': text.split('\ufffd').length - 1,
  }
  return Object.entries(counts).flatMap(([code, count]) =>
    count > 0 ? [{ code: code as keyof typeof counts, detail: String(count) }] : [],
  )
}

/** The text of a part outside the body, line by line. */
function linesOf(xml: string | null, styles: Styles): DraftBlock[] {
  if (xml === null) return []
  const walker = new DocumentWalker(styles, new Numbering(null))
  readXml(xml, walker)
  return walker.blocks
}

/**
 * The text of headers and footers. Those of even pages are there only while the document tells even pages from odd,
 * those of first pages while a section does.
 */
function marginalLines(pack: DocxPackage, body: DocumentWalker, styles: Styles): DraftBlock[] {
  const evenAndOdd = pack.partOf('settings')?.includes('evenAndOddHeaders') === true
  const shown = body.marginals.filter(
    ({ type }) => type === 'default' || (type === 'first' && body.hasTitlePage) || (type === 'even' && evenAndOdd),
  )
  return shownOnce([...new Set(shown.map(({ id }) => id))].flatMap((id) => linesOf(pack.partById(id), styles)))
}

function withoutEmptyRuns(blocks: readonly DraftBlock[]): DraftBlock[] {
  let cells = 0
  return blocks.filter((block) => {
    if (block.kind === 'paragraph') return block.text.trim() !== ''
    cells += block.cells.length
    if (cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
    return true
  })
}
