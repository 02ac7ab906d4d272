import { ingestMessages } from '../core/catalogue/ingest.ts'

/** Why a file could not be read: stable codes, shown with their Chinese sentence. */
export type IngestErrorCode =
  | 'empty-file'
  | 'too-large'
  | 'too-complex'
  | 'inflates-too-much'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'binary'
  | 'unsupported-format'
  | 'undecodable'
  | 'no-content'
  | 'garbled-text'
  | 'too-slow'
  | 'out-of-memory'
  | 'vanished'
  | 'changed'
  | 'not-a-file'
  | 'unreadable-path'
  | 'reader-failed'

/** Why a file could not be read, as a value: `message` is Chinese and says what is wrong and what to do. */
export interface IngestError {
  code: IngestErrorCode
  message: string
}

const messages: Record<IngestErrorCode, (detail: string) => string> = ingestMessages

/** The error of a code; `detail` is what the code is about, in Chinese ("" for nothing). */
export function ingestError(code: IngestErrorCode, detail = ''): IngestError {
  return { code, message: messages[code](detail) }
}

/**
 * Thrown inside a reader where the file, not the program, is at fault. It never leaves the room: `readDocument` turns it
 * into a value.
 */
export class IngestFailure extends Error {
  readonly error: IngestError

  constructor(code: IngestErrorCode, detail = '') {
    super(`${code} ${detail}`)
    this.name = 'IngestFailure'
    this.error = ingestError(code, detail)
  }
}

/** What a reader threw, as a value: never an exception for what is wrong with a file. */
export function errorOf(thrown: unknown): IngestError {
  if (thrown instanceof IngestFailure) return thrown.error
  // Too deep for the stack or too long for a string: the file's doing, met where no explicit limit stood.
  if (thrown instanceof RangeError) return ingestError('too-complex', thrown.message)
  return ingestError('reader-failed', thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
}
