import type { WordStreams } from './word-streams.ts'

/** Properties as a list of modifications: what each does to an operand. Later ones win. */
export type Modifications = (take: (operation: number, operand: DataView) => void) => void

/** A run of bytes of the main stream with the properties of its characters or paragraphs. */
interface FormattedRun {
  start: number
  end: number
  apply: Modifications
  /** The style of a paragraph, by its place in the style sheet. */
  style: number
}

const page = 512
const mostPages = 200_000

/** The properties of characters or of paragraphs, found by their place in the main stream (MS-DOC 2.9.33, 2.9.175). */
export class Formatting {
  readonly #runs: FormattedRun[]

  constructor(streams: WordStreams, of: 'characters' | 'paragraphs') {
    const table = streams.structure(of === 'characters' ? 12 : 13)
    const count = Math.min(Math.floor((table.byteLength - 4) / 8), mostPages)
    this.#runs = []
    for (let index = 0; index < count; index += 1) {
      const number = table.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff
      this.#runs.push(...runsOfPage(streams, number * page, of))
    }
    this.#runs.sort((a, b) => a.start - b.start)
  }

  /** The properties at a place, and the place up to which they hold; nothing where there are none. */
  at(place: number): FormattedRun | null {
    let [low, high] = [0, this.#runs.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = this.#runs[middle]!
      if (place < run.start) high = middle - 1
      else if (place >= run.end) low = middle + 1
      else return run
    }
    return null
  }
}

function runsOfPage({ main, data }: WordStreams, at: number, of: 'characters' | 'paragraphs'): FormattedRun[] {
  if (at + page > main.byteLength) return []
  const count = main.getUint8(at + page - 1)
  const width = of === 'characters' ? 1 : 13
  if ((count + 1) * 4 + count * width > page - 1) return []
  return Array.from({ length: count }, (_, index): FormattedRun => {
    const offset = main.getUint8(at + (count + 1) * 4 + index * width) * 2
    const list = of === 'characters' ? characterList(main, at, offset) : paragraphList(main, at, offset)
    return {
      start: main.getUint32(at + index * 4, true),
      end: main.getUint32(at + index * 4 + 4, true),
      apply: list ? modificationsOf(list, data) : () => undefined,
      style: of === 'paragraphs' ? paragraphStyle(main, at, offset) : 0,
    }
  })
}

function characterList(main: DataView, at: number, offset: number): DataView | null {
  return offset === 0 ? null : slice(main, at + offset + 1, main.getUint8(at + offset), at + page)
}

/** Where the style and the list of a paragraph stand, and how long both are: in words, or in words after a nought. */
function paragraphEntry(main: DataView, at: number, offset: number): { start: number; size: number } | null {
  if (offset === 0 || offset + 2 > page) return null
  const words = main.getUint8(at + offset)
  return words === 0
    ? { start: at + offset + 2, size: main.getUint8(at + offset + 1) * 2 }
    : { start: at + offset + 1, size: words * 2 - 1 }
}

function paragraphStyle(main: DataView, at: number, offset: number): number {
  const entry = paragraphEntry(main, at, offset)
  return entry && entry.size >= 2 && entry.start + 2 <= at + page ? main.getUint16(entry.start, true) : 0
}

/** The list of a paragraph follows its style. */
function paragraphList(main: DataView, at: number, offset: number): DataView | null {
  const entry = paragraphEntry(main, at, offset)
  return entry && slice(main, entry.start + 2, entry.size - 2, at + page)
}

function slice(view: DataView, at: number, size: number, end: number): DataView | null {
  return size > 0 && at + size <= Math.min(end, view.byteLength) ? new DataView(view.buffer, view.byteOffset + at, size) : null
}

const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3]
const tableDefinition = 0xd608
const tabStops = 0xc615
const inDataStream = 0x6646

/** What a list of modifications does; large ones may stand in the data stream. */
export function modificationsOf(list: DataView, data: DataView): Modifications {
  return (take) => modify(list, data, take)
}

/** Goes through a list of modifications; one that lies in the data stream is gone through in its place. */
function modify(list: DataView, data: DataView | null, take: (operation: number, operand: DataView) => void): void {
  for (let at = 0; at + 2 <= list.byteLength; ) {
    const operation = list.getUint16(at, true)
    at += 2
    const kind = operation >> 13
    let size = operandSizes[kind] ?? 0
    if (kind === 6) {
      if (operation === tableDefinition) {
        if (at + 2 > list.byteLength) return
        size = list.getUint16(at, true) - 1
        at += 2
      } else {
        if (at >= list.byteLength) return
        size = list.getUint8(at)
        at += 1
        // The length of long lists of tab stops does not fit; what follows them is of no use here.
        if (operation === tabStops && size === 255) return
      }
    }
    const operand = size >= 0 && at + size <= list.byteLength ? new DataView(list.buffer, list.byteOffset + at, size) : null
    if (!operand) return
    if (operation === inDataStream && data) {
      const place = operand.getUint32(0, true)
      const length = place + 2 <= data.byteLength ? data.getUint16(place, true) : 0
      const more = slice(data, place + 2, length, data.byteLength)
      if (more) modify(more, null, take)
    } else take(operation, operand)
    at += size
  }
}
