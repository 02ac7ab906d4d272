import { setImmediate } from 'node:timers/promises'
import type { OrgansView } from '../../contract/organs.ts'
import type { OrgansResult } from '../../store/workspace-api.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { RequestError } from '../ipc/request-error.ts'
import { stampIn, type DeskServices } from './desk-services.ts'

/** Answers the requests about organs. */
export function organHandlers({ workspaces, compared }: DeskServices) {
  return {
    'organs.view': () => workspaces.current().organs.view(),
    'organs.apply': ({ command }) => {
      const workspace = workspaces.current()
      return accepted(workspace.organs.apply(command, stampIn(workspace)))
    },
    'organs.undo': () => {
      const workspace = workspaces.current()
      return accepted(workspace.organs.undo(stampIn(workspace)))
    },
    'organs.redo': () => {
      const workspace = workspaces.current()
      return accepted(workspace.organs.redo(stampIn(workspace)))
    },
    'organs.reports': async ({ reportId }) => {
      // What is due is compared before it is shown, in several short steps.
      for (let more = true; more; await setImmediate()) {
        const step = workspaces.current().organs.prepare(reportId)
        if (step.compared) compared(step.compared)
        more = step.more
      }
      return workspaces.current().organs.reports(reportId)
    },
  } satisfies Partial<Handlers>
}

function accepted(result: OrgansResult): OrgansView {
  if (!result.ok) throw new RequestError('rejected', result.message)
  return result.view
}
