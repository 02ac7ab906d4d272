import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { headlessText } from '../core/catalogue/main.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { openDesktop, type Handover } from './desktop.ts'
import { runHeadless } from './headless.ts'
import { openLog, type Log } from './log.ts'
import { chromiumSwitches } from './network/chromium-switches.ts'
import { guardContents } from './network/contents-guard.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'
import { guardSession } from './network/session-guard.ts'
import { registerAppScheme } from './protocol/app-protocol.ts'

// All of this before Electron is ready: the first session and the first window are born closed.
refuseNodeNetwork()
for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value)
// Chromium refuses to start at all where both are asked for; as root, tests must switch the sandbox off.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
app.on('session-created', guardSession)
app.on('web-contents-created', (_event, contents) => guardContents(contents))
app.on('login', (event) => event.preventDefault())

const given = readArguments({
  argv: process.argv,
  defaultApp: process.defaultApp,
  // The launcher starts the program in its own folder; relative paths are the caller's.
  folder: process.env['HEYUE_CALLED_FROM'] ?? process.cwd(),
})
if (given.headless) headless(given)
else desktop(given)

function desktop(asked: Arguments): void {
  const userData = process.env['HEYUE_USER_DATA']
  if (userData) app.setPath('userData', userData)
  if (!app.requestSingleInstanceLock({ paths: asked.paths } satisfies Handover)) {
    process.stdout.write(`${headlessText.inUse}\n`)
    app.exit(0)
    return
  }
  const log = openLog(join(app.getPath('userData'), 'logs', 'heyue.log'))
  surviveFaults(log)
  void app.whenReady().then(() => openDesktop(asked, log))
}

/** Without a window the program has a profile of its own, so that it can run beside an open desk. */
function headless(asked: Arguments): void {
  const scratch = mkdtempSync(join(tmpdir(), 'heyue-review-'))
  const profile = join(scratch, 'profile')
  app.setPath('userData', profile)
  const log = openLog(join(scratch, 'heyue.log'))
  surviveFaults(log)
  const end = (code: number) => {
    process.once('exit', () => clear(scratch, profile))
    app.exit(code)
  }
  void app
    .whenReady()
    .then(() => runHeadless(asked, scratch, log))
    .then(end, (error: unknown) => {
      log.error('headless review', error)
      process.stderr.write(`${headlessText.failedInside(log.path)}\n`)
      end(1)
    })
}

function clear(scratch: string, profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true })
    rmSync(join(scratch, 'preferences.json'), { force: true })
    // Stays where it holds the workspace or a log.
    rmdirSync(scratch)
  } catch {
    // A temporary folder that is left behind does no harm.
  }
}

/** A fault that nobody caught is written down; what the user did is in the workspace already. */
function surviveFaults(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  process.on('unhandledRejection', (reason) => log.error('unhandled', reason))
}
