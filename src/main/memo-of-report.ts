import { requestMessages } from '../core/catalogue/shell.ts'
import { memoHtml } from '../core/memo/memo-html.ts'
import { memoOf } from '../core/memo/memo.ts'
import { rules, ruleSetVersion } from '../core/rules/registry.ts'
import type { Workspace } from '../store/workspace.ts'
import { CodedError } from './coded-error.ts'

/** The memo of a report as a page, with the name that its file should have (without extension). */
export interface MemoPage {
  html: string
  agency: string | null
  year: number | null
}

/** Makes the memo of a report as it stands in the workspace. Throws a coded error where there is no such report. */
export function memoOfReport(workspace: Workspace, reportId: number, appVersion: string): MemoPage {
  const view = workspace.openReport(reportId)
  if (!view) throw new CodedError('not-found', requestMessages['not-found'])
  const { name: workspaceName, reviewer } = workspace
  const memo = memoOf({ ...view, workspaceName, reviewer: reviewer === '' ? null : reviewer, appVersion, ruleSetVersion, rules })
  return { html: memoHtml(memo), agency: view.item.agency, year: view.item.year }
}
