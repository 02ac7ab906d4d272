import { chosenFormLine, formChoiceNames } from '../catalogue/review.ts'
import { chosenForm, hasCell, possibleForms, readForm } from './chosen-form.ts'
import { type CommandContext, type Draft, reject } from './command-context.ts'
import type { IdentityCorrection, Review, ReviewCommand } from './review.ts'

/**
 * Says on which form the tables are to be typed in, where the source's own could not be read. Choosing the form as read
 * takes the choice back. No value that was typed in is lost: a form without its cell is refused.
 */
export function chooseForm(
  review: Review,
  command: Extract<ReviewCommand, { type: 'choose-form' }>,
  context: CommandContext,
): Draft {
  const { form } = command
  const read = readForm(context.report)
  const now = chosenForm(review) ?? read
  if (read === null || !possibleForms(context.report).includes(form)) return reject('form-read')
  if (form === now) return reject('no-change')
  if (review.corrections.some(({ cell }) => !hasCell(form, cell))) return reject('form-filled')
  const before = review.identity.find(({ field }) => field === 'form') ?? null
  const after: IdentityCorrection | null =
    form === read ? null : { field: 'form', value: form, reason: '', who: context.who, at: context.at }
  const summary = chosenFormLine(formChoiceNames[now ?? form], formChoiceNames[form])
  return { ok: true, changes: [{ part: 'identity', key: 'form', before, after }], summary }
}
