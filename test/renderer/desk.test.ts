import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { desk } from '../../src/core/catalogue/desk.ts'
import { manyItems } from './harness/many-items.ts'
import { clean, plainText } from './harness/plain-report.ts'
import { describeWindow, stageFiles } from './harness/with-window.ts'
import { Backend } from './harness/backend.ts'

/** Drops files on the window, as the mouse would. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer()
    for (const name of files) dataTransfer.items.add(new File(['x'], name))
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, names)
}

describeWindow('the desk', ({ backend, open }) => {
  it('imports what is dropped, says what failed and what was there already, and opens the first', async () => {
    const main = new Backend()
    const [first] = stageFiles
    if (!first) throw new Error('the stage has files')
    main.files.set('/drop/一.txt', first.bytes)
    main.files.set('/drop/二.txt', first.bytes)
    main.files.set('/drop/空.txt', new Uint8Array())
    const { page } = await open(main)
    await page.waitForSelector('text=还没有报告')
    await drop(page, ['一.txt', '二.txt', '空.txt', '没有.txt'])
    await page.waitForSelector('[data-finished="true"]')
    await expect.poll(() => page.locator('.import-line[data-outcome="failed"]').count()).toBe(2)
    await expect.poll(() => page.locator('.import-line[data-outcome="duplicate"]').textContent()).toContain('没有重复导入')
    await page.waitForSelector('[data-report="1"][aria-selected="true"]')
    await expect.poll(() => page.locator('[data-report]').count()).toBe(1)
    // Another import folds what failed before it; its lines can be seen again.
    main.files.set('/drop/三.txt', first.bytes)
    await drop(page, ['三.txt'])
    await expect.poll(() => page.locator('[data-finished="true"]').count()).toBe(2)
    await expect.poll(() => page.locator('.import-line[data-outcome="failed"]').count()).toBe(0)
    await page.locator('.batch').first().getByRole('button', { name: '明细' }).click()
    await expect.poll(() => page.locator('.import-line[data-outcome="failed"]').count()).toBe(2)
    await page.locator('.batch button[aria-label="收起"]').first().click()
    // One in which nothing failed goes when the next begins.
    await drop(page, ['空.txt'])
    await expect.poll(() => page.locator('.import-line[data-outcome="duplicate"]').count()).toBe(0)
    await page.click('.batch button[aria-label="收起"]')
    await expect.poll(() => page.locator('.batch').count()).toBe(0)
  })

  it('gives the list of reports its width back after the window was narrow, also one that the auditor chose', async () => {
    const main = await backend()
    const { page, context } = await open(main, { width: 720, height: 600 })
    await page.waitForSelector('[data-report="1"]')
    const widthIn = (window: Page) => () =>
      window.locator('#list').evaluate((list) => Math.round(list.getBoundingClientRect().width))
    const width = widthIn(page)
    const there = 272
    await expect.poll(width).toBeLessThan(there - 20)
    await page.setViewportSize({ width: 1366, height: 768 })
    await expect.poll(width).toBe(there)
    const through = async (narrow: number) => {
      await page.setViewportSize({ width: narrow, height: 600 })
      await expect.poll(width).toBeLessThan(there - 20)
      await page.setViewportSize({ width: 1366, height: 768 })
    }
    await through(720)
    await expect.poll(width).toBe(there)
    await page.getByRole('separator', { name: desk.resize.list }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(width).toBeGreaterThan(there)
    const chosen = await width()
    await through(720)
    await expect.poll(width).toBe(chosen)
    // Also in a window that is opened narrow and grows.
    await expect.poll(() => main.desk).toContain(`"listWidth":${String(chosen)}`)
    await context.close()
    const again = await open(main, { width: 720, height: 600 })
    await again.page.waitForSelector('[data-report="1"]')
    await again.page.setViewportSize({ width: 1366, height: 768 })
    await expect.poll(widthIn(again.page)).toBe(chosen)
  })

  it('is so again after a restart: report, tab, filter, looks, scrolling', async () => {
    const main = await backend()
    const { page, context } = await open(main)
    await page.click('[data-report="3"]')
    await page.waitForSelector('.source-grid')
    await page.click('[data-tab="history"]')
    await page.click('button[aria-label^="外观"]')
    await page.locator('.tables-scroller').evaluate((element) => element.scrollTo(0, 300))
    await page.fill('[data-search]', '临江')
    await expect.poll(() => main.desk).toContain('"tables":300')
    await expect.poll(() => main.desk).toContain('临江')
    await context.close()
    const again = await open(main)
    await again.page.waitForSelector('[data-report="3"][aria-selected="true"]')
    await expect.poll(() => again.page.locator('[data-report]').count()).toBe(1)
    await expect.poll(() => again.page.locator('[data-tab="history"]').getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => again.page.locator('html').getAttribute('data-theme')).toBe('light')
    await expect.poll(() => again.page.locator('.tables-scroller').evaluate((element) => element.scrollTop)).toBe(300)
  })

  it('goes round the panes by F6 and through reports by Alt and arrows', async () => {
    const main = await backend()
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="bottom"]')
    const pane = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null)
    await page.locator('[data-pane="reports"] [data-pane-focus]').focus()
    const round: (string | null)[] = []
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('F6')
      round.push(await pane())
    }
    expect(round).toEqual(['source', 'tables', 'bottom', 'reports'])
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForSelector('[data-report="2"][aria-selected="true"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-report="3"][aria-selected="true"]')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-report="3"] .state-mark.reviewed')
  })

  it('lists hundreds of reports without drawing them all, and finds Chinese by substring', async () => {
    const main = await backend()
    main.extraItems = manyItems(300)
    const { page } = await open(main)
    await page.waitForSelector('[data-report="1"]')
    await expect.poll(() => page.locator('[data-report]').count()).toBeLessThan(60)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('医疗保障')
    await expect.poll(() => page.locator('.report-counts .shown').textContent()).toBe('29 / 303 份')
  })

  it('opens the first report that a search leaves, by Enter and Enter', async () => {
    const { page } = await open(await backend())
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('民政')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const shown = () => page.locator('.report-slot[aria-selected="true"]').getAttribute('data-report')
    await expect.poll(shown).toBe('3')
    await page.locator('.identity.agency', { hasText: '临江区民政局' }).waitFor()
  })

  it('offers the possible readings of an unreadable cell under number keys', async () => {
    const main = new Backend()
    const { name, bytes } = plainText(clean)
    await main.add(name, bytes, (report) => ({
      ...report,
      cells: report.cells.map((cell) =>
        cell.id === 't2.fees.amount' ? { ...cell, state: 'unreadable', value: null, raw: '3123', candidates: ['3', '31'] } : cell,
      ),
    }))
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    const cell = page.locator('td[data-cell="t2.fees.amount"]')
    await cell.click()
    await expect.poll(() => page.locator('.candidates button').count()).toBe(2)
    await page.keyboard.press('2')
    await expect.poll(() => cell.getAttribute('data-corrected')).toBe('reading')
    await expect.poll(() => cell.locator('b').textContent()).toBe('31')
  })

  it('previews the memo in a frame that can run nothing, and says where the PDF is', async () => {
    const { page } = await open(await backend())
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    await page.keyboard.press('Control+p')
    const frame = page.frameLocator('iframe[title="审核备忘录预览"]')
    await frame.locator('h1').waitFor()
    await expect.poll(() => page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts')
    await expect.poll(() => frame.locator('body').textContent()).toContain('青溪县教育局')
    await page.click('text=存为 PDF')
    await expect.poll(() => page.locator('.memo-result').textContent()).toContain('审核备忘录.pdf')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[data-pane="tables"]')
  })

  it('asks gently who is reviewing, after the first change only', async () => {
    const main = await backend()
    main.workspace.reviewer = null
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    await expect.poll(() => page.locator('.asked').count()).toBe(0)
    await page.keyboard.press('F8')
    await page.keyboard.press('2')
    await page.waitForSelector('.asked')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-rule'))).toBe('t3.row-total')
    await page.fill('.asked', '沈思源')
    await page.keyboard.press('Enter')
    await expect.poll(() => main.workspace.reviewer).toBe('沈思源')
    await expect.poll(() => page.locator('.asked').count()).toBe(0)
  })

  it('says in words what main could not do, without stopping the work', async () => {
    const main = await backend()
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    main.faults.fail.set('review.apply', '工作区所在的磁盘已满，改动没有保存。')
    await page.keyboard.press('F8')
    await page.keyboard.press('2')
    await page.waitForSelector('text=磁盘已满')
    await expect.poll(() => page.locator('[data-rule="t3.row-total"]').getAttribute('data-decision')).toBe('pending')
    await page.click('.notice-line button')
    await expect.poll(() => page.locator('.notice-line').count()).toBe(0)
  })

  it('stays usable with a source of two million characters', async () => {
    const main = new Backend()
    const { name, bytes } = plainText({
      ...clean,
      prose: Array.from(
        { length: 40_000 },
        (_, index) => `第${index}段，主动公开政务动态、通知公告，公开渠道畅通有序，办理规范，群众反映较好，社会效果良好。`,
      ).join('\n'),
    })
    await main.add(name, bytes)
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="source"] .line')
    await page.keyboard.press('Alt+3')
    await page.waitForSelector('[data-pane="source"] .s-on[data-cell="t3.newReceived.naturalPerson"]')
    await expect
      .poll(async () => {
        const [mark, pane] = [
          await page.locator('.s-on').first().boundingBox(),
          await page.locator('.source-scroller').boundingBox(),
        ]
        return mark && pane && mark.y >= pane.y && mark.y + mark.height <= pane.y + pane.height
      })
      .toBe(true)
    await expect.poll(() => page.locator('[data-pane="source"] .line').count()).toBeLessThan(5_000)
  })
})
