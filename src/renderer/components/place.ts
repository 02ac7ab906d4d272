import { sourcePane } from '../../core/catalogue/desk.ts'
import type { Locator, TextSpan } from '../../core/document/locator.ts'

/** Where something stands in its source, in words: sheet and cell, page, or line of the text. */
export function placeOf(text: string, where: Locator, span: TextSpan | null): string {
  if (where.kind === 'sheet') return sourcePane.sheet(where.sheet, where.cell)
  if (where.kind === 'page') return sourcePane.page(where.page)
  return sourcePane.line(text.slice(0, span?.start ?? where.start).split('\n').length)
}
