import { Menu, type MenuItemConstructorOptions } from 'electron'
import { mainText } from '../../core/catalogue/shell.ts'

/** What the menu asks for. */
export interface MenuActions {
  import: () => void
  memo: () => void
  keys: () => void
  createWorkspace: () => void
  openWorkspace: () => void
}

/** Sets the application's menu. Editing keys come with its roles; the desk's own keys are the window's. */
export function setMenu(actions: MenuActions): void {
  const { menu } = mainText
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        { label: menu.import, accelerator: 'CmdOrCtrl+O', click: actions.import },
        { type: 'separator' },
        { label: menu.newWorkspace, click: actions.createWorkspace },
        { label: menu.openWorkspace, click: actions.openWorkspace },
        { type: 'separator' },
        { label: menu.memo, accelerator: 'CmdOrCtrl+P', click: actions.memo },
        { type: 'separator' },
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { label: menu.zoomReset, role: 'resetZoom' },
        { type: 'separator' },
        { label: menu.fullscreen, role: 'togglefullscreen' },
      ],
    },
    { label: menu.help, submenu: [{ label: menu.keys, click: actions.keys }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
