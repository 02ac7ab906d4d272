import type { QuantityStatus } from '../../../core/claims/quantity-status.ts'
import type { TextSpan } from '../../../core/document/locator.ts'
import { piecesIn, piecesOf, type Piece } from '../../../core/document/pieces.ts'
import type { CellId } from '../../../core/form/form.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive, highlightOf, noteSpan } from '../../app/derived.ts'
import { quantitiesOf } from '../../app/quantities.ts'
import type { Selection } from '../../app/selection.ts'

/** A stretch of a piece: the whole of it, or some of its characters. */
export interface Place {
  piece: Piece
  span: TextSpan
}

/** A cell of the form, a quantity of the prose, a finding's quote or a note, at its place. */
export type Mark = Place &
  (
    | { kind: 'cell'; cell: CellId }
    | { kind: 'quantity'; start: number; status: QuantityStatus }
    | { kind: 'quote'; fingerprint: string; severity: Severity }
    | { kind: 'note'; note: string }
  )

/** The marks by the number of their piece: in each piece cells before quantities before quotes before notes. */
export type Marks = ReadonlyMap<number, readonly Mark[]>

const painted = new WeakMap<ReportView, Marks>()
const plain = new WeakMap<ReportView, Marks>()

/**
 * Everything of a view that has a place in the original, its quantities only where they are to be painted; the same object
 * for the same view.
 */
export function marksOf(view: ReportView, paint: boolean): Marks {
  const cache = paint ? painted : plain
  const known = cache.get(view)
  if (known) return known
  const { findings } = derive(view)
  const cells = view.cells.flatMap(({ id, span }) =>
    span ? placesOf(view, [span]).map((place) => ({ ...place, kind: 'cell' as const, cell: id })) : [],
  )
  const quantities = (paint ? quantitiesOf(view).quantities : []).flatMap(({ span, status }) =>
    placesOf(view, [span]).map((place) => ({ ...place, kind: 'quantity' as const, start: span.start, status })),
  )
  const quotes = findings.flatMap(({ fingerprint, severity, quotes: quoted }) => {
    const spans = quoted.map((quote) => quote.span)
    return placesOf(view, spans).map((place) => ({ ...place, kind: 'quote' as const, fingerprint, severity }))
  })
  const notes = view.review.notes.flatMap((note) => {
    const span = noteSpan(view, note)
    return span ? placesOf(view, [span]).map((place) => ({ ...place, kind: 'note' as const, note: note.id })) : []
  })
  const marks = Map.groupBy<number, Mark>([...cells, ...quantities, ...quotes, ...notes], ({ piece }) => piece.number)
  cache.set(view, marks)
  return marks
}

/** The places that a selection marks, in the order of its spans. */
export function selectedPlaces(view: ReportView, selection: Selection | null): Place[] {
  return placesOf(view, highlightOf(view, selection).spans)
}

/** What a click on a mark selects. */
export function meaningOf(mark: Mark): Selection {
  if (mark.kind === 'cell') return { kind: 'cell', cell: mark.cell }
  if (mark.kind === 'quantity') return { kind: 'quantity', start: mark.start }
  return mark.kind === 'quote' ? { kind: 'finding', fingerprint: mark.fingerprint } : { kind: 'note', id: mark.note }
}

/** Whether a place is its whole piece. */
export function isWhole({ piece, span }: Place): boolean {
  return span.start <= piece.span.start && span.end >= piece.span.end
}

function placesOf(view: ReportView, spans: readonly TextSpan[]): Place[] {
  const pieces = piecesOf(view.document)
  return spans.flatMap((span) =>
    piecesIn(pieces, span).map((piece) => ({
      piece,
      span: { start: Math.max(span.start, piece.span.start), end: Math.min(span.end, piece.span.end) },
    })),
  )
}
