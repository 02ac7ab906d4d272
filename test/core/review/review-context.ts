import type { CommandContext } from '../../../src/core/review/apply-command.ts'
import { applyCommand } from '../../../src/core/review/apply-command.ts'
import { emptyReview, type Review, type ReviewCommand } from '../../../src/core/review/review.ts'
import { findingOf, type Finding } from '../../../src/core/rules/verdict.ts'
import { sampleReport } from '../../store/sample-report.ts'

/** 新收 自然人 is read as 91; the text ends in a sentence with a character outside the basic plane. */
export const sample = sampleReport({ values: { 't3.newReceived.naturalPerson': '91' }, remark: '𠮷' })

/** A finding that is there. */
export const finding: Finding = findingOf({
  rule: 't3.row-total',
  subject: 'newReceived',
  outcome: 'failed',
  severity: 'error',
  about: 'source',
  statement: '91 = 91 ≠ 0',
  expected: '91',
  actual: '0',
  message: '分项之和不等于总计',
  operands: [],
  cells: ['t3.newReceived.naturalPerson'],
  quotes: [],
})

/** The context of a command in these tests. */
export const context: CommandContext = {
  who: '审核甲',
  at: '2026-03-02T10:00:00+08:00',
  newId: () => 'n1',
  document: sample.document,
  report: sample.report,
  findings: [finding],
}

/** Applies commands that must be accepted, one after the other. */
export function after(...commands: ReviewCommand[]): Review {
  return commands.reduce((review, command) => accepted(review, command).review, emptyReview)
}

/** Applies a command that must be accepted. */
export function accepted(review: Review, command: ReviewCommand, changed: Partial<CommandContext> = {}) {
  const applied = applyCommand(review, command, { ...context, ...changed })
  if (!applied.ok) throw new Error(applied.error.code)
  return applied
}

/** The code with which a command is refused; null where it is accepted. */
export function refusal(review: Review, command: ReviewCommand, changed: Partial<CommandContext> = {}): string | null {
  const applied = applyCommand(review, command, { ...context, ...changed })
  return applied.ok ? null : applied.error.code
}
