import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { findingsExport as words } from '../../src/core/catalogue/findings-export.ts'
import { projectRoot } from '../architecture/tree.ts'
import { ask } from './ask.ts'
import { answerDialogs, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const samples = join(projectRoot, 'samples')
const given = readdirSync(samples).filter((name) => name.endsWith('.txt'))
afterAll(() => folder.remove())

describe('the findings of the listed reports', () => {
  it('are written where the auditor says, by keyboard: those of the filtered list, one line each', async () => {
    const desk = await launchDesk({ userData: join(folder.path, 'data'), args: given.map((name) => join(samples, name)) })
    const { app, page } = desk
    try {
      await importFinished(page)
      // Two of the samples are years of one organ: what they are compared for is among their findings.
      const due = async () => (await ask(page, 'reports.list', {})).some(({ comparing }) => comparing)
      await expect.poll(due).toBe(false)
      const reports = await ask(page, 'reports.list', {})
      expect(reports.length).toBe(given.length)
      await page.keyboard.press('Control+k')
      await page.locator('[data-search]').fill('2025')
      const listed = reports.filter(({ agency, year, fileName }) => `${agency} ${year} ${fileName}`.includes('2025'))
      expect(listed.length).toBeGreaterThan(0)
      expect(listed.length).toBeLessThan(reports.length)
      await expect.poll(() => page.locator('[data-report]').count()).toBe(listed.length)
      const findings = listed.reduce((sum, { checks }) => sum + checks.failed, 0)

      const workbook = join(folder.path, '清单.xlsx')
      await answerDialogs(app, { save: workbook })
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog', { name: words.title }).getByText(words.count(listed.length, findings)).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(words.done(findings, workbook)).waitFor()
      const book = read(readFileSync(workbook))
      const sheet = book.Sheets[words.sheets.findings]
      const rows = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : []
      expect(rows).toHaveLength(findings)
      expect(new Set(rows.map((row) => row['文件 SHA-256']))).toEqual(
        new Set(listed.filter(({ checks }) => checks.failed > 0).map(({ sha256 }) => sha256)),
      )

      const csv = join(folder.path, '清单.csv')
      await answerDialogs(app, { save: csv })
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog', { name: words.title }).getByRole('radio', { name: '属实' }).click()
      await page.getByRole('button', { name: words.csv, exact: true }).click()
      await page.getByText(words.done(0, csv)).waitFor()
      expect(readFileSync(csv, 'utf8')).toContain(words.noneOf('属实'))

      const pdf = join(folder.path, '清单.pdf')
      await answerDialogs(app, { save: pdf })
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog', { name: words.title }).getByRole('radio', { name: words.all }).click()
      await page.getByRole('button', { name: words.pdf, exact: true }).click()
      await page.getByText(words.done(findings, pdf)).waitFor()
      const paper = readFileSync(pdf)
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
      expect(paper.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 84[12][.\d]* 59[45]/)

      const nowhere = join(folder.path, 'data', 'preferences.json', '清单.csv')
      await answerDialogs(app, { save: nowhere })
      await page.keyboard.press('Control+e')
      await page.getByRole('button', { name: words.csv, exact: true }).click()
      await page.locator('.notice-line.error').waitFor()
      expect(existsSync(nowhere)).toBe(false)
    } finally {
      await desk.close()
    }
  })
})
