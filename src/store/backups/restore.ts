import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trailLines } from '../../core/catalogue/store.ts'
import { configure, databasePath } from '../database.ts'
import BetterSqlite from 'better-sqlite3'
import { openHeadWitness, witnessPath } from '../head-witness.ts'
import { makeFolder } from '../make-folder.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { removeFile, syncFolder } from '../originals.ts'
import type { Stamp, TrailHead } from '../shapes.ts'
import { openTrail } from '../trail.ts'
import { backupName, readBackupName } from './backup-name.ts'
import { backupFolder, removeDraft, settleJournal, syncFile, verifyDatabase } from './backups.ts'

/** What a restore did. */
export interface Restored {
  head: TrailHead
  /** The folder, below the workspace, that the replaced database was kept in. */
  replaced: string
}

/**
 * Puts a backup in the place of the database. To be called with the workspace's lock held and its database closed. The
 * replaced database is kept with its log; the restored one gets a row that says what was done. Whenever it is
 * interrupted, the next opening finds either the old database or the restored one, whole.
 */
export function restoreBackup(folder: string, name: string, { who, at }: Stamp): Restored {
  const known = readBackupName(name)
  if (!known) throw new Error('not the name of a backup')
  const source = join(backupFolder(folder), name)
  const backup = verifyDatabase(source)
  const path = databasePath(folder)
  const draft = draftPath(folder)
  removeDraft(draft)
  copyFileSync(source, draft)
  const head = withRow(draft, (append) =>
    append({ who, at }, 'workspace.restored', null, {
      summary: trailLines.restored(name, backup.seq),
      backup: name,
      head: backup,
    }),
  )
  verifyDatabase(draft)
  syncFile(draft)

  const replaced = join('replaced', backupName(at, head.seq).replace(/\.db$/, ''))
  keepReplaced(path, join(folder, replaced))
  // From here on the restore is decided: what is interrupted is finished by the next opening.
  writeFileSync(decisionPath(folder), `${JSON.stringify(head)}\n`)
  syncFile(decisionPath(folder))
  syncFolder(folder)
  finishRestore(folder)
  return { head, replaced }
}

/** Whether a restore was interrupted after it was decided. */
export function restoreDecided(folder: string): boolean {
  return existsSync(decisionPath(folder))
}

/** Finishes a restore that was decided and interrupted; removes one that was not. */
export function finishRestore(folder: string): void {
  const path = databasePath(folder)
  const draft = draftPath(folder)
  const decision = decisionPath(folder)
  const head = decided(decision)
  if (head && existsSync(draft)) {
    // Neither the old log nor the old witness speaks of the new database.
    removeFile(witnessPath(folder))
    for (const ending of ['-wal', '-shm', '-journal']) removeFile(`${path}${ending}`)
    renameSync(draft, path)
    syncFolder(folder)
  }
  if (head) openHeadWitness(folder).write(head)
  removeFile(decision)
  removeDraft(draft)
}

function decided(decision: string): TrailHead | null {
  try {
    return JSON.parse(readFileSync(decision, 'utf8')) as TrailHead
  } catch {
    // Absent, or not written to its end: then nothing was removed yet either.
    return null
  }
}

function keepReplaced(path: string, place: string): void {
  makeFolder(place)
  for (const ending of ['', '-wal']) {
    if (!existsSync(`${path}${ending}`)) continue
    copyFileSync(`${path}${ending}`, join(place, `workspace.db${ending}`))
    syncFile(join(place, `workspace.db${ending}`))
  }
  syncFolder(place)
}

function withRow(path: string, work: (append: ReturnType<typeof openTrail>['append']) => void): TrailHead {
  const database = new BetterSqlite(path, { fileMustExist: true })
  try {
    configure(database)
    // A backup may be of an older program.
    migrate(database, migrations)
    const trail = openTrail(database)
    database.transaction(() => work(trail.append)).immediate()
    return trail.head()
  } finally {
    database.close()
    settleJournal(path)
  }
}

function draftPath(folder: string): string {
  return `${databasePath(folder)}.restoring`
}

function decisionPath(folder: string): string {
  return join(folder, 'restore.decided')
}
