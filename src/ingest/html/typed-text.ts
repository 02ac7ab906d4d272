import { attribute, type HtmlElement } from './parse-html.ts'

const typed = new Set(['', 'text', 'number', 'tel'])

/** What was typed into a field that a saved form shows as text; null for any other element. */
export function typedText(element: HtmlElement): string | null {
  if (element.tagName !== 'input' || !typed.has((attribute(element, 'type') ?? '').toLowerCase())) return null
  return attribute(element, 'value') ?? ''
}
