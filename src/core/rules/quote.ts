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

/** Blocks are in reading order: the last one that begins at or before the offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1] ?? null
}

function cellAt(cells: readonly GridCell[], offset: number): GridCell | null {
  return cells.find((cell) => cell.span.start <= offset && offset < Math.max(cell.span.end, cell.span.start + 1)) ?? null
}
