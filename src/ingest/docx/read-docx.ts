import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftBlock, layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { Reader } from '../read-result.ts'
import { readXml } from '../xml/read-xml.ts'
import { ZipPackage } from '../zip/zip-package.ts'
import { DocumentWalker } from './document-walker.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'

/**
 * Reads an OOXML word-processing document: paragraphs with the numbers of automatic lists, tables with their merges,
 * text boxes after the paragraph that anchors them; deleted and hidden text is left out, and deletions are noted.
 * Locators are characters of the canonical text.
 */
export const readDocx: Reader = async (bytes) => {
  const pack = new ZipPackage(bytes)
  const main = mainPart(pack)
  const xml = pack.readText(main)
  if (xml === null) throw new IngestFailure('damaged', ingestDetails.document)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const walker = new DocumentWalker(
    new Styles(pack.readText(`${folder}styles.xml`)),
    new Numbering(pack.readText(`${folder}numbering.xml`)),
  )
  readXml(xml, walker)
  const drafts = withoutEmptyRuns(walker.blocks)
  if (drafts.length === 0) return { ok: false, error: ingestError('no-content') }
  const notes: ReadingNote[] = []
  if (walker.images > 0) notes.push({ code: 'image', detail: String(walker.images) })
  if (walker.deletions > 0) notes.push({ code: 'tracked-deletion', detail: String(walker.deletions) })
  return { ok: true, document: { format: 'docx', encoding: null, ...layOut(drafts), notes } }
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
  let cells = 0
  return blocks.filter((block) => {
    if (block.kind === 'paragraph') return block.text.trim() !== ''
    cells += block.cells.length
    if (cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
    return true
  })
}
