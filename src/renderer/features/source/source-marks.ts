import type { TextSpan } from '../../../core/document/locator.ts'
import type { QuantityStatus } from '../../../core/claims/quantity-status.ts'
import type { CellId } from '../../../core/form/form.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive, noteSpan } from '../../app/derived.ts'
import { quantitiesOf } from '../../app/quantities.ts'
import { chunkAt, type Chunk } from './source-chunks.ts'

/** A stretch of the source that something was recognised in or said about. */
export type SourceMark = TextSpan &
  (
    | { kind: 'cell'; cell: CellId; inferred: boolean }
    | { kind: 'heading' }
    | { kind: 'identity' }
    | { kind: 'quote'; fingerprint: string; severity: Severity }
    | { kind: 'note'; note: string }
    | { kind: 'quantity'; status: QuantityStatus }
    | { kind: 'on' }
  )

/** A run of characters with the same marks. */
export interface Segment extends TextSpan {
  marks: readonly SourceMark[]
}

/** The marks of a view by chunk, with those of the quantities where they are painted; a chunk without marks has no entry. */
export function marksByChunk(view: ReportView, chunks: readonly Chunk[], paint: boolean): ReadonlyMap<number, SourceMark[]> {
  return distribute(allMarks(view, paint), chunks)
}

/** The spans that the selection marks, by chunk. */
export function spansByChunk(spans: readonly TextSpan[], chunks: readonly Chunk[]): ReadonlyMap<number, SourceMark[]> {
  return distribute(
    spans.map((span) => ({ kind: 'on', start: span.start, end: span.end })),
    chunks,
  )
}

/** Cuts a span at the edges of its marks; empty marks become empty segments, so that blank cells can be shown. */
export function segmentsOf(span: TextSpan, marks: readonly SourceMark[]): Segment[] {
  const inside = marks.filter((mark) =>
    mark.start === mark.end ? mark.start >= span.start && mark.start <= span.end : mark.start < span.end && mark.end > span.start,
  )
  if (inside.length === 0) return [{ ...span, marks: [] }]
  const edges = new Set([span.start, span.end])
  for (const { start, end } of inside) for (const edge of [start, end]) if (edge > span.start && edge < span.end) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  sorted.forEach((start, index) => {
    const empty = inside.filter((mark) => mark.start === start && mark.end === start)
    if (empty.length > 0) segments.push({ start, end: start, marks: empty })
    const end = sorted[index + 1]
    if (end !== undefined)
      segments.push({
        start,
        end,
        marks: inside.filter((mark) => mark.start <= start && mark.end >= end && mark.end > mark.start),
      })
  })
  return segments
}

function allMarks(view: ReportView, paint: boolean): SourceMark[] {
  const { report, review, cells } = view
  const marks: SourceMark[] = []
  for (const cell of cells)
    if (cell.span) marks.push({ kind: 'cell', cell: cell.id, inferred: cell.inferred, ...bare(cell.span) })
  for (const section of report.sections) marks.push({ kind: 'heading', ...bare(section.heading) })
  for (const found of [report.agency, report.year]) if (found) marks.push({ kind: 'identity', ...bare(found.span) })
  for (const { fingerprint, severity, quotes } of derive(view).findings)
    for (const quote of quotes) marks.push({ kind: 'quote', fingerprint, severity, ...bare(quote.span) })
  for (const note of review.notes) {
    const span = noteSpan(view, note)
    if (span) marks.push({ kind: 'note', note: note.id, ...bare(span) })
  }
  if (paint) for (const { span, status } of quantitiesOf(view).quantities) marks.push({ kind: 'quantity', status, ...bare(span) })
  return marks
}

function bare({ start, end }: TextSpan): TextSpan {
  return { start, end }
}

function distribute(marks: readonly SourceMark[], chunks: readonly Chunk[]): Map<number, SourceMark[]> {
  const byChunk = new Map<number, SourceMark[]>()
  for (const mark of marks) {
    for (let index = chunkAt(chunks, mark.start); index < chunks.length; index += 1) {
      const chunk = chunks[index]
      if (!chunk || (chunk.span.start > mark.start && chunk.span.start >= mark.end)) break
      const list = byChunk.get(index)
      if (list) list.push(mark)
      else byChunk.set(index, [mark])
    }
  }
  return byChunk
}
