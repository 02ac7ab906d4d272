import { expect, it } from 'vitest'
import { layoutOf, renderedFromSeed } from '../builders/render.ts'
import { pdfLayout } from '../ingest/pdf/pdf-report.ts'
import { complaints } from './harness/axe.ts'
import { Backend } from './harness/backend.ts'
import { flawed, picturePage } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

describeWindow('what axe-core says', ({ backend, open }) => {
  const opened = async (dark = false) => {
    const { page } = await open(await backend(), { dark })
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    return page
  }

  it('of an empty workspace', async () => {
    const { page } = await open(new Backend())
    await page.waitForSelector('[data-pane="reports"]')
    await expect.poll(() => complaints(page)).toEqual([])
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('zh-CN')
  })

  for (const dark of [false, true])
    it(`of a report with a selected finding, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await opened(dark)
      await page.keyboard.press('F8')
      await page.waitForSelector('.finding.selected')
      await expect.poll(() => complaints(page)).toEqual([])
    })

  it('of the cell editor', async () => {
    const page = await opened()
    await page.keyboard.press('Alt+3')
    await page.keyboard.press('F2')
    await page.waitForSelector('.cell-input')
    await expect.poll(() => complaints(page)).toEqual([])
  })

  it('of the tables while they are typed in, and of a pasted block', async () => {
    for (const dark of [false, true]) {
      const main = await backend()
      const { name, bytes } = picturePage(flawed)
      await main.add(name, bytes)
      const { page } = await open(main, { dark })
      await page.click('[data-report="4"]')
      await page.waitForSelector('[data-count="missing"]')
      await page.click('[data-tab="reading"]')
      await page.keyboard.press('F4')
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.sum-mark.open')
      await page.waitForSelector('td.corrected.failed')
      await expect.poll(() => complaints(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '粘贴表格' }).click()
      await page.keyboard.insertText('1 2')
      await page.waitForSelector('td.proposed')
      await expect.poll(() => complaints(page)).toEqual([])
    }
  })

  it('of the other tabs', async () => {
    const page = await opened()
    for (const tab of ['checks', 'reading', 'notes', 'history']) {
      await page.click(`[data-tab="${tab}"]`)
      await page.waitForSelector(`[data-tab="${tab}"][aria-selected="true"]`)
      await expect.poll(() => complaints(page), { message: tab }).toEqual([])
    }
  })

  it('of originals: a page and a switch that cannot be used', async () => {
    const page = await opened()
    await expect.poll(() => complaints(page)).toEqual([])
    await page.click('[data-report="3"]')
    await page.waitForSelector('.source-scroller')
    await page.keyboard.press('o')
    await page.frameLocator('iframe.page-frame').locator('td[data-cell]').first().waitFor()
    await expect.poll(() => complaints(page)).toEqual([])
  })

  for (const [name, layout] of [
    ['a PDF', pdfLayout],
    ['a workbook', layoutOf('xlsx-one-sheet')],
  ] as const)
    it(`of ${name} as it looks`, async () => {
      const main = new Backend()
      const { name: file, bytes } = renderedFromSeed(layout, 3)
      await main.add(file, bytes)
      const { page } = await open(main)
      await page.click('[data-report="1"]')
      await page.waitForSelector('.source-scroller')
      await page.keyboard.press('o')
      await page.waitForSelector('.page-sheet[data-drawn="drawn"], .sheet-row')
      await page.keyboard.press('Alt+3')
      await expect.poll(() => complaints(page)).toEqual([])
    })

  it('of the key overlay, a menu and the memo', async () => {
    const page = await opened()
    await page.keyboard.press('?')
    await page.waitForSelector('.key-help')
    await expect.poll(() => complaints(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.click('.workspace-button')
    await expect.poll(() => complaints(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await page.waitForSelector('iframe')
    await expect.poll(() => complaints(page)).toEqual([])
  })
})
