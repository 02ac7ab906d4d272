import type { Cell, RecognisedReport } from '../extract/recognised-report.ts'
import type { CellId } from '../form/form.ts'
import type { EffectiveCell } from '../rules/rule.ts'
import { withChosenForm } from './chosen-form.ts'
import type { Correction, Review } from './review.ts'

/** The cells as the rules see them: every cell of the report (of the form that was chosen) in its order, with the auditor's corrections laid over. */
export function effectiveCells(report: RecognisedReport, review: Pick<Review, 'corrections' | 'identity'>): EffectiveCell[] {
  const corrections = new Map(review.corrections.map((correction) => [correction.cell, correction]))
  return withChosenForm(report, review).cells.map((cell) => effectiveCell(cell, corrections.get(cell.id)))
}

/**
 * The cells as the source has them: reading corrections laid over, source corrections not. What the organ printed wrong
 * stays wrong, however the auditor notes what it ought to be; so its findings stay too.
 */
export function printedCells(report: RecognisedReport, review: Pick<Review, 'corrections' | 'identity'>): EffectiveCell[] {
  return effectiveCells(report, {
    identity: review.identity,
    corrections: review.corrections.filter((correction) => correction.kind === 'reading'),
  })
}

/** The effective cells by id, as a rule asks for them. */
export function effectiveCellMap(
  report: RecognisedReport,
  review: Pick<Review, 'corrections' | 'identity'>,
): ReadonlyMap<CellId, EffectiveCell> {
  return new Map(effectiveCells(report, review).map((cell) => [cell.id, cell]))
}

/** One cell with its correction: the place in the source stays, the reading's doubts (inferred, candidates) are settled. */
function effectiveCell(cell: Cell, correction: Correction | undefined): EffectiveCell {
  if (!correction) return { ...cell, corrected: null }
  const { state, value, kind } = correction
  return { ...cell, state, value, raw: effectiveRaw(cell, correction), inferred: false, candidates: [], corrected: kind }
}

function effectiveRaw(cell: Cell, correction: Correction): string | null {
  if (correction.state === 'blank' || correction.state === 'missing') return null
  return correction.raw ?? cell.raw
}
