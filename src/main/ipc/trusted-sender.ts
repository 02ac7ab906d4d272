import { origin } from '../network/allowed-request.ts'

/** What is looked at of the frame that a message came from. */
export interface Sender {
  url: string
  /** The frame that embeds it; null for the page itself. */
  parent: unknown
}

/** Whether a message comes from the window's own page: from our origin, and from no frame inside it. */
export function isTrusted(frame: Sender | null): boolean {
  if (frame === null || frame.parent !== null) return false
  try {
    const url = new URL(frame.url)
    return `${url.protocol}//${url.host}` === origin
  } catch {
    return false
  }
}
