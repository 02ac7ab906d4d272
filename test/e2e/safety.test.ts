import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { safetyWords as words } from '../../src/core/catalogue/safety.ts'
import { projectRoot } from '../architecture/tree.ts'
import { ask } from './ask.ts'
import { answerDialogs, type Desk, importFinished, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const samples = join(projectRoot, 'samples')
const [first = '', second = ''] = readdirSync(samples).filter((name) => name.endsWith('.txt'))
let desk: Desk
let round = 0
let userData = ''

afterEach(async () => desk.close())
afterAll(() => folder.remove())

async function launched(args: string[] = []): Promise<void> {
  desk = await launchDesk({ userData, args })
  await desk.page.locator('[data-pane="reports"], .boot .actions').first().waitFor()
}

/** A fresh workspace with a report and a note; the safety pane is open. */
async function worked(): Promise<number> {
  round += 1
  userData = join(folder.path, String(round))
  await launched([join(samples, first)])
  await importFinished(desk.page)
  const [item] = await ask(desk.page, 'reports.list', {})
  const reportId = item?.id ?? 0
  await note(reportId, '备份之前')
  await openPane()
  return reportId
}

async function note(reportId: number, body: string): Promise<void> {
  await ask(desk.page, 'review.apply', { reportId, command: { type: 'add-note', target: { kind: 'report' }, body } })
}

async function openPane(): Promise<void> {
  await desk.page.keyboard.press('Control+b')
  await desk.page.locator('[data-pane="safety"]').waitFor()
}

/** Backs up by the button; answers the line of a backup as the workspace is now, whether the button or the clock made it. */
async function backedUp(): Promise<Locator> {
  const [head] = await ask(desk.page, 'trail.list', { reportId: null, limit: 1 })
  await button(words.backUp).click()
  const line = desk.page.locator(`[data-backup$="-${String(head?.seq).padStart(8, '0')}.db"]`).first()
  await line.waitFor()
  return line
}

const workspace = () => join(userData, 'workspaces', '默认工作区')
const button = (name: string) => desk.page.getByRole('button', { name, exact: true })

describe('the safety of a workspace, from the window', () => {
  it('backs up, shows what a restore would change, and restores', async () => {
    const reportId = await worked()
    const backup = await backedUp()
    await note(reportId, '备份之后')
    await ask(desk.page, 'import.start', { paths: [join(samples, second)] })
    await expect.poll(async () => (await ask(desk.page, 'reports.list', {})).length).toBe(2)

    await backup.locator('button').click()
    await expect
      .poll(() => desk.page.locator('.differences li').allTextContents())
      .toEqual([expect.stringContaining(words.change.removed), expect.stringContaining(`${words.counts.notes} 1`)])

    await button(words.restore).click()
    await desk.page.getByText(words.restored).waitFor()
    expect(await ask(desk.page, 'reports.list', {})).toHaveLength(1)
    const { review } = await ask(desk.page, 'reports.open', { reportId })
    expect(review.notes.map(({ body }) => body)).toEqual(['备份之前'])
    expect((await ask(desk.page, 'trail.list', { reportId: null, limit: 1 }))[0]?.action).toBe('workspace.restored')
    expect(readdirSync(join(workspace(), 'replaced'))).toHaveLength(1)
  })

  it('verifies, and compares with a printed head', async () => {
    await worked()
    const [head] = await ask(desk.page, 'trail.list', { reportId: null, limit: 1 })
    await desk.page.getByLabel(words.printedSeq).fill(String(head?.seq))
    await desk.page.getByLabel(words.printedHash).fill(head?.hash ?? '')
    await button(words.verify).click()
    await desk.page.locator('.result .good').first().waitFor()
    await expect.poll(() => desk.page.locator('.result .bad').count()).toBe(0)
    await expect.poll(() => desk.page.locator('.result').textContent()).toContain(words.printedGood(head?.seq ?? 0))
    await desk.page.getByLabel(words.printedHash).fill('0'.repeat(64))
    await button(words.verify).click()
    await desk.page.locator('.result .bad').waitFor()
    await expect.poll(() => desk.page.locator('.result .bad').textContent()).toContain(words.trailBad(head?.seq ?? 0, 'head'))
  })

  it('exports the trail', async () => {
    await worked()
    const [csv, json] = [join(folder.path, 'trail.csv'), join(folder.path, 'trail.json')]
    await answerDialogs(desk.app, { save: csv })
    await button(words.exportCsv).click()
    await desk.page.getByText(words.exported(csv)).waitFor()
    expect(readFileSync(csv, 'utf8').split('\r\n')[0]).toContain('"序号","时间"')
    await answerDialogs(desk.app, { save: json })
    await button(words.exportJson).click()
    await desk.page.getByText(words.exported(json)).waitFor()
    expect((JSON.parse(readFileSync(json, 'utf8')) as { rows: unknown[] }).rows).toHaveLength(3)
  })

  it('shows the log and deletes it', async () => {
    await worked()
    const path = join(userData, 'logs', 'heyue.log')
    expect(await ask(desk.page, 'log.read', {})).toEqual({ path, text: '' })
    await desk.app.evaluate(() => void Promise.reject(new Error('报告里的话')))
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n')).toBe(true)
    await desk.page.keyboard.press('Escape')
    await openPane()
    await desk.page.locator('.log-text').waitFor()
    const text = (await desk.page.locator('.log-text').textContent()) ?? ''
    expect(text).toContain('unhandled')
    expect(text).not.toContain('报告里的话')
    await button(words.logClear).click()
    await desk.page.getByText(words.logEmpty).waitFor()
    expect(existsSync(path)).toBe(false)
  })
})

describe('a damaged workspace', () => {
  it('opens for reading only, says so, refuses changes, and is salvaged', async () => {
    const reportId = await worked()
    await desk.close()
    const database = join(workspace(), 'workspace.db')
    const earlier = readFileSync(database)
    await launched()
    await note(reportId, '丢失的批注')
    await desk.close()
    // As a disk does that gives back what it had before, or a person who copies an old file over the new one.
    writeFileSync(database, earlier)
    await launched()
    await desk.page.locator('.damage-strip').waitFor()
    const refused = await ask(desk.page, 'review.apply', {
      reportId,
      command: { type: 'set-state', state: 'reviewed' },
    }).catch((error: Error) => error.message)
    expect(refused).toMatch(/read-only.*只读/)
    await desk.page.locator('.damage-strip button').click()
    const to = join(folder.path, '抢救')
    await answerDialogs(desk.app, { open: [to] })
    await button(words.salvage).click()
    await button(words.openSalvaged).click()
    await expect.poll(async () => (await ask(desk.page, 'workspace.current', {})).path).toBe(to)
    expect((await ask(desk.page, 'workspace.current', {})).damage).toBeNull()
    const { review } = await ask(desk.page, 'reports.open', { reportId })
    expect(review.notes.map(({ body }) => body)).toEqual(['备份之前'])
  })

  it('that does not open at all is restored from a backup', async () => {
    await worked()
    await backedUp()
    await desk.close()
    writeFileSync(join(workspace(), 'workspace.db'), 'x'.repeat(40_000))
    await launched()
    await button(words.openPane).click()
    await desk.page.getByText(words.notOpen).waitFor()
    await desk.page.locator('[data-backup] button').first().click()
    await button(words.restore).click()
    await desk.page.getByText(words.restored).waitFor()
    expect(await ask(desk.page, 'reports.list', {})).toHaveLength(1)
  })
})

describe('a second program', () => {
  it('of the same user hands its files over; of another one is refused the workspace', async () => {
    await worked()
    const other = await launchDesk({ userData: join(folder.path, 'other'), args: [`--workspace=${workspace()}`] })
    try {
      await other.page.getByRole('main').getByText('已在另一个核阅窗口中打开').waitFor()
      await expect.poll(() => other.page.locator('[data-report]').count()).toBe(0)
    } finally {
      await other.close()
    }
    expect(await ask(desk.page, 'reports.list', {})).toHaveLength(1)
    // Killed without a word, the first leaves no lock behind.
    desk.app.process().kill('SIGKILL')
    await new Promise((resolve) => desk.app.process().once('exit', resolve))
    await launched()
    expect(await ask(desk.page, 'reports.list', {})).toHaveLength(1)
  })
})
