import WordExtractor from 'word-extractor'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import type { Reader } from '../read-result.ts'

/**
 * Reads a Word 97–2003 document as text: cells are parted by tabs, their merges are lost, and the notes say so. The
 * labels find their rows all the same. Throws `damaged` where the document can't be followed.
 */
export const readDoc: Reader = async (bytes) => {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw new IngestFailure('damaged')
  })
  const body = document.getBody({ filterUnicode: false })
  const boxes = document.getTextboxes({ filterUnicode: false, includeHeadersAndFooters: false })
  const lines = `${body}\n${boxes}`.split(/\r\n|\r|\n|\v|\f/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return { ok: false, error: ingestError('no-content') }
  const drafts = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  const notes = body.includes('\t') ? [{ code: 'merges-lost' as const, detail: '' }] : []
  return { ok: true, document: { format: 'doc', encoding: null, ...layOut(drafts), notes } }
}
