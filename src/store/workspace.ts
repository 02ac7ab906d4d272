import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { cleanText } from '../core/review/command-context.ts'
import type { SourceDocument } from '../core/document/source-document.ts'
import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import { programName, trailLines, workspaceMessages } from '../core/catalogue/store.ts'
import { finishRestore, restoreBackup, restoreDecided, type Restored } from './backups/restore.ts'
import { damageOf } from './damage.ts'
import { isDamage } from './damaged-error.ts'
import { createDatabase, databasePath, inspectDatabase, openDatabase, openToRead, rollBack } from './database.ts'
import { alikeIn } from './alike.ts'
import { openBulk } from './bulk.ts'
import { openComparing } from './comparing.ts'
import { openDesk } from './desk.ts'
import { openJudge, type Judge } from './judge.ts'
import { makeFolder } from './make-folder.ts'
import { openOrganDesk } from './organ-desk.ts'
import { OrganIndex } from './organ-index.ts'
import { openHeadWitness } from './head-witness.ts'
import { importReport } from './import-report.ts'
import { acquireLock, isCode, type Lock } from './lock.ts'
import { migrations } from './migrations/index.ts'
import { ReadOnlyError } from './read-only-error.ts'
import { packImport } from './packed-import.ts'
import { unpack } from './packed.ts'
import { refusalOf } from './refusal.ts'
import { openRejudge } from './rejudge.ts'
import { openRuleBook, type RuleBook } from './rule-book.ts'
import { RelatedReportsOf } from './related-reports.ts'
import { openRepositories, type Repositories } from './repositories.ts'
import { openSettings } from './settings.ts'
import { openTrail } from './trail.ts'
import type { ReportItem, Stamp } from './shapes.ts'
import type { Damage } from './verification.ts'
import { verifyTrail } from './verify-trail.ts'
import type { ImportInput, Workspace, WorkspaceErrorCode, WorkspaceOptions, WorkspaceResult } from './workspace-api.ts'

export type { ReportItem, ReportView, ReviewView, SourceFile, Stamp, TrailEntry, TrailHead } from './shapes.ts'
export type {
  AlikeView,
  BulkDecision,
  BulkResult,
  BulkTarget,
  ImportInput,
  ImportResult,
  JudgedElsewhere,
  ReviewError,
  ReviewResult,
  RuleBookView,
  RuleResult,
  Workspace,
  WorkspaceErrorCode,
  WorkspaceOptions,
  WorkspaceResult,
} from './workspace-api.ts'

export { refusalOf, type Refusal } from './refusal.ts'
export type { Damage, TrailVerification, VerifyOptions } from './verification.ts'

/** Makes a new workspace in the folder (which is made where absent, and may hold other things) and opens it. */
export function createWorkspace(folder: string, name: string, options: WorkspaceOptions): WorkspaceResult {
  return guarded(() => {
    makeFolder(folder)
    if (existsSync(databasePath(folder))) return refuse('already-exists')
    return locked(folder, (lock) => {
      // Another program may have made one between the look and the lock.
      if (existsSync(databasePath(folder))) return refuse('already-exists')
      createDatabase(folder, migrations, (database) => begin(database, name, options))
      return openLocked(folder, options, lock)
    })
  })
}

/**
 * Opens the workspace in the folder, migrating an older one. What cannot be opened is left untouched. `distrusted`: damage
 * that was found elsewhere, for which it is opened for reading only.
 */
export function openWorkspace(folder: string, options: WorkspaceOptions, distrusted: Damage | null = null): WorkspaceResult {
  return guarded(() => {
    // Before the lock, which leaves a file behind: nothing is to be left in a folder that is not ours.
    const problem = restoreDecided(folder) ? null : inspectDatabase(folder, migrations)
    if (problem) return refuse(problem)
    return locked(folder, (lock) => {
      finishRestore(folder)
      return openLocked(folder, options, lock, distrusted)
    })
  })
}

/** Puts a backup in the place of the database of a workspace that nobody holds; see backups/restore.ts. */
export function restoreWorkspace(folder: string, backup: string, stamp: Stamp): Restored | RestoreRefusal {
  const lock = acquireLock(folder)
  if (!lock) return 'workspace-in-use'
  try {
    finishRestore(folder)
    return restoreBackup(folder, backup, stamp)
  } catch (error) {
    if (isDamage(error)) return 'workspace-damaged'
    throw error
  } finally {
    lock.release()
  }
}

/** Why a backup was not restored: somebody holds the workspace, or the backup itself is damaged. Nothing was changed. */
export type RestoreRefusal = 'workspace-in-use' | 'workspace-damaged'

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

function openLocked(folder: string, options: WorkspaceOptions, lock: Lock, distrusted: Damage | null = null): WorkspaceResult {
  try {
    const problem = inspectDatabase(folder, migrations)
    if (problem) return refuse(problem)
    rollBack(folder)
    const damage = damageOf(folder) ?? distrusted
    const database = damage ? openToRead(databasePath(folder)) : openDatabase(folder, migrations)
    if (typeof database === 'string') return refuse(database)
    try {
      const repositories = openRepositories(database, folder)
      if (damage) tryToRead(repositories)
      else begun(repositories, folder)
      const close = (): void => {
        database.close()
        lock.release()
      }
      return { ok: true, workspace: assemble(folder, damage, repositories, options, close) }
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    // SQLITE_ERROR is what preparing a statement says where a table or column is not there.
    if (isDamage(error) || isCode(error, 'SQLITE_ERROR')) return refuse('workspace-damaged')
    throw error
  }
}

/** What every opening of a sound workspace does. */
function begun({ originals, sources, trail }: Repositories, folder: string): void {
  originals.recover(sources.has)
  openHeadWitness(folder).write(trail.head())
}

/** Throws where the damage is such that there is nothing to look at. */
function tryToRead({ reports, settings, trail }: Repositories): void {
  settings.get('workspace.name')
  trail.head()
  reports.items()
}

function assemble(
  folder: string,
  damage: Damage | null,
  repositories: Repositories,
  options: WorkspaceOptions,
  close: () => void,
): Workspace {
  const organs = new OrganIndex()
  const related = new RelatedReportsOf(repositories, organs)
  const guarding = withOrgans(repositories, organs, related)
  const { comparisons, originals, readOnly, reports, settings, sources, trail, transact } = guarding
  const book = openRuleBook(guarding, options)
  const judge = openJudge(guarding, related, book, options)
  const rejudge = openRejudge(guarding, judge, related, book, options)
  const bulk = openBulk(guarding)
  const desk = openDesk(guarding, { judge, related, organs, book, rejudge, bulk })
  const comparing = openComparing(guarding, judge, related)
  const statements = openOrganDesk(guarding, judge, organs, related, comparing)
  const marked = (items: ReportItem[]): ReportItem[] => {
    const due = new Set(comparisons.ids())
    return due.size === 0 ? items : items.map((item) => (due.has(item.id) ? { ...item, comparing: true } : item))
  }
  return {
    path: folder,
    damage,
    get name() {
      return settings.get('workspace.name') ?? ''
    },
    get reviewer() {
      return settings.get('reviewer')
    },
    setReviewer(reviewer, at) {
      const who = cleanText(reviewer)
      if (who === (settings.get('reviewer') ?? '')) return
      transact(() => {
        settings.set('reviewer', who)
        trail.append({ who, at }, 'reviewer.set', null, { summary: trailLines.reviewer(who) })
      })
    },
    stage: async (sha256, bytes) => {
      if (readOnly) throw new ReadOnlyError()
      await originals.stageMeanwhile(sha256, bytes)
    },
    unstage: (sha256) => {
      if (originals.isStaged(sha256)) originals.discard(sha256)
    },
    importReport: (input) => importReport(guarding, judge, organs, bySettings(input, options.ruleSetVersion, book, judge)),
    findSource: sources.reportIds,
    listReports: () => marked(reports.items()),
    listReportsAfter: (reportId, most) => marked(reports.itemsAfter(reportId, most)),
    comparing,
    organs: statements,
    openReport: desk.open,
    applyCommand: desk.apply,
    undo: desk.undo,
    redo: desk.redo,
    ruleBook: book.view,
    setRule: book.set,
    undoRule: book.undo,
    redoRule: book.redo,
    reportsBehind: rejudge.behind,
    takeJudged: rejudge.take,
    ...alikeIn(guarding, book),
    decideMany: (targets, decision, stamp) => transact(() => bulk.decide(targets, decision, stamp)),
    undoBulk: (first, stamp) => transact(() => bulk.undo(first, stamp)),
    redoBulk: (first, stamp) => transact(() => bulk.redo(first, stamp)),
    readOriginal: originals.read,
    originalPath: originals.pathOf,
    listTrail: trail.list,
    verifyTrail: (wanted) => verifyTrail(trail, repositories.held, wanted),
    trailRows: () => [...trail.rows()],
    trailHead: trail.head,
    loadDesk: () => settings.get('desk'),
    saveDesk: (state) => {
      // What was scrolled where is no change of the auditor's data: without it, reading goes on.
      if (!readOnly) settings.set('desk', state)
    },
    close,
  }
}

/** What was examined by the rule set as it is, judged as this workspace sets the rules. */
function bySettings(input: ImportInput, ruleSetVersion: string, book: RuleBook, judge: Judge): ImportInput {
  const version = book.version()
  if (input.ruleSetVersion !== ruleSetVersion || version === ruleSetVersion) return input
  const document = unpack(input.packed.document) as SourceDocument
  const judged = input.packed.reports.map((packed) => {
    const report = unpack(packed.recognised) as RecognisedReport
    return { report, verdicts: judge.alone({ document, report }) }
  })
  return { ...input, packed: packImport(document, judged), ruleSetVersion: version }
}

/** The repositories with the index of organs filled; what a transaction changed in memory is taken back with it. */
function withOrgans(repositories: Repositories, organs: OrganIndex, related: RelatedReportsOf): Repositories {
  const { organs: statements, reports } = repositories
  const fill = (): void => organs.fill(reports.organs(), statements.book())
  fill()
  const transact = <T>(work: () => T): T => {
    try {
      return repositories.transact(work)
    } catch (error) {
      fill()
      related.clear()
      throw error
    }
  }
  return { ...repositories, transact }
}

function refuse(code: WorkspaceErrorCode): WorkspaceResult {
  return { ok: false, error: { code, message: workspaceMessages[code] } }
}

/** Turns what the disk refuses into an answer; anything else is a broken invariant and goes on. */
function guarded(work: () => WorkspaceResult): WorkspaceResult {
  try {
    return work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal && refusal.code !== 'read-only') return { ok: false, error: { code: refusal.code, message: refusal.message } }
    throw error
  }
}
