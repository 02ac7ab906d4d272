import { extname, join, sep } from 'node:path'
import { origin } from '../network/allowed-request.ts'

/** The types of the files that the built window consists of; anything else is not served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  // The scripts of workers.
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  // Only under pdf/, out of their package.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/** A file of the window. */
export interface Asset {
  path: string
  contentType: string
  /** True for the script of a worker, which has a policy of its own. */
  worker: boolean
}

/**
 * The file behind an address of `app://heyue/`; null where the address is another's, names no kind of file that the
 * window has, or tries to leave the folder (the URL parser has resolved plain dots; encoded ones are refused here).
 */
export function assetPath(root: string, address: string): Asset | null {
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== origin) return null
  const parts = decoded(url.pathname)?.split('/').slice(1)
  if (!parts || parts.some((part) => part === '' || part.startsWith('.') || /[\\/:\0]/.test(part))) return null
  const path = join(root, ...parts)
  const contentType = types[extname(path).toLowerCase()]
  return contentType !== undefined && path.startsWith(root + sep) ? { path, contentType, worker: path.endsWith('.mjs') } : null
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
    // An encoded slash would have become a part of its own.
    return text.split('/').length === path.split('/').length ? text : null
  } catch {
    return null
  }
}
