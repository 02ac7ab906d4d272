import type { ErrorCode } from '../../contract/bridge.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import { refusalOf } from '../../store/refusal.ts'
import type { Log } from '../log.ts'
import { RequestError } from './request-error.ts'

/**
 * What is said where work threw: its stable code and a Chinese sentence. What the disk or the state of the workspace refuses is
 * said in its own words; only a fault of the program is written down in the log, under `what` was done.
 */
export function failureOf(thrown: unknown, log: Log, what: string): { code: ErrorCode; message: string } {
  const refusal = thrown instanceof RequestError ? thrown : refusalOf(thrown)
  if (refusal) return { code: refusal.code, message: refusal.message }
  log.error(what, thrown)
  return { code: 'internal', message: requestMessages.internal(log.path) }
}
