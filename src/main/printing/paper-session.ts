import { session, type Session } from 'electron'
import { fontAsset } from './paper-fonts.ts'

/** The documents that are being printed, by path; an entry lives as long as its window. */
const pages = new Map<string, string>()
let prepared: Session | null = null
let last = 0

/** A paper that can be loaded in a window of {@link paperSession} until it is released. */
export interface HeldPage {
  url: string
  release: () => void
}

/** Holds a document in memory under an address of its own. */
export function holdPage(html: string): HeldPage {
  last += 1
  const path = `/memo/${last}`
  pages.set(path, html)
  return { url: `app://heyue${path}`, release: () => pages.delete(path) }
}

/**
 * The session in which papers are laid out: nothing is kept on disk, only the held pages and the bundled fonts can be
 * reached, everything else and every permission is refused. The scheme `app` must have been registered (main does it).
 */
export function paperSession(): Session {
  if (prepared) return prepared
  const own = session.fromPartition('memo', { cache: false })
  own.protocol.handle('app', (request) => answer(new URL(request.url)))
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !details.url.startsWith('app://heyue/') }))
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  prepared = own
  return own
}

async function answer(url: URL): Promise<Response> {
  const page = pages.get(url.pathname)
  if (page !== undefined) return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  const font = url.pathname.startsWith('/fonts/') ? await fontAsset(url.pathname.slice('/fonts/'.length)) : null
  if (!font) return new Response(null, { status: 404 })
  return new Response(font.body, { headers: { 'content-type': font.contentType } })
}
