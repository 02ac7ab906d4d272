import { isMerged } from '../../form/form-grid.ts'
import type { CellId, Edition } from '../../form/form.ts'
import type { Cell } from '../../extract/recognised-report.ts'
import { isUnread } from '../completeness.ts'
import type { CellContent } from '../review.ts'
import type { PastedBlock } from './block-plan.ts'
import { hasLabels, longestBlock, plainBlock } from './block-text.ts'
import { placeByLabels } from './place-by-labels.ts'
import { placeByShape } from './place-by-shape.ts'

/** The form that a block is placed on. */
export interface TargetForm {
  edition: Edition
  cells: ReadonlyMap<CellId, Pick<Cell, 'state' | 'value' | 'raw'>>
}

/**
 * Places a pasted block on the form: by its labels where it has any (the aligner that reads reports reads it), else by
 * its shape from `anchor` on. What does not fit is refused with its reason; nothing is placed on a guess.
 */
export function placeBlock(text: string, form: TargetForm, anchor: CellId | null): PastedBlock {
  const block = plainBlock(text)
  if (block.trim() === '') return { ok: false, refusal: 'empty' }
  if (block.length > longestBlock) return { ok: false, refusal: 'too-large' }
  const merged = isMerged(form.edition, form.cells)
  return hasLabels(block) ? placeByLabels(block, form.edition, merged) : placeByShape(block, form.edition, merged, anchor)
}

/** What taking a plan would do to the cells as they stand. */
export interface PlanEffect {
  /** Cells that were unread and get a content. */
  fresh: CellContent[]
  /** Cells that hold something else now. */
  changed: CellContent[]
  /** Cells that hold the same already. */
  same: number
  /** Cells with a content for which the block has a blank: they keep it. */
  kept: number
}

/** Compares a plan with the cells. A blank of the block fills unread cells only; it takes no number away. */
export function effectOf(cells: readonly CellContent[], form: Pick<TargetForm, 'cells'>): PlanEffect {
  const effect: PlanEffect = { fresh: [], changed: [], same: 0, kept: 0 }
  for (const content of cells) {
    const now = form.cells.get(content.cell)
    if (!now) continue
    if (isUnread(now)) effect.fresh.push(content)
    else if (now.state === content.state && now.value === content.value && (content.state !== 'text' || now.raw === content.raw))
      effect.same += 1
    else if (content.state === 'blank') effect.kept += 1
    else effect.changed.push(content)
  }
  return effect
}
