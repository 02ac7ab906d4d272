import { pageLook } from '../html/look-html.ts'
import type { Seen } from '../look/seen.ts'
import { firstPage } from './read-mhtml.ts'

/** The page of a single-file web page that was read; pictures and styles beside it are not shown. */
export function lookAtMhtml(bytes: Uint8Array): Promise<Seen> {
  return firstPage(bytes, ({ text }) => pageLook(text))
}
