import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron, type Page } from 'playwright'
import { presentElectron } from '../../scripts/electron/electron-path.ts'
import { isRoot } from '../../scripts/system-packages.ts'
import { projectRoot } from '../architecture/tree.ts'

const attachedFirst = join(import.meta.dirname, 'attached-first.cjs')

/** A running app with its first window. */
export interface Desk {
  app: ElectronApplication
  page: Page
  /** What the app wrote to its own stdout and stderr so far: for the message of a failing test. */
  log: () => string
  /** Closes the window as a user would and waits until the process is gone. */
  close: () => Promise<void>
}

/** How to launch the app. */
export interface LaunchOptions {
  /** Where the app keeps its settings and, on a first start, makes its workspace (HEYUE_USER_DATA). */
  userData: string
  /** The app to run; the built one where nothing is said. */
  appFolder?: string
  /** Further arguments, such as files to import. */
  args?: readonly string[]
  env?: Record<string, string>
}

/** An empty temporary folder, and how to remove it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'heyue-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Launches the app in the Electron that scripts/ provides, and waits for its window. */
export async function launchDesk({ userData, appFolder = projectRoot, args = [], env = {} }: LaunchOptions): Promise<Desk> {
  const executablePath = process.env['HEYUE_ELECTRON'] ?? presentElectron()?.executable
  if (!executablePath) throw new Error('There is no Electron here yet: run the end-to-end tests by `npm run e2e`.')
  const app = await _electron.launch({
    executablePath,
    args: [...(isRoot() ? ['--no-sandbox'] : []), '-r', attachedFirst, appFolder, ...args],
    env: { ...definedOnly(process.env), ...env, HEYUE_USER_DATA: userData },
    timeout: 60_000,
  })
  app.context().setDefaultTimeout(60_000)
  outliveCollection(app)
  let log = ''
  const running = app.process()
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const page = await app.firstWindow({ timeout: 60_000 })
  await page.waitForLoadState('domcontentloaded')
  return { app, page, log: () => log, close: () => close(app) }
}

/**
 * Now and then main's garbage collection takes the promise by which the answer of `evaluate` was to come: what was asked
 * has been done, and its answer is lost. It is asked once more; the tests ask nothing of main that may not be done twice.
 */
function outliveCollection(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...given: unknown[]) => Promise<unknown>
  const again = async (...given: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...given)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('promise was garbage collected')) throw error
      return evaluate(...given)
    }
  }
  app.evaluate = again as typeof app.evaluate
}

/** Closes as a user would; an app that hangs is killed, so that the next test starts from nothing, and said so. */
async function close(app: ElectronApplication): Promise<void> {
  const running = app.process()
  const patience = setTimeout(() => running.kill('SIGKILL'), 15_000)
  await app.close()
  clearTimeout(patience)
  if (running.signalCode === 'SIGKILL') throw new Error('The app did not close within 15 seconds and was killed.')
}

/**
 * Drops files and folders onto the window as the desktop does: the page gets real File objects with paths, so the
 * app's own way from the drop to the path (webUtils.getPathForFile) is what runs.
 */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  at: { x: number; y: number } = { x: 400, y: 300 },
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

/** Waits until the desk lists a report and no import is under way any more. */
export async function importFinished(page: Page): Promise<void> {
  await page.locator('[data-report]').first().waitFor({ timeout: 120_000 })
  await page.locator('[data-finished="false"]').waitFor({ state: 'detached', timeout: 120_000 })
}

/** What the system's dialogs are to answer; null stands for a user who cancels. */
export interface DialogAnswers {
  open?: readonly string[] | null
  save?: string | null
}

/** Lets the system's file dialogs answer at once: no test can click in a native window. */
export async function answerDialogs(app: ElectronApplication, { open, save }: DialogAnswers): Promise<void> {
  await app.evaluate(
    ({ dialog }, answers) => {
      if (answers.open !== undefined) {
        dialog.showOpenDialog = async () => ({ canceled: answers.open === null, filePaths: [...(answers.open ?? [])] })
      }
      if (answers.save !== undefined)
        dialog.showSaveDialog = async () => ({ canceled: answers.save === null, filePath: answers.save ?? '' })
    },
    { open, save },
  )
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
