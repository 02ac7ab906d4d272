import { CFB } from 'xlsx'

/** A stretch of text with the property modifications of its characters. */
export interface DocRun {
  text: string
  modifications?: readonly number[]
}

/** A paragraph: its runs, the mark that ends it, and the modifications of its properties. */
export interface DocParagraph {
  runs: readonly DocRun[]
  mark: '\r' | '\x07'
  modifications: readonly number[]
  /** The place of its style among the styles. */
  style?: number
}

/** A style of paragraphs or of characters, the place of the one that it is based on, and its modifications of characters. */
export interface DocStyle {
  of: 'paragraphs' | 'characters'
  base: number | null
  modifications: readonly number[]
}

/** How a document is written. */
export interface DocWriting {
  /** Whether stretches of ASCII are written with one byte a character. */
  compressed: boolean
  /** Whether long property lists stand in the data stream. */
  huge: boolean
}

const textStart = 0x600
const page = 512
/** Bytes of a property list that a page holds; a longer one stands in the data stream, whoever writes it. */
const longest = 470

/** A Word 97 document: file information block, text in pieces, formatted pages of 512 bytes, piece table. */
export function docOf(paragraphs: readonly DocParagraph[], writing: DocWriting, styles: readonly DocStyle[] = []): Uint8Array {
  const text = paragraphs.map(({ runs, mark }) => runs.map((run) => run.text).join('') + mark).join('')
  const pieces = (writing.compressed ? (text.match(/[\x01-\x7e]+|[^\x01-\x7e]+/g) ?? []) : [text]).map((part) => ({
    part,
    narrow: writing.compressed && part.charCodeAt(0) < 0x7f,
  }))
  const places: number[] = []
  let at = textStart
  for (const { part, narrow } of pieces)
    for (let index = 0; index < part.length; index += 1) {
      places.push(at)
      at += narrow ? 1 : 2
    }
  places.push(at)
  const data: number[] = []
  const place = (character: number): number => places[character] ?? at
  const pages: Uint8Array[] = []
  const firstPage = Math.ceil(at / page)
  const characters = formattedPages(characterEntries(paragraphs, place), pages, firstPage)
  const lists = formattedPages(paragraphEntries(paragraphs, place, data, writing.huge ? 60 : longest), pages, firstPage)
  const table: number[] = []
  const fields = [
    ...(styles.length > 0 ? [[1, styleSheet(styles)] as const] : []),
    [12, characters],
    [13, lists],
    [33, pieceTable(pieces)],
  ] as const
  const main = new Uint8Array((firstPage + pages.length) * page)
  const view = new DataView(main.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  view.setUint16(10, 0x0200, true)
  view.setUint32(0x4c, text.length, true)
  for (const [index, structure] of fields) {
    view.setUint32(0x9a + index * 8, table.length, true)
    view.setUint32(0x9e + index * 8, structure.length, true)
    table.push(...structure)
  }
  for (const { part, narrow, start } of placed(pieces))
    for (let index = 0; index < part.length; index += 1)
      if (narrow) main[start + index] = part.charCodeAt(index)
      else view.setUint16(start + index * 2, part.charCodeAt(index), true)
  pages.forEach((bytes, index) => main.set(bytes, (firstPage + index) * page))
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'WordDocument', main)
  CFB.utils.cfb_add(container, '1Table', new Uint8Array(table))
  if (data.length > 0) CFB.utils.cfb_add(container, 'Data', new Uint8Array(data))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** The style sheet: the size of a style's fixed part, then the styles, each with its name and its lists. */
function styleSheet(styles: readonly DocStyle[]): number[] {
  const head = [...int16(styles.length), ...int16(10), ...Array.from({ length: 14 }, () => 0)]
  const listOf = (bytes: readonly number[]) => [...int16(bytes.length), ...bytes, ...(bytes.length % 2 === 1 ? [0] : [])]
  const entries = styles.map(({ of, base, modifications }, index) => {
    const lists = of === 'paragraphs' ? [listOf(int16(index)), listOf(modifications)] : [listOf(modifications)]
    const kind = (of === 'paragraphs' ? 1 : 2) | ((base ?? 0xfff) << 4)
    const name = [...int16(1), ...int16(0x53), ...int16(0)]
    return [...int16(0), ...int16(kind), ...int16(lists.length), ...int16(0), ...int16(0), ...name, ...lists.flat()]
  })
  return [...int16(head.length), ...head, ...entries.flatMap((entry) => [...int16(entry.length), ...entry])]
}

interface Piece {
  part: string
  narrow: boolean
}

function placed(pieces: readonly Piece[]): (Piece & { start: number })[] {
  let start = textStart
  return pieces.map((piece) => {
    const found = { ...piece, start }
    start += piece.part.length * (piece.narrow ? 1 : 2)
    return found
  })
}

function pieceTable(pieces: readonly Piece[]): number[] {
  const positions = [0]
  for (const { part } of pieces) positions.push(positions.at(-1)! + part.length)
  const entries = placed(pieces).flatMap(({ start, narrow }) => [0, 0, ...int32(narrow ? (start * 2) | 0x40000000 : start), 0, 0])
  const list = [...positions.flatMap(int32), ...entries]
  return [2, ...int32(list.length), ...list]
}

/** A stretch of the main stream and what a page says of it. */
interface Entry {
  start: number
  end: number
  /** The bytes in the page's heap; empty for none. */
  bytes: readonly number[]
  /** Bytes of its place in the page's index. */
  width: 1 | 13
}

function characterEntries(paragraphs: readonly DocParagraph[], place: (character: number) => number): Entry[] {
  let at = 0
  return paragraphs.flatMap(({ runs }) => {
    const all = [...runs, { text: ' ', modifications: [] }]
    return all.flatMap(({ text, modifications = [] }): Entry[] => {
      const start = at
      at += text.length
      const bytes = modifications.length === 0 ? [] : [modifications.length, ...modifications]
      return text === '' ? [] : [{ start: place(start), end: place(at), bytes, width: 1 }]
    })
  })
}

function paragraphEntries(
  paragraphs: readonly DocParagraph[],
  place: (character: number) => number,
  data: number[],
  longest: number,
): Entry[] {
  let at = 0
  return paragraphs.map(({ runs, modifications, style = 0 }): Entry => {
    const start = at
    at += runs.reduce((sum, run) => sum + run.text.length, 1)
    let list = modifications
    if (modifications.length > longest) {
      list = [0x46, 0x66, ...int32(data.length)]
      data.push(modifications.length & 0xff, modifications.length >> 8, ...modifications)
    }
    // Style, then the list; an even length is written as a zero and the number of words.
    const whole = [...int16(style), ...list]
    const bytes = whole.length % 2 === 1 ? [(whole.length + 1) / 2, ...whole] : [0, whole.length / 2, ...whole]
    return { start: place(start), end: place(at), bytes, width: 13 }
  })
}

/** Writes entries into pages and gives the list of the pages. */
function formattedPages(entries: readonly Entry[], pages: Uint8Array[], firstPage: number): number[] {
  const starts: number[] = []
  const numbers: number[] = []
  for (let index = 0; index < entries.length; ) {
    const bytes = new Uint8Array(page)
    let heap = page - 1
    let end = index
    const fits = (entry: Entry): boolean => {
      const size = entry.bytes.length + (entry.bytes.length % 2)
      return heap - size - 1 >= (end - index + 2) * 4 + (end - index + 1) * entry.width
    }
    const offsets: number[] = []
    while (end < entries.length && fits(entries[end]!)) {
      const entry = entries[end]!
      if (entry.bytes.length > 0) {
        heap = (heap - entry.bytes.length) & ~1
        bytes.set(entry.bytes, heap)
      }
      offsets.push(entry.bytes.length > 0 ? heap / 2 : 0)
      end += 1
    }
    if (end === index) throw new Error('an entry is too long for a page')
    const view = new DataView(bytes.buffer)
    for (let each = index; each < end; each += 1) {
      const entry = entries[each]!
      view.setUint32((each - index) * 4, entry.start, true)
      view.setUint32((each - index + 1) * 4, entry.end, true)
      bytes[(end - index + 1) * 4 + (each - index) * entry.width] = offsets[each - index]!
    }
    bytes[page - 1] = end - index
    starts.push(entries[index]!.start)
    numbers.push(firstPage + pages.length)
    pages.push(bytes)
    index = end
  }
  return [...[...starts, entries.at(-1)?.end ?? 0].flatMap(int32), ...numbers.flatMap(int32)]
}

/** A number as four bytes, the lowest first. */
export function int32(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
}

/** A number as two bytes, the lowest first. */
export function int16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff]
}
