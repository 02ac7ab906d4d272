import type { DraftBlock } from '../canonical-text.ts'
import { declaredCharset } from '../detect-format.ts'
import { readPage } from '../html/read-page.ts'
import { IngestFailure } from '../ingest-error.ts'
import { firstPage } from '../mhtml/read-mhtml.ts'
import { decodeOrFail } from '../text/read-text.ts'
import type { DocxPackage } from './docx-package.ts'

/**
 * What the web pages say that a document takes in where they stand (altChunk), by the relationships that lead to them:
 * programs that make documents out of web pages often put the whole report into one. What cannot be read, or is no page, is
 * left out.
 */
export async function chunksOf(pack: DocxPackage): Promise<Map<string, DraftBlock[]>> {
  const chunks = new Map<string, DraftBlock[]>()
  for (const { id, bytes } of pack.chunks()) {
    const blocks = await blocksOf(bytes)
    if (blocks) chunks.set(id, blocks)
  }
  return chunks
}

async function blocksOf(bytes: Uint8Array): Promise<DraftBlock[] | null> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
  const blocks = (html: string): DraftBlock[] => readPage(html).page.blocks
  try {
    if (/^\s*(?:MIME-Version|Content-Type)\s*:/i.test(start)) return await firstPage(bytes, ({ text }) => blocks(text))
    if (!/<(?:!doctype html|html|head|body|table|div|p)\b/i.test(start)) return null
    return blocks(decodeOrFail(bytes, declaredCharset(bytes)).text)
  } catch (thrown) {
    if (thrown instanceof IngestFailure) return null
    throw thrown
  }
}
