import { join } from 'node:path'
import type { ImportProgress } from '../../contract/views.ts'
import { headlessText as words } from '../../core/catalogue/main.ts'
import { makeFolder } from '../../store/make-folder.ts'
import type { Workspace } from '../../store/workspace.ts'
import type { ImportQueue } from '../importing/import-queue.ts'
import type { Log } from '../log.ts'
import { memoFileName } from '../memo/memo-file-name.ts'
import { reportMemo } from '../memo/report-memo.ts'
import { writeAtomically } from '../workspace/write-atomically.ts'
import { reportSummary } from './report-summary.ts'

/** What a review without a window works with. */
export interface ReviewOptions {
  paths: readonly string[]
  workspace: Workspace
  memoFolder: string
  open: (progress: (event: ImportProgress) => void) => { imports: ImportQueue; stop: () => void }
  pdf: (html: string) => Promise<Uint8Array>
  appVersion: string
  say: (line: string) => void
  log: Log
}

/** Imports, prints a summary of each report, writes its memo. Answers with the exit code. */
export async function reviewFiles(options: ReviewOptions): Promise<number> {
  const { workspace, say } = options
  say(words.workspace(workspace.path))
  const { reports, files, failed } = await importAll(options)
  const taken = new Set<string>()
  for (const reportId of reports) await present(options, reportId, taken)
  const head = workspace.trailHead()
  say('')
  say(reports.size === 0 ? words.nothing : words.total(files, reports.size, failed))
  say(words.trail(head.seq, head.hash))
  return reports.size === 0 ? 1 : 0
}

/** Imports everything; says at once what was not taken. Files that were in the workspace already count as read. */
async function importAll({ paths, open, say }: ReviewOptions): Promise<{ reports: Set<number>; files: number; failed: number }> {
  const reports = new Set<number>()
  let failed = 0
  let files = 0
  const { imports, stop } = open(({ total, file, outcome }) => {
    files = Math.max(files, total)
    if (file === null || outcome === null) return
    if ('reportId' in outcome) reports.add(outcome.reportId)
    if (outcome.kind === 'duplicate') say(words.duplicate(file))
    if (outcome.kind === 'failed') {
      failed += 1
      say(words.failed(file, outcome.message))
    }
  })
  imports.start(paths)
  await imports.idle()
  stop()
  return { reports, files, failed }
}

async function present(options: ReviewOptions, reportId: number, taken: Set<string>): Promise<void> {
  const { workspace, memoFolder, appVersion, say, log } = options
  const view = workspace.openReport(reportId)
  if (!view) return
  say('')
  for (const line of reportSummary(view)) say(line)
  try {
    makeFolder(memoFolder)
    const path = join(memoFolder, freeName(memoFileName(view.item), taken))
    writeAtomically(path, await options.pdf(reportMemo(view, workspace, appVersion)))
    say(words.memo(path))
  } catch (error) {
    log.error('memo', error)
    say(words.memoFailed(log.path))
  }
}

/** Versions of a report have the same organ and year: each memo of a run gets a name of its own. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let copy = 2; taken.has(free); copy += 1) free = name.replace(/\.pdf$/, `_${copy}.pdf`)
  taken.add(free)
  return free
}
