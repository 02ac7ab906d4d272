import { textLocator, type Locator, type TextSpan } from '../document/locator.ts'
import type { Block, GridCell, SourceDocument } from '../document/source-document.ts'
import type { Quote } from './verdict.ts'

/** Quotes characters of the document, with their place in the source's own terms. */
export function quoteOf(document: SourceDocument, span: TextSpan): Quote {
  return { text: document.text.slice(span.start, span.end), where: locate(document, span), span }
}

/** Quoted words as a message shows them: without spaces and line ends, no more than so many characters. */
export function shownWords(quotes: readonly Quote[], most: number): string {
  return quotes
    .map(({ text }) => text.replaceAll(/\s/g, ''))
    .join('')
    .slice(0, most)
}

function locate(document: SourceDocument, span: TextSpan): Locator {
  const block = blockAt(document.blocks, span.start)
  if (!block) return textLocator(span.start, span.end)
  const where = block.kind === 'paragraph' ? block.where : cellAt(block.cells, span.start)?.where
  return where && where.kind !== 'text' ? where : textLocator(span.start, span.end)
}

/** The last block that begins at or before the offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | null {
  return blocks[firstThat(blocks, ({ span }) => span.start > offset) - 1] ?? null
}

/** The first cell that reaches over the offset; an empty one has its own place. */
function cellAt(cells: readonly GridCell[], offset: number): GridCell | null {
  const cell = cells[firstThat(cells, ({ span }) => Math.max(span.end, span.start + 1) > offset)]
  return cell && cell.span.start <= offset ? cell : null
}

/** Blocks and cells are in reading order: the index of the first one that is so far down the text, or their count. */
function firstThat<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
