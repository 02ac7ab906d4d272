import { PdfPage, pdfOfObjects, stream, textWidth } from './pdf-file.ts'

/** Glyphs of a font: its codes are one byte. */
const most = 200

/** A page whose characters are glyphs of Type 3 fonts, numbered as they come, as programs write that turn text into drawings. */
export class Type3Page extends PdfPage {
  readonly glyphs: string[] = []

  override text(x: number, y: number, size: number, text: string): void {
    let at = x
    for (const letter of text) {
      if (!this.glyphs.includes(letter)) this.glyphs.push(letter)
      const index = this.glyphs.indexOf(letter)
      const code = ((index % most) + 1).toString(16).padStart(2, '0')
      const place = `${at.toFixed(2)} ${(this.height - y).toFixed(2)}`
      this.raw(`BT /T${Math.floor(index / most)} ${size} Tf 1 0 0 1 ${place} Tm <${code}> Tj ET`)
      at += textWidth(letter, size)
    }
  }
}

/** A PDF file of such pages; `named` says in each font which characters its glyphs are. */
export function type3Pdf(pages: readonly Type3Page[], named: boolean): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', stream('1000 0 0 0 900 900 d1 0 0 900 900 re f')]
  objects.push(stream('500 0 0 0 450 900 d1 0 0 450 900 re f'))
  const add = (object: string): string => `${objects.push(object)} 0 R`
  const kids = pages.map((page) => {
    const fonts: string[] = []
    for (let from = 0; from < page.glyphs.length; from += most)
      fonts.push(`/T${from / most} ${add(font(page.glyphs.slice(from, from + most), named, add))}`)
    const content = add(stream(page.content()))
    return add(
      `<< /Type /Page /Parent 2 0 R ${page.boxes} /Resources << /Font << ${fonts.join(' ')} >> >> /Contents ${content} >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  return pdfOfObjects(objects)
}

function font(glyphs: readonly string[], named: boolean, add: (object: string) => string): string {
  const names = glyphs.map((_, index) => `/a${index + 1}`)
  const widths = glyphs.map((glyph) => textWidth(glyph, 1000))
  const procedures = names.map((name, index) => `${name} ${widths[index] === 1000 ? 3 : 4} 0 R`)
  const unicode = named ? `/ToUnicode ${add(stream(characterMap(glyphs)))}` : ''
  return `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >> /CharProcs << ${procedures.join(' ')} >> /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> /FirstChar 1 /LastChar ${glyphs.length} /Widths [${widths.join(' ')}] ${unicode} >>`
}

function characterMap(glyphs: readonly string[]): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
  const lines = glyphs.map((glyph, index) => `<${hex(index + 1, 2)}> <${hex(glyph.charCodeAt(0), 4)}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end end`
}
