import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { answerDialogs, type Desk, dropFiles, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const appFolder = join(folder.path, 'tiny-app')
const userData = join(folder.path, 'user-data')
let desk: Desk | undefined

cpSync(join(import.meta.dirname, 'tiny-app'), appFolder, { recursive: true })

afterEach(async () => {
  await desk?.close()
  desk = undefined
})
afterAll(() => folder.remove())

describe('the harness', () => {
  it('launches an app, passes folder and arguments, and closes it', async () => {
    desk = await launchDesk({ appFolder, userData, args: ['报告.txt'] })
    const { page } = desk
    await expect.poll(() => page.title()).toBe('小应用')
    const seen = await desk.app.evaluate(({ app }) => ({ name: app.getName(), packaged: app.isPackaged, args: process.argv }))
    expect(seen).toMatchObject({ name: 'tiny', packaged: false })
    expect(seen.args.at(-1)).toBe('报告.txt')
    expect(await desk.app.evaluate(() => process.env['HEYUE_USER_DATA'])).toBe(userData)
    const running = desk.app.process()
    expect(running.exitCode).toBeNull()
    await desk.close()
    expect(running.exitCode).toBe(0)
    desk = undefined
  })

  it('drops files and folders with their real paths', async () => {
    const file = join(folder.path, '某局 2025.txt')
    const reports = join(folder.path, '报告')
    writeFileSync(file, '政府信息公开')
    mkdirSync(reports)
    desk = await launchDesk({ appFolder, userData })
    await dropFiles(desk.page, [file, reports])
    await expect.poll(() => desk?.page.textContent('#dropped')).toBe(JSON.stringify([file, reports]))
  })

  it('answers the file dialogs', async () => {
    desk = await launchDesk({ appFolder, userData })
    await answerDialogs(desk.app, { open: ['/a/b.txt'], save: null })
    const answers = await desk.app.evaluate(async ({ dialog }) => [
      await dialog.showOpenDialog({}),
      await dialog.showSaveDialog({}),
    ])
    expect(answers).toEqual([
      { canceled: false, filePaths: ['/a/b.txt'] },
      { canceled: true, filePath: '' },
    ])
  })
})
