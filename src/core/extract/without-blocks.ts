import type { Block, SourceDocument } from '../document/source-document.ts'

/** The document without some blocks: blanks stand where their characters stood, so that all others keep their places. */
export function withoutBlocks(document: SourceDocument, isOut: (block: Block) => boolean): SourceDocument {
  let text = ''
  for (const { span } of document.blocks.filter(isOut))
    text = (text + document.text.slice(text.length, span.start)).padEnd(span.end)
  text += document.text.slice(text.length)
  return { ...document, text, blocks: document.blocks.filter((block) => !isOut(block)) }
}
