import type { BrowserWindow } from 'electron'
import type { Events } from '../contract/bridge.ts'
import type { ImportQueue } from './importing/import-queue.ts'
import type { Workspaces } from './workspaces.ts'

/** What the handlers of requests work with. */
export interface Desk {
  workspaces: Workspaces
  imports: ImportQueue
  /** The window; null before it is open and after it was closed. */
  window: () => BrowserWindow | null
  send: <E extends keyof Events>(event: E, payload: Events[E]) => void
  appVersion: string
}
