import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { WorkspaceInfo } from '../../contract/views.ts'
import { mainText } from '../../core/catalogue/shell.ts'
import { now } from '../clock.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from './handler-types.ts'

const { dialog: words } = mainText

/** Requests about the workspace as a whole. */
export function workspaceHandlers(
  desk: Desk,
): Handlers<
  | 'workspace.current'
  | 'workspace.recent'
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.set-reviewer'
  | 'desk.load'
  | 'desk.save'
> {
  const { workspaces, imports } = desk
  const changed = (info: WorkspaceInfo): WorkspaceInfo => {
    desk.send('workspace.changed', info)
    return info
  }
  const open = (path: string): WorkspaceInfo => {
    imports.cancelAll()
    return changed(workspaces.open(path))
  }
  return {
    'workspace.current': () => workspaces.info(),
    'workspace.recent': () => workspaces.recent(),
    'workspace.create': async () => {
      const path = await askSave(desk, { title: words.create, buttonLabel: words.createButton, properties: ['createDirectory'] })
      if (path === null) return null
      imports.cancelAll()
      return changed(workspaces.create(path))
    },
    'workspace.open': async ({ path }) => {
      if (path !== null) return open(path)
      const options: OpenDialogOptions = { title: words.open, buttonLabel: words.openButton, properties: ['openDirectory'] }
      const [chosen] = await askOpen(desk, options)
      return chosen === undefined ? null : open(chosen)
    },
    'workspace.set-reviewer': ({ reviewer }) => {
      workspaces.current().setReviewer(reviewer, now())
      return workspaces.info()
    },
    'desk.load': () => ({ state: workspaces.current().loadDesk() }),
    'desk.save': ({ state }) => {
      workspaces.current().saveDesk(state)
      return null
    },
  }
}

/** The system's dialog for files or folders to open; empty where the user cancelled. */
export async function askOpen(desk: Desk, options: OpenDialogOptions): Promise<string[]> {
  const window = desk.window()
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? [] : answer.filePaths
}

/** The system's dialog for a place to save at; null where the user cancelled. */
export async function askSave(desk: Desk, options: SaveDialogOptions): Promise<string | null> {
  const window: BrowserWindow | null = desk.window()
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}
