import PostalMime from 'postal-mime'
import type { SourceDocument } from '../../core/document/source-document.ts'
import { declaredCharset } from '../detect-format.ts'
import { documentFromHtml } from '../html/read-html.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { Reader } from '../read-result.ts'
import { decodeOrFail, decodingNotes } from '../text/read-text.ts'

/** A type that no mail program knows, so that the parser hands the bytes of a page over undecoded. */
const opaque = 'application/x-page'

/**
 * Reads a page that a browser or Word saved as a single file (MHTML). The first part with a page that has content is
 * read as a web page; frames, pictures and styles beside it are not. Throws `damaged`, `no-content`, or as `readHtml`.
 */
export const readMhtml: Reader = (bytes) =>
  firstPage(bytes, (decoded) => {
    const { text, blocks, notes } = documentFromHtml(decoded.text)
    const document: SourceDocument = {
      format: 'mhtml',
      encoding: decoded.encoding,
      text,
      blocks,
      notes: [...decodingNotes(decoded), ...notes],
    }
    return { ok: true as const, document }
  })

/** What `read` makes of the first page that has content. Throws `damaged`, `no-content`, or as `read`. */
export async function firstPage<T>(bytes: Uint8Array, read: (page: ReturnType<typeof decodeOrFail>) => T): Promise<T> {
  let refusal: unknown = new IngestFailure('no-content')
  for (const page of await pagesOf(bytes)) {
    try {
      return read(decodeOrFail(page, declaredCharset(page), Infinity))
    } catch (thrown) {
      // A page that only arranges frames is followed by the pages in them.
      if (!(thrown instanceof IngestFailure) || thrown.error.code !== 'no-content') throw thrown
      refusal = thrown
    }
  }
  throw refusal
}

/**
 * The pages in their order. Browsers leave the charset to the page itself, which mail programs do not look at: it is
 * decoded here, and what the part's header says about it is not needed.
 */
async function pagesOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const marked = source.replace(/^(content-type:\s*)text\/html/gim, `$1${opaque}`)
  const message = await PostalMime.parse(Buffer.from(marked, 'latin1'), { maxNestingDepth: 16 }).catch(() => {
    throw new IngestFailure('damaged')
  })
  return message.attachments.flatMap(({ mimeType, content }) =>
    mimeType === opaque && content instanceof ArrayBuffer ? [new Uint8Array(content)] : [],
  )
}
