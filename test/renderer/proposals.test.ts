import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { honganTransport2021 } from '../builders/samples/hongan-transport-2021.ts'
import { renderSample } from '../builders/samples/render-sample.ts'
import { flawed, picturePage } from './harness/plain-report.ts'
import { describeWindow } from './harness/with-window.ts'

const cell = (page: Page, id: string) => page.locator(`td[data-cell="${id}"][data-state]`)
const shows = (read: () => Promise<string | null>, wanted: string | null) => expect.poll(read).toBe(wanted)
const panel = (page: Page) => page.locator('[data-proposal="paste"]')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null)

/** Pastes into what has the focus, as the browser does; the clipboard of the machine is left alone. */
const paste = (page: Page, text: string, html = '') =>
  page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain ?? '')
      if (rich) clipboardData.setData('text/html', rich)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [text, html],
  )

describeWindow('what is proposed for the tables', ({ backend, open }) => {
  const start = async () => {
    const main = await backend()
    const picture = picturePage(flawed)
    await main.add(picture.name, picture.bytes)
    const sample = honganTransport2021
    await main.add(sample.fileName, renderSample(sample).bytes)
    const { page } = await open(main)
    await page.click('[data-report="4"]')
    await page.waitForSelector('[data-count="missing"]')
    return { page, main }
  }
  const at = async (id: string) => {
    const { page, main } = await start()
    await page.keyboard.press('Alt+3')
    await cell(page, id).click()
    await shows(() => page.locator('td.selected').getAttribute('data-cell'), id)
    await cell(page, id).focus()
    return { page, main }
  }

  it('a pasted block is shown where it would go, and recorded in one step by Enter', async () => {
    const { page, main } = await at('t3.granted.business')
    await paste(page, '1\t2\n３\t1,004\n')
    await panel(page).waitFor()
    await shows(() => cell(page, 't3.partiallyGranted.research').getAttribute('data-proposed'), '1004')
    await expect.poll(() => panel(page).textContent()).toContain('从 表三·（一）予以公开·商业企业 起')
    await expect.poll(() => page.locator('[data-effect="fresh"]').textContent()).toBe('新录 4')
    await expect.poll(() => cell(page, 't3.granted.business').getAttribute('data-state')).toBe('missing')
    await page.keyboard.press('Enter')
    await panel(page).waitFor({ state: 'detached' })
    await shows(() => cell(page, 't3.partiallyGranted.research').getAttribute('data-corrected'), 'reading')
    await expect.poll(() => focused(page)).toBe('t3.granted.business')
    expect(main.trail.list(4).filter(({ action }) => action === 'correct-cells')).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await shows(() => cell(page, 't3.granted.business').getAttribute('data-state'), 'missing')
    await shows(() => cell(page, 't3.partiallyGranted.research').getAttribute('data-state'), 'missing')
  })

  it('Esc leaves everything as it was; another cell moves the block before it is taken', async () => {
    const { page } = await at('t3.granted.business')
    await paste(page, '1 2 3')
    await panel(page).waitFor()
    await cell(page, 't3.carriedOver.naturalPerson').click()
    await shows(() => cell(page, 't3.carriedOver.naturalPerson').getAttribute('data-proposed'), '1')
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await shows(() => page.locator('[data-count="missing"]').textContent(), '缺 200')
  })

  it('says why a block has no place, and records nothing', async () => {
    const { page } = await at('t3.granted.total')
    await paste(page, '1 2 3')
    await shows(
      () => panel(page).locator('.refused').textContent(),
      '从所选格起放不下这一块：行数或列数超出了这张表。请另选左上角的格。',
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => panel(page).getByRole('button', { name: '采用' }).isDisabled()).toBe(true)
    await shows(() => page.locator('[data-count="missing"]').textContent(), '缺 200')
  })

  it('a table copied from a page keeps its merged cells and blanks; its labels say where it belongs', async () => {
    const { page } = await at('t2.fees.amount')
    const labels = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”']
    const row = (label: string, index: number) =>
      `<tr>${index === 0 ? '<td rowspan="3">（三）不予公开</td>' : ''}<td>${label}</td>${[index, index === 1 ? '' : '0', '0', '0', '0', '0', index].map((value) => `<td>${value}</td>`).join('')}</tr>`
    await paste(page, 'lost', `<html><body><table>${labels.map(row).join('')}</table></body></html>`)
    await panel(page).waitFor()
    await shows(() => cell(page, 't3.denied.securityAndStability.total').getAttribute('data-proposed'), '2')
    await expect.poll(() => cell(page, 't3.denied.prohibitedByLaw.business').getAttribute('data-proposed')).toBe('blank')
    await expect.poll(() => panel(page).textContent()).toContain('按行名、列名对齐')
  })

  it('is brought into sight where it would go, above the panel that asks for it', async () => {
    const { page } = await at('t2.fees.amount')
    const four = Array.from({ length: 15 }, () => '0').join('\t')
    const group = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    await paste(page, `${[...group, ...group, ...group].join('\t')}\n${four}`)
    await panel(page).waitFor()
    const box = cell(page, 't4.reconsideration.upheld')
    await shows(() => box.getAttribute('data-proposed'), '0')
    const isInSight = () =>
      box.evaluate((one) => {
        const [inner, outer] = [one.getBoundingClientRect(), one.closest('.tables-scroller')?.getBoundingClientRect()]
        return outer !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom
      })
    await expect.poll(isInSight).toBe(true)
  })

  it('opens an empty field to paste into, and says what a block would change', async () => {
    const { page } = await start()
    await page.click('[data-report="1"]')
    await cell(page, 't3.granted.total').click()
    await page.getByRole('button', { name: '粘贴表格' }).click()
    await shows(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null), '粘贴的内容')
    await page.keyboard.type('12')
    await shows(() => page.locator('[data-effect="changed"]').textContent(), '改动 1')
    await expect.poll(() => panel(page).locator('ul').textContent()).toBe('表三·（一）予以公开·总计：14 → 12')
    await page.keyboard.press('Control+Enter')
    await shows(() => cell(page, 't3.granted.total').locator('b').textContent(), '12')
  })

  it('offers the readings of an unreadable cell by key, and narrows the others by what was chosen', async () => {
    const { page, main } = await start()
    await page.click('[data-report="5"]')
    const made = 't2.normativeDocuments.made'
    await cell(page, made).click()
    await page.locator('.candidates').waitFor()
    await expect.poll(() => page.locator('.candidates .menu-item').allTextContents()).toEqual(['12', '223'])
    await page.keyboard.press('1')
    await shows(() => cell(page, made).getAttribute('data-corrected'), 'reading')
    await cell(page, 't2.normativeDocuments.repealed').click()
    await page.locator('.candidates').waitFor()
    await page.keyboard.press('2')
    await page.locator('[data-proposal="choice"]').waitFor()
    await expect.poll(() => page.locator('[data-proposal="choice"]').textContent()).toContain('另有 1 格只余一种读法')
    await expect.poll(() => cell(page, 't2.normativeDocuments.valid').getAttribute('data-proposed')).toBe('5')
    await page.keyboard.press('Enter')
    await shows(() => cell(page, 't2.normativeDocuments.valid').getAttribute('data-corrected'), 'reading')
    await shows(() => page.locator('[data-count="unreadable"]').textContent(), '疑读 0')
    expect(main.trail.list(5).map(({ action }) => action)).toEqual(['correct-cells', 'correct-cell', 'import'])
  })
})
