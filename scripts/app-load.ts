import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, dropFiles, launchDesk, temporaryFolder } from '../test/e2e/harness.ts'
import { layouts, renderedFromSeed } from '../test/builders/render.ts'
import { runWithDesk } from './display.ts'

/**
 * Drops so many built files of every layout on the built app, and says what main was held up by: the time of the
 * processor that its thread took between two turns of its loop (all work of a turn together, whatever else the machine
 * does), and its memory over the import.
 * usage: node scripts/app-load.ts [FILES]
 */
const files = Number(process.argv[2] ?? 2_000)
if (process.env['HEYUE_ELECTRON'] === undefined)
  process.exitCode = (await runWithDesk('scripts/app-load.ts', [String(files)]))?.code ?? 1
else await measure()

async function measure(): Promise<void> {
  const place = temporaryFolder()
  const inbox = join(place.path, 'inbox')
  mkdirSync(inbox)
  for (let seed = 1; seed <= files; seed += 1) {
    const layout = layouts[seed % layouts.length]
    if (!layout) throw new Error('there are layouts')
    const { name, bytes } = renderedFromSeed(layout, seed)
    writeFileSync(join(inbox, `${seed}-${name}`), bytes)
  }
  const desk = await launchDesk({ userData: join(place.path, 'user-data') })
  try {
    await desk.page.locator('[data-pane="reports"]').waitFor()
    await watch(desk)
    await dropFiles(desk.page, [inbox])
    await desk.page.locator('[data-finished="false"]').waitFor({ timeout: 60_000 })
    for (let at = 0; (await desk.page.locator('[data-finished="false"]').count()) > 0; at += 1) {
      if (at % 20 === 0) console.log(await memoryOf(desk))
      await pause(1_000)
    }
    while ((await desk.page.locator('.report-row .comparing').count()) > 0) await pause(1_000)
    console.log(await memoryOf(desk))
    const turns = await desk.app.evaluate(() => (globalThis as unknown as { turns: number[] }).turns)
    const above = (limit: number): number => turns.filter((turn) => turn > limit).length
    const longest = turns.toSorted((a, b) => b - a).slice(0, 8)
    console.log(`turns of main that took more than 5 ms: ${turns.length}; above 20 ms: ${above(20)}; above 50 ms: ${above(50)}`)
    console.log(`longest, ms: ${longest.map((turn) => turn.toFixed(1)).join(' ')}`)
  } finally {
    await desk.close()
    place.remove()
  }
}

/** Lets main keep the time of each of its turns that is worth it. */
async function watch({ app }: Desk): Promise<void> {
  await app.evaluate(() => {
    const turns: number[] = []
    let used = process.threadCpuUsage()
    const look = (): void => {
      const { user, system } = process.threadCpuUsage(used)
      const took = (user + system) / 1000
      if (took > 5) turns.push(took)
      used = process.threadCpuUsage()
      setTimeout(look, 1)
    }
    look()
    Object.assign(globalThis, { turns })
  })
}

async function memoryOf({ app, page }: Desk): Promise<string> {
  const { heapUsed, rss } = await app.evaluate(() => process.memoryUsage())
  const progress = await page
    .locator('.batch [role="status"]')
    .first()
    .textContent({ timeout: 1_000 })
    .catch(() => '')
  return `${progress}: main holds ${Math.round(heapUsed / 1e6)} MB of heap, ${Math.round(rss / 1e6)} MB in all`
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
