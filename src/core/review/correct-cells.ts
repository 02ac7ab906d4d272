import { correctedManyLine, correctionKindNames } from '../catalogue/review.ts'
import { cellShortLabel } from '../form/cell-label.ts'
import { applyChanges, type ReviewChange } from './change.ts'
import { type CommandContext, type Draft, reject } from './command-context.ts'
import { correctCell } from './correct-cell.ts'
import type { Review, ReviewCommand } from './review.ts'

/**
 * Lays values over many cells in one step: a pasted block, the rest of a row, a joint choice of readings. Cells that
 * already hold what is asked for are left alone; one cell that is refused refuses them all.
 */
export function correctCells(
  review: Review,
  command: Extract<ReviewCommand, { type: 'correct-cells' }>,
  context: CommandContext,
): Draft {
  const { kind, reason } = command
  if (command.cells.length === 0) return reject('no-cells')
  const changes: ReviewChange[] = []
  let current = review
  let only = ''
  for (const content of command.cells) {
    const draft = correctCell(current, { type: 'correct-cell', kind, reason, ...content }, context)
    if (!draft.ok) {
      if (draft.error.code === 'no-change') continue
      return draft
    }
    changes.push(...draft.changes)
    current = applyChanges(current, draft.changes)
    only = draft.summary
  }
  const [first] = changes
  if (!first || first.part !== 'correction') return reject('no-change')
  if (changes.length === 1) return { ok: true, changes, summary: only }
  const place = cellShortLabel(first.key, context.report.edition)
  return { ok: true, changes, summary: correctedManyLine(changes.length, place, correctionKindNames[kind]) }
}
