import { ipcMain, type WebContents } from 'electron'
import { channels, type Events, type Reply } from '../../contract/bridge.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import type { Dispatch } from './dispatch.ts'
import { isTrusted } from './trusted-sender.ts'

/** The one channel by which the window asks. `isWindow`: whether these contents are a window of ours (not a memo's). */
export function serveRequests(dispatch: Dispatch, isWindow: (contents: WebContents) => boolean): void {
  const bad: Reply<never> = { ok: false, error: { code: 'bad-request', message: requestMessages['bad-request'] } }
  ipcMain.handle(channels.invoke, (event, method: unknown, params: unknown) =>
    isWindow(event.sender) && isTrusted(event.senderFrame) ? dispatch(method, params) : bad,
  )
}

/** Sends an event to the window; one that is gone has nothing to hear. */
export function sendEvent<E extends keyof Events>(contents: WebContents | null, event: E, payload: Events[E]): void {
  if (contents && !contents.isDestroyed()) contents.send(channels.event, event, payload)
}
