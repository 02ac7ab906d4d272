import type { ErrorCode } from '../../contract/bridge.ts'

/** An expected refusal of a request: its stable code, and a Chinese sentence that says what is wrong and what to do. */
export class RequestError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'RequestError'
    this.code = code
  }
}
