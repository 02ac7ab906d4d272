import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { originalPane } from '../../src/core/catalogue/original.ts'
import { ofdLayout } from '../ingest/ofd/ofd-report.ts'
import { PdfPage, pdfOf } from '../ingest/pdf/pdf-file.ts'
import { pdfLayout } from '../ingest/pdf/pdf-report.ts'
import { layoutOf, renderReport } from '../builders/render.ts'
import { seededRandom } from '../builders/random.ts'
import { projectRoot } from '../architecture/tree.ts'
import { reportOf } from '../builders/report.ts'
import type { Layout } from '../builders/layout.ts'
import { Backend } from './harness/backend.ts'
import { settled } from './harness/settled.ts'
import { describeWindow } from './harness/with-window.ts'

const cell = 't3.newReceived.naturalPerson'
const other = 't3.newReceived.total'

/** A backend with one made-up report in a layout. */
async function backendOf(layout: Layout, seed = 7): Promise<Backend> {
  const random = seededRandom(seed)
  const main = new Backend()
  const { name, bytes } = renderReport(layout, reportOf(random, { edition: '2021', mergedOther: false }), random)
  await main.add(name, bytes)
  return main
}

const tables = (page: Page, id: string) => page.locator(`[data-pane="tables"] td[data-cell="${id}"][data-state]`)
const drawn = (page: Page) => page.locator('.page-sheet[data-drawn="drawn"]').first().waitFor()

/** Opens the first report and looks at its original. */
async function look(page: Page): Promise<void> {
  await page.click('[data-report="1"]')
  await page.waitForSelector('[data-pane="tables"]')
  await page.getByRole('radio', { name: originalPane.original }).click()
  await page.waitForSelector('.original')
}

/** Whether something stands in view inside of the middle pane. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const [box, pane] = [await page.locator(selector).first().boundingBox(), await page.locator('.original').boundingBox()]
  return box !== null && pane !== null && box.y >= pane.y && box.y + box.height <= pane.y + pane.height
}

function manyPages(count: number): PdfPage[] {
  return Array.from({ length: count }, (_, index) => {
    const page = new PdfPage()
    page.text(60, 100, 12, `第${index + 1}页`)
    return page
  })
}

describeWindow('the original as it looks', ({ backend, open }) => {
  it.each([
    ['a PDF', pdfLayout],
    ['an OFD document', ofdLayout],
  ])('%s: the selected cell is marked on its page, and a click on the page selects', async (_name, layout) => {
    const { page } = await open(await backendOf(layout))
    await look(page)
    await drawn(page)
    await tables(page, cell).click()
    await page.waitForSelector('.page-mark.m-on')
    await expect.poll(() => isInView(page, '.page-mark.m-on')).toBe(true)
    const place = await settled(() => page.locator(`.m-cell[data-cell="${other}"]`).boundingBox())
    const [mark, own] = [
      await page.locator('.m-on').boundingBox(),
      await page.locator(`.m-cell[data-cell="${cell}"]`).boundingBox(),
    ]
    expect(mark).toEqual(own)
    await page.mouse.click(place!.x + place!.width / 2, place!.y + place!.height / 2)
    await page.waitForSelector(`td.selected[data-cell="${other}"]`)
  })

  it('a PDF: only pages near the view are drawn, and the zoom keeps the place', async () => {
    const main = await backendOf(pdfLayout)
    for (const sha256 of main.originals.keys()) main.originals.set(sha256, pdfOf(manyPages(30)))
    const { page } = await open(main)
    await look(page)
    await drawn(page)
    await expect.poll(() => page.locator('.place').textContent()).toBe(originalPane.page(1, 30))
    await page.locator('.original [data-pane-focus]').focus()
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('+')
    await drawn(page)
    await expect.poll(() => page.locator('.page-sheet').count()).toBeLessThan(6)
    const middle = () =>
      page
        .locator('.original-scroller')
        .evaluate((element) => (element.scrollTop + element.clientHeight / 2) / element.scrollHeight)
    await page.keyboard.press('PageDown')
    const before = await settled(middle)
    await page.keyboard.press('+')
    await expect.poll(async () => Math.abs((await middle()) - before)).toBeLessThan(0.02)
    await page.keyboard.press('0')
    await expect.poll(() => page.locator('.percent').getAttribute('aria-pressed')).toBe('true')
  })

  it('a PDF that cannot be opened any more says so, and the text is still there', async () => {
    const main = await backendOf(pdfLayout)
    for (const sha256 of main.originals.keys()) main.originals.set(sha256, new TextEncoder().encode('%PDF-1.7 nothing'))
    const { page, problems } = await open(main)
    await look(page)
    await page.getByText(originalPane.damagedPdf).waitFor()
    await page.keyboard.press('o')
    await page.waitForSelector('.source-scroller')
    problems.length = 0
  })

  it('a page: the cell is marked in the frame, and a click in the frame selects', async () => {
    const { page } = await open(await backendOf(layoutOf('html-word')))
    await look(page)
    const frame = page.frameLocator('iframe.page-frame')
    await tables(page, cell).click()
    await frame.locator(`td[data-heyue~="on"][data-cell="${cell}"]`).waitFor()
    await frame.locator(`td[data-cell="${other}"]`).click()
    await page.waitForSelector(`td.selected[data-cell="${other}"]`)
    await frame.locator(`td[data-heyue~="on"][data-cell="${other}"]`).waitFor()
    // Keys that are pressed in the frame are the window's.
    await page.keyboard.press('?')
    await page.waitForSelector('.key-help')
  })

  it('a page: a finding is marked by its very words', async () => {
    const main = await backend()
    const { page } = await open(main)
    await page.click('[data-report="3"]')
    await page.waitForSelector('[data-pane="tables"]')
    await page.keyboard.press('o')
    const frame = page.frameLocator('iframe.page-frame')
    await frame.locator('td[data-cell]').first().waitFor()
    await page.keyboard.press('F8')
    await page.waitForSelector('.finding.selected')
    await expect.poll(() => frame.locator('td[data-heyue~="on"]').count()).toBe(7)
    const words = await frame.locator('body').evaluate((body) => {
      const { CSS } = body.ownerDocument.defaultView as Window & typeof globalThis
      return [...(CSS.highlights.get('heyue-error') ?? [])].map(String)
    })
    expect(words).toContain('14')
  })

  it('a preformatted page: each cell is marked by its own characters, brought into view, and found by a click', async () => {
    const main = new Backend()
    const text = readFileSync(join(projectRoot, 'samples', '棠溪市教育局2023年政府信息公开工作年度报告.txt'), 'utf8')
    await main.add('预排.html', new TextEncoder().encode(`<meta charset=utf-8><pre>${text.replaceAll('<', '&lt;')}</pre>`))
    const { page, problems } = await open(main)
    await look(page)
    const frame = page.frameLocator('iframe.page-frame')
    await frame.locator('[data-n]').first().waitFor()
    const selected = () =>
      frame.locator('body').evaluate((body) => {
        const view = body.ownerDocument.defaultView as Window & typeof globalThis
        const range = [...(view.CSS.highlights.get('heyue-on') ?? [])][0] as Range | undefined
        const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {}
        return { words: range?.toString() ?? '', inView: top >= 0 && bottom <= view.innerHeight }
      })
    for (const id of [cell, other]) {
      await tables(page, id).click()
      const value = (await tables(page, id).textContent())?.replaceAll(/\D/g, '')
      await expect.poll(selected).toEqual({ words: value, inView: true })
    }
    const size = page.viewportSize()!
    for (const height of [420, size.height]) {
      await page.setViewportSize({ width: 900, height })
      await expect.poll(selected).toMatchObject({ inView: true })
    }
    await page.setViewportSize(size)
    await expect.poll(selected).toMatchObject({ inView: true })
    const at = await frame.locator('body').evaluate((body) => {
      const view = body.ownerDocument.defaultView as Window & typeof globalThis
      const [range] = view.CSS.highlights.get('heyue-on') ?? []
      const line = (range as Range).startContainer.parentElement?.closest<HTMLElement>('[data-n]')
      const [own, outer] = [(range as Range).getBoundingClientRect(), line?.getBoundingClientRect()]
      const position = { x: own.x + own.width / 2 - (outer?.x ?? 0), y: own.y + own.height / 2 - (outer?.y ?? 0) }
      return { line: line?.dataset['n'], position }
    })
    await tables(page, cell).click()
    await page.waitForSelector(`td.selected[data-cell="${cell}"]`)
    await frame.locator(`[data-n="${at.line}"]`).click({ position: at.position })
    await page.waitForSelector(`td.selected[data-cell="${other}"]`)
    // To scroll there, Playwright puts scripts of its own into the frame, and the sandbox complains of those.
    problems.length = 0
  })

  it('a wide page: what was selected before it is opened is in view, small as the page is shown', async () => {
    const main = new Backend()
    const rows = Array.from({ length: 90 }, (_, at) => `<p style="margin:20px">第${at}段</p>`).join('')
    const text = readFileSync(join(projectRoot, 'samples', '澜江省生态环境厅2024年度政府信息公开工作年度报告.html'), 'utf8')
    const wide = text.replace(/<body[^>]*>/, (tag) => `${tag}<div style="width:2400px">${rows}</div>`)
    await main.add('宽页.html', new TextEncoder().encode(wide))
    const { page } = await open(main)
    await page.click('[data-report="1"]')
    await tables(page, other).click()
    await page.keyboard.press('o')
    const marked = page.frameLocator('iframe.page-frame').locator(`td[data-heyue~="on"][data-cell="${other}"]`)
    await marked.waitFor()
    await expect
      .poll(() =>
        marked.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= 0 && bottom <= element.ownerDocument.defaultView!.innerHeight
        }),
      )
      .toBe(true)
  })

  it('a page and a PDF: the quantities of the prose are painted by their status, and selected by a click', async () => {
    const main = new Backend()
    for (const name of [
      '澜江省生态环境厅2024年度政府信息公开工作年度报告.html',
      '澜江省水利厅2025年政府信息公开工作年度报告.pdf',
    ])
      await main.add(name, readFileSync(join(projectRoot, 'samples', name)))
    const { page } = await open(main)
    await look(page)
    const frame = page.frameLocator('iframe.page-frame')
    const painted = () =>
      frame.locator('body').evaluate((body) => {
        const { CSS } = body.ownerDocument.defaultView as Window & typeof globalThis
        return ['agrees', 'disagrees', 'no-counterpart', 'not-understood'].flatMap((status) =>
          [...(CSS.highlights.get(`heyue-${status}`) ?? [])].map(String),
        )
      })
    await page.waitForSelector('.original [data-quantities]')
    await expect.poll(async () => (await painted()).length).toBeGreaterThan(0)
    const total = await page.locator('.original [data-quantities] strong').textContent()
    expect((await painted()).length).toBe(Number(/\d+/.exec(total ?? '')?.[0]))
    expect((await painted()).every((words) => /\d/.test(words))).toBe(true)
    await page.locator('.original').press('q')
    await expect.poll(painted).toEqual([])
    await page.locator('.original').press('q')
    await expect.poll(async () => (await painted()).length).toBeGreaterThan(0)
    await page.click('[data-report="2"]')
    await drawn(page)
    const boxes = page.locator('.page-mark.m-quantity')
    await boxes.first().waitFor()
    const start = await boxes.first().getAttribute('data-quantity')
    const box = await settled(() => page.locator(`.page-mark[data-quantity="${start}"]`).first().boundingBox())
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2)
    await page.waitForSelector('.page-mark.m-on')
    await expect.poll(() => page.locator('.original [data-quantities] strong').textContent()).toMatch(/\d/)
  })

  it('a workbook: the cell is marked in the grid, a click and the arrows select, the formula line shows it', async () => {
    const { page } = await open(await backendOf(layoutOf('xlsx-sheet-per-table')))
    await look(page)
    await tables(page, cell).click()
    await page.waitForSelector(`.sheet-cell.on[data-cell="${cell}"]`)
    await expect.poll(() => isInView(page, '.sheet-cell.on')).toBe(true)
    await page.locator(`.sheet-cell[data-cell="${other}"]`).click()
    await page.waitForSelector(`td.selected[data-cell="${other}"]`)
    const picked = page.locator(`.sheet-cell[data-cell="${other}"]`)
    await expect
      .poll(() => page.locator('.formula-line').textContent())
      .toBe(`${await picked.getAttribute('data-at')}${await picked.textContent()}`)
    await page.locator('#sheet-grid').focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.waitForSelector('td.selected[data-cell="t3.newReceived.otherOrganization"]')
    const tab = () => page.locator('.sheet-tabs [aria-selected="true"]').textContent()
    const name = await settled(tab)
    await page.keyboard.press('Control+PageDown')
    await expect.poll(tab).not.toBe(name)
  })

  it('is switched by key, remembered for the workspace, and not forced upon a format that has none', async () => {
    const main = await backend()
    const { page } = await open(main)
    await page.click('[data-report="3"]')
    await page.waitForSelector('.source-scroller')
    await page.keyboard.press('o')
    await page.waitForSelector('iframe.page-frame')
    await expect.poll(() => main.desk ?? '').toContain('"sourceLook":"original"')
    await page.click('[data-report="1"]')
    await page.waitForSelector('.source-scroller')
    const choice = page.getByRole('radio', { name: originalPane.original })
    await expect.poll(() => choice.getAttribute('aria-disabled')).toBe('true')
    await expect.poll(() => choice.getAttribute('title')).toBe(originalPane.noLook.text)
    await page.keyboard.press('o')
    await page.locator('.notices').getByText(originalPane.noLook.text).waitFor()
    const again = await open(main)
    await again.page.click('[data-report="3"]')
    await again.page.waitForSelector('iframe.page-frame')
  })

  it('says why an original is not shown', async () => {
    const main = await backend()
    main.faults.fail.set('original.look', '原件已被改动，因此不显示。')
    const { page } = await open(main)
    await page.click('[data-report="3"]')
    await page.waitForSelector('.source-scroller')
    await page.keyboard.press('o')
    await page.getByText('原件已被改动，因此不显示。').waitFor()
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
  })
})
