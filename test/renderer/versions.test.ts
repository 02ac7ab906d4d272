import { expect, it } from 'vitest'
import { Backend } from './harness/backend.ts'
import { clean, plainText } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

const before = '本年度共收到政府信息公开申请15件。\n组织业务培训三次，覆盖各科室。'
const after = '本年度共收到政府信息公开申请16件。\n邀请群众代表参观政务服务大厅，社会反响良好。'

describeWindow('two versions of a report', ({ open }) => {
  const start = async () => {
    const main = new Backend()
    await main.add('第一版.txt', plainText({ ...clean, prose: before }).bytes)
    const values = { ...clean.values, 't3.granted.business': '4' }
    await main.add('第二版.txt', plainText({ ...clean, prose: after, values }).bytes)
    const { page } = await open(main)
    return { page, main }
  }

  it('are shown side by side, cell by cell and word by word, and lead to their places', async () => {
    const { page } = await start()
    await page.click('[data-report="2"]')
    await page.click('[data-tab="versions"]')
    const rows = page.locator('[data-versions] [data-change]')
    await rows.first().waitFor()
    await expect
      .poll(() => page.locator('[data-versions] .head').textContent())
      .toMatch(/第 1 版 → 第 2 版.*表格 1 格.*改 1 段、增 1 段、删 1 段/)
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-change')))).toEqual([
      'cell',
      'changed',
      'removed',
      'added',
    ])
    await expect.poll(() => rows.nth(0).locator('del, ins').allTextContents()).toEqual(['3', '4'])
    await expect.poll(() => rows.nth(1).locator('del, ins').allTextContents()).toEqual(['15', '16'])
    await rows.nth(0).click()
    await page.waitForSelector('td.selected[data-cell="t3.granted.business"]')
    await rows.nth(0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.source-scroller .s-on')
    await expect.poll(async () => (await page.locator('.source-scroller .s-on').allTextContents()).join('')).toContain('申请16件')
    await page.click('[data-versions] .head button')
    await page.waitForSelector('.report-slot[aria-selected="true"][data-report="1"]')
  })

  it('list paragraphs that differ in punctuation alone last, apart from what was changed', async () => {
    const main = new Backend()
    await main.add('第一版.txt', plainText({ ...clean, prose: '组织业务培训三次，覆盖各科室。\n共收到申请15件。' }).bytes)
    await main.add('第二版.txt', plainText({ ...clean, prose: '组织业务培训三次覆盖各科室。\n共收到申请16件。' }).bytes)
    const { page } = await open(main)
    await page.click('[data-report="2"]')
    await page.click('[data-tab="versions"]')
    const rows = page.locator('[data-versions] [data-change]')
    await expect
      .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-change'))))
      .toEqual(['changed', 'punctuation'])
    await expect
      .poll(() => page.locator('[data-versions] .head').textContent())
      .toMatch(/改 1 段、增 0 段、删 0 段.*另有 1 段只有标点不同/)
  })

  it('are not there where there is only one, and that is said', async () => {
    const { page } = await start()
    await page.click('[data-report="1"]')
    await page.click('[data-tab="versions"]')
    await expect.poll(() => page.locator('#bottom-panel').textContent()).toContain('没有先前的版本')
  })

  it('say why the older one cannot be shown', async () => {
    const { page, main } = await start()
    await page.click('[data-report="2"]')
    await page.waitForSelector('[data-tab="versions"]')
    main.faults.fail.set('reports.open', '原件已不在工作区里。')
    await page.click('[data-tab="versions"]')
    await expect.poll(() => page.locator('#bottom-panel').textContent()).toContain('原件已不在工作区里。')
  })
})
