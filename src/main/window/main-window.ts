import { BrowserWindow, screen } from 'electron'
import type { openPreferences } from '../preferences.ts'
import { origin } from '../security/app-protocol.ts'

/** Opens the desk where it stood last, if that place is still on a screen. */
export function openMainWindow(preferences: ReturnType<typeof openPreferences>, preload: string): BrowserWindow {
  const saved = preferences.get().window
  const place = saved && isOnScreen(saved) ? saved : { width: 1366, height: 768 }
  const window = new BrowserWindow({
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '核阅',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => preferences.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }))
  void window.loadURL(`${origin}index.html`)
  return window
}

function isOnScreen(place: { x: number; y: number; width: number; height: number }): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(place.x + place.width, workArea.x + workArea.width)
    const bottom = Math.min(place.y + place.height, workArea.y + workArea.height)
    return right - Math.max(place.x, workArea.x) > 200 && bottom - Math.max(place.y, workArea.y) > 200
  })
}
