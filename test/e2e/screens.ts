import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { safetyWords } from '../../src/core/catalogue/safety.ts'
import { keyMap } from '../../src/renderer/app/key-map.ts'
import { projectRoot } from '../architecture/tree.ts'
import { type DialogAnswers, importFinished } from './harness.ts'

/** What a way to a screen is given. */
export interface Tour {
  page: Page
  /** For the files that are made on the way. */
  folder: string
  /** Lets the system's dialogs answer. */
  answer: (answers: DialogAnswers) => Promise<void>
}

/** Shows a screen, waits until it is there, and leaves it. A report is open. */
export type Way = (tour: Tour) => Promise<void>

/** A screen of the desk; `dialogs`: whether its way leads through a dialog of the system. */
export interface Screen {
  way: Way
  dialogs: boolean
}

const screen = (way: Way): Screen => ({ way, dialogs: false })
const asking = (way: Way): Screen => ({ way, dialogs: true })
const samples = join(projectRoot, 'samples')
const seen = (selector: string): Way => {
  return ({ page }) => page.locator(selector).first().waitFor()
}
const tab = (name: string): Way => {
  return async ({ page }) => {
    await page.locator(`[data-tab="${name}"]`).click()
    await page.locator(`[data-tab="${name}"][aria-selected="true"]`).waitFor()
    await page.locator('#bottom-panel').waitFor()
  }
}

/**
 * The way to every screen of the desk, by the feature of the renderer that it belongs to. A check of the architecture holds
 * this list and the folders of src/renderer/features together: what is proved of every screen is proved of new ones as well.
 */
export const screens: Readonly<Record<string, Screen>> = {
  alike: screen(async ({ page }) => {
    await firstFinding(page)
    await page.keyboard.press('l')
    await page.locator('[data-pane="alike"] .alike-judge').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-pane="alike"]').waitFor({ state: 'detached' })
  }),
  findings: screen(tab('findings')),
  help: screen(async ({ page }) => {
    await page.keyboard.press('F1')
    await page.locator('.key-help').waitFor()
    await page.keyboard.press('Escape')
  }),
  history: screen(tab('history')),
  import: asking(async ({ answer, page }) => {
    await answer({ open: [join(samples, readdirSync(samples)[0] ?? '')] })
    await page.keyboard.press('Control+o')
    await page.locator('[data-outcome="duplicate"]').first().waitFor()
  }),
  memo: asking(async ({ answer, page, folder }) => {
    const path = join(folder, 'memo.pdf')
    await answer({ save: path })
    await page.keyboard.press('Control+p')
    await page.locator('[data-pane="memo"] iframe').waitFor()
    await page.locator('[data-pane="memo"] .button.primary').click()
    await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('[data-pane="memo"]').waitFor({ state: 'detached' })
  }),
  notes: screen(tab('notes')),
  organs: screen(async ({ page }) => {
    await page.keyboard.press('Control+g')
    await page.locator('[data-pane="organs"] [data-organ]').first().click()
    await page.keyboard.press('Control+g')
    await page.locator('[data-pane="organs"]').waitFor({ state: 'detached' })
  }),
  original: screen(everyOriginal),
  reading: screen(tab('reading')),
  report: screen(seen('.identity.agency')),
  reports: screen(async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('政府')
    await page.locator('[data-report]').first().waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
  }),
  rules: screen(async ({ page }) => {
    await page.keyboard.press('Control+r')
    await page.locator('[data-pane="rules"] .rule-page').waitFor()
    await page.keyboard.press('Control+r')
    await page.locator('[data-pane="rules"]').waitFor({ state: 'detached' })
  }),
  safety: screen(async ({ page }) => {
    await page.keyboard.press('Control+b')
    await page.getByRole('button', { name: safetyWords.backUp, exact: true }).click()
    await page.locator('[data-backup]').first().waitFor({ timeout: 150_000 })
    await page.getByRole('button', { name: safetyWords.verify, exact: true }).click()
    await page.locator('.result .good').first().waitFor({ timeout: 150_000 })
    await page.keyboard.press('Control+b')
    await page.locator('[data-pane="safety"]').waitFor({ state: 'detached' })
  }),
  source: screen(seen('[data-pane="source"]')),
  tables: screen(async ({ page }) => {
    await page.keyboard.press('Alt+3')
    await page.locator('[data-pane="tables"] td.selected').first().waitFor()
  }),
  versions: screen(tab('versions')),
  workspace: screen(async ({ page }) => {
    await page.locator('.workspace-button').click()
    await page.locator('.popover:popover-open .menu-item').first().waitFor()
    await page.keyboard.press('Escape')
  }),
}

/** Imports the samples and goes through every screen, every tab that there is, and every key of the desk. */
export async function throughEverything(tour: Tour): Promise<void> {
  const { answer, page } = tour
  await page.locator('[data-pane="reports"]').waitFor()
  await answer({ open: readdirSync(samples).map((name) => join(samples, name)) })
  await page.keyboard.press('Control+o')
  await importFinished(page)
  for (const { way } of Object.values(screens)) {
    await reportOpen(page)
    await way(tour)
  }
  await reportOpen(page)
  const tabs = page.locator('[role="tab"]')
  for (let at = 0; at < (await tabs.count()); at += 1) await tabs.nth(at).click()
  // Dialogs are cancelled: what they lead to is a screen's own way.
  await answer({ open: null, save: null })
  for (const { combos } of keyMap)
    for (const combo of combos) {
      await reportOpen(page)
      await page.keyboard.press(combo.replace('Ctrl+', 'Control+'))
      for (let time = 0; time < 2; time += 1) await page.keyboard.press('Escape')
    }
  await reportOpen(page)
}

/** The reports that have findings: what is imported beside them may be no report, and have no tables. */
const withFindings = '[data-report]:has(.marks .mark)'

/** Opens the first report; what stands in its place is left by Escape. */
async function reportOpen(page: Page): Promise<void> {
  const elsewhere = page.locator('main:not(:has([data-pane="reports"])), [data-pane="memo"]')
  for (let time = 0; time < 3 && (await elsewhere.count()) > 0; time += 1) await page.keyboard.press('Escape')
  await page.locator(withFindings).first().click()
  await page.locator('td[data-cell]').first().waitFor()
}

/** Selects the first finding of the first report that has one. */
async function firstFinding(page: Page): Promise<void> {
  await page.locator(withFindings).first().click()
  await page.locator('[data-tab="findings"]').click()
  await page.locator('[data-finding]').first().click()
}

/** Looks at the originals of all reports, as they look and as text. */
async function everyOriginal({ page }: Tour): Promise<void> {
  const reports = page.locator('[data-report]')
  for (let at = 0; at < (await reports.count()); at += 1) {
    await reports.nth(at).click()
    await page.locator('.report-slot[aria-selected="true"]').waitFor()
    await page.keyboard.press('o')
    await page.locator('[data-pane="source"]').waitFor()
  }
  await expect.poll(() => page.locator('.original, .source-scroller').count()).toBeGreaterThan(0)
}
