import { strToU8, zipSync } from 'fflate'
import type { DrawnPage } from '../pdf/page-writer.ts'
import { textWidth } from '../pdf/pdf-file.ts'

/** How a producer of OFD files writes what is drawn. */
export interface OfdStyle {
  /** A text code a line, one a character, or a line with the list of its advances, repeats shortened to "g n d". */
  codes: 'line' | 'character' | 'deltas'
  /** Where the transformation stands: none, or points scaled by the object's CTM as converters from PDF write it. */
  scaled: boolean
  /** Absolute locations from the root of the package, or relative ones. */
  absolute: boolean
  /** What the lines of tables are drawn on: the page itself, a template of the page, or a composite graphic. */
  lines: 'page' | 'template' | 'composite'
  prefix: 'ofd:' | ''
  /** Whether everything lies on its side. */
  turned?: boolean
  /** Whether numbers were written on the page as annotations. */
  annotated?: boolean
  /** Whether words are set across every page. */
  marked?: boolean
  /** Whether two pages stand beside each other on a sheet. */
  facing?: boolean
  /** Whether some numbers are set anew over a white box that covers what stood there. */
  covered?: boolean
  /** Whether every page has the same light words again and again, over its text, and numbers that no one sees. */
  pale?: boolean
}

const millimetre = 25.4 / 72
const mm = (points: number): string => (points * millimetre).toFixed(4)

/** A page under construction, in points from its upper left corner. */
export class OfdPage implements DrawnPage {
  readonly texts: string[] = []
  readonly paths: string[] = []
  readonly annotations: string[] = []
  readonly #style: OfdStyle

  constructor(style: OfdStyle) {
    this.#style = style
  }

  text(x: number, y: number, size: number, text: string): void {
    const isNumber = /^[\d.,]+$/.test(text)
    if (this.#style.covered === true && isNumber && this.texts.length % 3 === 0 && text !== '77') this.#cover(x, y, size)
    const width = textWidth(text, size)
    const top = y - size * 0.85
    const boundary = `${mm(x)} ${mm(top)} ${mm(width)} ${mm(size)}`
    const [scale, ctm] = this.#style.scaled
      ? [1, ` CTM="${millimetre.toFixed(6)} 0 0 ${millimetre.toFixed(6)} 0 0"`]
      : [millimetre, '']
    const codes = this.#codes(text, size, scale)
    ;(this.#style.annotated === true && isNumber ? this.annotations : this.texts).push(
      `<TextObject ID="1" Boundary="${boundary}"${ctm} Font="3" Size="${(size * scale).toFixed(4)}"><FillColor Value="0 0 0"/>${codes}</TextObject>`,
    )
  }

  /** Another number, and a white box over it. */
  #cover(x: number, y: number, size: number): void {
    this.text(x - size * 0.2, y, size, '77')
    const [width, height] = [size * 1.4, size * 1.1]
    this.texts.push(
      `<PathObject ID="2" Boundary="${mm(x - size * 0.3)} ${mm(y - size * 0.9)} ${mm(width)} ${mm(height)}" Stroke="false" Fill="true"><FillColor Value="255 255 255"/><AbbreviatedData>${box(width, height)}</AbbreviatedData></PathObject>`,
    )
  }

  line(x0: number, y0: number, x1: number, y1: number): void {
    this.#path(x0, y0, x1, y1, 'LineWidth="0.2"', `M 0 0 L ${mm(x1 - x0)} ${mm(y1 - y0)}`)
  }

  frame(x0: number, y0: number, x1: number, y1: number): void {
    this.#path(x0, y0, x1, y1, 'LineWidth="0.2"', box(x1 - x0, y1 - y0))
  }

  fill(x0: number, y0: number, x1: number, y1: number): void {
    this.#path(x0, y0, x1, y1, 'Stroke="false" Fill="true"', box(x1 - x0, y1 - y0))
  }

  shade(x0: number, y0: number, x1: number, y1: number): void {
    this.fill(x0, y0, x1, y1)
  }

  #path(x0: number, y0: number, x1: number, y1: number, attributes: string, data: string): void {
    const boundary = `${mm(x0)} ${mm(y0)} ${mm(x1 - x0)} ${mm(y1 - y0)}`
    this.paths.push(
      `<PathObject ID="2" Boundary="${boundary}" ${attributes}><AbbreviatedData>${data}</AbbreviatedData></PathObject>`,
    )
  }

  #codes(text: string, size: number, scale: number): string {
    const y = (size * 0.85 * scale).toFixed(4)
    const code = (x: number, content: string, deltas = '') =>
      `<TextCode X="${(x * scale).toFixed(4)}" Y="${y}"${deltas}>${escaped(content)}</TextCode>`
    const characters = [...text]
    if (this.#style.codes === 'line') return code(0, text)
    if (this.#style.codes === 'character') {
      let x = 0
      return characters
        .map((character) => {
          x += textWidth(character, size)
          return code(x - textWidth(character, size), character)
        })
        .join('')
    }
    const deltas = characters.slice(0, -1).map((character) => (textWidth(character, size) * scale).toFixed(3))
    return code(0, text, deltas.length === 0 ? '' : ` DeltaX="${shortened(deltas)}"`)
  }
}

/** An OFD file of pages. */
export function ofdOf(written: readonly OfdPage[], style: OfdStyle): Uint8Array {
  const pages = style.facing === true ? sheetsOf(written, style) : written
  const root = style.absolute ? '/Doc_0/' : ''
  const layer = (objects: readonly string[]) => `<Content><Layer ID="9" Type="Body">${objects.join('')}</Layer></Content>`
  const parts: Record<string, string> = {}
  const templates: string[] = []
  const units: string[] = []
  const annotated: string[] = []
  pages.forEach((page, index) => {
    const id = String(100 + index)
    const apart = style.lines === 'page' ? [] : page.paths
    const inline = style.lines === 'page' ? [...page.paths] : []
    if (style.marked === true)
      inline.push(
        '<TextObject ID="6" Boundary="30 60 200 200" CTM="0.7 0.7 -0.7 0.7 0 0" Size="9"><TextCode X="0" Y="9">内部资料2024请勿外传</TextCode></TextObject>',
      )
    if (style.pale === true) inline.push(...paleMarks)
    const use = style.lines === 'template' ? `<Template TemplateID="${id}" ZOrder="Background"/>` : ''
    if (style.lines === 'composite') inline.push(`<CompositeObject ID="5" Boundary="0 0 210 297" ResourceID="${id}"/>`)
    if (style.lines === 'template') {
      templates.push(`<TemplatePage ID="${id}" BaseLoc="${root}Tpls/Tpl_${index}/Content.xml"/>`)
      parts[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = `<Page>${layer(apart)}</Page>`
    }
    if (style.lines === 'composite')
      units.push(
        `<CompositeGraphicUnit ID="${id}" Width="210" Height="297"><Content>${apart.join('')}</Content></CompositeGraphicUnit>`,
      )
    if (style.turned === true) {
      const drawn = [...inline, ...(style.lines === 'page' ? [] : apart), ...page.texts]
      units.push(`<CompositeGraphicUnit ID="${id}"><Content>${drawn.join('')}</Content></CompositeGraphicUnit>`)
      const sideways = `<CompositeObject ID="5" Boundary="0 0 297 210" CTM="0 1 -1 0 ${mm(842)} 0" ResourceID="${id}"/>`
      parts[`Doc_0/Pages/Page_${index}/Content.xml`] = `<Page>${layer([sideways])}</Page>`
    } else parts[`Doc_0/Pages/Page_${index}/Content.xml`] = `<Page>${use}${layer([...inline, ...page.texts])}</Page>`
    if (page.annotations.length > 0) {
      const looks = page.annotations.map(
        (text) => `<Annot ID="8" Type="Path"><Appearance Boundary="0 0 210 297">${text}</Appearance></Annot>`,
      )
      parts[`Doc_0/Annots/Page_${index}.xml`] = `<PageAnnot>${looks.join('')}</PageAnnot>`
      annotated.push(`<Page PageID="${index + 10}"><FileLoc>${root}Annots/Page_${index}.xml</FileLoc></Page>`)
    }
  })
  const entries = pages.map((_, index) => `<Page ID="${index + 10}" BaseLoc="${root}Pages/Page_${index}/Content.xml"/>`).join('')
  parts['Doc_0/DocumentRes.xml'] = `<Res BaseLoc="Res"><CompositeGraphicUnits>${units.join('')}</CompositeGraphicUnits></Res>`
  parts['Doc_0/Document.xml'] =
    `<Document><CommonData><MaxUnitID>999</MaxUnitID><PageArea><PhysicalBox>0 0 ${style.turned === true || style.facing === true ? `${mm(842)} ${mm(595)}` : `${mm(595)} ${mm(842)}`}</PhysicalBox></PageArea><DocumentRes>${root}DocumentRes.xml</DocumentRes>${templates.join('')}</CommonData><Pages>${entries}</Pages>${annotated.length > 0 ? `<Annotations>${root}Annotations.xml</Annotations>` : ''}</Document>`
  if (annotated.length > 0) parts['Doc_0/Annotations.xml'] = `<Annotations>${annotated.join('')}</Annotations>`
  parts['OFD.xml'] =
    `<OFD DocType="OFD" Version="1.0"><DocBody><DocInfo><DocID>0</DocID></DocInfo><DocRoot>${style.absolute ? '/' : ''}Doc_0/Document.xml</DocRoot></DocBody></OFD>`
  return ofdOfParts(parts, style.prefix)
}

/** Light words at many places of a page, and numbers in white and in no colour between the lines. */
const paleMarks: readonly string[] = [40, 90, 140, 190, 240].flatMap((y) => [
  `<TextObject ID="7" Boundary="60 ${y} 40 5" Size="4.2"><FillColor Value="210 210 210"/><TextCode X="0" Y="4">内部资料</TextCode></TextObject>`,
  `<TextObject ID="7" Boundary="120 ${y + 7} 40 5" Size="4.2" Alpha="40"><TextCode X="0" Y="4">内部资料</TextCode></TextObject>`,
  `<TextObject ID="7" Boundary="30 ${y + 3} 40 5" Size="3.6"><FillColor Value="255 255 255"/><TextCode X="0" Y="3">77</TextCode></TextObject>`,
  `<TextObject ID="7" Boundary="150 ${y + 3} 40 5" Size="3.6" Fill="false"><TextCode X="0" Y="3">88</TextCode></TextObject>`,
])

/** Two pages on each sheet, side by side and somewhat smaller. */
function sheetsOf(pages: readonly OfdPage[], style: OfdStyle): OfdPage[] {
  const half = (page: OfdPage, x: number): string =>
    `<PageBlock ID="11">${[...page.paths, ...page.texts].map((object) => smaller(object, x)).join('')}</PageBlock>`
  return Array.from({ length: Math.ceil(pages.length / 2) }, (_, at) => {
    const sheet = new OfdPage(style)
    const [left, right] = [pages[at * 2]!, pages[at * 2 + 1]]
    sheet.texts.push(half(left, 0), ...(right ? [half(right, 421)] : []))
    return sheet
  })
}

/** An object of seven tenths of its size, moved to the right by so many points. */
function smaller(object: string, x: number): string {
  const moved = object.replace(/Boundary="([^"]*)"/, (_, box: string) => {
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map((value) => Number(value) * 0.7)
    return `Boundary="${(left + Number(mm(x))).toFixed(4)} ${top.toFixed(4)} ${width.toFixed(4)} ${height.toFixed(4)}"`
  })
  const matrix = /CTM="([\d.]+)/.exec(moved)
  const scale = (Number(matrix?.[1] ?? 1) * 0.7).toFixed(6)
  const without = moved.replace(/ CTM="[^"]*"/, '')
  return without.replace(/Boundary/, `CTM="${scale} 0 0 ${scale} 0 0" Boundary`)
}

/** An OFD package of parts whose elements are written without a prefix; it is added here, with the namespace. */
export function ofdOfParts(parts: Readonly<Record<string, string>>, prefix = 'ofd:'): Uint8Array {
  const named = Object.entries(parts).map(([name, xml]) => {
    const prefixed = xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`)
    const spaced = prefixed.replace(/^<[\w:]+/, `$& xmlns${prefix === '' ? '' : ':ofd'}="http://www.ofdspec.org/2016"`)
    return [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${spaced}`)] as const
  })
  return zipSync(Object.fromEntries(named), { mtime: '2025-01-01T00:00:00Z' })
}

function box(width: number, height: number): string {
  return `M 0 0 L ${mm(width)} 0 L ${mm(width)} ${mm(height)} L 0 ${mm(height)} C`
}

/** The list with runs of the same number written as "g n d". */
function shortened(deltas: readonly string[]): string {
  const words: string[] = []
  for (let at = 0; at < deltas.length; ) {
    let end = at
    while (deltas[end] === deltas[at]) end += 1
    const delta = deltas[at] ?? '0'
    words.push(end - at > 2 ? `g ${end - at} ${delta}` : deltas.slice(at, end).join(' '))
    at = end
  }
  return words.join(' ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
