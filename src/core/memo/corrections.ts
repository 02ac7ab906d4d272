import { formChoiceNames, identityFieldNames } from '../catalogue/review.ts'
import { memoIndex } from '../catalogue/memo.ts'
import type { Cell } from '../extract/recognised-report.ts'
import { cellIds, type CellId } from '../form/form.ts'
import { chosenForm } from '../review/chosen-form.ts'
import type { Correction, IdentityCorrection } from '../review/review.ts'
import type { MemoContext } from './memo-context.ts'
import type { MemoInput } from './memo-input.ts'
import { placeLine } from './place.ts'
import { shownCell, type ShownCell } from './shown-cell.ts'

/** One correction as printed: what stood there, what it was corrected to, why, who and when. */
export interface MemoCorrection {
  /** 正-1 (our reading was wrong) or 勘-1 (the source is wrong). */
  index: string
  cell: CellId | null
  /** The cell's index number and name; for the organ and the year the field's name. */
  cellIndex: string | null
  label: string
  /** The characters in the source; null where there are none. */
  raw: string | null
  before: ShownCell
  after: ShownCell
  reason: string
  who: string
  at: string
  /** Where it stands in the source; null where the source has no such cell. */
  place: string | null
}

/** The corrections by kind, cells in the order of the form; organ, year and form are corrections of our reading and come first. */
export function correctionsOf(input: MemoInput, context: MemoContext): { reading: MemoCorrection[]; source: MemoCorrection[] } {
  const read = new Map(input.report.cells.map((cell) => [cell.id, cell]))
  const ordered = inFormOrder(input)
  const drafts = ordered.map((correction) => ({
    kind: correction.kind,
    draft: ofCell(correction, read.get(correction.cell), context),
  }))
  const identity = identityCorrections(input, context)
  const reading = [...identity, ...drafts.filter(({ kind }) => kind === 'reading').map(({ draft }) => draft)]
  const source = drafts.filter(({ kind }) => kind === 'source').map(({ draft }) => draft)
  return { reading: reading.map(numbered('reading')), source: source.map(numbered('source')) }
}

type Draft = Omit<MemoCorrection, 'index'>

function numbered(kind: 'reading' | 'source'): (draft: Draft, at: number) => MemoCorrection {
  return (draft, at) => ({ index: memoIndex.correction[kind](at + 1), ...draft })
}

function inFormOrder({ review, report, item }: MemoInput): Correction[] {
  const order = report.cells.length > 0 ? report.cells.map(({ id }) => id) : cellIds(item.edition ?? '2021')
  const rank = new Map(order.map((id, at) => [id, at]))
  const last = order.length
  return review.corrections.toSorted((a, b) => (rank.get(a.cell) ?? last) - (rank.get(b.cell) ?? last))
}

function ofCell(correction: Correction, cell: Cell | undefined, context: MemoContext): Draft {
  const { cell: id, state, value, reason, who, at } = correction
  return {
    cell: id,
    cellIndex: context.index.one(id),
    label: context.label(id),
    raw: cell?.raw ?? null,
    before: shownCell(cell ?? { state: 'missing', value: null, raw: null, candidates: [] }),
    after: shownCell({ state, value, raw: correction.raw, candidates: [] }),
    reason,
    who,
    at,
    place: cell?.where ? placeLine(context.place(cell.where)) : null,
  }
}

function identityCorrections({ review, report }: MemoInput, context: MemoContext): Draft[] {
  return (['agency', 'year', 'form'] as const).flatMap((field) => {
    const correction = review.identity.find((candidate) => candidate.field === field)
    if (!correction) return []
    const found = field === 'form' ? null : report[field]
    const value = found === null ? null : String(found.value)
    const { reason, who, at } = correction
    const before: ShownCell = { state: value === null ? 'missing' : 'text', text: value }
    const after: ShownCell = { state: 'text', text: shownIdentity(correction) }
    const place = found === null ? null : placeLine(context.place(found.where))
    return [{ cell: null, cellIndex: null, label: identityFieldNames[field], raw: value, before, after, reason, who, at, place }]
  })
}

/** A form is printed by its name. */
function shownIdentity(correction: IdentityCorrection): string {
  const form = chosenForm({ identity: [correction] })
  return form === null ? correction.value : formChoiceNames[form]
}
