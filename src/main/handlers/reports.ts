import { setImmediate } from 'node:timers/promises'
import { listPart } from '../../contract/views.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import type { ReportView, Workspace } from '../../store/workspace.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { DeskServices } from './desk-services.ts'

/** Answers the requests for reports. */
export function reportHandlers({ workspaces }: DeskServices) {
  return {
    'reports.list': ({ after }) => {
      const workspace = workspaces.current()
      return after === undefined ? workspace.listReports() : workspace.listReportsAfter(after, listPart)
    },
    'reports.open': async ({ reportId }) => {
      // Where it is due, it is compared before it is shown; with very many others that takes several short steps.
      while (!workspaces.current().comparing.prepare(reportId)) await setImmediate()
      return openedReport(workspaces.current(), reportId)
    },
  } satisfies Partial<Handlers>
}

/** The report, opened; refuses with `not-found`. */
export function openedReport(workspace: Workspace, reportId: number): ReportView {
  const view = workspace.openReport(reportId)
  if (!view) throw new RequestError('not-found', requestMessages['not-found'])
  return view
}
