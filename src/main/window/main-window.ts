import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { programNames } from '../../core/catalogue/main.ts'
import type { Log } from '../log.ts'
import { origin } from '../network/allowed-request.ts'
import type { PreferencesFile } from '../workspace/preferences.ts'
import { placeFor, smallest } from './window-place.ts'

/** What a window needs. */
export interface MainWindowOptions {
  preload: string
  preferences: PreferencesFile
  log: Log
}

/** Opens the desk's window where it last stood. It appears when it has something to show. */
export function openMainWindow({ preload, preferences, log }: MainWindowOptions): BrowserWindow {
  const saved = preferences.get().window
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeFor(saved, areas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: programNames.app,
    // Windows and macOS take the icon of the program; Linux asks each window.
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    preferences.update({ window: { x, y, width, height, maximized: window.isMaximized() } })
  })
  comeBack(window, log)
  void window.loadURL(`${origin}/index.html`).catch((error: unknown) => log.error('loading the window', error))
  return window
}

/** A page that dies is loaded anew: everything it showed is in the workspace. One that dies at once again stays dead. */
function comeBack(window: BrowserWindow, log: Log): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`the window's process is gone: ${reason} ${exitCode}`, undefined)
    const again = performance.now() - last < 10_000
    last = performance.now()
    if (reason !== 'clean-exit' && !again && !window.isDestroyed()) window.reload()
  })
}
