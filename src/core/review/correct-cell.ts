import { cellStateNames, correctedLine, correctionKindNames, withdrawnLine } from '../catalogue/review.ts'
import { formatDecimal, parseDecimal } from '../decimal/decimal.ts'
import type { Cell } from '../extract/recognised-report.ts'
import { cellShortLabel } from '../form/cell-label.ts'
import { cleanText, type CommandContext, type Draft, reject } from './command-context.ts'
import type { Correction, Review, ReviewCommand } from './review.ts'

type CorrectCell = Extract<ReviewCommand, { type: 'correct-cell' }>
type Content = Pick<Cell, 'state' | 'value' | 'raw'>

/** Lays a value over a cell. Correcting a cell back to what was read withdraws the correction. */
export function correctCell(review: Review, command: CorrectCell, context: CommandContext): Draft {
  const cell = context.report.cells.find((candidate) => candidate.id === command.cell)
  if (!cell) return reject('unknown-cell')
  const content = contentOf(command)
  if ('ok' in content) return content
  const before = correctionOf(review, command.cell)
  const { who, at } = context
  const after: Correction = { cell: cell.id, kind: command.kind, ...content, reason: cleanText(command.reason), who, at }
  // An inferred reading may be confirmed by a correction to the same value: that settles the doubt.
  if (!cell.inferred && sameContent(cell, after)) return before ? withdraw(before, cell, context) : reject('no-change')
  if (before && before.kind === after.kind && before.reason === after.reason && sameContent(before, after))
    return reject('no-change')
  const label = cellShortLabel(cell.id, context.report.edition)
  const summary = correctedLine(label, shown(before ?? cell), shown(after), correctionKindNames[after.kind])
  return { ok: true, changes: [{ part: 'correction', key: cell.id, before, after }], summary }
}

/** Takes a correction away: the cell is again what was read. */
export function withdrawCorrection(
  review: Review,
  command: Extract<ReviewCommand, { type: 'withdraw-correction' }>,
  context: CommandContext,
): Draft {
  const cell = context.report.cells.find((candidate) => candidate.id === command.cell)
  if (!cell) return reject('unknown-cell')
  const before = correctionOf(review, command.cell)
  return before ? withdraw(before, cell, context) : reject('no-correction')
}

function withdraw(before: Correction, cell: Cell, context: CommandContext): Draft {
  const summary = withdrawnLine(cellShortLabel(cell.id, context.report.edition), shown(before), shown(cell))
  return { ok: true, changes: [{ part: 'correction', key: cell.id, before, after: null }], summary }
}

function correctionOf(review: Review, cell: Correction['cell']): Correction | null {
  return review.corrections.find((correction) => correction.cell === cell) ?? null
}

function contentOf(command: CorrectCell): Pick<Correction, 'state' | 'value' | 'raw'> | ReturnType<typeof reject> {
  const raw = command.raw === null ? null : cleanText(command.raw) || null
  if (command.state !== 'number') {
    if (command.value !== null) return reject('value-forbidden')
    if (command.state === 'text' && raw === null) return reject('raw-required')
    return { state: command.state, value: null, raw: command.state === 'text' ? raw : null }
  }
  if (command.value === null || command.value.trim() === '') return reject('value-required')
  const decimal = parseDecimal(command.value.trim())
  return decimal ? { state: 'number', value: formatDecimal(decimal), raw } : reject('value-malformed')
}

function sameContent(a: Content, b: Content): boolean {
  if (a.state !== b.state) return false
  if (a.state === 'text') return a.raw === b.raw
  return a.value === b.value
}

/** A cell's content as a summary prints it. */
function shown(content: Content): string {
  if (content.state === 'number') return content.value ?? ''
  return content.state === 'text' ? `“${content.raw ?? ''}”` : cellStateNames[content.state]
}
