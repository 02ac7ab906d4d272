import { dialog, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../contract/bridge.ts'
import { menuWords as words, programNames } from '../../core/catalogue/main.ts'
import { rulePane } from '../../core/catalogue/judgement.ts'
import { safetyWords } from '../../core/catalogue/safety.ts'
import { ruleSetVersion } from '../../core/rules/registry.ts'

/** What the menu works with. */
export interface MenuOptions {
  window: () => BrowserWindow | null
  ask: (command: Events['menu']['command']) => void
  appVersion: string
}

/** Sets the application menu. Keys that the window handles itself are shown here and not taken twice. */
export function setApplicationMenu(options: MenuOptions): void {
  const { ask } = options
  const shown = (label: string, accelerator: string, command: Events['menu']['command']): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => ask(command),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          shown(words.import, 'CmdOrCtrl+O', 'import'),
          line,
          { label: words.createWorkspace, click: () => ask('create-workspace') },
          { label: words.openWorkspace, click: () => ask('open-workspace') },
          { label: safetyWords.menu, click: () => ask('safety') },
          line,
          shown(words.memo, 'CmdOrCtrl+P', 'memo'),
          shown(rulePane.menu, 'CmdOrCtrl+R', 'rules'),
          line,
          { role: 'quit', label: words.quit },
        ],
      },
      {
        label: words.edit,
        submenu: [
          // The window's own undo takes back changes of the review; in a field this is the field's.
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          line,
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          { role: 'resetZoom', label: words.resetZoom },
          line,
          { role: 'togglefullscreen', label: words.fullScreen },
        ],
      },
      {
        label: words.help,
        submenu: [shown(words.keys, 'F1', 'keys'), { label: words.about, click: () => void about(options) }],
      },
    ]),
  )
}

async function about({ window, appVersion }: MenuOptions): Promise<void> {
  const parent = window()
  const text = {
    title: words.about,
    message: programNames.app,
    detail: words.aboutDetail(appVersion, ruleSetVersion),
    buttons: [words.aboutClose],
  }
  await (parent ? dialog.showMessageBox(parent, text) : dialog.showMessageBox(text))
}
