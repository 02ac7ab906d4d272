import type { Grid, SourceDocument } from '../../src/core/document/source-document.ts'
import type { IngestErrorCode } from '../../src/ingest/ingest-error.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { toUtf8 } from './gb18030.ts'

/** The document of bytes (or of UTF-8 text) that must be readable; checks what every document promises. */
export async function documentOf(content: Uint8Array | string): Promise<SourceDocument> {
  const result = await readDocument(typeof content === 'string' ? toUtf8(content) : content, 'x.bin')
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  assertConsistent(result.document)
  return result.document
}

/** The error code of bytes that must not be readable. */
export async function refusalOf(content: Uint8Array | string): Promise<{ code: IngestErrorCode; message: string }> {
  const result = await readDocument(typeof content === 'string' ? toUtf8(content) : content, 'x.bin')
  if (result.ok) throw new Error(`was read as ${result.document.format}`)
  return result.error
}

/** The grids of a document. */
export function gridsOf(document: SourceDocument): Grid[] {
  return document.blocks.filter((block) => block.kind === 'grid')
}

/** The texts of the paragraphs of a document. */
export function paragraphsOf(document: SourceDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [document.text.slice(block.span.start, block.span.end)] : [],
  )
}

/** A grid as rows of texts, cells joined in their order: `a|b`, spans as `a(2x1)`. */
export function picture(grid: Grid | undefined): string[] {
  const rows: string[][] = []
  for (const cell of grid?.cells ?? []) {
    const spans = cell.rowSpan > 1 || cell.columnSpan > 1 ? `(${cell.rowSpan}x${cell.columnSpan})` : ''
    ;(rows[cell.row] ??= []).push(`${cell.text}${spans}@${cell.column}`)
  }
  return Array.from(rows, (row) => (row ?? []).join(' | '))
}

/** Spans lie in order and hold what the cells say; no two cells of a grid overlap. */
export function assertConsistent(document: SourceDocument): void {
  let at = 0
  for (const block of document.blocks) {
    if (block.span.start < at || block.span.end < block.span.start) throw new Error('blocks out of order')
    at = block.span.end
    if (block.kind === 'paragraph') continue
    const taken = new Set<string>()
    let cellEnd = block.span.start
    for (const cell of block.cells) {
      if (document.text.slice(cell.span.start, cell.span.end) !== cell.text) throw new Error(`span of ${cell.text}`)
      if (cell.span.start < cellEnd) throw new Error('cells out of order')
      cellEnd = cell.span.end
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          const place = `${row},${column}`
          if (taken.has(place)) throw new Error(`overlap at ${place}`)
          if (row >= block.rows || column >= block.columns) throw new Error(`outside the grid: ${place}`)
          taken.add(place)
        }
    }
  }
}
