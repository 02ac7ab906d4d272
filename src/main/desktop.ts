import { join } from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import { programNames } from '../core/catalogue/main.ts'
import { checkReport, compareAgain } from '../core/rules/check.ts'
import { ruleSetVersion } from '../core/rules/registry.ts'
import { limits } from '../ingest/limits.ts'
import { appFolders } from './app-folders.ts'
import type { Arguments } from './arguments.ts'
import { now } from './clock.ts'
import { allHandlers } from './handlers/all-handlers.ts'
import { Examiner } from './importing/examiner.ts'
import { Comparer } from './comparing/comparer.ts'
import { openImports } from './importing/open-imports.ts'
import { startUtilityWorker } from './importing/utility-worker.ts'
import { dispatcher } from './ipc/dispatch.ts'
import { sendEvent, serveRequests } from './ipc/serve-requests.ts'
import { JudgingQueue } from './judging/judging-queue.ts'
import type { Log } from './log.ts'
import { paperPdf, printPaper } from './printing/print-paper.ts'
import { openOriginals } from './originals.ts'
import { serveWindow } from './protocol/app-protocol.ts'
import { startAutomaticBackups } from './safety/automatic-backups.ts'
import { Keeper } from './safety/keeper.ts'
import { startTaskProcess } from './task-process.ts'
import { openMainWindow } from './window/main-window.ts'
import { setApplicationMenu } from './window/menu.ts'
import { systemDialogs } from './window/system-dialogs.ts'
import { openPreferences } from './workspace/preferences.ts'
import { Workspaces } from './workspace/workspaces.ts'
import type { ReportItem } from '../store/workspace.ts'

/** Opens the desk: its window, the workspace of the last time, and the files that the program was started with. */
export function openDesktop({ paths, workspace }: Arguments, log: Log): void {
  const folders = appFolders()
  const preferences = openPreferences(join(app.getPath('userData'), 'preferences.json'))
  let window: BrowserWindow | null = null
  const contents = () => window?.webContents ?? null

  const { imports, stop } = openImports({
    workerPath: folders.importWorker,
    workspaces: () => workspaces,
    progress: (event) => sendEvent(contents(), 'import.progress', event),
    log,
  })
  // Not the process of the imports: a long import must not keep the auditor from looking.
  const looker = new Examiner(() => startUtilityWorker(folders.importWorker, limits), limits.milliseconds)
  const workspaces = new Workspaces({
    check: checkReport,
    compare: compareAgain,
    ruleSetVersion,
    now,
    preferences,
    defaultFolder: defaultFolder(),
    leaving: () => {
      imports.cancelAll()
      judging.leave()
    },
    changed: (info) => {
      sendEvent(contents(), 'workspace.changed', info)
      comparer.poke()
      judging.start()
    },
    due: () => comparer.poke(),
  })
  const judging = new JudgingQueue({
    start: () => startTaskProcess(folders.judgingWorker, 'heyue-judging'),
    workspace: () => workspaces.opened(),
    changed: (state) => sendEvent(contents(), 'judging.progress', state),
    log,
  })
  const comparer = new Comparer({
    workspace: () => workspaces.opened(),
    compared: (event) => sendEvent(contents(), 'reports.compared', event),
    log,
  })
  const keeper = new Keeper(() => startTaskProcess(folders.safetyWorker, 'heyue-safety'), log)
  const backups = startAutomaticBackups({ workspaces, keeper, log })
  const services = {
    workspaces,
    imports,
    judging,
    compared: (item: ReportItem) => comparer.settled(item),
    originals: openOriginals(looker),
    dialogs: systemDialogs(() => window),
    paper: { pdf: paperPdf, print: printPaper },
    keeper,
    log,
    appVersion: app.getVersion(),
  }
  // While the window's process starts. What is asked for before the workspace is open waits for it.
  const begun = workspaces
    .begin(workspace)
    .then(() => comparer.poke())
    .catch((thrown: unknown) => log.error('begin', thrown))
  const importPaths = (given: readonly string[]) => {
    if (given.length > 0) void begun.then(() => imports.start(given))
  }
  const dispatch = dispatcher(allHandlers(services), log)

  serveWindow(session.defaultSession, folders.renderer)
  serveRequests(
    (method, params) => begun.then(() => dispatch(method, params)),
    (sender) => sender === contents(),
  )
  setApplicationMenu({
    window: () => window,
    ask: (command) => sendEvent(contents(), 'menu', { command }),
    appVersion: services.appVersion,
  })
  window = openMainWindow({ preload: folders.preload, preferences, log })
  window.on('closed', () => (window = null))
  window.webContents.once('did-finish-load', () => {
    void begun.then(() => judging.start())
    importPaths(paths)
  })

  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    importPaths(pathsOf(data))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    stop()
    comparer.stop()
    judging.leave()
    backups.stop()
    keeper.stop()
    looker.stop()
    workspaces.close()
  })
}

/** What a second start hands over to the first one. */
export interface Handover {
  paths: string[]
}

function pathsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data) || !Array.isArray(data.paths)) return []
  return data.paths.filter((path): path is string => typeof path === 'string')
}

/** Where the first start makes a workspace: in the user's documents, or under the folder that tests give. */
function defaultFolder(): string {
  const given = process.env['HEYUE_USER_DATA']
  return given
    ? join(given, 'workspaces', programNames.defaultWorkspace)
    : join(app.getPath('documents'), programNames.app, programNames.defaultWorkspace)
}
