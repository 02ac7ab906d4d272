import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { ImportOutcome, ImportProgress } from '../../../src/contract/views.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { sha256Of } from '../../../src/ingest/read-file.ts'
import { Examiner } from '../../../src/main/importing/examiner.ts'
import { ImportQueue } from '../../../src/main/importing/import-queue.ts'
import type { WorkerTask } from '../../../src/main/importing/messages.ts'
import { RequestError } from '../../../src/main/ipc/request-error.ts'
import { openLog } from '../../../src/main/log.ts'
import type { Workspace } from '../../../src/store/workspace.ts'
import { projectRoot } from '../../architecture/tree.ts'
import { toUtf8 } from '../../ingest/gb18030.ts'
import { zipOf } from '../../ingest/zip/zip-file.ts'
import { create, stamp } from '../../store/open-here.ts'
import { startWorker } from './worker-in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-queue-'))
afterAll(() => rmSync(folder, { recursive: true }))
const log = openLog(join(folder, 'log.txt'))
const samples = [
  '云岭市青禾区人力资源和社会保障局2025年政府信息公开工作年度报告.txt',
  '望岫县住房和城乡建设局2023年政府信息公开工作年度报告.docx',
].map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(projectRoot, 'samples', name))) }))
const [text, docx] = samples as [(typeof samples)[0], (typeof samples)[0]]

async function imported(
  name: string,
  bytes: Uint8Array,
  dies: (task: WorkerTask) => boolean = () => false,
  refuse: () => void = () => undefined,
): Promise<{ workspace: Workspace; events: ImportProgress[]; outcomes: [string | null, ImportOutcome][] }> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const workspace = create()
  const events: ImportProgress[] = []
  const queue = new ImportQueue({
    examiner: new Examiner(() => startWorker(dies), 20_000),
    target: () => ({
      findSource: workspace.findSource,
      stage: workspace.stage,
      unstage: workspace.unstage,
      importReport: (input) => {
        refuse()
        return workspace.importReport({ ...input, ...stamp, ruleSetVersion })
      },
    }),
    progress: (event) => events.push(event),
    log,
  })
  queue.start([path])
  await queue.idle()
  const outcomes = events.flatMap(({ file, outcome }): [string | null, ImportOutcome][] =>
    outcome ? [[file?.slice(folder.length + 1) ?? null, outcome]] : [],
  )
  expect(events.at(-1)).toMatchObject({ finished: true, done: outcomes.length, total: outcomes.length })
  return { workspace, events, outcomes }
}

describe('an archive', () => {
  it('is imported as a folder: each report under its place in it, kept byte for byte; the rest is answered for', async () => {
    const { workspace, outcomes } = await imported(
      '报送.zip',
      zipSync({
        [`区县/${text.name}`]: text.bytes,
        [docx.name]: docx.bytes,
        '通知.txt': toUtf8('请各单位于一月三十一日前报送。'),
        '套.zip': zipSync({ 'a.txt': text.bytes }),
      }),
    )
    const byFile = Object.fromEntries(outcomes)
    expect(Object.keys(byFile).sort()).toEqual(
      [`报送.zip/区县/${text.name}`, `报送.zip/${docx.name}`, '报送.zip/套.zip', '报送.zip/通知.txt'].sort(),
    )
    expect(byFile['报送.zip/通知.txt']).toMatchObject({ kind: 'failed', code: 'not-a-report' })
    expect(byFile['报送.zip/套.zip']).toMatchObject({ kind: 'failed', code: 'unsupported-format', message: /压缩包.*请先解压/ })
    const reports = workspace.listReports()
    expect(reports.map((item) => item.fileName).sort()).toEqual([`报送.zip/区县/${text.name}`, `报送.zip/${docx.name}`].sort())
    for (const { bytes } of samples)
      expect(readFileSync(join(workspace.path, 'originals', sha256Of(bytes).slice(0, 2), sha256Of(bytes)))).toEqual(
        Buffer.from(bytes),
      )
  })

  it('names a member that is locked or damaged, and imports the others, also where the worker dies in between', async () => {
    const bytes = zipOf([
      { name: toUtf8('1.txt'), bytes: text.bytes, flags: 1 },
      { name: toUtf8('2.txt'), bytes: toUtf8('x'), claimed: 9 },
      { name: toUtf8('3.txt'), bytes: toUtf8('一、总体情况') },
      { name: toUtf8('4.txt'), bytes: text.bytes },
      { name: toUtf8('5.txt'), bytes: text.bytes },
    ])
    const { outcomes } = await imported('坏.zip', bytes, (task) => task.kind === 'read' && task.name === '坏.zip/3.txt')
    expect(outcomes.map(([, outcome]) => (outcome.kind === 'failed' ? outcome.code : outcome.kind))).toEqual([
      'encrypted',
      'damaged',
      'reader-failed',
      'imported',
      'duplicate',
    ])
  })

  it('that changes while it is being imported is not mixed up', async () => {
    const first = zipSync({ '1.txt': toUtf8('一'), '2.txt': text.bytes })
    const { outcomes } = await imported('变.zip', first, (task) => {
      if (task.kind !== 'read' || task.name !== '变.zip/1.txt') return false
      writeFileSync(join(folder, '变.zip'), zipSync({ '1.txt': toUtf8('二'), '2.txt': docx.bytes }))
      return true
    })
    expect(outcomes.map(([, outcome]) => (outcome.kind === 'failed' ? outcome.code : outcome.kind))).toEqual([
      'reader-failed',
      'changed',
    ])
  })

  it('without a file in it is said to be empty', async () => {
    const { outcomes } = await imported('空.zip', zipSync({ '空/': new Uint8Array(0), '.DS_Store': new Uint8Array(3) }))
    expect(outcomes).toMatchObject([['空.zip', { kind: 'failed', code: 'empty-file' }]])
  })
})

describe('what throws in the middle of an import', () => {
  const failing = (thrown: Error) =>
    imported(text.name, text.bytes, undefined, () => {
      throw thrown
    })

  it('is said in words where the disk or the workspace refuses; the log has nothing of it, the workspace no trace', async () => {
    const refusals = [
      [Object.assign(new Error('full'), { code: 'ENOSPC' }), 'not-writable', /磁盘/],
      [new Database.SqliteError('full', 'SQLITE_FULL'), 'not-writable', /磁盘/],
      [new Database.SqliteError('busy', 'SQLITE_BUSY'), 'workspace-in-use', /./],
      [new RequestError('no-workspace', '没有打开的工作区。'), 'no-workspace', /工作区/],
    ] as const
    for (const [thrown, code, message] of refusals) {
      const { workspace, outcomes } = await failing(thrown)
      expect(outcomes).toMatchObject([[text.name, { kind: 'failed', code, message: expect.stringMatching(message) as string }]])
      expect(workspace.listReports()).toEqual([])
      const kept = readdirSync(join(workspace.path, 'originals'), { recursive: true, withFileTypes: true })
      expect(kept.filter((entry) => entry.isFile())).toEqual([])
    }
    expect(log.read()).toBe('')
  })

  it('is written down where the fault is ours', async () => {
    const { outcomes } = await failing(new TypeError('undefined'))
    expect(outcomes).toMatchObject([[text.name, { kind: 'failed', code: 'internal' }]])
    expect(log.read()).toMatch(/ import: TypeError\n/)
    log.clear()
  })
})
