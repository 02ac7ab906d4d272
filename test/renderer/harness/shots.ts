import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { Backend } from './backend.ts'
import { manyItems } from './many-items.ts'
import { buildWindow, launch, openWindow, type WindowOptions } from './window.ts'
import { flawed, picturePage } from './plain-report.ts'
import { notAReport, planted } from './reports.ts'

/** Takes pictures of the window's states into .shots/ (`node test/renderer/harness/shots.ts [name…]`). */
const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, '.shots')
const corpus = resolve(root, '../shared/corpus/reports')
const wanted = process.argv.slice(2)

async function backendWithReports(): Promise<Backend> {
  const backend = new Backend()
  const seeds = [
    'seed_000.txt',
    'seed_001.txt',
    'seed_002.txt',
    'seed_003.txt',
    'seed_004.txt',
    '002_html.html',
    '051_xlsx.xlsx',
    '022_docx.docx',
    'hzq2023.pdf',
    '010_pdf.pdf',
    '051_html.html',
  ]
  const present = seeds.filter((name) => existsSync(join(corpus, name)))
  for (const name of present) await backend.add(name, readFileSync(join(corpus, name)))
  for (const { name, bytes } of planted()) {
    await backend.add(name, bytes)
    backend.files.set(`/drop/${name}`, bytes)
  }
  await backend.add(notAReport.name, notAReport.bytes)
  const picture = picturePage(flawed)
  await backend.add(picture.name, picture.bytes)
  return backend
}

interface Shot {
  name: string
  options?: WindowOptions
  prepare?: (backend: Backend) => void
  empty?: boolean
  act?: (page: Page, backend: Backend) => Promise<void>
}

const openFirst = (page: Page) => page.click('[data-report="1"]')
const wide = { width: 1920, height: 1080 }
const openPicture = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('图片')
  await page.click('[data-report]')
  await page.waitForSelector('[data-count="missing"]')
}
const typing = async (page: Page) => {
  await openPicture(page)
  await page.keyboard.press('F4')
  await page.keyboard.press('Alt+3')
  for (const value of ['5', '2', '+', '9', '0', '0', '+', '0', '3']) {
    await page.keyboard.type(value)
    if (value !== '+') await page.keyboard.press('Enter')
    await page.waitForTimeout(150)
  }
}
const select = async (page: Page) => {
  await openFirst(page)
  await page.keyboard.press('F8')
}

/** Opens a report, looks at it as it is, and selects a cell of a table. */
const look =
  (report: number, key = 'Alt+3') =>
  async (page: Page) => {
    await page.click(`[data-report="${report}"]`)
    await page.waitForSelector('[data-pane="source"]')
    await page.keyboard.press('o')
    await page.waitForSelector('.original')
    await page.keyboard.press(key)
    await page.waitForTimeout(2_500)
  }
/** Goes to the quantity of the prose that disagrees. */
const quantities = async (page: Page) => {
  await openFirst(page)
  await page.click('[data-quantities] [data-status="disagrees"]')
}
const versions = async (page: Page) => {
  await page.click('[data-report="11"]')
  await page.click('[data-tab="versions"]')
  await page.waitForSelector('[data-versions]')
}
const small = { width: 1024, height: 640 }

const shots: Shot[] = [
  { name: 'look-pdf', act: look(9) },
  { name: 'look-pdf-dark', options: { dark: true }, act: look(9, 'Alt+4') },
  { name: 'look-pdf-small', options: small, act: look(10, 'Alt+2') },
  { name: 'look-pdf-finding', act: look(9, 'F8') },
  { name: 'look-html', act: look(6) },
  { name: 'look-html-word', act: look(11) },
  { name: 'look-html-word-dark', options: { dark: true }, act: look(11, 'F8') },
  { name: 'look-html-small', options: small, act: look(6, 'Alt+4') },
  { name: 'look-xlsx', act: look(7) },
  { name: 'look-xlsx-dark', options: { dark: true }, act: look(7, 'F8') },
  { name: 'look-xlsx-small', options: small, act: look(7, 'Alt+4') },
  {
    name: 'look-docx',
    act: async (page) => {
      await page.click('[data-report="8"]')
      await page.waitForSelector('[data-pane="source"]')
    },
  },
  { name: 'quantities', act: quantities },
  { name: 'quantities-dark', options: { dark: true }, act: quantities },
  { name: 'quantities-small', options: small, act: quantities },
  {
    name: 'quantities-cell',
    act: async (page) => {
      await openFirst(page)
      await page.locator('td[data-cell="t3.newReceived.total"][data-state]').click()
    },
  },
  {
    name: 'quantities-idle',
    act: async (page) => {
      await openFirst(page)
      await page.waitForSelector('[data-quantities]')
    },
  },
  { name: 'versions', act: versions },
  { name: 'versions-dark', options: { dark: true }, act: versions },
  { name: 'review', act: select },
  { name: 'review-dark', options: { dark: true }, act: select },
  { name: 'review-wide', options: wide, act: select },
  { name: 'review-wide-dark', options: { ...wide, dark: true }, act: select },
  {
    name: 'seed2',
    act: async (page) => {
      await page.click('[data-report="2"]')
      await page.keyboard.press('F8')
    },
  },
  {
    name: 'seed3',
    act: async (page) => {
      await page.click('[data-report="3"]')
      await page.keyboard.press('F8')
    },
  },
  {
    name: 'seed5',
    act: async (page) => {
      await page.click('[data-report="5"]')
      await page.keyboard.press('F8')
    },
  },
  {
    name: 'html',
    act: async (page) => {
      await page.click('[data-report="6"]')
      await page.keyboard.press('Alt+3')
    },
  },
  {
    name: 'xlsx',
    act: async (page) => {
      await page.click('[data-report="7"]')
      await page.keyboard.press('Alt+3')
    },
  },
  { name: 'empty', empty: true },
  { name: 'loading', prepare: (backend) => backend.faults.hang.add('reports.list') },
  { name: 'opening', prepare: (backend) => backend.faults.hang.add('reports.open'), act: openFirst },
  {
    name: 'boot-failed',
    prepare: (backend) =>
      backend.faults.fail.set('workspace.current', '工作区数据库已损坏，无法打开。请从备份恢复，或打开其他工作区。'),
  },
  {
    name: 'open-failed',
    prepare: (backend) => backend.faults.fail.set('reports.open', '原件已不在工作区里，无法显示。请重新导入该文件。'),
    act: openFirst,
  },
  {
    name: 'many',
    prepare: (backend) => {
      backend.extraItems = manyItems(300)
    },
    act: select,
  },
  {
    name: 'editing',
    act: async (page) => {
      await openFirst(page)
      await page.keyboard.press('Alt+3')
      await page.keyboard.type('93')
    },
  },
  {
    name: 'corrected',
    act: async (page) => {
      await openFirst(page)
      await page.keyboard.press('Alt+3')
      await page.keyboard.type('93')
      await page.keyboard.press('Enter')
      await page.waitForSelector('[data-corrected]')
    },
  },
  {
    name: 'dismiss',
    act: async (page) => {
      await select(page)
      await page.keyboard.press('3')
    },
  },
  {
    name: 'note',
    act: async (page) => {
      await select(page)
      await page.keyboard.press('n')
    },
  },
  {
    name: 'checks',
    act: async (page) => {
      await openFirst(page)
      await page.click('[data-outcome="passed"]')
    },
  },
  {
    name: 'history',
    act: async (page) => {
      await select(page)
      await page.keyboard.press('2')
      await page.keyboard.press('3')
      await page.keyboard.press('Enter')
      await page.click('[data-tab="history"]')
    },
  },
  {
    name: 'menu',
    act: async (page) => {
      await openFirst(page)
      await page.click('.workspace-button')
    },
  },
  {
    name: 'identity',
    act: async (page) => {
      await openFirst(page)
      await page.click('.identity.agency')
    },
  },
  {
    name: 'filter',
    act: async (page) => {
      await openFirst(page)
      await page.click('.report-filters .choice')
    },
  },
  {
    name: 'help',
    act: async (page) => {
      await openFirst(page)
      await page.keyboard.press('?')
    },
  },
  {
    name: 'memo',
    act: async (page) => {
      await select(page)
      await page.keyboard.press('Control+p')
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'memo-wide-dark',
    options: { ...wide, dark: true },
    act: async (page) => {
      await select(page)
      await page.keyboard.press('Control+p')
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'import',
    act: async (page, backend) => {
      backend.files.set('/drop/坏文件.txt', new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 7]))
      backend.files.set('/drop/空文件.txt', new Uint8Array())
      backend.picked = ['/drop/坏文件.txt', '/drop/空文件.txt', '/drop/不在了.xlsx', ...[...backend.files.keys()].slice(0, 2)]
      await openFirst(page)
      await page.keyboard.press('Control+o')
      await page.waitForSelector('[data-finished="true"]')
    },
  },
  {
    name: 'no-tables',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('会议')
      await page.click('[data-report]')
    },
  },
  { name: 'entry', act: typing },
  { name: 'entry-narrow', options: { width: 1024, height: 700 }, act: typing },
  { name: 'entry-dark', options: { dark: true }, act: typing },
  {
    name: 'paste',
    act: async (page) => {
      await openPicture(page)
      await page.locator('td[data-cell="t3.granted.business"]').click()
      await page.getByRole('button', { name: '粘贴表格' }).click()
      await page.keyboard.insertText('1\t2\t3\n4\t1 5\t6\n7\t8\t9')
    },
  },
  {
    name: 'choice',
    act: async (page) => {
      await page.click('[data-report="2"]')
      await page.locator('td.unreadable').first().click()
    },
  },
  {
    name: 'reading',
    act: async (page) => {
      await page.click('[data-report="2"]')
      await page.click('[data-tab="reading"]')
    },
  },
  {
    name: 'reviewer',
    prepare: (backend) => {
      backend.workspace.reviewer = null
    },
    act: async (page) => {
      await select(page)
      await page.keyboard.press('2')
      await page.waitForSelector('.asked')
    },
  },
]

mkdirSync(folder, { recursive: true })
await buildWindow()
const browser = await launch()
for (const shot of shots) {
  if (wanted.length > 0 && !wanted.includes(shot.name)) continue
  const backend = shot.empty ? new Backend() : await backendWithReports()
  shot.prepare?.(backend)
  const { page, context, problems } = await openWindow(browser, backend, shot.options)
  try {
    if (!shot.name.startsWith('loading') && !shot.name.startsWith('boot')) await page.waitForSelector('[data-pane="reports"]')
    await shot.act?.(page, backend)
    await page.waitForTimeout(350)
  } catch (error) {
    problems.push(String(error))
  }
  await page.screenshot({ path: join(folder, `${shot.name}.png`) })
  console.log(shot.name, problems.length > 0 ? problems.join(' | ').slice(0, 600) : 'ok')
  await context.close()
}
await browser.close()
