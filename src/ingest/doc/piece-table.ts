import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { WordStreams } from './word-streams.ts'

/** A stretch of the text that stands in one piece in the main stream. */
interface Piece {
  /** Character positions, from and to. */
  start: number
  end: number
  /** Where it begins in the main stream, in bytes. */
  at: number
  /** Bytes of a character: one (Windows-1252) or two (UTF-16). */
  width: 1 | 2
}

const western = new TextDecoder('windows-1252')
const wide = new TextDecoder('utf-16le')

/** The characters of a document with the place of each in the main stream (MS-DOC 2.8.35, 2.9.177). */
export class PieceTable {
  /** The characters of all subdocuments. */
  readonly text: string
  readonly #pieces: readonly Piece[]

  /** Throws `damaged`, `truncated`, or `too-large`. */
  constructor({ main, structure }: WordStreams) {
    this.#pieces = piecesOf(structure(33))
    let text = ''
    for (const { start, end, at, width } of this.#pieces) {
      if (at + (end - start) * width > main.byteLength) throw new IngestFailure('truncated')
      const bytes = new Uint8Array(main.buffer, main.byteOffset + at, (end - start) * width)
      text += (width === 1 ? western : wide).decode(bytes)
      if (text.length > limits.textLength) throw new IngestFailure('too-large')
    }
    this.text = text
  }

  /** The byte of the main stream at which a character stands; -1 beyond the text. */
  place(character: number): number {
    let [low, high] = [0, this.#pieces.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const piece = this.#pieces[middle]!
      if (character < piece.start) high = middle - 1
      else if (character >= piece.end) low = middle + 1
      else return piece.at + (character - piece.start) * piece.width
    }
    return -1
  }
}

function piecesOf(clx: DataView): Piece[] {
  let at = 0
  // Property lists of pieces stand before the table.
  while (at + 3 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) throw new IngestFailure('damaged')
  const size = Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5)
  const count = Math.floor((size - 4) / 12)
  if (count < 1) throw new IngestFailure('damaged')
  const start = at + 5
  return Array.from({ length: count }, (_, index): Piece => {
    const [from, to] = [clx.getUint32(start + index * 4, true), clx.getUint32(start + index * 4 + 4, true)]
    const place = clx.getUint32(start + (count + 1) * 4 + index * 8 + 2, true)
    const compressed = (place & 0x40000000) !== 0
    if (to < from) throw new IngestFailure('damaged')
    return { start: from, end: to, at: compressed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff, width: compressed ? 1 : 2 }
  })
}
