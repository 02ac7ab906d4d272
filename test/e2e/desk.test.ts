import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { ask, type Chosen, reportToReview } from './ask.ts'
import { answerDialogs, type Desk, dropFiles, launchDesk, temporaryFolder } from './harness.ts'
import { reports } from './seeds.ts'

const folder = temporaryFolder()
const userData = join(folder.path, 'user-data')
const note = '已向单位电话核实，待书面说明'
const complaints: string[] = []
let desk: Desk
let chosen: Chosen
let cell = ''
let read = ''
let findings = 0

const open = async (): Promise<Page> => {
  desk = await launchDesk({ userData })
  desk.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  desk.page.on('pageerror', (error) => complaints.push(error.message))
  await desk.page.locator('[data-pane="reports"]').waitFor()
  return desk.page
}
const box = (page: Page, id: string) => page.locator(`[data-pane="tables"] td[data-cell="${id}"][data-state]`)
const finding = (page: Page) => page.locator(`[data-finding][data-rule="${chosen.finding.rule}"]`).first()
const failing = (page: Page) => ask(page, 'reports.open', { reportId: chosen.id }).then(({ item }) => item.checks.failed)

afterAll(async () => {
  await desk?.close()
  folder.remove()
})

// One auditor's afternoon, step by step: each step stands on the one before.
describe('the desk, from the drop to the memo', () => {
  it('takes in the dropped reports, and says of the same bytes that they are here', async () => {
    const page = await open()
    await dropFiles(page, reports)
    await expect.poll(() => page.locator('[data-report]').count(), { timeout: 60_000 }).toBe(reports.length)
    await expect.poll(async () => (await ask(page, 'reports.list', {})).length).toBe(reports.length)
    const [first = ''] = reports
    await dropFiles(page, [first])
    await page.locator('[data-outcome="duplicate"]').waitFor()
    expect(await ask(page, 'reports.list', {})).toHaveLength(reports.length)
  })

  it('keeps each original under its hash, byte for byte', async () => {
    const kept = globSync('workspaces/*/originals/??/*', { cwd: userData })
    expect(kept).toHaveLength(reports.length)
    const shown = (await ask(desk.page, 'reports.list', {})).map(({ sha256 }) => sha256)
    expect(new Set(kept.map((path) => path.split(/[\\/]/).at(-1)))).toEqual(new Set(shown))
    for (const path of kept)
      expect(execFileSync('sha256sum', [join(userData, path)], { encoding: 'utf8' })).toContain(path.split(/[\\/]/).at(-1))
  })

  it('takes the name of the reviewer', async () => {
    await desk.page.getByRole('button', { name: /^审核人/ }).click()
    await desk.page.getByRole('textbox', { name: '审核人' }).fill('沈青禾')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('button', { name: '审核人：沈青禾' }).waitFor()
  })

  it('selects a cell and its place in the source', async () => {
    const { page } = desk
    chosen = await reportToReview(page)
    const [operand] = chosen.sum.cells
    cell = operand ?? ''
    await page.locator(`[data-report="${chosen.id}"]`).click()
    await box(page, cell).click()
    const place = (on: string) => page.locator(`[data-pane="source"] :is(span${on}, td${on})[data-cell="${cell}"]`).first()
    await place(':is(.s-on, .on)').waitFor()
    const { cells } = await ask(page, 'reports.open', { reportId: chosen.id })
    read = cells.find(({ id }) => id === cell)?.value ?? ''
    await expect.poll(async () => (await place('').textContent())?.trim()).toBe(read)
    await page.keyboard.press('Escape')
    await expect.poll(() => place(':is(.s-on, .on)').count()).toBe(0)
    await place('').click()
    await page.locator(`td.selected[data-cell="${cell}"]`).waitFor()
  })

  it('corrects it: re-checked and painted at once', async () => {
    const { page } = desk
    findings = await failing(page)
    await box(page, cell).click()
    await page.keyboard.type(String(Number(read) + 1_000))
    await page.keyboard.press('Enter')
    await expect.poll(() => box(page, cell).getAttribute('data-corrected')).toBe('reading')
    await expect.poll(() => box(page, cell).locator('s').textContent()).toBe(read)
    expect(await failing(page)).toBeGreaterThan(findings)
    await expect.poll(() => page.locator('[data-finding]').count()).toBe(await failing(page))
  })

  it('undoes and redoes', async () => {
    const { page } = desk
    await page.keyboard.press('Control+z')
    await expect.poll(() => box(page, cell).getAttribute('data-corrected')).toBeNull()
    expect(await failing(page)).toBe(findings)
    await page.keyboard.press('Control+y')
    await expect.poll(() => box(page, cell).getAttribute('data-corrected')).toBe('reading')
    await page.keyboard.press('Control+z')
    await expect.poll(() => box(page, cell).getAttribute('data-corrected')).toBeNull()
  })

  it('annotates the cell', async () => {
    const { page } = desk
    await box(page, cell).click()
    await page.keyboard.press('n')
    await page.locator('.composer textarea').fill(note)
    await page.keyboard.press('Control+Enter')
    await page.locator(`td.noted[data-cell="${cell}"]`).waitFor()
  })

  it('decides a finding, by keys', async () => {
    const { page } = desk
    await finding(page).click()
    await page.keyboard.press('2')
    await expect.poll(() => finding(page).getAttribute('data-decision')).toBe('confirmed')
    await page.keyboard.press('Control+z')
    await expect.poll(() => finding(page).getAttribute('data-decision')).toBe('pending')
  })

  it('finds everything again after a restart, and the undone decision can be redone', async () => {
    // What is open is kept a moment after it was opened.
    await expect.poll(async () => (await ask(desk.page, 'desk.load', {})).state).toContain(`"openId":${chosen.id}`)
    await desk.close()
    const page = await open()
    await page.locator(`td.noted[data-cell="${cell}"]`).waitFor()
    await expect.poll(() => page.locator('[data-report]').count()).toBe(reports.length)
    await page.getByRole('button', { name: '审核人：沈青禾' }).waitFor()
    await expect.poll(() => finding(page).getAttribute('data-decision')).toBe('pending')
    await page.keyboard.press('Control+y')
    await expect.poll(() => finding(page).getAttribute('data-decision')).toBe('confirmed')
    const { review } = await ask(page, 'reports.open', { reportId: chosen.id })
    expect(review.notes.map(({ body, who }) => [body, who])).toEqual([[note, '沈青禾']])
    expect(review.decisions.map(({ state, who }) => [state, who])).toEqual([['confirmed', '沈青禾']])
  })

  it('has every step in the trail, in order', async () => {
    const trail = await ask(desk.page, 'trail.list', { reportId: chosen.id, limit: 100 })
    expect(trail.map(({ action }) => action).toReversed()).toEqual([
      'report.imported',
      'review.correct-cell',
      'review.undone',
      'review.redone',
      'review.undone',
      'review.add-note',
      'review.decide',
      'review.undone',
      'review.redone',
    ])
  })

  it('shows the memo and saves it: finding, equation, note, decision and trail head are on paper', async () => {
    const { page } = desk
    const path = join(folder.path, '审核备忘录.pdf')
    await answerDialogs(desk.app, { save: path })
    await page.keyboard.press('Control+p')
    await page.frameLocator('iframe[title="审核备忘录预览"]').locator('h1').waitFor()
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await expect.poll(() => page.locator('.memo-result').textContent(), { timeout: 60_000 }).toContain(path)
    expect(existsSync(path)).toBe(true)
    const text = printed(path)
    const { trailHead, item, file, verdicts } = await ask(page, 'reports.open', { reportId: chosen.id })
    const now = verdicts.find(({ rule, subject }) => rule === chosen.finding.rule && subject === chosen.finding.subject)
    expect(text).toContain(squeezed(now?.statement ?? 'the finding is gone'))
    expect(text).toContain(squeezed(now?.message ?? 'the finding is gone'))
    for (const wanted of [trailHead.hash, file.sha256, item.agency ?? '', note, '属实', '沈青禾'])
      expect(text).toContain(squeezed(wanted))
  })

  it('prints the same bytes again', async () => {
    const [once, again] = [join(folder.path, '审核备忘录.pdf'), join(folder.path, '再印.pdf')]
    await answerDialogs(desk.app, { save: again })
    await desk.page.getByRole('button', { name: '存为 PDF' }).click()
    await expect.poll(() => desk.page.locator('.memo-result').textContent(), { timeout: 60_000 }).toContain(again)
    execFileSync('cmp', [once, again])
  })

  it('says so where the memo cannot be written, and writes nothing', async () => {
    const path = join(folder.path, '占用.pdf')
    mkdirSync(path)
    await answerDialogs(desk.app, { save: path })
    await desk.page.getByRole('button', { name: '存为 PDF' }).click()
    await expect.poll(() => desk.page.locator('.memo-result').textContent(), { timeout: 60_000 }).toContain('不能写入')
    expect(readdirSync(folder.path).filter((name) => name.includes('占用'))).toEqual(['占用.pdf'])
  })

  it('complains of nothing on the way', () => {
    expect(complaints).toEqual([])
    expect(existsSync(join(userData, 'logs', 'heyue.log'))).toBe(false)
  })
})

/** The text of a PDF without blanks and line ends: a PDF breaks lines where it likes. */
function printed(path: string): string {
  return squeezed(execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }))
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
