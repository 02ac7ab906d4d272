import { memoHtml } from '../../core/memo/memo-html.ts'
import { memoOf } from '../../core/memo/memo.ts'
import { rules } from '../../core/rules/registry.ts'
import type { ReportView, Workspace } from '../../store/workspace.ts'

/** The memo of a report as HTML, as it is shown, printed and saved. */
export function reportMemo(view: ReportView, { name, reviewer }: Workspace, appVersion: string): string {
  return memoHtml(
    memoOf({ ...view, workspaceName: name, reviewer: reviewer || null, appVersion, ruleSetVersion: view.ruleSet, rules }),
  )
}
