import { crc32, inflateRawSync } from 'node:zlib'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits, megabytes } from '../limits.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * A zip package whose entries are inflated one at a time under the limits. Whatever the directory declares, what an
 * entry really inflates to is bounded and its checksum verified.
 */
export class ZipPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly #bytes: Uint8Array
  #inflated = 0

  /** Throws as `readZipDirectory`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name, entry]))
  }

  /** Names of the entries that are no folders, in the order of the directory. */
  names(): string[] {
    return [...this.entries.keys()].filter((name) => !name.endsWith('/'))
  }

  /** The bytes of an entry; null where there is none. Throws `encrypted`, `damaged`, `truncated` or `inflates-too-much`. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw new IngestFailure('encrypted')
    const bytes = inflate(entry, compressedBytes(this.#bytes, entry))
    this.#inflated += bytes.length
    if (this.#inflated > limits.packageBytes)
      throw new IngestFailure('inflates-too-much', ingestDetails.totalSize(megabytes(limits.packageBytes)))
    if (crc32(bytes) !== entry.crc) throw new IngestFailure('damaged', ingestDetails.checksum)
    return bytes
  }

  /** The text of an UTF-8 entry (XML parts), without its byte order mark; null where there is none. */
  readText(name: string): string | null {
    const bytes = this.read(name)
    return bytes && new TextDecoder().decode(bytes)
  }
}

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new IngestFailure('damaged', ingestDetails.compression)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.compressedSize > bytes.length) throw new IngestFailure('truncated')
  return bytes.subarray(start, start + entry.compressedSize)
}

function inflate(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  if (entry.method === 0) return compressed
  if (entry.method !== 8) throw new IngestFailure('damaged', ingestDetails.compression)
  const most = Math.min(limits.entryBytes, Math.max(limits.ratioFrom, compressed.length * limits.ratio))
  try {
    const bytes = inflateRawSync(compressed, { maxOutputLength: most })
    if (bytes.length !== entry.size) throw new IngestFailure('damaged', ingestDetails.undeclared)
    return bytes
  } catch (thrown) {
    if (thrown instanceof IngestFailure) throw thrown
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new IngestFailure('inflates-too-much', ingestDetails.ratio(limits.ratio))
    throw new IngestFailure(code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged', ingestDetails.compression)
  }
}
