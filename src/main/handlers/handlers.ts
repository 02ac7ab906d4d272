import type { Method } from '../../contract/methods.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from './handler-types.ts'
import { importHandlers } from './import-handlers.ts'
import { memoHandlers } from './memo-handlers.ts'
import { reportHandlers } from './report-handlers.ts'
import { workspaceHandlers } from './workspace-handlers.ts'

/** One handler for every request that the contract knows. */
export function handlersOf(desk: Desk): Handlers<Method> {
  return { ...workspaceHandlers(desk), ...importHandlers(desk), ...reportHandlers(desk), ...memoHandlers(desk) }
}
