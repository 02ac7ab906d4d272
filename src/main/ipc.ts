import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { channels, type Reply } from '../contract/bridge.ts'
import { type Answers, type Method, requests } from '../contract/methods.ts'
import { requestMessages } from '../core/catalogue/shell.ts'
import { CodedError } from './coded-error.ts'
import type { Desk } from './desk.ts'
import { handlersOf } from './handlers/handlers.ts'
import { origin } from './security/app-protocol.ts'

type AnyReply = Reply<Answers[Method]>

/** Answers the window's requests: from our own page's main frame only, known methods only, checked parameters only. */
export function answerRequests(desk: Desk, log: (where: string, thrown: unknown) => void): void {
  const handlers = handlersOf(desk) as Record<Method, (params: unknown) => Answers[Method] | Promise<Answers[Method]>>
  ipcMain.handle(channels.invoke, async (event, method: unknown, params: unknown): Promise<AnyReply> => {
    const known = isOurs(event, desk) && typeof method === 'string' && Object.hasOwn(requests, method)
    if (!known) return refused('bad-request')
    const name = method as Method
    const checked = requests[name].safeParse(params)
    if (!checked.success) return refused('bad-request')
    try {
      return { ok: true, value: await handlers[name](checked.data) }
    } catch (thrown) {
      if (thrown instanceof CodedError) return { ok: false, error: { code: thrown.code, message: thrown.message } }
      log(`request ${name}`, thrown)
      return refused('internal')
    }
  })
}

function isOurs(event: IpcMainInvokeEvent, desk: Desk): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === desk.window()?.webContents.mainFrame && frame.url.startsWith(origin)
}

function refused(code: 'bad-request' | 'internal'): AnyReply {
  return { ok: false, error: { code, message: requestMessages[code] } }
}
