import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { importFinished, launchDesk, temporaryFolder } from '../../test/e2e/harness.ts'
import { calledFrom, root } from '../run.ts'

/** What an auditor waits for: reading and checking a file, a hundred of them, importing them, the first usable window. */
const given = process.argv.slice(2).map((path) => resolve(calledFrom, path))
const files = (given.length > 0 ? given : [join(root, 'samples')]).flatMap((path) =>
  statSync(path).isDirectory() ? inside(path) : [path],
)

for (const file of files) console.log(`${milliseconds(await median(5, () => examine(file)))}  read and check ${basename(file)}`)

const hundred = Array.from({ length: 100 }, (_, index) => files[index % files.length] ?? '')
const begun = performance.now()
for (const file of hundred) await examine(file)
console.log(`${milliseconds(performance.now() - begun)}  read and check 100 files`)

console.log(`${milliseconds(await median(3, start))}  from launch to the usable window (under Playwright)`)
console.log(`${milliseconds(await importing())}  import of ${files.length} files into a new workspace, window open`)

async function examine(file: string): Promise<void> {
  await examineBytes(readFileSync(file), basename(file))
}

async function start(): Promise<void> {
  const place = temporaryFolder()
  const desk = await launchDesk({ userData: place.path })
  await desk.page.locator('[data-pane="reports"]').waitFor()
  await desk.close()
  place.remove()
}

async function importing(): Promise<number> {
  const place = temporaryFolder()
  const desk = await launchDesk({ userData: place.path, args: files })
  const from = performance.now()
  await importFinished(desk.page)
  const took = performance.now() - from
  await desk.close()
  place.remove()
  return took
}

async function median(times: number, task: () => Promise<void>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < times; round += 1) {
    const from = performance.now()
    await task()
    taken.push(performance.now() - from)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

function inside(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ms`
}
