import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { Block, ReadingNote } from '../../core/document/source-document.ts'
import { layOut } from '../canonical-text.ts'
import { declaredCharset } from '../detect-format.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { ReadResult } from '../read-result.ts'
import { decodeOrFail, decodingNotes } from '../text/read-text.ts'
import { readPage } from './read-page.ts'

/** Reads an HTML page (also as saved by a browser or exported by Word): paragraphs and grids as a person sees them. */
export async function readHtml(bytes: Uint8Array): Promise<ReadResult> {
  const decoded = decodeOrFail(bytes, declaredCharset(bytes), Infinity)
  const page = documentFromHtml(decoded.text)
  return {
    ok: true,
    document: { format: 'html', encoding: decoded.encoding, ...page, notes: [...decodingNotes(decoded), ...page.notes] },
  }
}

/** Canonical text, blocks and notes of an HTML text; for readers of formats that carry HTML. Throws `IngestFailure`. */
export function documentFromHtml(html: string): { text: string; blocks: Block[]; notes: ReadingNote[] } {
  const { page, isVeiled, isPlaced } = readPage(html)
  if (page.blocks.length === 0) throw new IngestFailure('no-content', emptyBecause(html, page.images))
  const notes: ReadingNote[] = isVeiled ? [{ code: 'veiled-article', detail: '' }] : []
  if (isPlaced) notes.push({ code: 'placed-text', detail: '' })
  if (page.images > 0) notes.push({ code: 'image', detail: String(page.images) })
  if (page.deletions > 0) notes.push({ code: 'tracked-deletion', detail: String(page.deletions) })
  return { ...layOut(page.blocks), notes }
}

function emptyBecause(html: string, images: number): string {
  if (images > 0) return ingestDetails.onlyPictures
  if (/<i?frame[\s>]/i.test(html)) return ingestDetails.frames
  return /<script[\s>]/i.test(html) ? ingestDetails.scripts : ''
}
