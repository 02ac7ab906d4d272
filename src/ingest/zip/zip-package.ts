import { crc32, inflateRawSync } from 'node:zlib'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits, megabytes } from '../limits.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * A zip file whose entries are inflated one at a time under the limits. Whatever the directory declares, what an entry
 * really inflates to is bounded and its checksum verified.
 */
export class ZipPackage {
  /** As the directory lists them; names may recur. */
  readonly entries: readonly ZipEntry[]
  readonly #byName: ReadonlyMap<string, ZipEntry>
  readonly #bytes: Uint8Array
  readonly #inflated = new Map<ZipEntry, number>()

  /** Throws as `readZipDirectory`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.entries = readZipDirectory(bytes)
    this.#byName = new Map(this.entries.map((entry) => [entry.name, entry]))
  }

  /** Names of the entries that are no folders, in the order of the directory. */
  names(): string[] {
    return [...this.#byName.keys()].filter((name) => !name.endsWith('/'))
  }

  /** The bytes of an entry; null where there is none. Throws `encrypted`, `damaged`, `truncated` or `inflates-too-much`. */
  read(name: string): Uint8Array | null {
    const entry = this.#byName.get(name)
    return entry ? this.readEntry(entry) : null
  }

  /** The bytes of one of `entries`. Throws as `read`. */
  readEntry(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) throw new IngestFailure('encrypted')
    if (entry.size > limits.entryBytes)
      throw new IngestFailure('inflates-too-much', ingestDetails.entrySize(megabytes(limits.entryBytes)))
    const bytes = inflate(entry, compressedBytes(this.#bytes, entry))
    this.#inflated.set(entry, bytes.length)
    if (this.#inflatedBytes() > limits.packageBytes)
      throw new IngestFailure('inflates-too-much', ingestDetails.totalSize(megabytes(limits.packageBytes)))
    if (crc32(bytes) !== entry.crc) throw new IngestFailure('damaged', ingestDetails.checksum)
    return bytes
  }

  /** The text of an UTF-8 entry (XML parts), without its byte order mark; null where there is none. */
  readText(name: string): string | null {
    const bytes = this.read(name)
    return bytes && new TextDecoder().decode(bytes)
  }

  /** An entry that is read twice counts once. */
  #inflatedBytes(): number {
    let total = 0
    for (const size of this.#inflated.values()) total += size
    return total
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
  if (entry.size > limits.ratioFrom && entry.size > compressed.length * limits.ratio)
    throw new IngestFailure('inflates-too-much', ingestDetails.ratio(limits.ratio))
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
