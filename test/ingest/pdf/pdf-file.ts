/** A page under construction, in points from its upper left corner. */
export class PdfPage {
  readonly width: number
  readonly height: number
  readonly rotate: number
  /** The sizes of the page as they stand in the file. */
  boxes: string
  #operators: string[] = []

  constructor(width = 595, height = 842, rotate = 0) {
    this.width = width
    this.height = height
    this.rotate = rotate
    this.boxes = `/MediaBox [0 0 ${width} ${height}]`
  }

  /** Text whose baseline begins at the point. */
  text(x: number, y: number, size: number, text: string): void {
    this.#operators.push(`BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(this.height - y).toFixed(2)} Tm <${hex(text)}> Tj ET`)
  }

  /** A stroked line. */
  line(x0: number, y0: number, x1: number, y1: number): void {
    this.#operators.push(
      `0.5 w ${x0.toFixed(2)} ${(this.height - y0).toFixed(2)} m ${x1.toFixed(2)} ${(this.height - y1).toFixed(2)} l S`,
    )
  }

  /** The outline of a box. */
  frame(x0: number, y0: number, x1: number, y1: number): void {
    this.#operators.push(`0.5 w ${this.#box(x0, y0, x1, y1)} S`)
  }

  /** A filled box, as browsers draw thin borders. */
  fill(x0: number, y0: number, x1: number, y1: number): void {
    this.#operators.push(`${this.#box(x0, y0, x1, y1)} f`)
  }

  /** A pale background. */
  shade(x0: number, y0: number, x1: number, y1: number): void {
    this.#operators.push(`q 0.9 g ${this.#box(x0, y0, x1, y1)} f Q`)
  }

  /** What is drawn meanwhile is cut off at the box. */
  within(x0: number, y0: number, x1: number, y1: number, draw: () => void): void {
    this.#operators.push(`q ${this.#box(x0, y0, x1, y1)} W* n`)
    draw()
    this.#operators.push('Q')
  }

  /** Puts what was drawn so far between operators. */
  wrap(before: string, after: string): void {
    this.#operators = [before, ...this.#operators, after]
  }

  /** A grey picture over a box. */
  picture(x0: number, y0: number, x1: number, y1: number): void {
    const place = `${(x1 - x0).toFixed(2)} 0 0 ${(y1 - y0).toFixed(2)} ${x0.toFixed(2)} ${(this.height - y1).toFixed(2)} cm`
    this.#operators.push(`q ${place} BI /W 2 /H 2 /CS /G /BPC 8 ID \x80\x90\xa0\xb0 EI Q`)
  }

  /** Operators as they stand. */
  raw(operators: string): void {
    this.#operators.push(operators)
  }

  /** The content stream. */
  content(): string {
    return this.#operators.join('\n')
  }

  #box(x0: number, y0: number, x1: number, y1: number): string {
    return `${x0.toFixed(2)} ${(this.height - y1).toFixed(2)} ${(x1 - x0).toFixed(2)} ${(y1 - y0).toFixed(2)} re`
  }
}

/** Points that a text takes: half an em for what is narrow, one for the rest. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (isNarrow(character) ? size / 2 : size), 0)
}

/** Latin letters, digits and ASCII signs. */
function isNarrow(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x80
}

/** The codes of characters as strings of a PDF name them. */
export function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')
}

/** How characters are named: by a character map of Unicode, or by glyph numbers that nothing explains. */
export type Encoding = 'UniGB-UCS2-H' | 'Identity-H'

/** The three objects of a Chinese font that is named, not embedded; they are numbered from `first`, the font itself. */
export function chineseFont(first: number, encoding: Encoding = 'UniGB-UCS2-H'): string[] {
  const ordering = encoding === 'Identity-H' ? 'Identity' : 'GB1'
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${first + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 5 >> /FontDescriptor ${first + 2} 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
}

/** An object that is a stream; `entries` of its dictionary besides its length. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
}

/** A PDF file of pages. The Chinese font is named, not embedded, as older programs write it; `resources` of the pages besides it. */
export function pdfOf(pages: readonly PdfPage[], encoding: Encoding = 'UniGB-UCS2-H', resources = ''): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...chineseFont(3, encoding),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R ${page.boxes} /Rotate ${page.rotate} /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents ${7 + index * 2} 0 R >>`,
      stream(page.content()),
    ]),
  ]
  return pdfOfObjects(objects)
}

/** A PDF file of numbered objects, the first of them the catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
