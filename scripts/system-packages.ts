import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { announce, run } from './run.ts'

/** What Electron needs on a Debian without a desktop, with a display of its own (xvfb) and Chinese characters. */
const electronPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
  'fonts-noto-cjk',
]

/**
 * What the tests need beyond that: pdftotext reads the memo back, Chromium shows the window without Electron around it,
 * strace sees every system call (where it is absent, its tests say so and are left out).
 */
const testPackages = ['poppler-utils', 'chromium', 'strace']

/** What a command is about to do, which decides what the system must have. */
export type Purpose = 'start' | 'tests'

/** Whether a window can be shown on this machine. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

/** Whether Electron must run without Chromium's sandbox: it refuses to sandbox for root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Sees to the system packages: installs what is missing where it may (root on Debian), passes where the machine can do
 * without, else says the exact command. Returns whether the command can go on; quick where everything is there.
 */
export async function systemReady(purpose: Purpose, executable: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const wanted = purpose === 'tests' ? [...electronPackages, ...testPackages] : electronPackages
  if (!onPath('dpkg-query')) return canDoWithout(purpose, executable, wanted)
  const missing = await missingPackages(wanted)
  if (missing.length === 0) return true
  if (isRoot() && onPath('apt-get')) return install(missing)
  return canDoWithout(purpose, executable, missing)
}

async function install(missing: string[]): Promise<boolean> {
  announce(`Installing system packages with apt-get, as root; this can take a minute: ${missing.join(' ')}`)
  const apt = (...args: string[]) => run('apt-get', ['-qq', ...args], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const updated = await apt('update')
  const installed = await apt('install', '-y', '--no-install-recommends', ...missing)
  if (installed.code === 0) return true
  announce(`${updated.output}${installed.output}apt-get could not install them. By hand: ${byHand(missing)}`)
  return false
}

/** Another distribution, or no right to install: what counts is whether the libraries and programs are there. */
async function canDoWithout(purpose: Purpose, executable: string, missing: string[]): Promise<boolean> {
  const { output } = await run('ldd', [executable], { quiet: true })
  const lost = output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])
  const programs = [...(hasDisplay() && purpose === 'start' ? [] : ['xvfb-run']), ...(purpose === 'tests' ? ['pdftotext'] : [])]
  const absent = [...lost, ...programs.filter((program) => !onPath(program))]
  if (absent.length === 0) return true
  announce(
    `This machine lacks what Electron needs: ${absent.join(' ')}. On Debian or Ubuntu run, then try again:\n  ${byHand(missing)}`,
  )
  return false
}

function byHand(missing: string[]): string {
  return `sudo apt-get install --no-install-recommends ${missing.join(' ')}`
}

async function missingPackages(wanted: string[]): Promise<string[]> {
  const { output } = await run('dpkg-query', ['-W', '-f=${Package} ${Status}\\n'], { quiet: true })
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' install ok installed'))
      .map((line) => line.slice(0, line.indexOf(' '))),
  )
  const names = wanted.map((name) => (renamedForTime64() && time64.has(name) ? `${name}t64` : name))
  return names.filter((name) => !installed.has(name))
}

/** Libraries that Debian 13 and Ubuntu 24.04 renamed when 32-bit time ended. */
const time64 = new Set(['libgtk-3-0', 'libasound2', 'libatspi2.0-0'])

function renamedForTime64(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? 0)
  return /^ID=ubuntu$/m.test(release) ? version >= 24.04 : version >= 13
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))
}
