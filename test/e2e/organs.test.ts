import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { complaints } from '../renderer/harness/axe.ts'
import { ask } from './ask.ts'
import { county, countyFiles, units } from './county.ts'
import { type Desk, dropFiles, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const userData = join(folder.path, 'user-data')
let desk: Desk

const pane = (page: Page) => page.locator('[data-pane="organs"]')
const part = (page: Page, name: string) => pane(page).getByRole('region', { name, exact: true })
const choose = async (page: Page, name: string) => {
  await pane(page).locator(`[data-organ="${name}"]`).click()
  await pane(page).getByRole('heading', { name, level: 3 }).waitFor()
}
const verdicts = async (page: Page, year: number) => {
  const items = await ask(page, 'reports.list', {})
  const item = items.find(({ agency, year: its }) => agency === county && its === year)
  const { verdicts: all } = await ask(page, 'reports.open', { reportId: item?.id ?? 0 })
  return all
    .filter(({ rule }) => rule === 'across.units')
    .map(({ subject, outcome, statement }) => `${subject} ${outcome} ${statement}`)
}

afterAll(async () => {
  await desk?.close()
  folder.remove()
})

// Each step stands on the one before.
describe('the organs of a county', () => {
  it('are listed with their years, and nothing is left to be compared after a while', async () => {
    desk = await launchDesk({ userData })
    const { page } = desk
    await page.locator('[data-pane="reports"]').waitFor()
    const files = countyFiles(join(folder.path, 'inbox'))
    await dropFiles(page, files)
    await expect.poll(() => page.locator('[data-report]').count(), { timeout: 60_000 }).toBe(files.length)
    await importFinished(page)
    await expect
      .poll(async () => (await ask(page, 'reports.list', {})).filter(({ comparing }) => comparing).length, { timeout: 20_000 })
      .toBe(0)
    await expect.poll(() => page.locator('.report-row .comparing').count()).toBe(0)
    await page.keyboard.press('Control+g')
    await expect.poll(() => pane(page).locator('[data-organ]').count()).toBe(6)
    await choose(page, county)
    const years = part(page, '历年').getByRole('table')
    await expect.poll(() => years.getByRole('row', { name: /新收申请/ }).textContent()).toContain('3041')
    await expect.poll(() => complaints(page)).toEqual([])
    // 3 were handed over, 2 were taken up.
    await expect.poll(() => years.getByRole('row', { name: /结转相接/ }).textContent()).toMatch(/✗ 2 处不符/)
  })

  it('become a sum by the auditor’s word: what is proposed, and one more', async () => {
    const { page } = desk
    await part(page, '下属汇总单位').getByRole('button', { name: '认定单位…' }).click()
    const editor = pane(page).getByRole('form', { name: /由哪些单位汇总/ })
    await expect.poll(() => editor.getByRole('checkbox', { checked: true }).count()).toBe(4)
    await expect.poll(() => complaints(page)).toEqual([])
    await editor.getByRole('checkbox', { name: /松岫县财政与国资局/ }).uncheck()
    await editor.getByRole('button', { name: '保存' }).click()
    const matrix = part(page, '下属汇总单位').getByRole('table')
    await expect.poll(() => matrix.getByRole('row', { name: /杏林镇/ }).textContent()).toContain('缺✓')
    await expect.poll(() => matrix.getByRole('row').count()).toBe(1 + units.length)
    expect(await verdicts(page, 2023)).toEqual([
      'units notEvaluable 下属单位 3 个，其中 1 个没有2023年度报告：松岫县杏林镇人民政府',
    ])
    const [first, ...rest] = (await verdicts(page, 2024)).filter((line) => line.includes('failed'))
    expect(first).toBe(
      't3.newReceived.naturalPerson failed 41 ≠ 20（云岭市松岫县财政局） + 14（松岫县民政局） + 6（松岫县杏林镇人民政府） = 40',
    )
    expect(rest).toHaveLength(3)
    await expect
      .poll(() =>
        part(page, '历年')
          .getByRole('row', { name: /等于单位之和/ })
          .textContent(),
      )
      .toContain('✗ 4 处不符')
  })

  it('are one where the auditor says so, and two again when that is undone', async () => {
    const { page } = desk
    await choose(page, '松岫县财政与国资局')
    await part(page, '名称').getByRole('combobox').fill('云岭市松岫县财政局')
    await part(page, '名称').getByRole('button', { name: '合并' }).click()
    await expect.poll(() => pane(page).locator('[data-organ]').count()).toBe(5)
    await choose(page, '云岭市松岫县财政局')
    await expect.poll(() => part(page, '历年').getByRole('columnheader', { name: '2022' }).count()).toBe(1)
    await part(page, '名称').getByRole('button', { name: '拆开' }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => pane(page).locator('[data-organ]').count()).toBe(6)
    await page.keyboard.press('Control+y')
    await expect.poll(() => pane(page).locator('[data-organ]').count()).toBe(5)
    expect(await ask(page, 'trail.list', { reportId: null, limit: 30 }).then((rows) => rows.map(({ action }) => action))).toEqual(
      expect.arrayContaining(['organs.set-units', 'organs.merge-organs', 'organs.undone', 'organs.redone']),
    )
  })

  it('lead from a figure to the cell of its report', async () => {
    const { page } = desk
    await choose(page, county)
    await part(page, '历年')
      .getByRole('row', { name: /结转下年/ })
      .getByRole('button')
      .last()
      .click()
    await page.locator('[data-pane="tables"] td[data-cell="t3.carriedForward.total"]').waitFor()
    await expect.poll(() => pane(page).count()).toBe(0)
    await page.locator('[data-finding][data-rule="across.units"]').first().waitFor()
  })

  it('are so again after a restart', async () => {
    await desk.close()
    desk = await launchDesk({ userData })
    const { book, undo } = await ask(desk.page, 'organs.view', {})
    expect(book).toMatchObject({ merges: [{ name: '松岫县财政与国资局' }], groups: [{ parent: county }] })
    expect(undo).toContain('同一机关')
  })
})
