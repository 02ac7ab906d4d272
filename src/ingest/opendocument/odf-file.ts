import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { decodeOrFail } from '../text/read-text.ts'
import { isZip } from '../zip/package-format.ts'
import { ZipPackage } from '../zip/zip-package.ts'

/** The XML of an OpenDocument file: a flat one has everything in one text. */
export interface OdfFile {
  content: string
  /** Named styles, headers and footers; null where the package has none, the content itself where the file is flat. */
  styles: string | null
}

/** Opens an OpenDocument package or a flat file. Throws `encrypted`, `damaged`, or as `ZipPackage`. */
export function openOdf(bytes: Uint8Array): OdfFile {
  if (!isZip(bytes)) {
    const { text } = decodeOrFail(bytes, null, Infinity)
    return { content: text, styles: text }
  }
  const zip = new ZipPackage(bytes)
  // A password encrypts each part within the package and says so in the manifest.
  if (zip.readText('META-INF/manifest.xml')?.includes('encryption-data') === true) throw new IngestFailure('encrypted')
  const content = zip.readText('content.xml')
  if (content === null) throw new IngestFailure('damaged', ingestDetails.document)
  return { content, styles: zip.readText('styles.xml') }
}
