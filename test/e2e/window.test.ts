import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
let desk: Desk
const complaints: string[] = []

beforeAll(async () => {
  desk = await launchDesk({ userData: folder.path })
  desk.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  desk.page.on('pageerror', (error) => complaints.push(error.message))
  await desk.page.locator('[data-pane="reports"]').waitFor()
})
afterAll(async () => {
  await desk?.close()
  folder.remove()
})

describe('the window', () => {
  it('opens in Chinese, from its own origin, with the policy of the program', async () => {
    await expect.poll(() => desk.page.title()).toBe('核阅')
    expect(desk.page.url()).toBe('app://heyue/index.html')
    await expect.poll(() => desk.page.locator('html').getAttribute('lang')).toBe('zh-CN')
    const seen = await desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { count: BrowserWindow.getAllWindows().length, visible: window?.isVisible(), title: window?.getTitle() }
    })
    expect(seen).toEqual({ count: 1, visible: true, title: '核阅' })
  })

  it('has no Node and nothing of Electron but the bridge', async () => {
    const found = await desk.page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { heyue: object }).heyue).toSorted(),
    }))
    expect(found).toEqual({ names: [], bridge: ['invoke', 'on', 'pathOf'] })
  })

  it('made its first workspace where it was told, and remembers it', () => {
    const workspace = join(folder.path, 'workspaces', '默认工作区')
    expect(existsSync(join(workspace, 'workspace.db'))).toBe(true)
    expect(existsSync(join(folder.path, 'preferences.json'))).toBe(true)
  })

  it('shows its text in the bundled font', async () => {
    const fonts = await desk.page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', ''))
    })
    expect(new Set(fonts)).toContain('Noto Sans SC Variable')
  })

  it('complains of nothing', () => {
    expect(complaints).toEqual([])
  })
})
