import type { PageOrigins } from './page-origins.ts'
import { PageWalker } from './page-walker.ts'
import { type HtmlElement, parsePage } from './parse-html.ts'
import { placesNumbers } from './placed-text.ts'
import { applySheets } from './sheet-styles.ts'
import { isReport, showVeiledArticle } from './veiled-article.ts'

/** A page as it was read. */
export interface ReadPage {
  head: HtmlElement | null
  /** Null where the page has none (a frameset). */
  body: HtmlElement | null
  page: PageWalker
  /** True where the article was not shown by the page itself. */
  isVeiled: boolean
  /** True where numbers stand at places of their own, in no order. */
  isPlaced: boolean
}

/** Parses a page and reads what it shows; where that is not the report, also an article that it holds without showing it. */
export function readPage(html: string, origins: PageOrigins | null = null): ReadPage {
  const { head, body } = parsePage(html)
  const page = new PageWalker(origins)
  if (!body) return { head, body, page, isVeiled: false, isPlaced: false }
  if (/<style/i.test(html)) applySheets(head, body)
  page.read(body, isTyped(html))
  const isPlaced = /absolute/i.test(html) && placesNumbers(body)
  if (!mayBeVeiled(html, page) || !showVeiledArticle(head, body)) return { head, body, page, isVeiled: false, isPlaced }
  origins?.forget()
  const whole = new PageWalker(origins)
  whole.read(body, isTyped(html))
  return { head, body, page: whole, isVeiled: true, isPlaced }
}

/**
 * Whether the page is text with tables of HTML in it, as Markdown has them: no tag opens it or its body, and lines of text
 * come first. Line ends and spaces are its layout then.
 */
function isTyped(html: string): boolean {
  return /^\s*[^<\s][^<]*\n/.test(html) && !/<(?:html|body)[\s>]/i.test(html)
}

function mayBeVeiled(html: string, { blocks }: PageWalker): boolean {
  if (!/<(?:script|template|noscript|textarea|input|iframe)|\bhidden\b|display\s*:\s*none/i.test(html)) return false
  const text = blocks
    .map((block) => (block.kind === 'grid' ? block.cells.map((cell) => cell.text).join('') : block.text))
    .join('')
  return !isReport(text.replaceAll(/\s/g, ''))
}
