import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { fontAsset } from '../printing/print-paper.ts'
import { pdfAsset } from './pdf-assets.ts'
import { assetPath } from './asset-path.ts'
import { responseHeaders } from './response-headers.ts'

/** Makes `app:` a scheme with an origin of its own. Before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Serves the built window from `root`, the memo's fonts under `fonts/` and what drawing PDFs needs under `pdf/`, to a session. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle('app', (request) => answer(root, request))
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const asset = assetPath(root, request.url)
  if (!asset) return refusal(404)
  const [, folder, path = ''] = /^\/(fonts|pdf)\/(.+)$/.exec(new URL(request.url).pathname) ?? []
  if (folder !== undefined) {
    const packaged = await (folder === 'fonts' ? fontAsset(path) : pdfAsset(path))
    return packaged ? new Response(packaged.body, { headers: responseHeaders(packaged.contentType) }) : refusal(404)
  }
  try {
    return new Response(await readFile(asset.path), { headers: responseHeaders(asset.contentType, asset.worker) })
  } catch {
    return refusal(404)
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: responseHeaders('text/plain; charset=utf-8') })
}
