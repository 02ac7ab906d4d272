import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftBlock, layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { shownOnce } from '../marginal-text.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader } from '../read-result.ts'
import { readXml } from '../xml/read-xml.ts'
import { openOdf } from './odf-file.ts'
import { readStyles } from './odf-styles.ts'
import { TextWalker } from './text-walker.ts'

/**
 * Reads an OpenDocument text, packed or flat: paragraphs with the numbers of automatic lists and headings, tables with
 * their merges, text boxes after the paragraph that anchors them; notes, headers and footers after the body. Deleted and
 * hidden text is left out, and deletions are noted. Locators are characters of the canonical text.
 */
export const readOdt: Reader = async (bytes) => {
  const file = openOdf(bytes)
  const walker = new TextWalker(readStyles(file))
  readXml(file.content, walker)
  if (file.styles !== null && file.styles !== file.content) readXml(file.styles, walker)
  const drafts = withContent([...walker.blocks, ...walker.notes, ...shownOnce(walker.marginals)])
  if (drafts.length === 0)
    return walker.images > 0
      ? { ok: true, document: picturesOnly('odt', walker.images) }
      : { ok: false, error: ingestError('no-content') }
  return { ok: true, document: { format: 'odt', encoding: null, ...layOut(drafts), notes: notesOf(walker) } }
}

function notesOf({ images, deletions, embedded }: TextWalker): ReadingNote[] {
  const counts = { image: images, 'tracked-deletion': deletions, embedded }
  return Object.entries(counts).flatMap(([code, count]) =>
    count > 0 ? [{ code: code as keyof typeof counts, detail: String(count) }] : [],
  )
}

function withContent(blocks: readonly DraftBlock[]): DraftBlock[] {
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 0), 0)
  if (cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  return blocks.filter((block) => block.kind === 'grid' || block.text.trim() !== '')
}
