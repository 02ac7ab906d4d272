import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { Backend } from './backend.ts'
import { clean, flawed, plainPage, plainText } from './plain-report.ts'
import { buildWindow, launch, noBrowser, openWindow, type OpenWindow, type WindowOptions } from './window.ts'

/** What a test of the window is given. */
export interface Stage {
  /** A backend with one flawed report (1), one clean one (2) and one whose tables are HTML (3). */
  backend: () => Promise<Backend>
  open: (backend: Backend, options?: WindowOptions) => Promise<OpenWindow>
}

/** Describes tests of the built window in Chromium; says why where there is none. */
export function describeWindow(name: string, tests: (stage: Stage) => void): void {
  if (noBrowser) console.warn(`${name}: ${noBrowser}`)
  // A page of the built window on a busy machine: the waiting is bounded by each expectation, not by the test.
  describe.skipIf(noBrowser !== null)(name, { timeout: 180_000 }, () => {
    let browser: Browser
    let opened: OpenWindow[] = []
    beforeAll(async () => {
      await buildWindow(name)
      browser = await launch()
    }, 120_000)
    afterEach(async () => {
      const problems = opened.flatMap((one) => one.problems)
      for (const { context } of opened) await context.close()
      opened = []
      if (problems.length > 0) throw new Error(`the page complained: ${problems.join(' | ')}`)
    })
    afterAll(() => browser.close())
    tests({
      backend: async () => {
        const backend = new Backend()
        for (const file of stageFiles) await backend.add(file.name, file.bytes)
        return backend
      },
      open: async (backend, options) => {
        const window = await openWindow(browser, backend, options)
        opened.push(window)
        return window
      },
    })
  })
}

/** The files of the stage, in the order of their ids. */
export const stageFiles = [plainText(flawed), plainText(clean), plainPage({ ...flawed, agency: '临江区民政局' })]
