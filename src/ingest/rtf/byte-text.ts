const labels: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  65001: 'utf-8',
}
/** Code pages of the character sets that a font may have. */
const charsets: Readonly<Record<number, number>> = { 128: 932, 129: 949, 134: 936, 136: 950 }
const twoByte = new Set([932, 936, 949, 950])

/** The code page for text in a font with this character set; that of the document where the font's says nothing more. */
export function codePageOf(charset: number | null, document: number): number {
  return (charset === null ? undefined : charsets[charset]) ?? document
}

/** Gathers bytes of text and decodes them by their code page. */
export class ByteText {
  #bytes: number[] = []
  #page = 1252
  /** Whether the last byte is the first of two. */
  #lead = false

  /** Takes a byte; what came before in another code page is given back decoded. */
  add(value: number, page: number): string {
    const before = page === this.#page ? '' : this.flush()
    this.#page = page
    this.#bytes.push(value)
    this.#lead = twoByte.has(page) && !this.#lead && value >= 0x81
    return before
  }

  /** Whether the next byte completes a character: it may then look like a letter. */
  get isOpen(): boolean {
    return this.#lead
  }

  /** What was gathered, decoded. */
  flush(): string {
    if (this.#bytes.length === 0) return ''
    const text = new TextDecoder(labels[this.#page] ?? 'windows-1252').decode(new Uint8Array(this.#bytes))
    this.#bytes = []
    this.#lead = false
    return text
  }
}
