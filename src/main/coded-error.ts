import type { ErrorCode } from '../contract/bridge.ts'

/** An expected failure of a request: its code and Chinese message go to the window as they are. */
export class CodedError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'CodedError'
    this.code = code
  }
}
