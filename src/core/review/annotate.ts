import { noteLines, noteTargets } from '../catalogue/review.ts'
import { cellShortLabel } from '../form/cell-label.ts'
import { cleanText, type CommandContext, type Draft, excerpt, reject, type Rejection } from './command-context.ts'
import type { Note, NoteTarget, Review, ReviewCommand } from './review.ts'

type TextTarget = Extract<NoteTarget, { kind: 'text' }>

/** Writes a note on the report, a cell, a finding or a passage of the text. */
export function addNote(command: Extract<ReviewCommand, { type: 'add-note' }>, context: CommandContext): Draft {
  const body = cleanText(command.body)
  if (body === '') return reject('note-empty')
  const target = checkedTarget(command.target, context)
  if ('ok' in target) return target
  const after: Note = { id: context.newId(), target, body, who: context.who, at: context.at }
  return { ok: true, changes: [{ part: 'note', key: after.id, before: null, after }], summary: line('added', after, context) }
}

/** Writes a note anew; its target stays. */
export function editNote(review: Review, command: Extract<ReviewCommand, { type: 'edit-note' }>, context: CommandContext): Draft {
  const before = review.notes.find((note) => note.id === command.id)
  if (!before) return reject('unknown-note')
  const body = cleanText(command.body)
  if (body === '') return reject('note-empty')
  if (body === before.body) return reject('no-change')
  const after: Note = { ...before, body, who: context.who, at: context.at }
  return { ok: true, changes: [{ part: 'note', key: after.id, before, after }], summary: line('edited', after, context) }
}

/** Deletes a note; the trail keeps it. */
export function deleteNote(
  review: Review,
  command: Extract<ReviewCommand, { type: 'delete-note' }>,
  context: CommandContext,
): Draft {
  const before = review.notes.find((note) => note.id === command.id)
  if (!before) return reject('unknown-note')
  return { ok: true, changes: [{ part: 'note', key: before.id, before, after: null }], summary: line('deleted', before, context) }
}

type Refusal = { ok: false; error: Rejection }

function checkedTarget(target: NoteTarget, context: CommandContext): NoteTarget | Refusal {
  switch (target.kind) {
    case 'report':
      return { kind: 'report' }
    case 'cell':
      return context.report.cells.some((cell) => cell.id === target.cell)
        ? { kind: 'cell', cell: target.cell }
        : reject('unknown-cell')
    case 'finding': {
      const finding = context.findings.find((candidate) => candidate.fingerprint === target.fingerprint)
      return finding ? { kind: 'finding', fingerprint: finding.fingerprint, topic: finding.topic } : reject('unknown-finding')
    }
    case 'text':
      return checkedPassage(target, context.document.text)
  }
}

/** A passage must be where it says it is: position and quote are checked against the text. */
function checkedPassage({ position, quote }: TextTarget, text: string): TextTarget | Refusal {
  const { start, end } = position
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
    return reject('range-out-of-bounds')
  const { exact, prefix, suffix } = quote
  if (text.slice(start, end) !== exact) return reject('quote-mismatch')
  if (!exact.isWellFormed()) return reject('range-splits-character')
  if (!text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end)) return reject('quote-mismatch')
  // A window may cut the context in the middle of a surrogate pair; half a character cannot be kept.
  const context = { prefix: prefix.replace(/^[\udc00-\udfff]/, ''), suffix: suffix.replace(/[\ud800-\udbff]$/, '') }
  return {
    kind: 'text',
    position: { start, end },
    quote: { exact, prefix: context.prefix.toWellFormed(), suffix: context.suffix.toWellFormed() },
  }
}

function line(what: keyof typeof noteLines, note: Note, context: CommandContext): string {
  return noteLines[what](targetName(note.target, context), excerpt(note.body, 40))
}

function targetName(target: NoteTarget, context: CommandContext): string {
  if (target.kind === 'report') return noteTargets.report
  if (target.kind === 'cell') return cellShortLabel(target.cell, context.report.edition)
  if (target.kind === 'text') return noteTargets.text(excerpt(target.quote.exact, 20))
  const finding = context.findings.find((candidate) => candidate.fingerprint === target.fingerprint)
  return noteTargets.finding(excerpt(finding?.statement || target.topic, 30))
}
