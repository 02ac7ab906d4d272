import { zipSync } from 'fflate'
import { ZipPackage } from '../zip/zip-package.ts'

const ignored =
  /^(?:xl\/(?:media|drawings|charts|chartsheets|printerSettings|pivotCache|pivotTables|externalLinks|embeddings|activeX|ctrlProps|diagrams|threadedComments|webextensions|queryTables|model|vbaProject\.bin|calcChain)|customXml|docProps\/thumbnail)/i

/**
 * An xlsx package inflated under our own limits and packed again without compression, its tables only: the workbook
 * library inflates by itself and trusts what the package declares. Throws as `ZipPackage`.
 */
export function repackWorkbook(bytes: Uint8Array): { bytes: Uint8Array; hasValues: boolean } {
  const zip = new ZipPackage(bytes)
  const parts: Record<string, Uint8Array> = {}
  let hasValues = false
  for (const name of zip.names()) {
    if (ignored.test(name) || !/\.(?:xml|rels)$/i.test(name)) continue
    const part = zip.read(name)
    if (!part) continue
    parts[name] = part
    // Used to notice a sheet that the library gave up on in silence.
    hasValues ||= /worksheets?\//i.test(name) && Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('v>')
  }
  return { bytes: zipSync(parts, { level: 0 }), hasValues }
}
