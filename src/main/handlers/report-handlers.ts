import { mainText, requestMessages } from '../../core/catalogue/shell.ts'
import type { ReviewResult, Stamp } from '../../store/workspace.ts'
import { now } from '../clock.ts'
import { CodedError } from '../coded-error.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from './handler-types.ts'

/** Requests about reports, their review and the trail. */
export function reportHandlers(
  desk: Desk,
): Handlers<'reports.list' | 'reports.open' | 'review.apply' | 'review.undo' | 'review.redo' | 'trail.list'> {
  const { workspaces } = desk
  const stamp = (): Stamp => ({ who: workspaces.current().reviewer || mainText.unnamed, at: now() })
  return {
    'reports.list': () => workspaces.current().listReports(),
    'reports.open': ({ reportId }) => {
      const view = workspaces.current().openReport(reportId)
      if (!view) throw new CodedError('not-found', requestMessages['not-found'])
      return view
    },
    'review.apply': ({ reportId, command }) => viewOf(workspaces.current().applyCommand(reportId, command, stamp())),
    'review.undo': ({ reportId }) => viewOf(workspaces.current().undo(reportId, stamp())),
    'review.redo': ({ reportId }) => viewOf(workspaces.current().redo(reportId, stamp())),
    'trail.list': ({ reportId, limit }) => workspaces.current().listTrail(reportId, limit),
  }
}

function viewOf(result: ReviewResult) {
  if (!result.ok) throw new CodedError(result.error.code, result.error.message)
  return result.view
}
