import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { cellIds } from '../../src/core/form/form.ts'
import { checkReport } from '../../src/core/rules/check.ts'
import { compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { flawed, picturePage } from '../renderer/harness/plain-report.ts'
import { ask } from './ask.ts'
import { type Desk, dropFiles, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const userData = join(folder.path, 'user-data')
let desk: Desk

/** Waits for what the window shows a little after the keys. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read)

const box = (page: Page, id: string) => page.locator(`[data-pane="tables"] td[data-cell="${id}"][data-state]`)
const progress = (page: Page) => page.locator('[data-entry-progress]').textContent()
const values = async (page: Page) => {
  const { review } = await ask(page, 'reports.open', { reportId: 1 })
  return Object.fromEntries(review.corrections.map(({ cell, state, value }) => [cell, value ?? state]))
}
const open = async (): Promise<Page> => {
  desk = await launchDesk({ userData })
  await desk.page.locator('[data-pane="reports"]').waitFor()
  return desk.page
}

afterAll(async () => {
  await desk?.close().catch(() => undefined)
  folder.remove()
})

// One sitting, step by step: each step stands on the one before.
describe('a report whose tables are pictures', () => {
  it('is taken in with nothing read, and nothing taken for zero', async () => {
    const files = join(folder.path, 'in')
    mkdirSync(files)
    const { name, bytes } = picturePage(flawed)
    writeFileSync(join(files, name), bytes)
    const page = await open()
    await dropFiles(page, [files])
    await importFinished(page)
    await soon(() => page.locator('[data-count="missing"]').textContent()).toBe('缺 200')
  })

  it('is typed in by keys alone, its sums beside it', async () => {
    const { page } = desk
    await page.keyboard.press('F4')
    await soon(() => progress(page)).toBe('已录 0/200')
    // A picture does not say on which form it is printed: the auditor goes through them and comes back.
    for (const cells of [186, cellIds('2019').length, 200]) {
      await page.keyboard.press('Shift+F4')
      await soon(() => progress(page)).toBe(`已录 0/${cells}`)
    }
    await page.keyboard.press('Alt+3')
    for (const key of ['1', '2', 'Enter', '3', 'Enter', '+', '1', '5', 'Enter']) await page.keyboard.press(key)
    await soon(() => page.locator('td[data-sum="t3.row-total¦newReceived"]').getAttribute('data-sum-state')).toBe('agrees')
    // The next row: nothing but zeros, then a total that is off by one.
    await page.keyboard.press('+')
    await page.keyboard.press('4')
    await page.keyboard.press('+')
    await page.keyboard.press('5')
    await page.keyboard.press('Enter')
    await soon(() => page.locator('td[data-sum="t3.row-total¦granted"]').textContent()).toBe('差 +1')
    await soon(() => progress(page)).toBe('已录 21/200')
  })

  it('loses nothing when the program is killed', async () => {
    const { page } = desk
    const typed = await values(page)
    expect(Object.keys(typed)).toHaveLength(21)
    const running = desk.app.process()
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await gone
    const again = await open()
    await importFinished(again)
    expect(await values(again)).toEqual(typed)
    await again.locator('[data-report]').first().click()
    await soon(() => box(again, 't3.granted.total').locator('b').textContent()).toBe('5')
    await soon(() => box(again, 't3.partiallyGranted.total').getAttribute('data-state')).toBe('missing')
  })

  it('takes a whole table from the clipboard, and gives it back by one undo', async () => {
    const { page } = desk
    const four = cellIds('2021').filter((id) => id.startsWith('t4.'))
    await box(page, 't4.reconsideration.upheld').click()
    await desk.app.evaluate(
      ({ clipboard }, text) => clipboard.writeText(text),
      four.map((_, at) => (at % 5 === 4 ? 10 : at % 5 === 0 ? 10 : 0)).join('\t'),
    )
    await page.keyboard.press('Control+v')
    await page.locator('[data-proposal="paste"]').waitFor()
    await soon(() => page.locator('[data-effect="fresh"]').textContent()).toBe('新录 15')
    await page.keyboard.press('Enter')
    await soon(async () => Object.keys(await values(page)).length).toBe(36)
    await page.keyboard.press('Control+z')
    await soon(async () => Object.keys(await values(page)).length).toBe(21)
  })

  it('has a row of the trail for every step, and the chain holds', async () => {
    const trail = await ask(desk.page, 'trail.list', { reportId: 1, limit: 100 })
    const actions = trail.map(({ action }) => action).toReversed()
    expect(actions).toEqual([
      'report.imported',
      'review.choose-form',
      'review.choose-form',
      'review.choose-form',
      'review.correct-cell',
      'review.correct-cell',
      'review.correct-cells',
      'review.correct-cell',
      'review.correct-cells',
      'review.correct-cells',
      'review.correct-cell',
      'review.correct-cells',
      'review.undone',
    ])
    await desk.close()
    const [path] = globSync('workspaces/*', { cwd: userData })
    const opened = openWorkspace(join(userData, path ?? ''), {
      check: checkReport,
      compare: compareAgain,
      ruleSetVersion,
      now: () => new Date().toISOString(),
    })
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.workspace.verifyTrail()).toEqual({ ok: true, head: opened.workspace.trailHead() })
    opened.workspace.close()
  })
})
