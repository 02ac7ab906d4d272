/** A string of the shared table with its runs: from which character on which font holds. */
export interface RichString {
  text: string
  runs: { from: number; font: number }[]
}

/** The shared strings of a workbook of Excel 97 to 2003: the record and those that continue it (MS-XLS 2.4.265). */
export function* sharedStrings(parts: readonly DataView[]): Generator<RichString> {
  const bytes = new ContinuedBytes(parts)
  bytes.skip(4)
  for (let left = bytes.number(4); left > 0 && bytes.isLeft; left -= 1) yield richString(bytes)
}

/** Flags of a string: two bytes a character, phonetic guides behind it, runs behind it. */
const flag = { wide: 1, extended: 4, rich: 8 } as const

/** XLUnicodeRichExtendedString (MS-XLS 2.5.293). */
function richString(bytes: ContinuedBytes): RichString {
  const length = bytes.number(2)
  const flags = bytes.number(1)
  const count = (flags & flag.rich) === 0 ? 0 : bytes.number(2)
  const extension = (flags & flag.extended) === 0 ? 0 : bytes.number(4)
  const text = bytes.characters(length, (flags & flag.wide) !== 0)
  const runs: RichString['runs'] = []
  for (let index = 0; index < count && bytes.isLeft; index += 1) runs.push({ from: bytes.number(2), font: bytes.number(2) })
  bytes.skip(extension)
  return { text, runs }
}

/** Bytes that go on from one record into the next. What lies beyond the last one is nought. */
class ContinuedBytes {
  readonly #parts: readonly DataView[]
  #part = 0
  #at = 0

  constructor(parts: readonly DataView[]) {
    this.#parts = parts
  }

  get isLeft(): boolean {
    while (this.#part < this.#parts.length && this.#at >= this.#parts[this.#part]!.byteLength) {
      this.#part += 1
      this.#at = 0
    }
    return this.#part < this.#parts.length
  }

  skip(count: number): void {
    for (let left = count; left > 0 && this.isLeft; ) {
      const step = Math.min(left, this.#parts[this.#part]!.byteLength - this.#at)
      this.#at += step
      left -= step
    }
  }

  /** A number of so many bytes, the lowest first. */
  number(size: number): number {
    let value = 0
    for (let index = 0; index < size; index += 1) value += this.#byte() * 2 ** (8 * index)
    return value
  }

  /** Characters; where a record continues them, it says anew how wide they are. */
  characters(count: number, isWide: boolean): string {
    let [text, wide] = ['', isWide]
    for (let index = 0; index < count && this.isLeft; index += 1) {
      if (this.#at === 0) wide = (this.#byte() & flag.wide) !== 0
      text += String.fromCharCode(this.number(wide ? 2 : 1))
    }
    return text
  }

  #byte(): number {
    if (!this.isLeft) return 0
    const value = this.#parts[this.#part]!.getUint8(this.#at)
    this.#at += 1
    return value
  }
}
