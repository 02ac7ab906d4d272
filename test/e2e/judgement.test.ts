import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { alikePane, judgingWords, rulePane, weighing } from '../../src/core/catalogue/judgement.ts'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { projectRoot } from '../architecture/tree.ts'
import { ask } from './ask.ts'
import { type Desk, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const sample = readFileSync(join(projectRoot, 'samples', '砚池区民政局2025年信息公开年报.txt'), 'utf8')
const rule = 'structure.label-variant'
let desk: Desk
let round = 0
let userData = ''

afterEach(async () => desk.close())
afterAll(() => folder.remove())

/** A workspace of as many reports with the same findings, the first of them open. */
async function filled(count: number): Promise<number[]> {
  round += 1
  userData = join(folder.path, `data-${round}`)
  const given = join(folder.path, `reports-${round}`)
  mkdirSync(given)
  for (let at = 1; at <= count; at += 1) writeFileSync(join(given, `${at}.txt`), sample.replaceAll('民政局', `民政局第${at}分局`))
  desk = await launchDesk({ userData, args: [given] })
  await importFinished(desk.page)
  await expect.poll(async () => (await ask(desk.page, 'reports.list', {})).length).toBe(count)
  await desk.page.locator('[data-report]').first().click()
  await desk.page.locator(`[data-finding][data-rule="${rule}"]`).first().click()
  return (await ask(desk.page, 'reports.list', {})).map(({ id }) => id)
}

async function restarted(): Promise<void> {
  await desk.close()
  desk = await launchDesk({ userData })
  await desk.page.locator('[data-report]').first().waitFor()
}

async function judged(): Promise<void> {
  await expect.poll(async () => (await ask(desk.page, 'judging.state', {})).behind, { timeout: 60_000 }).toBe(0)
}

const verified = async () => (await ask(desk.page, 'safety.verify', { printed: null })).trail

describe('judgement beyond one finding, from the window', () => {
  it('switches a rule off: everything is judged anew, it stays so after a restart, and the memo says so', async () => {
    const ids = await filled(3)
    const { page } = desk
    await page.keyboard.press('Control+r')
    const row = page.locator(`tr[data-rule="${rule}"]`)
    await row.click()
    await expect.poll(() => page.locator('.rule-detail').textContent()).toContain('何时不作判断')
    await row.press(' ')
    await page.locator(`tr[data-rule="${rule}"][data-on="false"]`).waitFor()
    await judged()
    for (const reportId of ids) {
      const { verdicts } = await ask(page, 'reports.open', { reportId })
      expect(verdicts.some((verdict) => verdict.rule === rule)).toBe(false)
    }
    const { html } = await ask(page, 'memo.preview', { reportId: ids[0] ?? 0 })
    expect(html).toContain('本工作区停用或改设的规则')
    expect(html).toContain('1 条规则停用')
    expect(await verified()).toMatchObject({ ok: true })
    await restarted()
    await desk.page.keyboard.press('Control+r')
    await desk.page.locator(`tr[data-rule="${rule}"][data-on="false"]`).waitFor()
    await desk.page.keyboard.press('Control+z')
    await desk.page.locator(`tr[data-rule="${rule}"][data-on="true"]`).waitFor()
    await judged()
    await desk.page.keyboard.press('Escape')
    await desk.page.locator(`[data-finding][data-rule="${rule}"]`).first().waitFor()
  })

  it('sets a threshold within its bounds and refuses another', async () => {
    await filled(1)
    const { page } = desk
    await page.keyboard.press('Control+r')
    await page.locator('tr[data-rule="across.outlier"]').click()
    const field = page.locator('[data-threshold="factor"] input')
    await field.fill('1')
    await page.getByText(rulePane.outOfBounds(2, 1000)).waitFor()
    await field.fill('5')
    await field.press('Enter')
    await expect
      .poll(async () => (await ask(page, 'rules.book', {})).settings)
      .toEqual([{ rule: 'across.outlier', on: true, severity: null, thresholds: { factor: 5 } }])
    await page.getByRole('button', { name: rulePane.reset, exact: true }).click()
    await expect.poll(async () => (await ask(page, 'rules.book', {})).settings).toEqual([])
  })

  it('gives a finding another severity with a reason, on desk, list and memo, and takes it back', async () => {
    const [reportId = 0] = await filled(1)
    const { page } = desk
    const before = (await ask(page, 'reports.list', {}))[0]?.findings
    await page.keyboard.press('s')
    const form = page.getByRole('form', { name: weighing.form })
    await form.press('1')
    await form.getByRole('textbox').fill('名称改动影响勾稽')
    await form.getByRole('textbox').press('Enter')
    await page.locator('.finding.error .about.weighed').waitFor()
    expect((await ask(page, 'reports.list', {}))[0]?.findings).toEqual({
      error: (before?.error ?? 0) + 1,
      warning: before?.warning,
      notice: (before?.notice ?? 0) - 1,
    })
    expect((await ask(page, 'memo.preview', { reportId })).html).toContain('名称改动影响勾稽')
    await page.keyboard.press('Control+z')
    await page.locator('.about.weighed').waitFor({ state: 'detached' })
    expect((await ask(page, 'reports.list', {}))[0]?.findings).toEqual(before)
    expect(await verified()).toMatchObject({ ok: true })
  })

  it('judges equal findings of many reports at once, by keyboard, and takes that back and does it again, each in one step', async () => {
    const ids = await filled(4)
    const { page } = desk
    await page.keyboard.press('l')
    await expect.poll(() => page.locator('[data-alike]').count()).toBe(4)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await page.getByText(alikePane.picked(3, 4)).waitFor()
    await page.keyboard.press('3')
    await page.locator('[data-bulk-reason]').fill('统一按新名称')
    await page.keyboard.press('Control+Enter')
    await page.getByText(alikePane.done(3, 0, 0)).waitFor()
    const decided = async () => {
      const views = await Promise.all(ids.map((reportId) => ask(page, 'reports.open', { reportId })))
      return views.flatMap(({ review }) => review.decisions.map(({ state, reason }) => `${state} ${reason}`))
    }
    expect(await decided()).toEqual(Array.from({ length: 3 }, () => 'dismissed 统一按新名称'))
    const rows = await ask(page, 'trail.list', { reportId: null, limit: 3 })
    expect(rows.every(({ action, summary }) => action === 'review.decide' && summary.includes('批量判断（共 3 条）'))).toBe(true)
    await page.getByRole('button', { name: alikePane.undo }).click()
    await page.getByText(alikePane.undone(3, 0)).waitFor()
    expect(await decided()).toEqual([])
    await page.locator('[data-alike]').first().click()
    await page.keyboard.press('Control+y')
    await page.getByText(alikePane.redone(3, 0)).waitFor()
    expect(await decided()).toEqual(Array.from({ length: 3 }, () => 'dismissed 统一按新名称'))
    await page.keyboard.press('Control+z')
    await page.getByText(alikePane.undone(3, 0)).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByText(alikePane.redone(3, 0)).waitFor()
    expect(await decided()).toHaveLength(3)
    expect(await verified()).toMatchObject({ ok: true })
  })

  it('stops judging anew where the auditor says so, and goes on with the rest', async () => {
    await filled(12)
    const { page } = desk
    await ask(page, 'rules.set', { rule, on: false, severity: null, thresholds: {} })
    const stopped = await ask(page, 'judging.cancel', {})
    expect(stopped).toMatchObject({ running: false, cancelled: true })
    expect(stopped.behind).toBeGreaterThan(0)
    await page.getByRole('button', { name: judgingWords.resume }).click()
    await judged()
    const { verdicts } = await ask(page, 'reports.open', { reportId: 1 })
    expect(findingsOf(verdicts).some((finding) => finding.rule === rule)).toBe(false)
  })

  it('is picked up again after a kill in the middle', async () => {
    await filled(12)
    await ask(desk.page, 'rules.set', { rule, on: false, severity: null, thresholds: {} })
    desk.app.process().kill('SIGKILL')
    await desk.app.waitForEvent('close').catch(() => undefined)
    desk = await launchDesk({ userData })
    await desk.page.locator('[data-report]').first().waitFor()
    await judged()
    expect((await ask(desk.page, 'rules.book', {})).counts.map((count) => count.rule)).not.toContain(rule)
    expect(await verified()).toMatchObject({ ok: true })
  })
})
