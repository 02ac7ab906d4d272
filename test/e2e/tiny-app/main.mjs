// The smallest app that the harness can be tried on: a window that shows the paths of what is dropped on it.
import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

app.setPath('userData', process.env.HEYUE_USER_DATA)
app.on('window-all-closed', () => app.quit())
// Not awaited here: Electron is ready only after this module has run.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true } })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})
