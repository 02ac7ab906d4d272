import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRoot } from '../../scripts/system-packages.ts'
import { safetyWords } from '../../src/core/catalogue/safety.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { projectRoot } from '../architecture/tree.ts'
import { answerDialogs, type Desk, importFinished, launchDesk, temporaryFolder } from './harness.ts'
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

/** Every screen of the desk, and everything that makes a file. */
async function throughEveryScreen({ app, page }: Desk): Promise<void> {
  await page.locator('[data-pane="reports"]').waitFor()
  await answerDialogs(app, { open: readdirSync(samples).map((name) => join(samples, name)), save: join(folder.path, 'memo.pdf') })
  await page.keyboard.press('Control+o')
  await importFinished(page)
  await page.locator('[data-report]').first().click()
  await page.locator('td[data-cell]').first().waitFor()
  const tabs = page.locator('[role="tab"]')
  for (let at = 0; at < (await tabs.count()); at += 1) await tabs.nth(at).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('政府')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('dialog').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  await page.locator('[data-pane="memo"] iframe').waitFor()
  await page.locator('[data-pane="memo"] .button.primary').click()
  await expect.poll(() => existsSync(join(folder.path, 'memo.pdf')), { timeout: 60_000 }).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+b')
  await page.getByRole('button', { name: safetyWords.backUp, exact: true }).click()
  await page.locator('[data-backup]').first().waitFor({ timeout: 150_000 })
  await page.getByRole('button', { name: safetyWords.verify, exact: true }).click()
  await page.locator('.result .good').first().waitFor({ timeout: 150_000 })
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

  it('stays on this machine, through every screen', { timeout: 400_000 }, async () => {
    const log = await watched('desk', projectRoot, throughEveryScreen)
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
    const ended = spawnSync('unshare', alone('--headless-review', `--workspace=${workspace}`, samples), { timeout: 170_000 })
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
