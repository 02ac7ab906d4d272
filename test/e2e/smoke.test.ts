import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../architecture/tree.ts'
import { type Desk, dropFiles, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const samples = join(projectRoot, 'samples')
const reports = readdirSync(samples).filter((name) => /\.(txt|html?|xlsx?)$/.test(name))
const folder = temporaryFolder()
let desk: Desk | undefined

beforeAll(() => expect(reports.length).toBeGreaterThanOrEqual(8))
afterEach(async () => {
  await desk?.close()
  desk = undefined
})
afterAll(() => folder.remove())

describe('the built app', () => {
  it('opens an empty desk, takes a dropped folder, and has it again after a restart', async () => {
    const userData = join(folder.path, 'first')
    desk = await launchDesk({ userData })
    await desk.page.locator('[data-pane="reports"]').waitFor()
    const { page } = desk
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await expect.poll(() => page.locator('[data-report]').count()).toBe(0)

    await dropFiles(desk.page, [samples])
    await importFinished(desk.page)
    await expect.poll(() => listed(desk)).toBeGreaterThanOrEqual(reports.length)
    const before = await listed(desk)

    await desk.close()
    desk = await launchDesk({ userData })
    await expect.poll(() => listed(desk)).toBe(before)
  })

  it('imports what the command line names', async () => {
    desk = await launchDesk({ userData: join(folder.path, 'second'), args: [join(samples, reports[0] ?? '')] })
    await importFinished(desk.page)
    await expect.poll(() => listed(desk)).toBe(1)
    await desk.page.locator('[data-report]').click()
    await desk.page.locator('td[data-cell]').first().waitFor()
  })
})

async function listed(running: Desk | undefined): Promise<number> {
  // The list draws only the rows in view; each says how many there are.
  const size = await running?.page.locator('[data-report]').first().getAttribute('aria-setsize')
  return Number(size ?? 0)
}
