import { ingestDetails } from '../core/catalogue/ingest.ts'
import { textLocator, type Locator } from '../core/document/locator.ts'
import type { Block, Grid, GridCell } from '../core/document/source-document.ts'
import { IngestFailure } from './ingest-error.ts'
import { limits } from './limits.ts'

/** A paragraph before it has its place in the canonical text. `where` null: the text locator of its span. */
export interface DraftParagraph {
  kind: 'paragraph'
  text: string
  where?: Locator | null
}

/** A cell before it has its place. `where` null: the text locator of its span. */
export interface DraftCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  where?: Locator | null
}

/** A grid before it has its place; cells in reading order, none overlapping another. */
export interface DraftGrid {
  kind: 'grid'
  rows: number
  columns: number
  cells: DraftCell[]
  sheet: string | null
}

/** A block before it has its place. */
export type DraftBlock = DraftParagraph | DraftGrid

/**
 * Lays blocks out as canonical text, as `SourceDocument` documents it: paragraphs end in "\n"; the cells that begin in
 * a row are parted by "\t"; rows that have cells end in "\n". For every cell, `text.slice(span)` is the cell's text.
 */
export function layOut(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  boundParagraphs(drafts.reduce((count, draft) => count + (draft.kind === 'paragraph' ? 1 : 0), 0))
  const writer = new Writer()
  const blocks: Block[] = []
  for (const draft of drafts) {
    if (draft.kind === 'grid') {
      blocks.push(layOutGrid(draft, writer))
      continue
    }
    const span = writer.write(draft.text)
    writer.write('\n')
    blocks.push({ kind: 'paragraph', span, where: draft.where ?? textLocator(span.start, span.end) })
  }
  return { text: writer.text(), blocks }
}

/** Throws `too-complex` where a document has more paragraphs than any that people write. */
export function boundParagraphs(count: number): void {
  if (count > limits.paragraphs) throw new IngestFailure('too-complex', ingestDetails.paragraphs(limits.paragraphs))
}

function layOutGrid(draft: DraftGrid, writer: Writer): Grid {
  const start = writer.length
  const cells: GridCell[] = []
  let row = -1
  for (const cell of draft.cells) {
    if (row >= 0) writer.write(cell.row === row ? '\t' : '\n')
    row = cell.row
    const { column, rowSpan, columnSpan, text } = cell
    const span = writer.write(text)
    cells.push({ row, column, rowSpan, columnSpan, text, span, where: cell.where ?? textLocator(span.start, span.end) })
  }
  const end = writer.length
  writer.write('\n')
  return { kind: 'grid', span: { start, end }, rows: draft.rows, columns: draft.columns, cells, sheet: draft.sheet }
}

class Writer {
  readonly #parts: string[] = []
  length = 0

  write(part: string): { start: number; end: number } {
    const start = this.length
    this.#parts.push(part)
    this.length += part.length
    if (this.length > limits.textLength) throw new IngestFailure('too-large', ingestDetails.characters(limits.textLength))
    return { start, end: this.length }
  }

  text(): string {
    return this.#parts.join('')
  }
}
