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

/** A page with more titles is a list of them. */
const mostTitles = 12

/**
 * The title of another report behind the sections of the first, as what is left over behind its tables: last year's on the
 * same page, those of the units below an organ. Null where there is none.
 */
export function furtherReport({ text }: SourceDocument): Leftover | null {
  // Few documents have a title so far from their beginning, and to look for sections takes longer.
  titleLine.lastIndex = shortestReport
  for (let tried = 0; tried < mostTitles; tried += 1) {
    const match = titleLine.exec(text)
    if (!match) return null
    const behind = titleLine.lastIndex
    if (isReport(text.slice(0, match.index)) && headingsOf(text.slice(match.index)).length >= fewestSections) {
      const raw = match[0].trim()
      const start = match.index + match[0].indexOf(raw)
      const span = { start, end: start + raw.length }
      return { table: 4, span, where: textLocator(span.start, span.end), raw }
    }
    titleLine.lastIndex = behind
  }
  return null
}

/** Words that only the tables of the form have. */
const tableWords = /勾稽关系|结果维持/

/**
 * Whether there is a report, and not only its table of contents, in which sections follow each other at once: they may be
 * as short where the tables stand behind them all.
 */
function isReport(text: string): boolean {
  const places = headingsOf(text).map(({ start }) => start)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  return places.length >= fewestSections && (last - first >= shortestReport || tableWords.test(text.slice(last)))
}

function headingsOf(text: string): TextSpan[] {
  return findSections(squeeze(text), text).sections.map(({ heading }) => heading)
}

/** The document up to an offset. */
export function documentUpTo(document: SourceDocument, end: number): SourceDocument {
  return { ...document, text: document.text.slice(0, end), blocks: document.blocks.filter(({ span }) => span.end <= end) }
}
