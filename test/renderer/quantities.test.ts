import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { Backend } from './harness/backend.ts'
import { clean, plainText } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

/** One quantity of each status: 15 is the table's number, 2 is not its 1. */
const prose =
  '本年度共收到政府信息公开申请15件，上年结转2件。接受咨询300余次。此项成绩连续保持12个。上述工作平稳有序，未发生负面舆情。'

const total = 't3.newReceived.total'

describeWindow('the quantities of the prose', ({ open }) => {
  const start = async () => {
    const main = new Backend()
    const { name, bytes } = plainText({ ...clean, prose })
    await main.add(name, bytes)
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-quantities]')
    return { page, main }
  }
  const strip = (page: Page) => page.locator('[data-quantities]')
  const painted = (page: Page, status?: string) =>
    page.locator(`[data-pane="source"] .source-scroller .s-quantity${status ? `.q-${status}` : ''}`)

  it('are painted by how they stand, and counted', async () => {
    const { page } = await start()
    await expect.poll(() => strip(page).textContent()).toMatch(/正文数量 4 处.*相符 1.*不符 1.*无可核对 1.*未识别 1/)
    await expect.poll(() => painted(page).allTextContents()).toEqual(['15件', '2件', '300余次', '12个'])
    for (const [status, words] of [
      ['agrees', '15件'],
      ['disagrees', '2件'],
      ['no-counterpart', '300余次'],
      ['not-understood', '12个'],
    ] as const)
      await expect.poll(() => painted(page, status).textContent()).toBe(words)
  })

  it('are no longer painted after a key, and the workspace remembers it', async () => {
    const { page, main } = await start()
    const before = await painted(page).count()
    await page.keyboard.press('q')
    await expect.poll(() => painted(page).count()).toBe(0)
    await expect.poll(() => main.desk ?? '', { timeout: 5_000 }).toContain('"paint":false')
    await page.keyboard.press('q')
    await expect.poll(() => painted(page).count()).toBe(before)
  })

  it('say what they speak of while the mouse is over them, and lead to their cell and back', async () => {
    const { page } = await start()
    const one = painted(page, 'agrees').first()
    await one.hover()
    await expect.poll(() => strip(page).textContent()).toContain('新收申请')
    await page.locator('[data-quantities] .line-two').hover()
    await expect.poll(() => strip(page).textContent()).toContain('正文数量')
    await one.click()
    await page.waitForSelector(`td.marked[data-cell="${total}"]`)
    await expect.poll(() => strip(page).textContent()).toMatch(/新收申请.*已核对，相符.*通过/)
    await page.keyboard.press('g')
    await page.waitForSelector(`td.selected[data-cell="${total}"]`)
    await page.keyboard.press('g')
    await page.waitForSelector('.source-scroller .s-quantity.s-on')
    await page.locator('[data-quantities] .cells button').first().click()
    await page.waitForSelector(`td.selected[data-cell="${total}"]`)
    await page.locator('.inspector .in-prose button').first().click()
    await page.waitForSelector('.source-scroller .s-quantity.s-on')
  })

  it('are walked through by keys, and annotated', async () => {
    const { page } = await start()
    const chosen = () => page.locator('.source-scroller .s-quantity.s-on').getAttribute('data-o')
    await page.keyboard.press(']')
    await page.waitForSelector('.source-scroller .s-quantity.s-on')
    const first = await chosen()
    await page.keyboard.press(']')
    await expect.poll(chosen).not.toBe(first)
    await page.keyboard.press('[')
    await expect.poll(chosen).toBe(first)
    await page.keyboard.press('n')
    await page.fill('.composer textarea', '请核对口径')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.s-note.s-quantity[data-note]')
  })
})
