import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { build } from 'vite'
import type { Method } from '../../../src/contract/methods.ts'
import { origin, type Backend } from './backend.ts'

const root = resolve(import.meta.dirname, '../../..')
const cache = join(root, '.cache/renderer-test')
let built = cache
const executablePath = '/usr/bin/chromium'

/** Why the window cannot be tested here; null where it can. */
export const noBrowser = existsSync(executablePath) ? null : `skipped: there is no ${executablePath} to show the window in`

/** The policy that main serves the window with; the tests hold the build to it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

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
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    const file = join(built, url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname))
    if (!url.href.startsWith(origin) || !existsSync(file)) return route.abort()
    const contentType = types[extname(file)] ?? 'application/octet-stream'
    return route.fulfill({
      body: readFileSync(file),
      headers: { 'content-type': `${contentType}; charset=utf-8`, 'content-security-policy': policy },
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('/fonts/')) problems.push(message.text())
  })
  await page.exposeBinding('heyueInvoke', (_source, method: Method, params: unknown) => backend.invoke(method, params))
  await page.addInitScript(bridge)
  backend.emit = (event, payload) => {
    void page.evaluate(([name, data]) => window.heyueEmit(name as string, data), [event, payload]).catch(() => {})
  }
  await page.goto(origin)
  return { page, context, problems }
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
    invoke: (method: string, params: unknown) => window.heyueInvoke(method, params),
    on: (event: string, listener: (payload: unknown) => void) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
    pathOf: (file: File) => `/drop/${file.name}`,
  }
  Object.assign(window, { heyue })
}
