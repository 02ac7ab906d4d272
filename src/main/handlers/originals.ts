import type { Handlers } from '../ipc/dispatch.ts'
import type { DeskServices } from './desk-services.ts'
import { openedReport } from './reports.ts'

/** Answers the requests for originals. */
export function originalHandlers({ workspaces, originals }: DeskServices) {
  return {
    'original.look': ({ reportId }) => {
      const workspace = workspaces.current()
      const view = openedReport(workspace, reportId)
      return originals.look(view, workspace.originalPath(view.file.sha256))
    },
  } satisfies Partial<Handlers>
}
