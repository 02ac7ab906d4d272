import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { isDamage } from './damaged-error.ts'
import { latestVersion, migrate, versionOf } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { removeFile, syncFolder } from './originals.ts'

/** "HYUE" in the header of the file: what tells a workspace from any other SQLite database. */
export const applicationId = 0x48595545

/** Why a database was not opened. */
export type DatabaseProblem = 'not-found' | 'not-a-workspace' | 'workspace-damaged' | 'workspace-newer'

/** The path of a workspace's database. */
export function databasePath(folder: string): string {
  return join(folder, 'workspace.db')
}

/**
 * Makes the database whole or not at all: it is built beside its place, filled by `fill` in the transaction that
 * creates it, and moved there when it is on the disk.
 */
export function createDatabase(folder: string, migrations: readonly Migration[], fill: (database: Database) => void): void {
  const path = databasePath(folder)
  const draft = `${path}.new`
  removeFile(draft)
  removeFile(`${draft}-journal`)
  const database = new BetterSqlite(draft)
  try {
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma(`application_id = ${applicationId}`)
    database
      .transaction(() => {
        migrate(database, migrations)
        fill(database)
      })
      .exclusive()
  } finally {
    database.close()
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

/**
 * Opens the database, migrating an older one. One that is newer or no workspace is not written to. Damage is looked for
 * before (damage.ts).
 */
export function openDatabase(folder: string, migrations: readonly Migration[]): Database | DatabaseProblem {
  const problem = inspectDatabase(folder, migrations)
  if (problem) return problem
  const database = new BetterSqlite(databasePath(folder), { fileMustExist: true })
  try {
    configure(database)
    migrate(database, migrations)
    return database
  } catch (error) {
    database.close()
    if (isDamage(error)) return 'workspace-damaged'
    throw error
  }
}

/** Opens the database for looking only: neither it nor its write-ahead log is changed by a byte. Throws what SQLite throws. */
export function openToRead(path: string): Database {
  const database = new BetterSqlite(path, { readonly: true, fileMustExist: true })
  try {
    database.pragma('busy_timeout = 5000')
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Lets SQLite take back what a crash interrupted while the file was not yet in WAL mode (its first opening, or the first
 * after a restore): a connection for reading only may not do that. To be called with the lock held.
 */
export function rollBack(folder: string): void {
  const path = databasePath(folder)
  if (!existsSync(`${path}-journal`)) return
  const database = new BetterSqlite(path, { fileMustExist: true })
  try {
    database.pragma('schema_version')
  } finally {
    database.close()
  }
}

/** Whether the last program that wrote here ended without closing: its changes are still in the write-ahead log. */
export function endedUnclosed(folder: string): boolean {
  return (statSync(`${databasePath(folder)}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Sets what SQLite does not keep in the file, or keeps weaker: better-sqlite3 opens WAL files with synchronous NORMAL. */
export function configure(database: Database): void {
  database.pragma('busy_timeout = 5000')
  for (const [name, setting, expected] of required) {
    database.pragma(`${name} = ${setting}`)
    const actual: unknown = database.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`SQLite refused ${name} = ${setting}: it is ${String(actual)}`)
  }
}

const required = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // Else a REPLACE would delete rows past their delete triggers.
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
] as const

/** Why the database cannot be opened, as far as that shows without changing a byte of it; null where it may be tried. */
export function inspectDatabase(folder: string, migrations: readonly Migration[]): DatabaseProblem | null {
  const path = databasePath(folder)
  const latest = latestVersion(migrations)
  const header = headerOf(path)
  if (header === null) return 'not-found'
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'not-a-workspace'
  if (header.readUInt32BE(68) !== applicationId) return 'not-a-workspace'
  if (header.readUInt32BE(60) > latest) return 'workspace-newer'
  const log = `${path}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return null
  return newerInLog(path, latest)
}

/** A newer program may have died with its migration still in the write-ahead log. */
function newerInLog(path: string, latest: number): DatabaseProblem | null {
  try {
    const database = new BetterSqlite(path, { readonly: true, fileMustExist: true })
    try {
      return versionOf(database) > latest ? 'workspace-newer' : null
    } finally {
      database.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'workspace-damaged'
    throw error
  }
}

function headerOf(path: string): Buffer | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  // To open a pipe is to wait for somebody who writes into it.
  if (!found.isFile()) return Buffer.alloc(0)
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(Math.min(100, found.size))
    readSync(file, header, 0, header.length, 0)
    return header
  } finally {
    closeSync(file)
  }
}
