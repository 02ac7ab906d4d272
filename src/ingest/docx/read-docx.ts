import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftBlock, layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import type { Reader } from '../read-result.ts'
import { readXml } from '../xml/read-xml.ts'
import { ZipPackage } from '../zip/zip-package.ts'
import { DocumentWalker } from './document-walker.ts'

/**
 * Reads an OOXML word-processing document: paragraphs and tables with their merges, text boxes after the paragraph that
 * anchors them; deleted and hidden text is left out, and said so. Locators are characters of the canonical text.
 */
export const readDocx: Reader = (bytes) => {
  const pack = new ZipPackage(bytes)
  const xml = pack.readText(mainPart(pack))
  if (xml === null) throw new IngestFailure('damaged', ingestDetails.document)
  const walker = new DocumentWalker()
  readXml(xml, walker)
  const drafts = withoutEmptyRuns(walker.blocks)
  if (drafts.length === 0) return Promise.resolve({ ok: false, error: ingestError('no-content') })
  const notes: ReadingNote[] = []
  if (walker.images > 0) notes.push({ code: 'image', detail: String(walker.images) })
  if (walker.deletions > 0) notes.push({ code: 'tracked-deletion', detail: String(walker.deletions) })
  return Promise.resolve({ ok: true, document: { format: 'docx', encoding: null, ...layOut(drafts), notes } })
}

/** The main part as the package's relationships name it; word/document.xml where they don't. */
function mainPart(pack: ZipPackage): string {
  let target = 'word/document.xml'
  const rels = pack.readText('_rels/.rels')
  if (rels === null) return target
  readXml(rels, {
    open: (_name, attributes) => {
      if (attributes['Type']?.endsWith('/officeDocument') && attributes['Target'])
        target = attributes['Target'].replace(/^\//, '')
    },
    close: () => undefined,
    text: () => undefined,
  })
  return target
}

function withoutEmptyRuns(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.filter((block) => block.kind === 'grid' || block.text.trim() !== '')
}
