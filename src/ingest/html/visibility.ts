import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'

const neverText = new Set(
  'script style template noscript head title meta link base svg math iframe frame object embed canvas video audio map select button textarea datalist progress meter img rt rp'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const furnitureRoles = new Set(['navigation', 'search', 'menu', 'menubar', 'toolbar', 'complementary', 'alert', 'dialog'])
const furnitureClasses =
  /^(?:breadcrumbs?|crumbs?|share|share-?box|social-share|bdshare.*|bdsharebuttonbox|toolbar|pagination|pager)$/i

const fields = new Set(['input', 'textarea', 'select'])
const pictures = new Set(['img', 'svg', 'canvas', 'object', 'embed', 'iframe', 'math', 'video'])

/** Whether an element is a field of a form that is shown. */
export function isField(element: HtmlElement): boolean {
  return fields.has(element.tagName) && !isConcealed(element)
}

/** Whether an element shows something that is no text of the page: a picture, a formula, another page. Spacers show nothing. */
export function isDrawn(element: HtmlElement): boolean {
  return pictures.has(element.tagName) && !isConcealed(element) && !isWithin(element, 3)
}

/** Whether an element is a picture that may hold a table: bullets and arrows are none. */
export function isLargePicture(element: HtmlElement): boolean {
  return element.tagName === 'img' && isDrawn(element) && !isWithin(element, 32)
}

function isWithin(element: HtmlElement, pixels: number): boolean {
  return ['width', 'height'].some((name) => Number.parseInt(attribute(element, name) ?? '', 10) <= pixels)
}

/** Whether an element shows no text of its own: scripts, controls, hidden elements, Word's hidden text. */
export function isHidden(element: HtmlElement): boolean {
  return neverText.has(element.tagName) || isConcealed(element)
}

function isConcealed(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return element.tagName === 'dialog'
  if (attribute(element, 'hidden') !== null) return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true
  const style = attribute(element, 'style')
  return style !== null && (isSetHidden(style) || isOffPage(style))
}

/** Whether a style says that its element is not shown. */
export function isSetHidden(style: string): boolean {
  if (/(?:^|;)\s*(?:visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style)) return true
  return lastDisplay(style) === 'none'
}

/** Text for those who hear a page is put where no one sees it. */
function isOffPage(style: string): boolean {
  return (
    /(?:^|;)\s*position\s*:\s*(?:absolute|fixed)/i.test(style) &&
    /(?:^|;)\s*(?:(?:left|top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\))/i.test(
      style,
    )
  )
}

/** Of declarations that contradict each other the last holds. */
function lastDisplay(style: string): string | null {
  return [...style.matchAll(/(?:^|;)\s*display\s*:\s*([a-z-]+)/gi)].at(-1)?.[1]?.toLowerCase() ?? null
}

/** Whether an element's text is struck through: it no longer holds. */
export function isStruck(element: HtmlElement): boolean {
  if (/^(?:s|strike)$/.test(element.tagName)) return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style)
}

/** Whether an element's text is raised, as marks of notes are. */
export function isRaised(element: HtmlElement): boolean {
  if (element.tagName === 'sup') return true
  const style = attribute(element, 'style')
  return element.tagName === 'span' && style !== null && /(?:^|;)\s*vertical-align\s*:\s*super/i.test(style)
}

/** How an element's own style says that it is displayed, in lower case; null where it does not say. */
export function displayOf(element: HtmlElement): string | null {
  const style = attribute(element, 'style')
  return style === null ? null : lastDisplay(style)
}

/** Whether an element begins and ends lines; an inline style that says otherwise wins. */
export function isBlock(element: HtmlElement): boolean {
  const display = displayOf(element)
  if (display === null) return blocks.has(element.tagName)
  if (/^(?:block|flex|grid|list-item|table|flow-root)/.test(display)) return true
  return display.startsWith('inline') ? false : blocks.has(element.tagName)
}

/**
 * Whether an element is page furniture that can be told without knowing the site: navigation, sidebars, bread crumbs,
 * share buttons. Whatever holds a table, a title or much text is kept: losing report content is worse than noise. A
 * page's footer is kept, because it is often the only place that names the organ.
 */
export function isFurniture(element: HtmlElement): boolean {
  if (!looksLikeFurniture(element)) return false
  const content = summary(element)
  return !content.table && content.length <= 1_500
}

function looksLikeFurniture(element: HtmlElement): boolean {
  const { tagName } = element
  if (tagName === 'nav' || tagName === 'aside') return true
  if (element.attrs.length === 0 && tagName !== 'header') return false
  const role = attribute(element, 'role')
  if (role !== null && furnitureRoles.has(role.toLowerCase())) return true
  if (tagName === 'header' || role === 'banner') return !summary(element).heading
  return ['class', 'id'].some((name) =>
    attribute(element, name)
      ?.split(/\s+/)
      .some((word) => furnitureClasses.test(word)),
  )
}

interface Summary {
  table: boolean
  heading: boolean
  length: number
}

/** What an element holds, as far as it matters here: counting stops where the answer is known. */
function summary(element: HtmlElement): Summary {
  const found: Summary = { table: false, heading: false, length: 0 }
  const visit = (node: HtmlNode): void => {
    if (found.table || found.length > 1_500) return
    if (isText(node)) {
      found.length += node.value.trim().length
      if (/年度报告|工作年报/.test(node.value) && /\d{4}/.test(node.value)) found.heading = true
    } else if (isElement(node) && !isHidden(node)) {
      if (node.tagName === 'table') found.table = true
      if (/^h[1-3]$/.test(node.tagName)) found.heading = true
      node.childNodes.forEach(visit)
    }
  }
  element.childNodes.forEach(visit)
  return found
}
