import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { type Desk, importFinished, launchDesk, temporaryFolder } from '../test/e2e/harness.ts'
import { calledFrom, root } from './run.ts'

/** Pictures of the built app with the samples (or the given files) in it, for README.zh-CN: 1366 × 768, light and dark. */
const folder = join(root, '.shots')
const given = process.argv.slice(2).map((path) => resolve(calledFrom, path))
mkdirSync(folder, { recursive: true })

const place = temporaryFolder()
const desk = await launchDesk({ userData: place.path, args: given.length > 0 ? given : [join(root, 'samples')] })
try {
  await resize(desk, 1366, 768)
  await openReportWithFindings(desk.page)
  for (const scheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme: scheme })
    await takeEach(desk.page, scheme)
  }
} finally {
  await desk.close()
  place.remove()
}

async function takeEach(page: Page, scheme: string): Promise<void> {
  const take = async (name: string) => {
    const path = join(folder, `${name}-${scheme}.png`)
    await page.screenshot({ path })
    console.log(path)
  }
  await page.locator('[data-finding]').nth(1).click()
  await take('desk')
  await page.keyboard.press('F1')
  await page.getByRole('dialog').first().waitFor()
  await take('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  await page.locator('[data-pane="memo"] iframe').waitFor()
  // The preview is laid out inside its own frame; nothing outside says when its fonts are there.
  await page.waitForTimeout(1_500)
  await take('memo')
  await page.keyboard.press('Escape')
}

/** Opens the first report that has findings, once the import is over. */
async function openReportWithFindings(page: Page): Promise<void> {
  await importFinished(page)
  const strip = page.locator('[data-finished="true"]').first()
  if (await strip.isVisible()) await strip.getByRole('button').last().click()
  const reports = page.locator('[data-report]')
  for (let at = 0; at < (await reports.count()); at += 1) {
    await reports.nth(at).click()
    await page
      .locator('[data-pane="tables"] td[data-cell]')
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined)
    if ((await page.locator('[data-finding]').count()) >= 2) return
  }
}

async function resize({ app, page }: Desk, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width,
    height,
  })
  await page.setViewportSize({ width, height }).catch(() => undefined)
}
