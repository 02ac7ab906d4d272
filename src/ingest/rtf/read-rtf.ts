import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { shownOnce } from '../marginal-text.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader } from '../read-result.ts'
import { readRtfTokens } from './rtf-tokens.ts'
import { RtfWalker } from './rtf-walker.ts'

/**
 * Reads a Rich Text document: paragraphs with the numbers of lists, tables with their merges; boxes, notes, headers and
 * footers after the body. Deleted and hidden text, field codes, pictures and embedded objects are left out.
 */
export const readRtf: Reader = async (bytes) => {
  const walker = new RtfWalker()
  readRtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), walker)
  walker.finish()
  const { body, boxes, notes: remarks, margins, images, deletions } = walker
  const drafts = [...body, ...boxes, ...remarks, ...shownOnce(margins)].filter(
    (block) => block.kind === 'grid' || block.text.trim() !== '',
  )
  if (drafts.length === 0)
    return images > 0 ? { ok: true, document: picturesOnly('rtf', images) } : { ok: false, error: ingestError('no-content') }
  const cells = drafts.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 0), 0)
  if (cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  const notes: ReadingNote[] = []
  if (images > 0) notes.push({ code: 'image', detail: String(images) })
  if (deletions > 0) notes.push({ code: 'tracked-deletion', detail: String(deletions) })
  return { ok: true, document: { format: 'rtf', encoding: null, ...layOut(drafts), notes } }
}
