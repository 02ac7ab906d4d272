import type { ImportOutcome } from '../../contract/views.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import { refusalOf } from '../../store/refusal.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { Log } from '../log.ts'

/**
 * What a file comes to whose import threw. What the disk or the state of the workspace refuses is said in its own words;
 * only a fault of the program is written down in the log.
 */
export function importFailure(thrown: unknown, log: Log): ImportOutcome {
  const refusal = thrown instanceof RequestError ? thrown : refusalOf(thrown)
  if (refusal) return { kind: 'failed', code: refusal.code, message: refusal.message }
  log.error('import', thrown)
  return { kind: 'failed', code: 'internal', message: requestMessages.internal(log.path) }
}
