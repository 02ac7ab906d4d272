import { correctedLine, correctionKindNames, identityFieldNames, notRead, withdrawnLine } from '../catalogue/review.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import { cleanText, type CommandContext, type Draft, reject } from './command-context.ts'
import type { IdentityCorrection, Review, ReviewCommand } from './review.ts'

type Field = Exclude<IdentityCorrection['field'], 'form'>

/** Sets the organ's name or the report year. Setting it back to what was read withdraws the correction. */
export function correctIdentity(
  review: Review,
  command: Extract<ReviewCommand, { type: 'correct-identity' }>,
  context: CommandContext,
): Draft {
  const { field } = command
  const value = cleanText(command.value)
  if (field === 'agency' && value === '') return reject('agency-empty')
  if (field === 'year' && !/^(19|20)\d\d$/.test(value)) return reject('year-malformed')
  const before = identityOf(review, field)
  const read = readIdentity(context.report, field)
  if (value === read) return before ? withdraw(field, before, read) : reject('no-change')
  const after: IdentityCorrection = { field, value, reason: cleanText(command.reason), who: context.who, at: context.at }
  if (before && before.value === after.value && before.reason === after.reason) return reject('no-change')
  // The organ's name and the year are what the source is about, not one of its figures: a correction is of our reading.
  const summary = correctedLine(identityFieldNames[field], before?.value ?? read ?? notRead, value, correctionKindNames.reading)
  return { ok: true, changes: [{ part: 'identity', key: field, before, after }], summary }
}

/** Takes the correction of the organ's name or the year away. */
export function withdrawIdentity(
  review: Review,
  command: Extract<ReviewCommand, { type: 'withdraw-identity' }>,
  context: CommandContext,
): Draft {
  const before = identityOf(review, command.field)
  return before ? withdraw(command.field, before, readIdentity(context.report, command.field)) : reject('no-correction')
}

function withdraw(field: Field, before: IdentityCorrection, read: string | null): Draft {
  const summary = withdrawnLine(identityFieldNames[field], before.value, read ?? notRead)
  return { ok: true, changes: [{ part: 'identity', key: field, before, after: null }], summary }
}

function identityOf(review: Review, field: Field): IdentityCorrection | null {
  return review.identity.find((identity) => identity.field === field) ?? null
}

function readIdentity(report: RecognisedReport, field: Field): string | null {
  const found = report[field]
  return found === null ? null : String(found.value)
}
