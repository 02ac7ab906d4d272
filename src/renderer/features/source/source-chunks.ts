import type { TextSpan } from '../../../core/document/locator.ts'
import type { Grid, SourceDocument } from '../../../core/document/source-document.ts'

/** A line of text as shown. `number` counts the lines of the canonical text from 1. */
export interface TextLine {
  kind: 'text'
  span: TextSpan
  number: number
}

/** A stretch of empty lines; shown as one narrow gap. */
export interface GapLine {
  kind: 'gap'
  number: number
}

/** Some rows of a grid, `from` included, `to` excluded; a whole grid unless it is very long. */
export interface GridRows {
  kind: 'grid'
  grid: Grid
  from: number
  to: number
}

/** What the source pane draws one below the other. */
export type SourceLine = TextLine | GapLine | GridRows

/** A run of lines that is rendered, skipped and measured together. */
export interface Chunk {
  span: TextSpan
  lines: SourceLine[]
  /** About how many pixels high it will be; right only after it was drawn. */
  estimate: number
}

const longest = 3_000
const chunkCharacters = 4_000
const chunkLines = 80
const gridRows = 60

/** Cuts a document into the lines to draw, gathered into chunks. Every visible character of the text is in exactly one line. */
export function chunksOf(document: SourceDocument): Chunk[] {
  const { text } = document
  const lines: { line: SourceLine; span: TextSpan }[] = []
  let number = 1
  let at = 0
  const put = (line: SourceLine, span: TextSpan) => {
    if (line.kind === 'gap' && (lines.length === 0 || lines.at(-1)?.line.kind === 'gap')) return
    lines.push({ line, span })
  }
  const between = (to: number) => {
    const rest = text.slice(at, to)
    let start = at
    const pieces = rest.split('\n')
    pieces.forEach((piece, index) => {
      if (index > 0) number += 1
      if (piece.trim()) putText(start, start + piece.length)
      start += piece.length + 1
    })
    if (pieces.length > 2) put({ kind: 'gap', number }, { start: to, end: to })
    at = to
  }
  const putText = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      const end = to - start <= longest ? to : pieceEnd(text, start, start + longest)
      put({ kind: 'text', span: { start, end }, number }, { start, end })
      start = end
    }
  }
  for (const block of document.blocks) {
    if (block.span.start < at) continue
    between(block.span.start)
    if (block.kind === 'grid') {
      for (const rows of gridParts(block)) put(rows, block.span)
    } else if (text.slice(block.span.start, block.span.end).trim()) putText(block.span.start, block.span.end)
    else put({ kind: 'gap', number }, block.span)
    number += countBreaks(text, block.span)
    at = block.span.end
  }
  between(text.length)
  return gather(lines)
}

/** The chunk that holds an offset; the last one before it where it falls between chunks. */
export function chunkAt(chunks: readonly Chunk[], offset: number): number {
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((chunks[middle]?.span.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function gather(lines: readonly { line: SourceLine; span: TextSpan }[]): Chunk[] {
  const chunks: Chunk[] = []
  let characters = 0
  for (const { line, span } of lines) {
    const open = chunks.at(-1)
    const size = line.kind === 'text' ? span.end - span.start : 0
    const alone = line.kind === 'grid' || open?.lines[0]?.kind === 'grid'
    if (!open || alone || characters + size > chunkCharacters || open.lines.length >= chunkLines) {
      chunks.push({ span: { ...span }, lines: [line], estimate: height(line, size) })
      characters = size
    } else {
      open.lines.push(line)
      open.span.end = Math.max(open.span.end, span.end)
      open.estimate += height(line, size)
      characters += size
    }
  }
  return chunks
}

function height(line: SourceLine, size: number): number {
  if (line.kind === 'gap') return 8
  return line.kind === 'grid' ? (line.to - line.from) * 25 : Math.ceil(size / 34) * 24
}

function gridParts(grid: Grid): GridRows[] {
  if (grid.rows <= gridRows) return [{ kind: 'grid', grid, from: 0, to: grid.rows }]
  // A part may only end where no merged cell reaches across.
  const bridged = new Set<number>()
  for (const cell of grid.cells) for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row += 1) bridged.add(row)
  const parts: GridRows[] = []
  let from = 0
  for (let row = 1; row <= grid.rows; row += 1) {
    if (row !== grid.rows && (row - from < gridRows || bridged.has(row))) continue
    parts.push({ kind: 'grid', grid, from, to: row })
    from = row
  }
  return parts
}

function pieceEnd(text: string, from: number, to: number): number {
  const stop = Math.max(text.lastIndexOf('。', to - 1), text.lastIndexOf('\n', to - 1), text.lastIndexOf(' ', to - 1))
  return stop > from + longest / 2 ? stop + 1 : to
}

function countBreaks(text: string, { start, end }: TextSpan): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
