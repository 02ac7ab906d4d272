import type { Bridge, ErrorCode, Reply } from '../../contract/bridge.ts'
import type { Answers, Method, Params } from '../../contract/methods.ts'

declare global {
  interface Window {
    /** Put there by preload: the window's only way out. */
    heyue: Bridge
  }
}

/** Asks main; a request that could not even be made comes back as an `internal` error, so that nobody needs a catch. */
export async function request<M extends Method>(method: M, params: Params<M>): Promise<Reply<Answers[M]>> {
  try {
    return await window.heyue.invoke(method, params)
  } catch (cause) {
    const code: ErrorCode = 'internal'
    return { ok: false, error: { code, message: cause instanceof Error ? cause.message : String(cause) } }
  }
}

/** Subscribes to an event of main; returns the function that unsubscribes. */
export const listen: Bridge['on'] = (event, listener) => window.heyue.on(event, listener)

/** The path of a dropped file or folder; "" where it has none. */
export function pathOf(file: File): string {
  return window.heyue.pathOf(file)
}
