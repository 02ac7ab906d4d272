import type { ReviewResult, ReviewView } from '../../store/workspace.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { RequestError } from '../ipc/request-error.ts'
import { stampIn, type DeskServices } from './desk-services.ts'

/** Answers the requests that change a review. */
export function reviewHandlers({ workspaces }: DeskServices) {
  return {
    'review.apply': ({ reportId, command }) => {
      const workspace = workspaces.current()
      return accepted(workspace.applyCommand(reportId, command, stampIn(workspace)))
    },
    'review.undo': ({ reportId }) => {
      const workspace = workspaces.current()
      return accepted(workspace.undo(reportId, stampIn(workspace)))
    },
    'review.redo': ({ reportId }) => {
      const workspace = workspaces.current()
      return accepted(workspace.redo(reportId, stampIn(workspace)))
    },
  } satisfies Partial<Handlers>
}

function accepted(result: ReviewResult): ReviewView {
  if (!result.ok) throw new RequestError(result.error.code, result.error.message)
  return result.view
}
