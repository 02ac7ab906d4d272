import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from 'playwright'
import { isRoot } from '../../scripts/system-packages.ts'

/** A running packaged app, driven over Chromium's own port: its fuses let nobody in by Node's. */
export interface PackagedDesk {
  page: Page
  /** What it wrote to its stderr so far. */
  log: () => string
  /** Closes the window as a user would; answers the exit code. */
  close: () => Promise<number | null>
}

/** The switches that a packaged app is started with in tests. */
export const switches = isRoot() ? ['--no-sandbox'] : []

/** Starts the packaged program (or one that starts it, with arguments) and waits for its window. */
export async function startPackaged(command: readonly string[], userData: string): Promise<PackagedDesk> {
  const [program = '', ...args] = command
  const running = spawn(program, [...args, ...switches, '--remote-debugging-port=0'], {
    env: { ...process.env, HEYUE_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  running.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const browser = await chromium.connectOverCDP(await portOf(running, () => log))
  const page = await windowOf(browser)
  page.setDefaultTimeout(60_000)
  await page.locator('[data-pane="reports"]').waitFor()
  return {
    page,
    log: () => log,
    close: async () => {
      const gone = new Promise<number | null>((resolve) => running.once('exit', resolve))
      await page.evaluate(() => window.close())
      const patience = setTimeout(() => running.kill('SIGKILL'), 30_000)
      const code = await gone
      clearTimeout(patience)
      await browser.close()
      return code
    },
  }
}

function portOf(running: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const [, port] = /DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)\//.exec(log()) ?? []
      if (port) resolve(`http://${port}`)
    }
    running.stderr?.on('data', look)
    running.once('exit', (code) => reject(new Error(`the packaged app ended with ${code}: ${log()}`)))
    setTimeout(() => reject(new Error(`the packaged app opened no port: ${log()}`)), 60_000).unref()
  })
}

async function windowOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('the packaged app has no window')
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: 60_000 })
}
