import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ImportProgress } from '../contract/views.ts'
import { headlessText as words } from '../core/catalogue/shell.ts'
import { findingsOf } from '../core/rules/verdict.ts'
import type { Workspace } from '../store/workspace.ts'
import { safeFileName } from './file-name.ts'
import type { openImportQueue } from './importing/import-queue.ts'
import { memoOfReport } from './memo-of-report.ts'
import { memoPdf } from './printing/print-memo.ts'
import type { Workspaces } from './workspaces.ts'
import { writeWhole } from './write-file.ts'

/** What the headless review needs. */
export interface HeadlessTools {
  workspaces: Workspaces
  /** Makes the import queue, given who hears of its progress. */
  queue: (report: (progress: ImportProgress) => void) => ReturnType<typeof openImportQueue>
  appVersion: string
  print: (line: string) => void
}

const findingsShown = 5

/**
 * The main job without a window: a workspace in a temporary or the given folder, import, all checks, a summary of every
 * report, its memo as PDF. Answers the exit code: 1 where nothing could be imported.
 */
export async function reviewHeadless(paths: readonly string[], folder: string | null, tools: HeadlessTools): Promise<number> {
  const { workspaces, print } = tools
  const place = folder ?? join(mkdtempSync(join(tmpdir(), 'heyue-')), 'workspace')
  if (existsSync(join(place, 'workspace.db'))) workspaces.open(place)
  else workspaces.create(place)
  const workspace = workspaces.current()
  print(words.workspace(place))
  const imported: number[] = []
  let failed = 0
  const queue = tools.queue(({ file, outcome }) => {
    if (!outcome || file === null) return
    if (outcome.kind === 'imported' || outcome.kind === 'new-version') imported.push(outcome.reportId)
    if (outcome.kind === 'duplicate') print(words.duplicate(basename(file)))
    if (outcome.kind === 'failed') {
      failed += 1
      print(words.failed(basename(file), outcome.message))
    }
  })
  await queue.start(paths).done
  let findings = 0
  for (const reportId of imported) findings += await present(workspace, reportId, tools)
  if (imported.length === 0) print(words.nothing)
  print(words.summary(imported.length, failed, findings))
  return imported.length > 0 ? 0 : 1
}

async function present(workspace: Workspace, reportId: number, { appVersion, print }: HeadlessTools): Promise<number> {
  const view = workspace.openReport(reportId)
  if (!view) return 0
  const { item } = view
  const { completeness, checks } = item
  print('')
  print(`● ${words.title(item.agency, item.year, item.version)}  ${item.fileName}`)
  const unread = completeness.missing + completeness.unreadable
  print(
    `    ${words.read(completeness.total - unread, completeness.total, unread)}；${words.checks(checks.passed, checks.failed, checks.notEvaluable)}`,
  )
  print(`    ${words.findings(item.findings.error, item.findings.warning, item.findings.notice)}`)
  const order = { error: 0, warning: 1, notice: 2 }
  const findings = findingsOf(view.verdicts).sort((a, b) => order[a.severity] - order[b.severity])
  for (const finding of findings.slice(0, findingsShown))
    print(`    [${words.severity[finding.severity]}] ${finding.statement}  ${finding.message}`)
  if (findings.length > findingsShown) print(`    ${words.more(findings.length - findingsShown)}`)
  const { html, agency, year } = memoOfReport(workspace, reportId, appVersion)
  const path = join(workspace.path, `${safeFileName(`${String(reportId).padStart(3, '0')}_${agency ?? ''}_${year ?? ''}`)}.pdf`)
  await writeWhole(path, await memoPdf(html))
  print(`    ${words.memo(path)}`)
  return findings.length
}
