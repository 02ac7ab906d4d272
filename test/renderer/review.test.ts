import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { settled } from './harness/settled.ts'
import { describeWindow } from './harness/with-window.ts'

const cell = (page: Page, id: string) => page.locator(`td[data-cell="${id}"][data-state]`)
const source = (page: Page, id: string) => page.locator(`[data-pane="source"] span[data-cell="${id}"]`)
const granted = 't3.granted.total'

/** Waits for the text of an element: the page paints after the answer, not after the click. */
const becomes = (read: () => Promise<string | null>, wanted: string | RegExp) => expect.poll(read).toMatch(wanted)

describeWindow('reviewing a report', ({ backend, open }) => {
  const start = async () => {
    const main = await backend()
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await page.waitForSelector('[data-pane="tables"]')
    return { page, main }
  }

  it('selects a cell and shows its place in the source', async () => {
    const { page } = await start()
    await cell(page, granted).click()
    await page.waitForSelector(`[data-pane="source"] .s-on[data-cell="${granted}"]`)
    await expect.poll(() => source(page, granted).textContent()).toBe('14')
    await expect.poll(() => cell(page, granted).getAttribute('aria-selected')).toBe('true')
    await expect
      .poll(async () => {
        const [mark, pane] = [await source(page, granted).boundingBox(), await page.locator('.source-scroller').boundingBox()]
        return mark && pane && mark.y >= pane.y && mark.y + mark.height <= pane.y + pane.height
      })
      .toBe(true)
    await expect.poll(() => page.locator('.inspector').textContent()).toContain('予以公开')
  })

  it('selects in the source and shows the cell', async () => {
    const { page } = await start()
    await source(page, 't3.newReceived.business').click()
    await page.waitForSelector('td.selected[data-cell="t3.newReceived.business"]')
  })

  it('selects a finding and marks all its cells in both panes', async () => {
    const { page } = await start()
    await page.keyboard.press('F8')
    await page.waitForSelector('.finding.selected[data-rule="t3.row-total"]')
    await expect.poll(() => page.locator('td.marked').count()).toBe(7)
    await expect.poll(() => page.locator('[data-pane="source"] .s-on[data-cell]').count()).toBe(7)
    await page.keyboard.press('j')
    await page.waitForSelector('.finding.selected[data-rule="t3.column-total"]')
    await page.keyboard.press('Shift+F8')
    await page.waitForSelector('.finding.selected[data-rule="t3.row-total"]')
  })

  it('corrects a reading in the cell: re-checked and painted at once, undone and redone', async () => {
    const { page, main } = await start()
    await cell(page, granted).click()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await becomes(() => cell(page, granted).getAttribute('data-corrected'), 'reading')
    await expect.poll(() => cell(page, granted).locator('s').textContent()).toBe('14')
    await expect.poll(() => cell(page, granted).locator('b').textContent()).toBe('12')
    await expect.poll(() => page.locator('[data-finding]').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(granted)
    await expect.poll(() => page.locator('[role="radio"][data-value="in-review"]').getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('Control+z')
    await becomes(() => page.locator('.tabs [data-tab="findings"] .number').textContent(), /^2$/)
    await expect.poll(() => cell(page, granted).textContent()).toBe('14')
    await page.keyboard.press('Control+Shift+Z')
    await becomes(() => cell(page, granted).getAttribute('data-corrected'), 'reading')
    expect(main.trail.list(1).map((entry) => entry.action)).toEqual(['redo', 'undo', 'correct-cell', 'import'])
  })

  it('keeps the finding under a source correction and says that it would be mended', async () => {
    const { page } = await start()
    await cell(page, granted).click()
    await page.keyboard.press('F2')
    await page.fill('.cell-input', '12')
    await page.click('.cell-flyout [data-value="source"]')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.cell-input').count()).toBe(1)
    await page.fill('.cell-flyout .field', '与申请台账不符')
    await page.keyboard.press('Enter')
    await becomes(() => cell(page, granted).getAttribute('data-corrected'), 'source')
    await expect.poll(() => page.locator('[data-finding]').count()).toBe(2)
    await expect.poll(() => page.locator('.about.repaired').count()).toBe(2)
  })

  it('supposes the smallest change that would mend the failures, and leads to its cell', async () => {
    const { page, main } = await start()
    await page.keyboard.press('F8')
    const supposed = page.locator('[data-hypotheses]')
    await supposed.waitFor()
    await expect.poll(() => supposed.textContent()).toMatch(/予以公开·总计 应为 12，现为 14.*只差一位数字.*2 条不符全部成立/)
    await supposed.getByRole('button').first().click()
    await page.waitForSelector(`td[data-cell="${granted}"][aria-selected="true"], td[data-cell="${granted}"].selected`)
    expect(main.calls).not.toContain('review.apply')
  })

  it('refuses a number that is not exact and leaves by Esc', async () => {
    const { page, main } = await start()
    await cell(page, granted).click()
    await page.keyboard.press('Enter')
    await page.fill('.cell-input', '1,4')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.cell-flyout .invalid').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.cell-input').count()).toBe(0)
    expect(main.calls).not.toContain('review.apply')
  })

  it('decides by keys, asks in the row why a finding is dismissed, and lists what lost its finding', async () => {
    const { page } = await start()
    await page.keyboard.press('F8')
    await page.keyboard.press('2')
    await page.waitForSelector('[data-rule="t3.row-total"][data-decision="confirmed"]')
    await page.keyboard.press('j')
    await page.keyboard.press('3')
    await page.waitForSelector('.reason-form')
    await page.keyboard.press('4')
    await page.fill('.reason-form .field', '口径已向单位核实')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-rule="t3.column-total"][data-decision="dismissed"]')
    await cell(page, granted).click()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-orphan]')
    await expect.poll(() => page.locator('[data-orphan]').count()).toBe(2)
    await expect.poll(() => page.locator('section.orphans').textContent()).toContain('口径已向单位核实')
  })

  it('dismisses for a reason that needs no words by three keys, and goes on from the row', async () => {
    const { page } = await start()
    await page.keyboard.press('F8')
    await page.keyboard.press('3')
    await page.waitForSelector('.reason-form')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-rule="t3.row-total"][data-decision="dismissed"]')
    await page.waitForSelector('.reason-form', { state: 'detached' })
    await page.keyboard.press('s')
    await page.waitForSelector('.reason-form')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.reason-form', { state: 'detached' })
    await page.keyboard.press('j')
    await page.waitForSelector('.finding.selected[data-rule="t3.column-total"]')
  })

  it('annotates a passage selected by mouse, and a cell by key', async () => {
    const { page } = await start()
    const words = page.locator('[data-pane="source"] .line', { hasText: '政务动态' })
    const box = await settled(() => words.boundingBox())
    if (!box) throw new Error('the passage is not shown')
    await page.mouse.move(box.x + 2, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 })
    await page.mouse.up()
    await page.click('.passage-toolbar button')
    await page.fill('.composer textarea', '请补充具体条数')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.s-note[data-note]')
    await expect.poll(() => page.locator('.s-note[data-note]').first().textContent()).toMatch(/^本年度主动公开/)
    await cell(page, granted).click()
    await page.keyboard.press('n')
    await page.fill('.composer textarea', '已电话询问')
    await page.click('.composer button[type="submit"]')
    await page.waitForSelector(`td.noted[data-cell="${granted}"]`)
    await page.click('[data-tab="notes"]')
    await expect.poll(() => page.locator('[data-note-row]').count()).toBe(2)
    await page.locator('[data-note-row]', { hasText: '请补充' }).locator('.note-main').click()
    await page.waitForSelector('.s-on[data-note]')
  })

  it('corrects the organ in the header', async () => {
    const { page } = await start()
    await page.click('.identity.agency')
    await page.fill('.identity-form input >> nth=0', '青溪县教育体育局')
    await page.keyboard.press('Enter')
    await becomes(() => page.locator('.identity.agency .cut').textContent(), '青溪县教育体育局')
    await becomes(() => page.locator('[data-report="1"] .name').textContent(), '青溪县教育体育局')
  })

  it('shows every check, passed ones with their equation', async () => {
    const { page } = await start()
    await page.click('[data-outcome="passed"]')
    const announced = Number(/\d+/.exec((await page.locator('button.outcome.passed').textContent()) ?? '')?.[0])
    expect(announced).toBeGreaterThan(100)
    await expect.poll(() => page.locator('button.check').count()).toBe(announced)
    await expect.poll(() => page.locator('button.check .equation').first().textContent()).toMatch(/=/)
    await page.locator('button.check').first().click()
    await expect.poll(() => page.locator('td.marked').count()).toBeGreaterThan(0)
  })

  it('marks a cell of an HTML table in the source grid', async () => {
    const { page } = await start()
    await page.click('[data-report="3"]')
    await page.waitForSelector('.source-grid td[data-cell]')
    await cell(page, granted).click()
    await page.waitForSelector(`.source-grid td.on[data-cell="${granted}"]`)
    await page.locator('.source-grid td[data-cell="t3.carriedForward.total"]').click()
    await page.waitForSelector('td.selected[data-cell="t3.carriedForward.total"]')
  })

  it('goes from finding to finding over the ends of reports, and to what is still undecided', async () => {
    const { page } = await start()
    const shown = () => page.locator('.report-slot[aria-selected="true"]').getAttribute('data-report')
    const chosen = () => page.locator('.finding.selected').getAttribute('data-rule')
    await page.keyboard.press('j')
    await becomes(chosen, 't3.row-total')
    await page.keyboard.press('j')
    await becomes(chosen, 't3.column-total')
    await page.keyboard.press('j')
    // The second report is clean: the third is next.
    await becomes(shown, '3')
    await becomes(chosen, 't3.row-total')
    await page.keyboard.press('k')
    await becomes(shown, '1')
    await becomes(chosen, 't3.column-total')
    await page.keyboard.press('2')
    await becomes(() => page.locator('.finding.selected').getAttribute('data-decision'), 'confirmed')
    await page.keyboard.press('u')
    await becomes(shown, '3')
    await page.keyboard.press('2')
    await becomes(() => page.locator('.finding.selected').getAttribute('data-decision'), 'confirmed')
    await page.keyboard.press('u')
    await becomes(chosen, 't3.column-total')
    await page.keyboard.press('2')
    await becomes(() => page.locator('.finding.selected').getAttribute('data-decision'), 'confirmed')
    // Round the list: the first finding of the first report was passed over.
    await page.keyboard.press('u')
    await becomes(shown, '1')
    await becomes(chosen, 't3.row-total')
  })

  it('writes a change into the report that it was made in, however fast another one is opened', async () => {
    const { page, main } = await start()
    await cell(page, granted).click()
    await page.keyboard.type('77')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+ArrowDown')
    await becomes(() => page.locator('.report-slot[aria-selected="true"]').getAttribute('data-report'), '2')
    await expect.poll(() => main.trail.list(1).map(({ action }) => action)).toEqual(['correct-cell', 'import'])
    expect(main.trail.list(2).map(({ action }) => action)).toEqual(['import'])
  })
})
