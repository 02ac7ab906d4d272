import type { PageOrigins, TextLine } from './page-origins.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'
import { typedText } from './typed-text.ts'
import { isField, isHidden } from './visibility.ts'

const kept = new Set(
  'address article aside b big blockquote br caption center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins li main mark nav ol p pre s section small span strike strong sub summary sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'col', 'hr'])
const keptAttributes = new Set(
  'align bgcolor border cellpadding cellspacing class color colspan dir face height id lang nowrap rowspan size span start style type valign width'.split(
    ' ',
  ),
)
const picture = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z\d+/=\s]+$/i

/** The numbers of the pieces that were read from a page's nodes. */
export type Numbers = Pick<PageOrigins, 'pieceOf' | 'linesOf'>

/**
 * The markup of an element's content with nothing in it that could run, load, lead away or submit: only elements and
 * attributes that say how text looks are kept; of pictures only those that are in the page itself. What was read is
 * numbered (`data-n`).
 */
export function cleanContent(element: HtmlElement, { pieceOf, linesOf }: Numbers, missingPicture: string): string {
  const parts: string[] = []
  const visit = (node: HtmlNode): void => {
    if (isText(node)) {
      const lines = linesOf.get(node)
      if (lines) return void parts.push(numberedLines(node.value, lines))
      const piece = pieceOf.get(node)
      parts.push(piece === undefined ? escaped(node.value) : `<span data-n="${piece}">${escaped(node.value)}</span>`)
    } else if (isElement(node)) visitElement(node)
  }
  const visitElement = (child: HtmlElement): void => {
    if (child.tagName === 'img') return void parts.push(pictureOf(child, missingPicture))
    if (isHidden(child) && !isField(child)) return
    if (isField(child)) return void parts.push(escaped(typedText(child) ?? ''))
    // Anything else (links, frames without their own text, Word's own elements) leaves its content.
    const name = kept.has(child.tagName) ? child.tagName : null
    if (name) parts.push(`<${name}${cleanAttributes(child)}${numbered(pieceOf.get(child))}>`)
    if (name && empty.has(name)) return
    child.childNodes.forEach(visit)
    if (name) parts.push(`</${name}>`)
  }
  element.childNodes.forEach(visit)
  return parts.join('')
}

/** A preformatted text, each line that was read numbered by itself. */
function numberedLines(text: string, lines: readonly TextLine[]): string {
  let at = 0
  const parts = lines.map(({ start, end, piece }) => {
    const before = escaped(text.slice(at, start))
    at = end
    return `${before}<span data-n="${piece}">${escaped(text.slice(start, end))}</span>`
  })
  return parts.join('') + escaped(text.slice(at))
}

/** The attributes that say how an element looks. */
export function cleanAttributes(element: HtmlElement): string {
  return element.attrs
    .filter(({ name }) => keptAttributes.has(name))
    .map(({ name, value }) => ` ${name}="${escaped(name === 'style' ? cleanCss(value) : value)}"`)
    .join('')
}

/** The style sheets written into the page. */
export function cleanStyles(...parts: readonly (HtmlElement | null)[]): string {
  const sheets: string[] = []
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) return
    if (node.tagName === 'style') sheets.push(cleanCss(node.childNodes.map((text) => (isText(text) ? text.value : '')).join('')))
    else node.childNodes.forEach(visit)
  }
  for (const part of parts) if (part) visit(part)
  return sheets.join('\n')
}

/** Style without whatever names another resource. The page's own policy refuses them as well. */
function cleanCss(css: string): string {
  return css
    .replaceAll('\\', '')
    .replaceAll(/<\/?[a-z!]/gi, ' ')
    .replaceAll(/@(?:import|font-face|namespace)/gi, '@none')
    .replaceAll(/(?:url|src|image|image-set|cross-fade|element|paint)\s*\(/gi, 'none(')
}

function pictureOf(image: HtmlElement, missing: string): string {
  const source = attribute(image, 'src') ?? ''
  const size = ['width', 'height', 'style', 'class', 'align']
    .map((name) => [name, attribute(image, name)] as const)
    .filter((entry): entry is readonly [string, string] => entry[1] !== null)
    .map(([name, value]) => ` ${name}="${escaped(name === 'style' ? cleanCss(value) : value)}"`)
    .join('')
  const words = attribute(image, 'alt')?.trim()
  if (picture.test(source)) return `<img${size} alt="${escaped(words ?? '')}" src="${source}">`
  return `<span class="heyue-no-picture">${escaped(words ? `${missing}：${words}` : missing)}</span>`
}

function numbered(piece: number | undefined): string {
  return piece === undefined ? '' : ` data-n="${piece}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
