import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRoot } from '../../scripts/system-packages.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { projectRoot } from '../architecture/tree.ts'
import { answerDialogs, type Desk, launchDesk, temporaryFolder } from './harness.ts'
import { throughEverything } from './screens.ts'
import { attemptsIn, callsIn, electronExecutable, watchedElectron, whyNoNamespace, whyNotWatched } from './watched-app.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const samples = join(projectRoot, 'samples')
// Chromium's own sandbox does not let itself be traced; what is tested here is what the program asks of the system.
const switches = isRoot() ? [] : ['--no-sandbox']

async function watched<T>(name: string, appFolder: string, work: (desk: Desk) => Promise<T>): Promise<string> {
  const { executable, log } = watchedElectron(folder.path, name)
  const before = process.env['HEYUE_ELECTRON']
  process.env['HEYUE_ELECTRON'] = executable
  try {
    const desk = await launchDesk({ userData: join(folder.path, name), appFolder, args: switches })
    try {
      await work(desk)
    } finally {
      await desk.close()
    }
  } finally {
    if (before === undefined) delete process.env['HEYUE_ELECTRON']
    else process.env['HEYUE_ELECTRON'] = before
  }
  return log
}

const unwatched = whyNotWatched()
if (unwatched) console.warn(`Left out: the app under strace, because ${unwatched}.`)

describe.skipIf(unwatched !== null)('every system call of every process', () => {
  it('that reaches out is seen: an Electron without our guard, with a request planted in it', async () => {
    const log = await watched('tiny', join(import.meta.dirname, 'tiny-app'), ({ app }) =>
      app.evaluate(async ({ net }) => {
        // An address that is set aside for documentation: nobody answers there.
        await Promise.race([
          net.fetch('http://203.0.113.7/').catch(() => null),
          new Promise((resolve) => setTimeout(resolve, 2_000)),
        ])
      }),
    )
    expect(attemptsIn(log).filter((line) => line.includes('203.0.113.7')).length).toBeGreaterThan(0)
  })

  it('stays on this machine, through every screen', { timeout: 600_000 }, async () => {
    const log = await watched('desk', projectRoot, (desk) =>
      throughEverything({ page: desk.page, folder: folder.path, answer: (answers) => answerDialogs(desk.app, answers) }),
    )
    expect(callsIn(log)).toBeGreaterThan(50)
    expect(attemptsIn(log)).toEqual([])
    console.log(`${callsIn(log)} network calls of the app through every screen, none beyond this machine`)
  })
})

const noNamespace = whyNoNamespace()
if (noNamespace) console.warn(`Left out: the app without any network, because ${noNamespace}.`)

describe.skipIf(noNamespace !== null)('where there is no network at all, not even a loopback', () => {
  const alone = (...args: string[]) => ['-n', electronExecutable(), ...(isRoot() ? ['--no-sandbox'] : []), projectRoot, ...args]

  it('the main job is done', () => {
    const workspace = join(folder.path, 'alone')
    const ended = spawnSync('unshare', alone('--headless-review', `--workspace=${workspace}`, samples), { timeout: 280_000 })
    expect(ended.status).toBe(0)
    expect(readdirSync(workspace).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(8)
  })

  it('the window opens and imports', async () => {
    const userData = join(folder.path, 'alone-desk')
    const running = spawn('unshare', alone(samples), { env: { ...process.env, HEYUE_USER_DATA: userData }, stdio: 'ignore' })
    const found = () => verifyWorkspace(join(userData, 'workspaces', '默认工作区'), null)
    const imported = () => {
      const now = found()
      return typeof now === 'string' ? 0 : now.originals.checked
    }
    await expect.poll(imported, { timeout: 120_000, interval: 500 }).toBeGreaterThan(8)
    running.kill('SIGKILL')
  })
})
