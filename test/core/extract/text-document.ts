import { textLocator } from '../../../src/core/document/locator.ts'
import type { Block, SourceDocument } from '../../../src/core/document/source-document.ts'

/** A plain-text document as the text reader makes it: one paragraph for each line that is not empty. */
export function textDocument(text: string): SourceDocument {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length }
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', span, where: textLocator(span.start, span.end) })
    start += line.length + 1
  }
  return { format: 'text', encoding: 'utf-8', text, blocks, notes: [] }
}
