import { rejectionMessages } from '../catalogue/review.ts'
import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import type { Finding } from '../rules/verdict.ts'
import type { ReviewChange } from './change.ts'

/** What a command is applied in: who, when, and what the report says at this moment. */
export interface CommandContext {
  who: string
  /** ISO 8601 with offset, second precision. */
  at: string
  /** An id that no note of this report has or had; ids sort in the order in which they were given. */
  newId: () => string
  document: Pick<SourceDocument, 'text'>
  report: RecognisedReport
  /** The findings as they stand, corrections laid over. */
  findings: readonly Finding[]
}

/** Stable codes of refused commands. */
export type RejectionCode = keyof typeof rejectionMessages

/** Why a command was refused; the message is Chinese. */
export interface Rejection {
  code: RejectionCode
  message: string
}

/** What one command comes to: its changes (one, but for a command on many cells) with one summary, or a refusal. */
export type Draft = { ok: true; changes: ReviewChange[]; summary: string } | { ok: false; error: Rejection }

/** Refuses a command. */
export function reject(code: RejectionCode): { ok: false; error: Rejection } {
  return { ok: false, error: { code, message: rejectionMessages[code] } }
}

/** Free text as it is kept: without blank ends, and without halves of characters, which no database stores faithfully. */
export function cleanText(text: string): string {
  return text.trim().toWellFormed()
}

/** The beginning of a text, on one line, for summaries. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : line
}
