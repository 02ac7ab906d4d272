import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { programName, trailLines, workspaceMessages } from '../core/catalogue/store.ts'
import { createDatabase, databasePath, inspectDatabase, isDamage, openDatabase } from './database.ts'
import { openDesk } from './desk.ts'
import { importReport } from './import-report.ts'
import { acquireLock, isCode, type Lock } from './lock.ts'
import { migrations } from './migrations/index.ts'
import { openRepositories, type Repositories } from './repositories.ts'
import { openSettings } from './settings.ts'
import { openTrail } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'
import type { Workspace, WorkspaceErrorCode, WorkspaceOptions, WorkspaceResult } from './workspace-api.ts'

export type { ReportItem, ReportView, ReviewView, SourceFile, Stamp, TrailEntry, TrailHead } from './shapes.ts'
export type {
  ImportInput,
  ImportResult,
  ReviewError,
  ReviewResult,
  TrailVerification,
  Workspace,
  WorkspaceErrorCode,
  WorkspaceOptions,
  WorkspaceResult,
} from './workspace-api.ts'

/** Makes a new workspace in the folder (which is made where absent, and may hold other things) and opens it. */
export function createWorkspace(folder: string, name: string, options: WorkspaceOptions): WorkspaceResult {
  return guarded(() => {
    mkdirSync(folder, { recursive: true })
    if (existsSync(databasePath(folder))) return refuse('already-exists')
    return locked(folder, (lock) => {
      // Another program may have made one between the look and the lock.
      if (existsSync(databasePath(folder))) return refuse('already-exists')
      createDatabase(folder, migrations, (database) => begin(database, name, options))
      return openLocked(folder, options, lock)
    })
  })
}

/** Opens the workspace in the folder, migrating an older one. What cannot be opened is left untouched. */
export function openWorkspace(folder: string, options: WorkspaceOptions): WorkspaceResult {
  return guarded(() => {
    // Before the lock, which leaves a file behind: nothing is to be left in a folder that is not ours.
    const problem = inspectDatabase(folder, migrations)
    if (problem) return refuse(problem)
    return locked(folder, (lock) => openLocked(folder, options, lock))
  })
}

/** The first rows of a new workspace. */
function begin(database: Database, name: string, options: WorkspaceOptions): void {
  const settings = openSettings(database)
  const id = randomUUID()
  settings.set('workspace.id', id)
  settings.set('workspace.name', name)
  const stamp = { who: programName, at: options.now() }
  openTrail(database).append(stamp, 'workspace.created', null, { summary: trailLines.created(name), id, name })
}

function locked(folder: string, work: (lock: Lock) => WorkspaceResult): WorkspaceResult {
  const lock = acquireLock(folder)
  if (!lock) return refuse('workspace-in-use')
  try {
    const result = work(lock)
    if (!result.ok) lock.release()
    return result
  } catch (error) {
    lock.release()
    throw error
  }
}

function openLocked(folder: string, options: WorkspaceOptions, lock: Lock): WorkspaceResult {
  const database = openDatabase(folder, migrations)
  if (typeof database === 'string') return refuse(database)
  try {
    const repositories = openRepositories(database, folder)
    repositories.originals.recover(repositories.sources.has)
    const close = (): void => {
      database.close()
      lock.release()
    }
    return { ok: true, workspace: assemble(folder, repositories, options, close) }
  } catch (error) {
    database.close()
    // SQLITE_ERROR is what preparing a statement says where a table or column is not there.
    if (isDamage(error) || isCode(error, 'SQLITE_ERROR')) return refuse('workspace-damaged')
    throw error
  }
}

function assemble(folder: string, repositories: Repositories, options: WorkspaceOptions, close: () => void): Workspace {
  const { originals, reports, reviews, settings, sources, trail, transact } = repositories
  const desk = openDesk(repositories, options)
  return {
    path: folder,
    get name() {
      return settings.get('workspace.name') ?? ''
    },
    get reviewer() {
      return settings.get('reviewer')
    },
    setReviewer(reviewer, at) {
      const who = reviewer.trim().toWellFormed()
      if (who === (settings.get('reviewer') ?? '')) return
      transact(() => {
        settings.set('reviewer', who)
        trail.append({ who, at }, 'reviewer.set', null, { summary: trailLines.reviewer(who) })
      })
    },
    importReport: (input) => importReport(repositories, input),
    findSource: sources.reportIds,
    listReports: reports.items,
    openReport: desk.open,
    applyCommand: desk.apply,
    undo: desk.undo,
    redo: desk.redo,
    readOriginal: originals.read,
    listTrail: trail.list,
    verifyTrail: () => verifyTrail(trail, reports.ids(), reviews.get),
    trailHead: trail.head,
    loadDesk: () => settings.get('desk'),
    saveDesk: (state) => settings.set('desk', state),
    close,
  }
}

function refuse(code: WorkspaceErrorCode): WorkspaceResult {
  return { ok: false, error: { code, message: workspaceMessages[code] } }
}

/** Turns what the disk refuses into an answer; anything else is a broken invariant and goes on. */
function guarded(work: () => WorkspaceResult): WorkspaceResult {
  try {
    return work()
  } catch (error) {
    if (isRefusal(error)) return refuse('not-writable')
    throw error
  }
}

function isRefusal(error: unknown): boolean {
  if (isCode(error, 'SQLITE_CANTOPEN') || isCode(error, 'SQLITE_READONLY') || isCode(error, 'SQLITE_FULL')) return true
  if (isCode(error, 'SQLITE_IOERR') || isCode(error, 'SQLITE_PERM')) return true
  const code = error instanceof Error && 'code' in error ? error.code : null
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT'].includes(String(code))
}
