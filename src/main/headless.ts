import { join } from 'node:path'
import { app } from 'electron'
import { headlessText as words } from '../core/catalogue/main.ts'
import { printable } from '../core/memo/markup.ts'
import { checkReport, compareAgain } from '../core/rules/check.ts'
import { ruleSetVersion } from '../core/rules/registry.ts'
import { appFolders } from './app-folders.ts'
import type { Arguments } from './arguments.ts'
import { now } from './clock.ts'
import { reviewFiles } from './headless/review-files.ts'
import { openImports } from './importing/open-imports.ts'
import { RequestError } from './ipc/request-error.ts'
import type { Log } from './log.ts'
import { paperPdf } from './printing/print-paper.ts'
import { openPreferences } from './workspace/preferences.ts'
import { Workspaces } from './workspace/workspaces.ts'

/**
 * The main job without a window: imports the given files (the samples where none are given) into a workspace, prints
 * what was found, and writes the memos. Answers with the exit code: 0 when it ran, 1 when nothing could be imported.
 * `scratch` is a folder of this run's own, for the workspace where none is given.
 */
export async function runHeadless({ paths, workspace, memo }: Arguments, scratch: string, log: Log): Promise<number> {
  // Memos are laid out in hidden windows; the last of them closing is not the end.
  app.on('window-all-closed', () => undefined)
  const folders = appFolders()
  // Names and quotes are shown; none of them may steer the terminal.
  const say = (line: string) => void process.stdout.write(`${printable(line)}\n`)
  const folder = workspace ?? join(scratch, 'workspace')
  const workspaces = new Workspaces({
    check: checkReport,
    compare: compareAgain,
    ruleSetVersion,
    now,
    // Of this run nothing is remembered: the desk's list of workspaces is the user's.
    preferences: openPreferences(join(scratch, 'preferences.json')),
    defaultFolder: folder,
    leaving: () => undefined,
    changed: () => undefined,
  })
  await workspaces.begin(folder)
  try {
    return await reviewFiles({
      paths: paths.length > 0 ? paths : [folders.samples],
      workspace: workspaces.current(),
      memoFolder: memo ?? folder,
      open: (progress) => openImports({ workerPath: folders.importWorker, workspaces: () => workspaces, progress, log }),
      pdf: paperPdf,
      appVersion: app.getVersion(),
      say,
      log,
    })
  } catch (thrown) {
    if (!(thrown instanceof RequestError)) throw thrown
    say(words.workspaceFailed(thrown.message))
    return 1
  } finally {
    workspaces.close()
  }
}
