import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { originalMessages, originalPane } from '../../src/core/catalogue/original.ts'
import { ask } from './ask.ts'
import { type Desk, dropFiles, launchDesk, temporaryFolder } from './harness.ts'
import { hostilePage, hostilePdf } from './hostile-originals.ts'
import { listen, type Listener } from './listener.ts'

const folder = temporaryFolder()
const userData = join(folder.path, 'user-data')
const complaints: string[] = []
let desk: Desk
let listener: Listener

const open = async (): Promise<void> => {
  desk = await launchDesk({ userData })
  desk.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  desk.page.on('pageerror', (error) => complaints.push(error.message))
  await desk.page.locator('[data-pane="reports"]').waitFor()
}

beforeAll(async () => {
  listener = await listen()
  const inbox = join(folder.path, '收件')
  mkdirSync(inbox)
  const page = join(inbox, '网页.html')
  const pdf = join(inbox, '版式.pdf')
  writeFileSync(page, hostilePage(listener.port))
  writeFileSync(pdf, hostilePdf(listener.port))
  await open()
  await dropFiles(desk.page, [page, pdf])
  await desk.page.locator('[data-report]').nth(1).waitFor({ timeout: 60_000 })
})
afterAll(async () => {
  await desk?.close()
  await listener?.close()
  folder.remove()
})

/** Opens the report that was read from a file, as the original looks. */
async function look(name: string): Promise<Page> {
  const { page } = desk
  const item = (await ask(page, 'reports.list', {})).find(({ fileName }) => fileName === name)
  await page.locator(`[data-report="${item?.id}"]`).click()
  await page.getByRole('button', { name }).waitFor()
  if ((await page.locator('.original').count()) === 0) await page.keyboard.press('o')
  await page.locator('.original').waitFor()
  return page
}

/** How often the door was knocked at so far, counting what comes late. */
async function knocks(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 500))
  return listener.knocks()
}

/** That the window stands where it stood, alone, and that no script of an original ran in it. */
async function unharmed(): Promise<void> {
  expect(desk.page.url()).toBe('app://heyue/index.html')
  expect(await desk.page.evaluate(() => 'hit' in window)).toBe(false)
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect.poll(() => desk.page.locator('[data-pane="reports"]').count()).toBe(1)
}

describe('a hostile page', () => {
  it('would reach the door where nothing is done about it', async () => {
    const tiny = await launchDesk({ appFolder: join(import.meta.dirname, 'tiny-app'), userData: join(folder.path, 'tiny') })
    try {
      const before = listener.knocks()
      await tiny.page.setContent(hostilePage(listener.port)).catch(() => undefined)
      expect(await knocks()).toBeGreaterThan(before + 3)
    } finally {
      await tiny.close()
    }
  })

  it('is shown with its cells marked, and runs, loads and opens nothing', async () => {
    const before = listener.knocks()
    const page = await look('网页.html')
    const frame = page.frameLocator('iframe.page-frame')
    await frame.locator('td[data-cell="t3.newReceived.total"]').waitFor()
    await expect.poll(() => page.locator('iframe.page-frame').getAttribute('sandbox')).toBe('allow-same-origin')
    for (const words of ['网页链接', '脚本链接', '可点的段落']) await frame.getByText(words).first().click()
    await page.keyboard.press('Enter')
    await unharmed()
    await expect.poll(() => frame.locator('script, iframe, object, form, a, [onclick], [href^="http"], [src]').count()).toBe(0)
    expect(await knocks()).toBe(before)
  })

  it('cannot run a script even if one were in it', async () => {
    const { page } = desk
    const before = listener.knocks()
    await page
      .frameLocator('iframe.page-frame')
      .locator('body')
      .evaluate((body, door) => {
        const own = body.ownerDocument
        body.insertAdjacentHTML(
          'beforeend',
          `<img src="${door}/a.png" onerror="top.hit=1"><a id="out" href="${door}/b" target="_top">出</a>`,
        )
        const script = own.createElement('script')
        script.textContent = 'top.hit=1'
        body.append(script)
        own.getElementById('out')?.click()
        return true
      }, `http://127.0.0.1:${listener.port}`)
    await unharmed()
    expect(await knocks()).toBe(before)
    // What was refused was said on the console; that is no fault of the window's.
    complaints.length = 0
    await page.keyboard.press('o')
    await page.keyboard.press('o')
  })

  it('selects in both directions', async () => {
    const { page } = desk
    const frame = page.frameLocator('iframe.page-frame')
    await frame.locator('td[data-cell="t3.newReceived.total"]').click()
    await page.locator('td.selected[data-cell="t3.newReceived.total"]').waitFor()
    await page.locator('[data-pane="tables"] td[data-cell="t3.granted.business"][data-state]').click()
    await frame.locator('td[data-heyue~="on"][data-cell="t3.granted.business"]').waitFor()
  })
})

describe('a hostile PDF', () => {
  it('is drawn by the workers, Chinese from the bundled character maps', async () => {
    const page = await look('版式.pdf')
    await page.locator('.page-sheet[data-drawn="drawn"]').waitFor()
    const dark = await page.locator('.page-canvas canvas').evaluate(async (canvas) => {
      const picture = await createImageBitmap(canvas as HTMLCanvasElement)
      const copy = new OffscreenCanvas(picture.width, picture.height)
      const context = copy.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? []
      let count = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 96 && data[at + 3] === 255) count += 1
      return count / (data.length / 4)
    })
    expect(dark).toBeGreaterThan(0.002)
    expect(dark).toBeLessThan(0.2)
  })

  it('leads nowhere, whatever is clicked', async () => {
    const { page } = desk
    const before = listener.knocks()
    const sheet = await page.locator('.page-sheet').boundingBox()
    for (const [x, y] of [
      [0.3, 0.2],
      [0.5, 0.3],
      [0.7, 0.4],
    ] as const)
      await page.mouse.click(sheet!.x + sheet!.width * x, Math.min(sheet!.y + sheet!.height * y, 500))
    await unharmed()
    await expect.poll(() => page.locator('.page-sheet a, .page-sheet input').count()).toBe(0)
    expect(await knocks()).toBe(before)
  })

  it('is shown the same way after a restart', async () => {
    await expect.poll(async () => (await ask(desk.page, 'desk.load', {})).state).toContain('"sourceLook":"original"')
    await desk.close()
    await open()
    await desk.page.locator('.page-sheet[data-drawn="drawn"]').waitFor()
    await expect
      .poll(() => desk.page.getByRole('radio', { name: originalPane.original }).getAttribute('aria-checked'))
      .toBe('true')
  })
})

describe('an original that is no longer what was imported', () => {
  it('is not shown: changed, lost, and shown again when it is back', async () => {
    const { page } = desk
    const item = (await ask(page, 'reports.list', {})).find(({ fileName }) => fileName === '网页.html')!
    const [path = ''] = globSync(join(userData, 'workspaces', '*', 'originals', item.sha256.slice(0, 2), item.sha256))
    const bytes = readFileSync(path)
    const again = async () => {
      await page.keyboard.press('o')
      await page.locator('.source-scroller').waitFor()
      await page.keyboard.press('o')
    }
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('<p>加了一句</p>')]))
    await look('网页.html')
    await page.getByText(originalMessages.altered).waitFor()
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
    rmSync(path)
    await again()
    await page.getByText(originalMessages.lost).waitFor()
    writeFileSync(path, bytes)
    await again()
    await page.frameLocator('iframe.page-frame').locator('td[data-cell]').first().waitFor()
  })

  it('and the window complained of nothing on the way', () => {
    expect(complaints).toEqual([])
  })
})
