import { expect, it } from 'vitest'
import { Backend } from './harness/backend.ts'
import { clean, plainText } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

describeWindow('what was not read', ({ open }) => {
  const start = async (state: 'missing' | 'unreadable' = 'missing') => {
    const main = new Backend()
    const { name, bytes } = plainText(clean)
    await main.add(name, bytes, (report) => {
      const heading = report.sections.find((section) => section.number === 3)?.heading
      if (!heading) throw new Error('no section three')
      const [first] = report.cells
      const unread = (id: string) => id.startsWith('t4.reconsideration.')
      return {
        ...report,
        leftovers: [{ table: 3, span: heading, where: first?.where ?? { kind: 'text', ...heading }, raw: '另行统计 7' }],
        cells: report.cells.map((cell) =>
          unread(cell.id) ? { ...cell, state, value: null, raw: null, where: null, span: null } : cell,
        ),
      }
    })
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    return page
  }

  it('is counted over the tables and listed below, each line leading to its place', async () => {
    const page = await start()
    await expect.poll(() => page.locator('[data-count="leftovers"]').textContent()).toBe('剩余 1')
    await page.click('[data-count="missing"]')
    await expect.poll(() => page.locator('[data-reading-summary]').textContent()).toBe('读出 195/200 · 未读 5 · 剩余 1')
    await page.locator('[data-unread]').click()
    await page.waitForSelector('td.selected[data-cell="t4.reconsideration.upheld"]')
    await expect.poll(() => page.locator('[data-leftover]').textContent()).toContain('“另行统计 7”')
    await page.locator('[data-leftover]').click()
    await page.waitForSelector('[data-pane="source"] .s-on')
    await expect.poll(() => page.locator('[data-pane="source"] .s-on').first().textContent()).toContain('收到和处理')
  })

  it('is no disagreement of the table: its head tells doubts of reading from figures that do not agree', async () => {
    const page = await start('unreadable')
    await expect.poll(() => page.locator('[data-table="4"]').textContent()).toMatch(/\d 处读取疑问$/)
    await expect.poll(() => page.locator('.table-head .failed-count').count()).toBe(0)
  })
})
