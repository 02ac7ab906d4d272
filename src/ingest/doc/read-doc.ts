import WordExtractor from 'word-extractor'
import { layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { readOleDirectory } from '../ole-directory.ts'
import type { Reader } from '../read-result.ts'

/**
 * Reads a Word 97–2003 document as text: cells are parted by tabs, their merges are lost, and the notes say so. The
 * labels find their rows all the same. Throws `encrypted`, or `damaged` where the document can't be followed.
 */
export const readDoc: Reader = async (bytes) => {
  if (isLocked(bytes)) throw new IngestFailure('encrypted')
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

/** The bit of the file information block (MS-DOC 2.5.2) that says that a password is needed. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const main = readOleDirectory(bytes).find((entry) => entry.name === 'WordDocument')
  const at = main ? (main.start + 1) * 2 ** view.getUint16(30, true) : bytes.length
  return at + 12 <= bytes.length && view.getUint16(at, true) === 0xa5ec && (view.getUint16(at + 10, true) & 0x0100) !== 0
}
