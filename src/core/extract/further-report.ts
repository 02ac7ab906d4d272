import { type TextSpan, textLocator } from '../document/locator.ts'
import type { SourceDocument } from '../document/source-document.ts'
import type { Leftover } from './recognised-report.ts'
import { findSections } from './sections.ts'
import { squeeze } from './squeeze.ts'

/** A title on a line of its own. */
const titleLine =
  /^[^\n，。；]{0,60}20\d\d\s*年(?:度)?[^\n，。；]{0,40}信息公开[^\n，。；]{0,10}(?:年度报告|年报)[^\n，。；]{0,12}$/gm
/** No report with its tables has fewer characters. */
const shortestReport = 500
/** A list of reports has titles, too, but no sections. */
const fewestSections = 4

/**
 * The title of another report behind the last section of the first, as what is left over behind its tables: last year's on
 * the same page, those of the units below an organ. Null where there is none.
 */
export function furtherReport({ text }: SourceDocument): Leftover | null {
  // Few documents have a title so far from their beginning, and to look for sections takes longer.
  titleLine.lastIndex = shortestReport
  if (!titleLine.test(text)) return null
  const headings = headingsOf(text)
  if (headings.length < fewestSections) return null
  titleLine.lastIndex = Math.max(...headings.map(({ end }) => end))
  const match = titleLine.exec(text)
  if (!match || headingsOf(text.slice(match.index)).length < fewestSections) return null
  const raw = match[0].trim()
  const start = match.index + match[0].indexOf(raw)
  const span = { start, end: start + raw.length }
  return { table: 4, span, where: textLocator(span.start, span.end), raw }
}

function headingsOf(text: string): TextSpan[] {
  return findSections(squeeze(text), text).sections.map(({ heading }) => heading)
}

/** The document up to an offset. */
export function documentUpTo(document: SourceDocument, end: number): SourceDocument {
  return { ...document, text: document.text.slice(0, end), blocks: document.blocks.filter(({ span }) => span.end <= end) }
}
