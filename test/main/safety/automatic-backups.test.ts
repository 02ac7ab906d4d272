import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { errorCodes } from '../../../src/contract/bridge.ts'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { openLog } from '../../../src/main/log.ts'
import { backUpIfDue } from '../../../src/main/safety/automatic-backups.ts'
import { Keeper, type SafetyProcess } from '../../../src/main/safety/keeper.ts'
import type { SafetyReply } from '../../../src/main/safety/messages.ts'
import { openPreferences } from '../../../src/main/workspace/preferences.ts'
import { Workspaces } from '../../../src/main/workspace/workspaces.ts'
import { listBackups, makeBackup } from '../../../src/store/backups/backups.ts'
import { databasePath } from '../../../src/store/database.ts'
import { refusalOf } from '../../../src/store/workspace.ts'
import { sampleReport } from '../../store/sample-report.ts'
import { packImport } from '../../../src/store/packed-import.ts'

const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Does the backup in this process: what is tested here is when it is asked for and what comes of the answer. */
function inThisProcess(): SafetyProcess {
  let listener: (reply: SafetyReply) => void = () => undefined
  return {
    post: ({ given }) => {
      if (!('folder' in given && 'at' in given)) throw new Error('only backups are made here')
      void makeBackup(given.folder, given.at).then(
        (answer) => listener({ ok: true, answer }),
        (error: unknown) => {
          const refusal = refusalOf(error)
          listener(refusal ? { ok: false, ...refusal } : { ok: false, code: null, fault: String(error) })
        },
      )
    },
    onReply: (wanted) => (listener = wanted),
    onEnd: () => undefined,
    kill: () => undefined,
  }
}

async function begun() {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-automatic-'))
  folders.push(folder)
  const log = openLog(join(folder, 'heyue.log'))
  const changes: (string | null)[] = []
  const workspaces = new Workspaces({
    check: checkReport,
    compare: compareAgain,
    ruleSetVersion,
    now: () => '2026-03-02T09:00:00+08:00',
    preferences: openPreferences(join(folder, 'preferences.json')),
    defaultFolder: join(folder, 'workspace'),
    leaving: () => undefined,
    changed: ({ damage }) => changes.push(damage),
  })
  await workspaces.begin()
  return { workspaces, changes, log, keeper: new Keeper(inThisProcess, log) }
}

function worked({ workspaces }: Awaited<ReturnType<typeof begun>>): void {
  const { name, bytes, sha256, document, report } = sampleReport()
  const examinations = [{ report, verdicts: [] }]
  workspaces.current().importReport({ name, bytes, sha256, packed: packImport(document, examinations), ruleSetVersion, ...stamp })
}

describe('automatic backups', () => {
  it('are made where something was done, and not again for nothing', async () => {
    const desk = await begun()
    expect(await backUpIfDue(desk)).toBe(false)
    worked(desk)
    expect(await backUpIfDue(desk)).toBe(true)
    expect(await backUpIfDue(desk)).toBe(false)
    expect(listBackups(desk.workspaces.place())).toMatchObject([{ seq: 2 }])
    desk.workspaces.close()
  })

  it('that find the content altered leave the workspace open for reading only', async () => {
    const desk = await begun()
    worked(desk)
    const raw = new BetterSqlite(databasePath(desk.workspaces.place()))
    raw.exec(`UPDATE report SET agency = '别的局'`)
    raw.close()
    expect(await backUpIfDue(desk)).toBe(false)
    expect(desk.workspaces.info().damage).toMatch(/[\u4e00-\u9fff]/)
    expect(desk.changes).toEqual([desk.workspaces.info().damage])
    expect(() => desk.workspaces.current().setReviewer('审核乙', stamp.at)).toThrow()
    expect(await backUpIfDue(desk)).toBe(false)
    desk.workspaces.close()
  })
})

describe('the keeper', () => {
  it('answers a worker that dies with a coded error, writes it down, and goes on', async () => {
    const { log } = await begun()
    let starts = 0
    const dying: SafetyProcess = {
      post: () => undefined,
      onReply: () => undefined,
      onEnd: (ended) => ended(),
      kill: () => undefined,
    }
    const keeper = new Keeper(() => ((starts += 1) === 1 ? dying : inThisProcess()), log)
    const failure: unknown = await keeper.run('backup', { folder: '/nowhere', at: stamp.at }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'internal' })
    expect(log.read()).toContain('safety backup: the process ended')
    // A file, which can hold no folder of backups.
    const second: unknown = await keeper.run('backup', { folder: log.path, at: stamp.at }).catch((error: unknown) => error)
    expect(errorCodes).toContain((second as { code: string }).code)
    expect(second).toMatchObject({ code: 'not-writable' })
    expect(starts).toBe(2)
  })
})
