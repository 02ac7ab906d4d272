import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presentElectron } from '../../../scripts/electron/electron-path.ts'

/** A printed page and what a reader finds in it. */
export interface Printed {
  bytes: Buffer
  /** By pdftotext, in reading order; blanks and line ends removed, for a PDF breaks lines where it likes. */
  text: string
  /** The same, one string a page. */
  pages: string[]
}

/** Why nothing can be printed here; null where it can. */
export function whyNoPrinting(): string | null {
  if (!electron()) return 'no Electron here yet (npm start or npm test brings it)'
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !isThere('xvfb-run')) return 'no display and no xvfb-run'
  return isThere('pdftotext') ? null : 'no pdftotext (poppler-utils)'
}

/** Prints each page in the real Electron, one after another in one process; a page named twice is printed twice. */
export async function printPages(pages: Readonly<Record<string, string>>, order: readonly string[]): Promise<Printed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-print-'))
  try {
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html)
    const child = start({ HEYUE_PRINT_FOLDER: folder, HEYUE_PRINT_PAGES: order.join(','), HOME: folder })
    await ended(child)
    return order.map((_, at) => printed(join(folder, `${at}.pdf`)))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function start(env: Record<string, string>): ChildProcess {
  const executable = electron() ?? ''
  // Chromium's own sandbox refuses to run as root; the printing window's is switched on all the same where it can be.
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(import.meta.dirname, 'print-app')]
  const bare = process.platform === 'linux' && !process.env['DISPLAY']
  const [command, all] = bare ? ['xvfb-run', ['-a', executable, ...args]] : [executable, args]
  return spawn(command, all, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
}

function ended(child: ChildProcess): Promise<void> {
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const patience = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 90_000)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(patience)
      if (code === 0) resolve()
      else reject(new Error(`Printing ended with ${code}:\n${log}`))
    })
  })
}

function printed(path: string): Printed {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' })
  const pages = text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ''))
  return { bytes: readFileSync(path), text: pages.join(''), pages }
}

function electron(): string | null {
  return process.env['HEYUE_ELECTRON'] ?? presentElectron()?.executable ?? null
}

function isThere(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
