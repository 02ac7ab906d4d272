import type { Block, SourceDocument } from './source-document.ts'

/** The document with its text and the texts of its cells rewritten, every one in as many characters: all places stay. */
export function rewritten(document: SourceDocument, rewrite: (text: string) => string): SourceDocument {
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'grid' ? { ...block, cells: block.cells.map((cell) => ({ ...cell, text: rewrite(cell.text) })) } : block,
  )
  return { ...document, text: rewrite(document.text), blocks }
}
