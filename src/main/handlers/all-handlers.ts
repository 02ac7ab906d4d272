import type { Handlers } from '../ipc/dispatch.ts'
import { deskHandlers } from './desk.ts'
import type { DeskServices } from './desk-services.ts'
import { importHandlers } from './import.ts'
import { judgementHandlers } from './judgement.ts'
import { memoHandlers } from './memo.ts'
import { organHandlers } from './organs.ts'
import { originalHandlers } from './originals.ts'
import { reportHandlers } from './reports.ts'
import { reviewHandlers } from './review.ts'
import { safetyHandlers } from './safety.ts'
import { trailHandlers } from './trail.ts'
import { workspaceHandlers } from './workspace.ts'

/** What answers every request of the window. */
export function allHandlers(services: DeskServices): Handlers {
  return {
    ...workspaceHandlers(services),
    ...importHandlers(services),
    ...reportHandlers(services),
    ...originalHandlers(services),
    ...reviewHandlers(services),
    ...judgementHandlers(services),
    ...memoHandlers(services),
    ...trailHandlers(services),
    ...deskHandlers(services),
    ...safetyHandlers(services),
    ...organHandlers(services),
  }
}
