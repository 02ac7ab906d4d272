import { writeSync } from 'node:fs'
import { makeBackup } from '../../src/store/backups/backups.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { createWorkspace, openWorkspace, refusalOf, restoreWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { importUnchecked, options } from './plain-options.ts'
import { sampleReport } from './sample-report.ts'

/*
 * A program that goes once through everything that writes, while the test kills it or lets the disk fail at one of its
 * system calls. It says what is done, one line each, after it is done. Arguments: folder, scenario.
 */
const [folder = '', scenario = ''] = process.argv.slice(2)
const stamp = { who: '审核乙', at: '2026-03-02T11:00:00+08:00' }

function say(...words: (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

/** Does a step; what the disk refuses is said with its code, and the program goes on. */
function attempt<T>(step: string, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    const refusal = refusalOf(error)
    say('refused', step, refusal?.code ?? `uncoded:${String(error).replaceAll(/\s/g, '_')}`)
    return null
  }
}

function acknowledge(workspace: Workspace, step: string): void {
  const { seq, hash } = workspace.trailHead()
  say('done', step, seq, hash)
}

function opened(step: string, result: ReturnType<typeof openWorkspace>): Workspace | null {
  if (result.ok && !result.workspace.damage) return result.workspace
  say('refused', step, result.ok ? 'damage' : result.error.code)
  return null
}

async function day(): Promise<void> {
  const workspace = attempt('open', () => opened('open', openWorkspace(folder, options)))
  if (!workspace) return
  const sample = sampleReport({ agency: '云岭县气象局', values: { 't3.granted.total': '5' } })
  attempt('import', () => {
    importUnchecked(workspace, sample, stamp)
    acknowledge(workspace, 'import')
  })
  for (const body of ['一', '二'])
    attempt('note', () => {
      if (workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body }, stamp).ok)
        acknowledge(workspace, 'note')
    })
  attempt('undo', () => {
    if (workspace.undo(1, stamp).ok) acknowledge(workspace, 'undo')
  })
  const backup = await makeBackup(folder, '2026-03-02T12:00:00+08:00').catch((error: unknown) => {
    attempt('backup', () => {
      throw error
    })
    return null
  })
  if (backup) say('done', 'backup', backup.seq, backup.name)
  attempt('after', () => {
    if (workspace.applyCommand(1, { type: 'add-note', target: { kind: 'report' }, body: '三' }, stamp).ok)
      acknowledge(workspace, 'after')
  })
  attempt('close', () => workspace.close())
  if (!backup) return
  const restored = attempt('restore', () => restoreWorkspace(folder, backup.name, stamp))
  if (restored === null || typeof restored === 'string') return
  say('done', 'restore', restored.head.seq, restored.head.hash)
  const again = attempt('reopen', () => opened('reopen', openWorkspace(folder, options)))
  if (again) attempt('close', () => again.close())
}

function migration(): void {
  const next = {
    version: migrations.length + 1,
    sql: 'CREATE TABLE later (id INTEGER) STRICT; INSERT INTO later SELECT id FROM report',
  }
  attempt('migrate', () => {
    const database = openDatabase(folder, [...migrations, next])
    if (typeof database === 'string') return say('refused', 'migrate', database)
    say('done', 'migrate', migrations.length + 1, '-')
    database.close()
  })
}

function making(): void {
  attempt('create', () => {
    const workspace = opened('create', createWorkspace(folder, '新建', options))
    if (!workspace) return
    acknowledge(workspace, 'create')
    workspace.close()
  })
}

say('begin')
if (scenario === 'day') await day()
else if (scenario === 'migration') migration()
else making()
say('end')
