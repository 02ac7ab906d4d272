import { IngestFailure } from './ingest-error.ts'
import { type OleEntry, openOle } from './ole-directory.ts'

/** Streams shorter than this stand in the small sectors of the root's own stream. */
const usualCutoff = 4_096
const smallSector = 64
const none = 0xffffffff

/** The streams at the top of an OLE compound file, followed sector by sector; every chain is bounded by the file's length. */
export class OleFile {
  readonly #bytes: Uint8Array
  readonly #sectorSize: number
  readonly #next: (sector: number) => number
  readonly #cutoff: number
  readonly #smallTable: Uint8Array
  readonly #small: Uint8Array
  readonly #entries: ReadonlyMap<string, OleEntry>

  /** Throws `truncated` or `damaged`. */
  constructor(bytes: Uint8Array) {
    const { entries, sectorSize, next } = openOle(bytes)
    const view = viewOf(bytes)
    this.#bytes = bytes
    this.#sectorSize = sectorSize
    this.#next = next
    this.#cutoff = Math.min(view.getUint32(56, true), usualCutoff)
    this.#smallTable = this.#chain(view.getUint32(60, true), bytes.length)
    const root = entries.find((entry) => entry.type === 5)
    this.#small = root && root.size > 0 ? this.#chain(root.start, root.size) : new Uint8Array()
    this.#entries = new Map(topEntries(entries, root).map((entry) => [entry.name, entry]))
  }

  /** The bytes of a stream; null where there is none of that name at the top. Throws `truncated` or `damaged`. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    if (entry.size >= this.#cutoff) return this.#chain(entry.start, entry.size)
    const bytes = new Uint8Array(entry.size)
    const table = viewOf(this.#smallTable)
    let sector = entry.start
    for (let at = 0; at < entry.size; at += smallSector) {
      const from = sector * smallSector
      if (from >= this.#small.length || sector * 4 + 4 > table.byteLength) throw new IngestFailure('damaged')
      bytes.set(this.#small.subarray(from, from + Math.min(smallSector, entry.size - at)), at)
      sector = table.getUint32(sector * 4, true)
    }
    return bytes
  }

  /** The sectors of a chain, as many bytes as asked for or as there are. */
  #chain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = []
    let length = 0
    let sector = start
    while (sector < 0xfffffffa && length < size) {
      const at = (sector + 1) * this.#sectorSize
      if (at >= this.#bytes.length || parts.length * this.#sectorSize > this.#bytes.length) throw new IngestFailure('truncated')
      const part = this.#bytes.subarray(at, at + Math.min(this.#sectorSize, size - length))
      parts.push(part)
      length += part.length
      sector = this.#next(sector)
    }
    return new Uint8Array(Buffer.concat(parts))
  }
}

/** The entries that stand directly in the root storage: embedded documents have streams of the same names. */
function topEntries(entries: readonly OleEntry[], root: OleEntry | undefined): OleEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const found: OleEntry[] = []
  const seen = new Set<number>()
  const waiting = [root?.child ?? none]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = byId.get(id)
    if (!entry || seen.has(id)) continue
    seen.add(id)
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
