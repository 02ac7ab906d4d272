import type { DraftBlock } from './canonical-text.ts'

/** What headers and footers say besides page numbers, each once: they may be the only place that names the organ. */
export function shownOnce(blocks: readonly DraftBlock[]): DraftBlock[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const text = block.kind === 'paragraph' ? block.text.trim() : block.cells.map((cell) => cell.text).join('\t')
    const isPageNumber = text.replaceAll(/[第共页码\s\d\-—–―·•/,，.ivxIVX]/g, '') === ''
    if (isPageNumber || seen.has(text)) return false
    seen.add(text)
    return true
  })
}
