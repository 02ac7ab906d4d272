import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { fontAsset } from '../printing/memo-fonts.ts'

/** The window's only origin. */
export const origin = 'app://heyue/'

/**
 * What the window may load: its own scripts, styles, fonts and pictures, and nothing else. Inline styles are allowed for
 * the memo's preview, which carries its style sheet with it; inline scripts never.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "object-src 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Makes `app:` a standard, secure scheme. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built window and the memo's fonts to a session, from the given folder and nowhere outside it. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = await assetOf(request.url, folder)
    if (!file) return new Response(null, { status: 404 })
    const headers = {
      'content-type': file.type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }
    return new Response(file.body, { headers })
  })
}

/** The file behind an address; null where there is none, and for any path that would lead out of the folder. */
export async function assetOf(address: string, folder: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | null> {
  const url = new URL(address)
  if (url.host !== 'heyue') return null
  const path = safePath(url.pathname)
  if (path === null) return null
  if (path.startsWith('fonts/')) {
    const font = await fontAsset(path.slice('fonts/'.length))
    return font && { body: font.body, type: font.contentType }
  }
  const type = types[extname(path)]
  if (!type) return null
  try {
    return { body: new Uint8Array(await readFile(join(folder, path))), type }
  } catch {
    return null
  }
}

function safePath(pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const path = normalize(decoded.replace(/^\/+/, '')).replaceAll(sep, '/')
  return path.includes('\0') || path.startsWith('..') || path.startsWith('/') || /^[A-Za-z]:/.test(path) ? null : path
}
