import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts'

const typed = new Set(['', 'text', 'number', 'tel'])

/** What was typed or chosen in a field that a saved form shows as text; null for any other element. */
export function typedText(element: HtmlElement): string | null {
  if (element.tagName === 'textarea') return textOf(element)
  if (element.tagName === 'select') return chosenIn(element)
  if (element.tagName !== 'input' || !typed.has((attribute(element, 'type') ?? '').toLowerCase())) return null
  return attribute(element, 'value') ?? ''
}

/** The entry of a list that was chosen; the first one is shown where none was. */
function chosenIn(select: HtmlElement): string {
  const entries = select.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'option')
  const chosen = entries.findLast((entry) => attribute(entry, 'selected') !== null) ?? entries[0]
  return chosen ? textOf(chosen) : ''
}

function textOf(element: HtmlElement): string {
  const parts = element.childNodes.map((node: HtmlNode) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
  return parts.join('').trim()
}
