import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagedProgram, wrongFuses } from '../../scripts/read-fuses.ts'
import { projectRoot } from '../architecture/tree.ts'
import { dropFiles, importFinished, temporaryFolder } from '../e2e/harness.ts'
import { screens } from '../e2e/screens.ts'
import { attemptsIn, callsIn, traced, whyNoNamespace, whyNotWatched } from '../e2e/watched-app.ts'
import { startPackaged, switches } from './packaged-app.ts'

const folder = temporaryFolder()
const userData = join(folder.path, 'user-data')
let program = ''

// As it is handed over: a folder by itself, far from node_modules and from whatever built it.
beforeAll(() => {
  const packaged = packagedProgram(projectRoot)
  if (!packaged) throw new Error('Nothing is packaged yet: npm run dist.')
  const place = join(folder.path, '核阅')
  cpSync(dirname(packaged), place, { recursive: true })
  program = join(place, 'heyue')
})
afterAll(() => folder.remove())

describe('the packaged app', () => {
  it('has the fuses that were asked for, and is no Node for anybody', async () => {
    expect(await wrongFuses(program)).toEqual([])
    const env = { ...process.env, HEYUE_USER_DATA: join(folder.path, 'no-node') }
    const asNode = spawnSync(program, [...switches, '-e', 'process.exit(7)'], {
      env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
      timeout: 15_000,
    })
    expect(asNode.status).not.toBe(7)
    const inspected = spawnSync(program, [...switches, '--inspect-brk=0', '--headless-review', `--workspace=${folder.path}/i`], {
      env: { ...env, NODE_OPTIONS: '--require /nowhere.cjs' },
      encoding: 'utf8',
      timeout: 170_000,
    })
    expect(inspected.status).toBe(0)
    expect(inspected.stderr).not.toContain('Debugger listening')
  })

  it('does the main job without any network, from the samples that it brings', () => {
    const workspace = join(folder.path, 'alone')
    const command = [program, ...switches, '--headless-review', `--workspace=${workspace}`]
    const [first = '', ...rest] = whyNoNamespace() === null ? ['unshare', '-n', ...command] : command
    expect(spawnSync(first, rest, { timeout: 170_000 }).status).toBe(0)
    expect(readdirSync(workspace).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(8)
  })

  it('takes in what is dropped, shows every screen, and asks for nothing beyond this machine', async () => {
    const log = join(folder.path, 'packaged.strace')
    const unwatched = whyNotWatched()
    if (unwatched) console.warn(`The packaged app is not watched, because ${unwatched}.`)
    const desk = await startPackaged(unwatched ? [program] : [...traced(log), program, '--no-sandbox'], userData)
    const samples = join(dirname(program), 'resources', 'samples')
    await dropFiles(desk.page, [samples])
    await importFinished(desk.page)
    for (const [name, { way, dialogs }] of Object.entries(screens)) {
      // No test can click in the system's own dialogs, and here nothing can answer in their place.
      if (dialogs) continue
      await desk.page.locator('[data-report]').first().click()
      await desk.page.locator('td[data-cell]').first().waitFor()
      await way({ page: desk.page, folder: folder.path, answer: () => Promise.reject(new Error(name)) })
    }
    expect(await desk.close()).toBe(0)
    if (unwatched) return
    expect(callsIn(log)).toBeGreaterThan(50)
    expect(attemptsIn(log)).toEqual([])
  })

  it('has everything again when it is started once more', async () => {
    expect(existsSync(join(userData, 'workspaces', '默认工作区', 'workspace.db'))).toBe(true)
    const desk = await startPackaged([program], userData)
    await desk.page.locator('[data-report]').first().waitFor()
    await desk.page.locator('td[data-cell]').first().waitFor()
    expect(await desk.close()).toBe(0)
  })
})
