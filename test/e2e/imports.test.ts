import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Bridge } from '../../src/contract/bridge.ts'
import type { ImportOutcome, ImportProgress } from '../../src/contract/views.ts'
import { limits } from '../../src/ingest/limits.ts'
import { projectRoot } from '../architecture/tree.ts'
import { toGb18030 } from '../ingest/gb18030.ts'
import { zipOf } from '../ingest/zip/zip-file.ts'
import { ask } from './ask.ts'
import { type Desk, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
const inbox = join(folder.path, '收件')
const sample = '云岭市青禾区人力资源和社会保障局2025年政府信息公开工作年度报告.txt'
let desk: Desk

beforeAll(async () => {
  mkdirSync(inbox)
  desk = await launchDesk({ userData: join(folder.path, 'user-data') })
  await desk.page.locator('[data-pane="reports"]').waitFor()
})
afterAll(async () => {
  await desk?.close()
  folder.remove()
})

/** Imports over the bridge and collects what became of each file, by name; `during` runs when the first file is being read. */
async function imported(paths: string[], during: 'cancel' | null = null): Promise<Record<string, ImportOutcome>> {
  const events = await desk.page.evaluate(
    async ([given, act]) => {
      const { heyue } = globalThis as unknown as { heyue: Bridge }
      const seen: ImportProgress[] = []
      const over = new Promise<void>((resolve) => {
        const stop = heyue.on('import.progress', (event) => {
          seen.push(event)
          if (act === 'cancel' && event.file !== null && event.outcome === null)
            setTimeout(() => void heyue.invoke('import.cancel', { batch: event.batch }), 200)
          if (event.finished) {
            stop()
            resolve()
          }
        })
      })
      const reply = await heyue.invoke('import.start', { paths: given })
      if (!reply.ok) throw new Error(reply.error.message)
      await over
      return seen.filter((event) => event.batch === reply.value.batch)
    },
    [paths, during] as const,
  )
  const last = events.at(-1)
  expect(last).toMatchObject({ finished: true, file: null })
  expect(last?.done).toBe(last?.total)
  return Object.fromEntries(events.flatMap(({ file, outcome }) => (file !== null && outcome ? [[basename(file), outcome]] : [])))
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(inbox, name)
  writeFileSync(path, content)
  return path
}

/** The files that a process has open, and whether it may write to them. */
function openFiles(pid: number): { file: string; writable: boolean }[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      const [, flags = '0'] = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'latin1')) ?? []
      return [{ file: readlinkSync(`/proc/${pid}/fd/${fd}`), writable: (Number.parseInt(flags, 8) & 0o3) !== 0 }]
    } catch {
      // Closed in the meantime.
      return []
    }
  })
}

const listed = async () => (await ask(desk.page, 'reports.list', {})).length

describe('what cannot be read', () => {
  const sampleText = readFileSync(join(projectRoot, 'samples', sample), 'utf8')
  const workbook = readFileSync(join(projectRoot, 'samples', '松岫县人民政府办公室2022年政府信息公开工作年度报告.xlsx'))
  const cases: [string, () => string, string][] = [
    ['an empty file', () => put('空.txt', ''), 'empty-file'],
    ['binary rubbish', () => put('乱.txt', deflateSync(Buffer.from(sampleText))), 'binary'],
    ['a truncated workbook', () => put('截断.xlsx', workbook.subarray(0, workbook.length / 2)), 'truncated'],
    ['a song', () => put('扫描.pdf', Buffer.from('494433030000', 'hex')), 'unsupported-format'],
    ['a file that is not there', () => join(inbox, '已删.txt'), 'vanished'],
    ['a device', () => '/dev/zero', 'not-a-file'],
  ]
  it.each(cases)('%s is refused with a reason, and nothing is half-imported', async (_what, make, code) => {
    const path = make()
    const outcomes = await imported([path])
    expect(outcomes[basename(path)]).toMatchObject({ kind: 'failed', code, message: /[\u4e00-\u9fff]/ })
    expect(await listed()).toBe(0)
  })

  it('does not keep the rest from being read: a folder of five hundred other files with one report among them', async () => {
    const heap = join(inbox, '杂物')
    mkdirSync(heap)
    for (let at = 0; at < 500; at += 1) writeFileSync(join(heap, `${at}.txt`), `第${at}份会议记录。到会人员名单。`)
    cpSync(join(projectRoot, 'samples', sample), join(heap, sample))
    const outcomes = await imported([heap])
    expect(Object.keys(outcomes)).toHaveLength(501)
    expect(outcomes[sample]).toMatchObject({ kind: 'imported', year: 2025 })
    const others = Object.values(outcomes).filter(({ kind }) => kind !== 'imported')
    expect(others).toHaveLength(500)
    expect(new Set(others.map((outcome) => (outcome.kind === 'failed' ? outcome.code : outcome.kind)))).toEqual(
      new Set(['not-a-report']),
    )
    expect(await listed()).toBe(1)
  })
})

describe('what is here already', () => {
  it('is not imported twice, and a changed file becomes a version beside the old one', async () => {
    const [first] = await ask(desk.page, 'reports.list', {})
    const copy = put('另一个名字.txt', readFileSync(join(projectRoot, 'samples', sample)))
    expect((await imported([copy]))['另一个名字.txt']).toEqual({ kind: 'duplicate', reportId: first?.id })
    const changed = put(
      '改过.txt',
      readFileSync(join(projectRoot, 'samples', sample), 'utf8').replace('政府信息公开', '政府信息 公开'),
    )
    expect((await imported([changed]))['改过.txt']).toMatchObject({ kind: 'new-version', version: 2, year: 2025 })
    expect(
      (await ask(desk.page, 'reports.list', {}))
        .map(({ version, versions }) => `${version}/${versions}`)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['1/2', '2/2'])
  })
})

describe('an archive', () => {
  it('is imported as a folder: names in GBK, a locked file among them, each original kept under its place', async () => {
    const other = '望岫县住房和城乡建设局2023年政府信息公开工作年度报告.docx'
    const bytes = readFileSync(join(projectRoot, 'samples', other))
    const path = put(
      '报送.zip',
      zipOf([
        { name: toGb18030(`县区/${other}`), bytes },
        { name: toGb18030('锁.txt'), bytes, flags: 1 },
      ]),
    )
    const outcomes = await imported([path])
    expect(outcomes).toMatchObject({ [other]: { kind: 'imported', year: 2023 }, '锁.txt': { kind: 'failed', code: 'encrypted' } })
    const item = (await ask(desk.page, 'reports.list', {})).find(({ year }) => year === 2023)
    expect(item).toMatchObject({ fileName: `报送.zip/县区/${other}`, format: 'docx' })
  })
})

describe('the import worker', () => {
  const workers = () =>
    desk.app.evaluate(
      ({ app }) => app.getAppMetrics().filter(({ serviceName, name }) => `${serviceName}${name}`.includes('heyue-import')).length,
    )
  /** Lets the next workers be other programs; null for the real one. */
  const replaceWorker = (name: string | null) =>
    desk.app.evaluate(
      ({ utilityProcess }, path) => {
        const held = utilityProcess as unknown as { fork: typeof utilityProcess.fork; real?: typeof utilityProcess.fork }
        held.real ??= held.fork
        const { real } = held
        held.fork = (module, args, options) => real(path ?? module, args, options)
      },
      name === null ? null : join(import.meta.dirname, 'workers', name),
    )
  /** Ends the worker that is waiting for its next file, as the system might. */
  const endWorker = () =>
    desk.app.evaluate(({ app }) => {
      for (const { pid, serviceName, name } of app.getAppMetrics())
        if (`${serviceName}${name}`.includes('heyue-import')) process.kill(pid, 'SIGKILL')
    })
  const fresh = (name: string) => put(name, `${readFileSync(join(projectRoot, 'samples', sample), 'utf8')}\n${name}`)

  // What one test puts in the worker's place is not to be there in the next.
  afterEach(() => replaceWorker(null))

  it.skipIf(process.platform !== 'linux')('has its hand on no database and on nothing that it could write', async () => {
    expect((await imported([fresh('手.txt')]))['手.txt']?.kind).toMatch(/^(imported|new-version)$/)
    const pids = await desk.app.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ pid, serviceName, name }) => (`${serviceName}${name}`.includes('heyue-import') ? pid : [])),
    )
    expect(pids).toHaveLength(1)
    const held = openFiles(pids[0] ?? 0)
    expect(held.length).toBeGreaterThan(2)
    expect(held.filter(({ file }) => file.includes(folder.path))).toEqual([])
    expect(held.filter(({ file, writable }) => writable && /^\/(?!dev\/|proc\/|memfd:)/.test(file))).toEqual([])
    // What is looked for would be found: main has the database open.
    const main = openFiles(desk.app.process().pid ?? 0)
    expect(main.filter(({ file, writable }) => writable && file.endsWith('workspace.db'))).not.toEqual([])
  })

  it('may be killed between two files: the next one gets another', async () => {
    await endWorker()
    await expect.poll(workers).toBe(0)
    expect((await imported([fresh('杀后.txt')]))['杀后.txt']).toMatchObject({ kind: 'new-version' })
    await expect.poll(() => workers()).toBe(1)
  })

  it('that loses itself is killed by cancelling, at once', async () => {
    await endWorker()
    await replaceWorker('loop.mjs')
    const begun = performance.now()
    const outcomes = await imported([fresh('慢一.txt'), fresh('慢二.txt')], 'cancel')
    // Not by its time being up.
    expect(performance.now() - begun).toBeLessThan(limits.milliseconds)
    expect(outcomes).toEqual({ '慢一.txt': { kind: 'cancelled' }, '慢二.txt': { kind: 'cancelled' } })
    await expect.poll(workers).toBe(0)
  })

  it('that runs out of memory takes only its file along', async () => {
    await replaceWorker('hog.mjs')
    const outcomes = await imported([fresh('大.txt')])
    expect(outcomes['大.txt']).toMatchObject({ kind: 'failed', code: 'out-of-memory', message: /内存/ })
    await replaceWorker(null)
    expect((await imported([fresh('小.txt')]))['小.txt']).toMatchObject({ kind: 'new-version' })
  })
})

describe('main', () => {
  it('is never held up for long while files are imported', async () => {
    const batch = join(inbox, '一批')
    mkdirSync(batch)
    const text = readFileSync(join(projectRoot, 'samples', sample), 'utf8')
    for (let at = 0; at < 40; at += 1) writeFileSync(join(batch, `${at}.txt`), `${text}\n第${at}份`)
    await desk.app.evaluate(() => {
      const seen = { longest: 0, looking: true }
      let before = process.threadCpuUsage()
      const look = () => {
        const now = process.threadCpuUsage()
        seen.longest = Math.max(seen.longest, (now.user + now.system - before.user - before.system) / 1e3)
        before = now
        if (seen.looking) setTimeout(look, 1)
      }
      look()
      Object.assign(globalThis, { seen })
    })
    const outcomes = await imported([batch])
    expect(Object.keys(outcomes)).toHaveLength(40)
    const longest = await desk.app.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { longest: number; looking: boolean } }
      seen.looking = false
      return seen.longest
    })
    console.log(`main worked ${longest.toFixed(1)} ms at most between two looks`)
    // Of its own thread's time: what else the machine does meanwhile does not count.
    expect(longest).toBeGreaterThan(1)
    expect(longest).toBeLessThan(250)
    rmSync(batch, { recursive: true })
  })
})
