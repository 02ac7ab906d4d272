import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { channels } from '../contract/bridge.ts'
import { mainText } from '../core/catalogue/shell.ts'
import { type Arguments, readArguments } from './arguments.ts'
import type { Desk } from './desk.ts'
import { reviewHeadless } from './headless.ts'
import { openExaminer } from './importing/examiner.ts'
import { openImportQueue } from './importing/import-queue.ts'
import { answerRequests } from './ipc.ts'
import { openErrorLog } from './error-log.ts'
import { openPreferences } from './preferences.ts'
import { registerAppScheme, serveApp } from './security/app-protocol.ts'
import { blockNetwork } from './security/network-guard.ts'
import { offlineSwitches, shutContents, shutSession } from './security/session-policy.ts'
import { openMainWindow } from './window/main-window.ts'
import { setMenu } from './window/menu.ts'
import { openWorkspaces } from './workspaces.ts'

blockNetwork()
offlineSwitches()
registerAppScheme()

const userData = process.env['HEYUE_USER_DATA']
if (userData) app.setPath('userData', userData)

const log = openErrorLog(join(app.getPath('userData'), 'heyue.log'))
process.on('uncaughtException', (thrown) => log('uncaught', thrown))
process.on('unhandledRejection', (thrown) => log('unhandled', thrown))

const given = readArguments(process.argv, app.getAppPath(), process.cwd())
const out = join(app.getAppPath(), 'out')
const examiner = openExaminer(join(out, 'main/import-worker.js'))

app.on('web-contents-created', (_event, contents) => shutContents(contents))

if (given.headless) void app.whenReady().then(() => headless(given))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(() => desk(given))
else app.quit()

/** The main job without a window; the program ends with its exit code. */
async function headless({ paths, workspace }: Arguments): Promise<void> {
  // The hidden window that prints comes and goes; its going must not end the program.
  app.on('window-all-closed', () => undefined)
  shutSession(session.defaultSession)
  const workspaces = openWorkspaces({ get: () => ({ recent: [], window: null }), change: () => undefined }, '')
  const queue: Parameters<typeof reviewHeadless>[2]['queue'] = (report) =>
    openImportQueue({ workspace: workspaces.current, examiner, report, log })
  let code = 1
  try {
    code = await reviewHeadless(paths, workspace, {
      workspaces,
      queue,
      appVersion: app.getVersion(),
      print: (line) => console.log(line),
    })
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    log('headless', thrown)
  }
  workspaces.close()
  examiner.stop()
  app.exit(code)
}

/** The desk in its window. */
async function desk({ paths, workspace }: Arguments): Promise<void> {
  shutSession(session.defaultSession)
  serveApp(session.defaultSession, join(out, 'renderer'))
  const preferences = openPreferences(join(app.getPath('userData'), 'preferences.json'))
  const home = userData ? join(userData, 'workspaces') : join(app.getPath('documents'), mainText.workspacesFolder)
  const workspaces = openWorkspaces(preferences, join(home, mainText.defaultWorkspace))
  if (workspace === null) workspaces.openLast()
  else openGiven(workspaces, workspace)

  let window: BrowserWindow | null = null
  const send: Desk['send'] = (event, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send(channels.event, event, payload)
  }
  const imports = openImportQueue({
    workspace: workspaces.current,
    examiner,
    report: (progress) => send('import.progress', progress),
    log,
  })
  const own: Desk = { workspaces, imports, window: () => window, send, appVersion: app.getVersion() }
  answerRequests(own, log)
  setMenu({
    import: () => send('menu', { command: 'import' }),
    memo: () => send('menu', { command: 'memo' }),
    keys: () => send('menu', { command: 'keys' }),
    createWorkspace: () => send('menu', { command: 'create-workspace' }),
    openWorkspace: () => send('menu', { command: 'open-workspace' }),
  })
  window = openMainWindow(preferences, join(out, 'preload/index.cjs'))
  window.on('closed', () => (window = null))
  if (paths.length > 0) window.webContents.once('did-finish-load', () => imports.start(paths))
  app.on('second-instance', (_event, argv, cwd) => {
    const again = readArguments(argv, app.getAppPath(), cwd)
    if (window?.isMinimized()) window.restore()
    window?.focus()
    if (again.paths.length > 0) imports.start(again.paths)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    imports.cancelAll()
    examiner.stop()
    workspaces.close()
  })
}

function openGiven(workspaces: ReturnType<typeof openWorkspaces>, folder: string): void {
  try {
    workspaces.open(folder)
  } catch {
    workspaces.create(folder)
  }
}
