import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId, configure, databasePath } from '../../src/store/database.ts'
import { acquireLock } from '../../src/store/lock.ts'
import { createWorkspace, openWorkspace } from '../../src/store/workspace.ts'
import { create, importSamples, newFolder, open, options, reopen, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

function codeOf(result: ReturnType<typeof openWorkspace>): string {
  return result.ok ? 'opened' : result.error.code
}

describe('a new workspace', () => {
  it('is a folder with a database, opens again, and keeps its settings', () => {
    const workspace = create()
    expect(workspace).toMatchObject({ name: '2025年度审核', reviewer: null })
    workspace.setReviewer(' 审核甲 ', stamp.at)
    workspace.saveDesk('{"open":3}')
    const again = reopen(workspace)
    expect(again).toMatchObject({ name: '2025年度审核', reviewer: '审核甲', path: workspace.path })
    expect(again.loadDesk()).toBe('{"open":3}')
    expect(again.listReports()).toEqual([])
    expect(again.listTrail(null, 10).map((entry) => entry.summary)).toEqual(['审核人设为“审核甲”', '新建工作区“2025年度审核”'])
    expect(again.verifyTrail()).toEqual({ ok: true, head: again.trailHead() })
  })

  it('is not made where one is, nor where nothing can be written', () => {
    const workspace = create()
    expect(codeOf(createWorkspace(workspace.path, '又一个', options))).toBe('already-exists')
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    expect(codeOf(createWorkspace(join(file, 'below'), '不行', options))).toBe('not-writable')
  })

  it('is made over what an interrupted making left', () => {
    const folder = newFolder()
    writeFileSync(`${databasePath(folder)}.new`, 'half a database')
    expect(create(folder).name).toBe('2025年度审核')
    expect(existsSync(`${databasePath(folder)}.new`)).toBe(false)
  })
})

describe('every opening', () => {
  it('sets and verifies what SQLite would keep weaker', () => {
    const workspace = create()
    workspace.close()
    const weaker = new BetterSqlite(databasePath(workspace.path))
    // The trap: a reopened WAL file is at NORMAL, which may lose acknowledged changes with the power.
    expect(weaker.pragma('synchronous', { simple: true })).toBe(1)
    configure(weaker)
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'recursive_triggers', 'busy_timeout']
    expect(settings.map((name) => weaker.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 1, 5000])
    weaker.close()
  })

  it('finds only STRICT tables', () => {
    const workspace = create()
    const database = new BetterSqlite(databasePath(workspace.path), { readonly: true })
    const tables = database.pragma('table_list') as { schema: string; name: string; strict: number }[]
    const own = tables.filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'))
    database.close()
    expect(own.length).toBeGreaterThanOrEqual(9)
    expect(own.filter((table) => table.strict !== 1)).toEqual([])
  })
})

describe('a second opener', () => {
  it('is refused in the same process and in another, and let in afterwards', () => {
    const workspace = create()
    expect(codeOf(openWorkspace(workspace.path, options))).toBe('workspace-in-use')
    const lock = join(import.meta.dirname, '../../src/store/lock.ts')
    const script = `import { acquireLock } from ${JSON.stringify(lock)}; process.stdout.write(String(acquireLock(${JSON.stringify(workspace.path)})))`
    const other = () => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout
    expect(other()).toBe('null')
    workspace.close()
    expect(other()).toBe('[object Object]')
    expect(open(workspace.path).name).toBe('2025年度审核')
  })

  it('is not kept out by rubbish in place of the lock', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'workspace.lock'), 'rubbish of some length, and no database at all')
    const lock = acquireLock(folder)
    expect(lock).not.toBeNull()
    expect(acquireLock(folder)).toBeNull()
    lock?.release()
  })
})

describe('what is no workspace', () => {
  it('is refused with a code and left as it is', () => {
    const folder = newFolder()
    expect(codeOf(openWorkspace(folder, options))).toBe('not-found')
    expect(codeOf(openWorkspace(join(folder, 'gone'), options))).toBe('not-found')
    for (const content of ['', 'no database', 'x'.repeat(5000)]) {
      writeFileSync(databasePath(folder), content)
      expect(codeOf(openWorkspace(folder, options))).toBe('not-a-workspace')
      expect(readFileSync(databasePath(folder), 'utf8')).toBe(content)
    }
    rmSync(databasePath(folder))
    const foreign = new BetterSqlite(databasePath(folder))
    foreign.exec('CREATE TABLE other (id INTEGER)')
    foreign.close()
    expect(codeOf(openWorkspace(folder, options))).toBe('not-a-workspace')
    expect(readdirSync(folder)).toEqual(['workspace.db'])
  })
})

describe('a damaged workspace', () => {
  it('opens for looking only, or is refused where there is nothing to look at; either way it stays as it is', () => {
    const workspace = create()
    for (let i = 0; i < 5; i += 1) importSamples(workspace, sampleReport({ agency: `云岭县第${i}局` }))
    workspace.close()
    const path = databasePath(workspace.path)
    const whole = readFileSync(path)
    const fates = new Set<string>()
    const openDamaged = () => {
      const before = readFileSync(path)
      const result = openWorkspace(workspace.path, options)
      fates.add(result.ok ? (result.workspace.damage?.kind ?? 'whole') : result.error.code)
      if (result.ok) result.workspace.close()
      expect(readFileSync(path).equals(before)).toBe(true)
    }
    for (const part of [0.9, 0.5, 0.2]) {
      writeFileSync(path, whole)
      truncateSync(path, Math.floor(whole.length * part))
      openDamaged()
    }
    for (let page = 1; page < whole.length / 4096; page += 1) {
      const overwritten = Buffer.from(whole)
      overwritten.fill(0xa5, page * 4096, (page + 1) * 4096)
      writeFileSync(path, overwritten)
      openDamaged()
    }
    expect(fates).toEqual(new Set(['database', 'workspace-damaged']))
    writeFileSync(path, whole)
    const raw = new BetterSqlite(path)
    raw.exec('DROP TABLE note')
    raw.close()
    expect(codeOf(openWorkspace(workspace.path, options))).toBe('workspace-damaged')
    writeFileSync(path, whole)
    expect(open(workspace.path).listReports()).toHaveLength(5)
  })
})

describe('a workspace of a newer program', () => {
  it('is refused untouched', () => {
    const workspace = create()
    workspace.close()
    const raw = new BetterSqlite(databasePath(workspace.path))
    raw.pragma('user_version = 999')
    raw.close()
    const before = readFileSync(databasePath(workspace.path))
    rmSync(join(workspace.path, 'workspace.lock'))
    const listing = readdirSync(workspace.path)
    expect(codeOf(openWorkspace(workspace.path, options))).toBe('workspace-newer')
    expect(readFileSync(databasePath(workspace.path)).equals(before)).toBe(true)
    expect(readdirSync(workspace.path)).toEqual(listing)
  })

  it('is refused also where a crash left its version in the write-ahead log', () => {
    const workspace = create()
    workspace.close()
    const path = databasePath(workspace.path)
    const raw = new BetterSqlite(path)
    raw.pragma('wal_autocheckpoint = 0')
    raw.pragma('user_version = 999')
    // What a crash leaves: the database and the log as they are now, without the checkpoint of closing.
    const crashed = newFolder()
    for (const name of ['workspace.db', 'workspace.db-wal'])
      writeFileSync(join(crashed, name), readFileSync(join(workspace.path, name)))
    raw.close()
    const before = readFileSync(databasePath(crashed))
    expect(before.readUInt32BE(60)).toBeLessThan(999)
    expect(codeOf(openWorkspace(crashed, options))).toBe('workspace-newer')
    expect(readFileSync(databasePath(crashed)).equals(before)).toBe(true)
  })
})

describe('a workspace that was moved', () => {
  it('opens where it is now, with its originals', () => {
    const workspace = create()
    const sample = sampleReport()
    importSamples(workspace, sample)
    workspace.close()
    const moved = join(newFolder(), '移动后')
    renameSync(workspace.path, moved)
    mkdirSync(workspace.path)
    expect(open(moved).readOriginal(sample.sha256)).toEqual(Buffer.from(sample.bytes))
  })
})

it('the header of a workspace says whose it is', () => {
  const workspace = create()
  workspace.close()
  const header = readFileSync(databasePath(workspace.path))
  expect(header.toString('latin1', 68, 72)).toBe('HYUE')
  expect(header.readUInt32BE(68)).toBe(applicationId)
})
