import { reviewStateNames, stateLine } from '../catalogue/review.ts'
import { addNote, deleteNote, editNote } from './annotate.ts'
import { applyChanges, type ReviewChange } from './change.ts'
import { type CommandContext, type Draft, reject, type Rejection } from './command-context.ts'
import { correctCell, withdrawCorrection } from './correct-cell.ts'
import { correctCells } from './correct-cells.ts'
import { correctIdentity, withdrawIdentity } from './correct-identity.ts'
import { withChosenForm } from './chosen-form.ts'
import { chooseForm } from './choose-form.ts'
import { decide, type DecisionContext } from './decide.ts'
import { setSeverity } from './set-severity.ts'
import type { Review, ReviewCommand, ReviewState } from './review.ts'

export type { CommandContext, Rejection, RejectionCode } from './command-context.ts'

/** A command applied: the new review, the changes that lead there (and, inverted, back), one Chinese line; or a refusal. */
export type Applied = { ok: true; review: Review; changes: ReviewChange[]; summary: string } | { ok: false; error: Rejection }

/**
 * Applies a command to a review; pure. The first work on an untouched report also moves it from 未核 to 在核, as part of
 * the same step, so that undo takes both back.
 */
export function applyCommand(review: Review, command: ReviewCommand, context: CommandContext): Applied {
  return finished(review, command, draftOf(review, command, context))
}

/** {@link applyCommand} for a decision, which needs to know less of the report. */
export function applyDecision(
  review: Review,
  command: Extract<ReviewCommand, { type: 'decide' }>,
  context: DecisionContext,
): Applied {
  return finished(review, command, decide(review, command, context))
}

function finished(review: Review, command: ReviewCommand, draft: Draft): Applied {
  if (!draft.ok) return draft
  const changes = [...draft.changes]
  if (command.type !== 'set-state' && review.state === 'unreviewed') changes.push(stateChange('unreviewed', 'in-review'))
  return { ok: true, review: applyChanges(review, changes), changes, summary: draft.summary }
}

function draftOf(review: Review, command: ReviewCommand, asRead: CommandContext): Draft {
  if (command.type === 'choose-form') return chooseForm(review, command, asRead)
  const context = { ...asRead, report: withChosenForm(asRead.report, review) }
  switch (command.type) {
    case 'correct-cell':
      return correctCell(review, command, context)
    case 'correct-cells':
      return correctCells(review, command, context)
    case 'withdraw-correction':
      return withdrawCorrection(review, command, context)
    case 'correct-identity':
      return correctIdentity(review, command, context)
    case 'withdraw-identity':
      return withdrawIdentity(review, command, context)
    case 'decide':
      return decide(review, command, context)
    case 'set-severity':
      return setSeverity(review, command, context)
    case 'add-note':
      return addNote(command, context)
    case 'edit-note':
      return editNote(review, command, context)
    case 'delete-note':
      return deleteNote(review, command, context)
    case 'set-state':
      return setState(review, command.state)
  }
}

function setState(review: Review, state: ReviewState): Draft {
  if (review.state === state) return reject('no-change')
  const summary = stateLine(reviewStateNames[review.state], reviewStateNames[state])
  return { ok: true, changes: [stateChange(review.state, state)], summary }
}

function stateChange(before: ReviewState, after: ReviewState): ReviewChange {
  return { part: 'state', key: 'state', before, after }
}
