import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'

/** Fewer numbers at places of their own are counters and dates beside an article. */
const fewestPlaced = 20
/** Longer text is no number of a cell. */
const longestNumber = 16

/**
 * Whether a page puts the numbers of its tables at places of their own, each in an element that its style takes out of the
 * flow: the order in which they are written is not the one in which they are seen.
 */
export function placesNumbers(body: HtmlElement): boolean {
  let placed = 0
  const visit = (element: HtmlElement): void => {
    if (/(?:^|;)\s*position\s*:\s*absolute/i.test(attribute(element, 'style') ?? '') && isNumber(element)) placed += 1
    for (const child of element.childNodes) if (isElement(child) && placed < fewestPlaced) visit(child)
  }
  visit(body)
  return placed >= fewestPlaced
}

function isNumber(element: HtmlElement): boolean {
  const text = textUpTo(element, longestNumber).trim()
  return text.length < longestNumber && /^\d[\d,.]*$/.test(text)
}

/** The text of an element, read no further than its length tells that it is no number. */
function textUpTo(node: HtmlNode, most: number): string {
  if (isText(node)) return node.value.slice(0, most)
  let text = ''
  if (isElement(node))
    for (const child of node.childNodes) {
      text += textUpTo(child, most)
      if (text.length >= most) break
    }
  return text
}
