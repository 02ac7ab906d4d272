import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { build } from 'vite'
import type { Method } from '../../../src/contract/methods.ts'
import { fontAsset } from '../../../src/main/printing/paper-fonts.ts'
import { assetPath } from '../../../src/main/protocol/asset-path.ts'
import { pdfAsset } from '../../../src/main/protocol/pdf-assets.ts'
import { responseHeaders } from '../../../src/main/protocol/response-headers.ts'
import { origin, type Backend } from './backend.ts'

const root = resolve(import.meta.dirname, '../../..')
const cache = join(root, '.cache/renderer-test')
let built = cache
const executablePath = '/usr/bin/chromium'

/** Why the window cannot be tested here; null where it can. */
export const noBrowser = existsSync(executablePath) ? null : `skipped: there is no ${executablePath} to show the window in`

/** Builds the renderer as electron-vite does, into a folder of the cache: test files run side by side and must not share one. */
export async function buildWindow(name = 'shots'): Promise<void> {
  built = join(cache, name.replace(/\W+/g, '-'))
  mkdirSync(built, { recursive: true })
  await build({
    configFile: false,
    root: join(root, 'src/renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome140' },
  })
}

/** Starts Debian's Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** How a window is opened. */
export interface WindowOptions {
  width?: number
  height?: number
  dark?: boolean
}

/** An open window; `problems` collects what the page complains about (errors, policy violations). */
export interface OpenWindow {
  page: Page
  context: BrowserContext
  problems: string[]
}

/** Opens the built window on a backend. */
export async function openWindow(browser: Browser, backend: Backend, options: WindowOptions = {}): Promise<OpenWindow> {
  const { width = 1366, height = 768, dark = false } = options
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN' })
  const problems: string[] = []
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const answer = url.href.startsWith(origin) ? await served(decodeURIComponent(url.pathname)) : null
    return answer ? route.fulfill(answer) : route.abort()
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('/fonts/')) problems.push(message.text())
  })
  await page.exposeBinding('heyueInvoke', (_source, method: Method, params: unknown) =>
    backend.invoke(method, params).then(carried),
  )
  await page.addInitScript(bridge)
  backend.emit = (event, payload) => {
    void page.evaluate(([name, data]) => window.heyueEmit(name as string, data), [event, payload]).catch(() => {})
  }
  await page.goto(origin)
  return { page, context, problems }
}

/** What main's protocol would answer: a file of the build, of the fonts or of what PDFs are drawn with. */
async function served(path: string) {
  const [, folder, rest = ''] = /^\/(fonts|pdf)\/(.+)$/.exec(path) ?? []
  if (folder !== undefined) {
    const packaged = await (folder === 'fonts' ? fontAsset(rest) : pdfAsset(rest))
    return packaged && { body: Buffer.from(packaged.body), headers: headers(packaged.contentType) }
  }
  const asset = assetPath(built, `app://heyue${path === '/' ? '/index.html' : path}`)
  if (!asset || !existsSync(asset.path)) return null
  return { body: readFileSync(asset.path), headers: headers(asset.contentType, asset.worker) }
}

/** The headers of main that mean something on the origin of the tests, which is not a secure one. */
function headers(contentType: string, worker = false) {
  const { 'content-type': type = '', 'content-security-policy': policy = '' } = responseHeaders(contentType, worker)
  return { 'content-type': type, 'content-security-policy': policy }
}

/** Bytes do not survive the way into the page: they go as base64 and are turned back by the bridge there. */
function carried(reply: unknown): unknown {
  const { ok, value } = reply as { ok: boolean; value?: { look?: { bytes?: Uint8Array } } }
  if (!ok || !value?.look?.bytes) return reply
  return { ok, value: { ...value, look: { ...value.look, bytes: Buffer.from(value.look.bytes).toString('base64') } } }
}

declare global {
  interface Window {
    heyueInvoke: (method: string, params: unknown) => Promise<unknown>
    heyueEmit: (event: string, payload: unknown) => void
  }
}

/** What preload would put on the page. A dropped file's path is its name under /drop. */
function bridge(): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  window.heyueEmit = (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload))
  const heyue = {
    invoke: async (method: string, params: unknown) => {
      const reply = (await window.heyueInvoke(method, params)) as { value?: { look?: { bytes?: unknown } } }
      const look = reply.value?.look
      if (typeof look?.bytes === 'string') look.bytes = Uint8Array.from(atob(look.bytes), (character) => character.charCodeAt(0))
      return reply
    },
    on: (event: string, listener: (payload: unknown) => void) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
    pathOf: (file: File) => `/drop/${file.name}`,
  }
  Object.assign(window, { heyue })
}
