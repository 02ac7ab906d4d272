import type { Handlers } from '../ipc/dispatch.ts'
import { memoFileName } from '../memo/memo-file-name.ts'
import { reportMemo } from '../memo/report-memo.ts'
import { writeChosen } from '../workspace/write-chosen.ts'
import type { DeskServices } from './desk-services.ts'
import { openedReport } from './reports.ts'

/** Answers the requests for the memo. It is always made of the report as it stands at that moment. */
export function memoHandlers({ workspaces, dialogs, paper, appVersion }: DeskServices) {
  const memo = (reportId: number) => {
    const workspace = workspaces.current()
    const view = openedReport(workspace, reportId)
    return { item: view.item, html: reportMemo(view, workspace, appVersion) }
  }
  return {
    'memo.preview': ({ reportId }) => ({ html: memo(reportId).html }),
    'memo.save-pdf': async ({ reportId }) => {
      const { item } = memo(reportId)
      const path = await dialogs.savePdf(memoFileName(item))
      if (path === null) return null
      // Asked for again: the dialog may have stood open for long.
      const pdf = await paper.pdf(memo(reportId).html)
      writeChosen(path, pdf)
      return { path }
    },
    'memo.print': async ({ reportId }) => ({ printed: await paper.print(memo(reportId).html) }),
  } satisfies Partial<Handlers>
}
