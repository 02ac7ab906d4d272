import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { sourcePane } from '../../src/core/catalogue/desk.ts'
import { PdfPage, pdfOf } from '../ingest/pdf/pdf-file.ts'
import { flawed, picturePage } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

const cell = (page: Page, id: string) => page.locator(`td[data-cell="${id}"][data-state]`)
const sum = (page: Page, id: string) => page.locator(`td[data-sum="${id}"]`)
const cursor = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-entry') ?? null)
const shows = (read: () => Promise<string | null>, wanted: string | null) => expect.poll(read).toBe(wanted)
const value = (page: Page, id: string) => async () => (await cell(page, id).locator('b').allTextContents())[0] ?? null
const type = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await (/^[\d.,/]+$/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key))
}

describeWindow('typing tables in', ({ backend, open }) => {
  const start = async (options: { width?: number; height?: number } = {}) => {
    const main = await backend()
    const picture = picturePage(flawed)
    await main.add(picture.name, picture.bytes)
    const { page } = await open(main, options)
    await page.click('[data-report="4"]')
    await page.waitForSelector('[data-count="missing"]')
    return { page, main }
  }
  const entering = async () => {
    const { page, main } = await start()
    await page.getByRole('button', { name: '键盘录入' }).first().click()
    await shows(() => cursor(page), 't2.regulations.made')
    return { page, main }
  }
  const corrections = async (main: Awaited<ReturnType<typeof start>>['main']) => {
    const reply = await main.invoke('reports.open', { reportId: 4 })
    if (!reply.ok) throw new Error(reply.error.message)
    return (
      reply.value as {
        review: { corrections: { cell: string; value: string | null; state: string; reason: string; kind: string }[] }
      }
    ).review.corrections
  }

  it('walks from cell to cell, keeps what was typed, and leaves unread what was not', async () => {
    const { page, main } = await entering()
    await type(page, '1', 'Enter', 'Enter', '1,234', 'Enter', '.', 'Enter', '/', 'ArrowDown')
    await shows(value(page, 't2.regulations.valid'), '1234')
    await shows(() => cell(page, 't2.regulations.repealed').getAttribute('data-state'), 'missing')
    await shows(() => page.locator('[data-entry-progress]').textContent(), '已录 4/200')
    await expect
      .poll(() => corrections(main))
      .toMatchObject([
        { cell: 't2.regulations.made', state: 'number', value: '1', kind: 'reading', reason: '录入' },
        { cell: 't2.regulations.valid', value: '1234' },
        { cell: 't2.normativeDocuments.made', state: 'blank', value: null },
        { cell: 't2.normativeDocuments.repealed', state: 'text' },
      ])
  })

  it('shows each sum as it stands: how many cells it lacks, that it agrees, or by how much it is off', async () => {
    const { page } = await entering()
    await page.keyboard.press('Alt+3')
    await shows(() => cursor(page), 't3.newReceived.naturalPerson')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '缺 7')
    await type(page, '5', 'Enter', '2', 'Enter')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '缺 5')
    await page.keyboard.press('+')
    // The total is printed and is to be read: it alone stays open, and is next.
    await shows(() => cursor(page), 't3.newReceived.total')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '缺 1')
    await type(page, '9', 'Enter')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '差 +2')
    await type(page, 'ArrowUp', '7', 'Enter')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '✓')
  })

  it('declares a whole row zero or blank by one key, in one step that undo takes back as one', async () => {
    const { page, main } = await entering()
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('+')
    await shows(() => page.locator('[data-entry-progress]').textContent(), '已录 5/200')
    await shows(() => sum(page, 't4.row-total¦reconsideration').textContent(), '✓')
    await page.keyboard.press('*')
    await shows(() => page.locator('[data-entry-progress]').textContent(), '已录 10/200')
    expect((await corrections(main)).map(({ state }) => state)).toEqual([...Array(5).fill('number'), ...Array(5).fill('blank')])
    await page.keyboard.press('Control+z')
    await shows(() => page.locator('[data-entry-progress]').textContent(), '已录 5/200')
    await page.keyboard.press('Control+z')
    await shows(() => page.locator('[data-entry-progress]').textContent(), '已录 0/200')
    await expect.poll(() => corrections(main)).toEqual([])
  })

  it('takes what was typed for typed before main has answered: a quick hand on a slow machine loses no number', async () => {
    const { page, main } = await entering()
    await page.keyboard.press('Alt+3')
    await shows(() => cursor(page), 't3.newReceived.naturalPerson')
    main.faults.slow.set('review.apply', 700)
    await type(page, '12', 'Enter', '3', 'Enter', '+', '15', 'Enter', 'ArrowUp', 'Home', 'ArrowRight')
    await shows(() => cursor(page), 't3.newReceived.business')
    await shows(() => page.locator('.entry-input').inputValue(), '3')
    await shows(() => sum(page, 't3.row-total¦newReceived').textContent(), '✓')
    const row = ['12', '3', '0', '0', '0', '0', '15']
    await expect
      .poll(async () => Object.fromEntries((await corrections(main)).map(({ cell: id, value: typed }) => [id, typed])))
      .toEqual(
        Object.fromEntries(
          ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total'].map(
            (column, at) => [`t3.newReceived.${column}`, row[at]],
          ),
        ),
      )
    // The answers come in under the cursor: what the field shows stays.
    await shows(() => page.locator('.entry-input').inputValue(), '3')
  })

  it('goes down the columns of table three where that is chosen, passes over what was read, and turns round with Shift', async () => {
    const { page } = await entering()
    await page.locator('.entry-bar [data-value="down"]').click()
    await cell(page, 't3.newReceived.naturalPerson').click()
    await type(page, '1', 'Enter')
    await shows(() => cursor(page), 't3.carriedOver.naturalPerson')
    await type(page, 'Shift+Enter')
    await shows(() => cursor(page), 't3.newReceived.naturalPerson')
    await type(page, 'Tab')
    await shows(() => cursor(page), 't3.newReceived.business')
    await type(page, 'End')
    await shows(() => cursor(page), 't3.newReceived.total')
    await type(page, 'Home', 'ArrowUp')
    await shows(() => cursor(page), 't2.fees.amount')
  })

  it('takes words for a slip, not for a value; an emptied field takes its value back', async () => {
    const { page, main } = await entering()
    await page.keyboard.type('abc')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.entry-input').getAttribute('aria-invalid')).toBe('true')
    await shows(() => cursor(page), 't2.regulations.made')
    await page.keyboard.press('Control+z')
    await type(page, '3', 'Enter', 'ArrowLeft')
    await shows(() => page.locator('.entry-input').inputValue(), '3')
    const whole = () => page.evaluate(() => String(globalThis.getSelection()))
    await shows(whole, '3')
    await type(page, 'Delete')
    await shows(() => page.locator('.entry-input').inputValue(), '')
    await type(page, 'Enter')
    await shows(() => cell(page, 't2.regulations.made').getAttribute('data-state'), 'missing')
    await expect.poll(() => corrections(main)).toEqual([])
  })

  it('Esc ends it with everything kept, also what had just been typed', async () => {
    const { page, main } = await entering()
    await type(page, '8', 'Escape')
    await shows(() => page.locator('.entry-bar').count().then(String), '0')
    await shows(value(page, 't2.regulations.made'), '8')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('t2.regulations.made')
    await expect.poll(() => corrections(main)).toHaveLength(1)
    await page.keyboard.press('F4')
    await shows(() => cursor(page), 't2.regulations.made')
  })

  it('records what was just typed before a key leads into another report', async () => {
    const { page, main } = await entering()
    await type(page, '8', 'Alt+ArrowUp')
    await shows(() => page.locator('.report-slot[aria-selected="true"]').getAttribute('data-report'), '3')
    await expect
      .poll(async () => (await corrections(main)).map(({ cell: id, value: typed }) => `${id}=${typed}`))
      .toEqual(['t2.regulations.made=8'])
    expect(main.trail.list(3).map(({ action }) => action)).toEqual(['import'])
  })

  it('is offered where a file is a picture and nothing else, beside the picture', async () => {
    const main = await backend()
    const scan = new PdfPage()
    scan.picture(20, 20, 570, 820)
    await main.add('扫描件.pdf', pdfOf([scan]))
    const { page } = await open(main)
    await page.click('[data-report="4"]')
    await page.getByRole('button', { name: sourcePane.typeIn }).click()
    await shows(() => cursor(page), 't2.regulations.made')
    await page.locator('[data-pane="source"] canvas').first().waitFor()
  })
})
