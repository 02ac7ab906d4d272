import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { DamagedError } from '../damaged-error.ts'
import { databasePath, openToRead } from '../database.ts'
import { heldIn } from '../held.ts'
import { makeFolder } from '../make-folder.ts'
import { openUpToDate } from '../open-up-to-date.ts'
import { removeFile, syncFolder } from '../originals.ts'
import type { Backup, TrailHead } from '../../core/workspace/safety.ts'
import { openTrail } from '../trail.ts'
import { verifyTrail } from '../verify-trail.ts'
import { backupName, dispensable, readBackupName } from './backup-name.ts'

/** The folder of a workspace's backups. The originals are shared: they are never changed and never removed. */
export function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/** The verified backups of a workspace, newest first. */
export function listBackups(folder: string): Backup[] {
  const place = backupFolder(folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .flatMap((name) => {
      const read = readBackupName(name)
      return read ? [{ ...read, bytes: statSync(join(place, name)).size }] : []
    })
    .toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

/**
 * Makes a backup of the workspace's database, which may be in use meanwhile. It gets its name when it was opened, checked
 * and replayed; only then may old ones go. Throws {@link DamagedError} where the database does not verify: that one is not
 * copied over good backups.
 */
export async function makeBackup(folder: string, at: string): Promise<Backup> {
  const place = backupFolder(folder)
  makeFolder(place)
  const draft = join(place, 'making.new')
  removeDraft(draft)
  try {
    const source = openToRead(databasePath(folder))
    try {
      // In one step: it sees one state of the database, whatever is written meanwhile.
      await source.backup(draft, { progress: () => 0x7fffffff })
    } finally {
      source.close()
    }
    settleJournal(draft)
    const { seq } = verifyDatabase(draft)
    syncFile(draft)
    const name = backupName(at, seq)
    renameSync(draft, join(place, name))
    syncFolder(place)
    for (const old of dispensable(listBackups(folder), at)) removeFile(join(place, old.name))
    return { name, at: at.slice(0, 19), seq, bytes: statSync(join(place, name)).size }
  } finally {
    removeDraft(draft)
  }
}

/**
 * Checks a database file wholly, also one of an older program, and answers the head of its trail. Throws
 * {@link DamagedError} where it does not hold.
 */
export function verifyDatabase(path: string): TrailHead {
  const database = openToRead(path)
  try {
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new DamagedError('integrity_check')
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0) throw new DamagedError('foreign_key_check')
  } finally {
    database.close()
  }
  return replayed(path)
}

function replayed(path: string): TrailHead {
  const database = openUpToDate(path)
  try {
    const verification = verifyTrail(openTrail(database), heldIn(database), { contents: true })
    if (!verification.ok) throw new DamagedError(`trail ${verification.seq} ${verification.problem}`)
    return verification.head
  } finally {
    database.close()
  }
}

/** Makes a copied database one file that needs no log beside it. */
export function settleJournal(path: string): void {
  const database = new BetterSqlite(path, { fileMustExist: true })
  try {
    database.pragma('synchronous = FULL')
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

/** Puts a file's content on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Removes an unfinished copy and whatever SQLite put beside it. */
export function removeDraft(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) removeFile(`${path}${ending}`)
}
