import type { DraftBlock } from './canonical-text.ts'

/** Whether a block within a cell is a table of its own; a frame of one cell is none, its text belongs to the cell. */
export function isTableInCell(block: DraftBlock): boolean {
  return block.kind === 'grid' && block.cells.length > 1
}

/** The text of a cell of a word-processing table: its paragraphs by line; tabs in them part no cells. */
export function cellTextOf(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text.replaceAll('\t', ' ') : (block.cells[0]?.text ?? '')))
    .join('\n')
    .trim()
}
