import { rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'

/** A workspace held by this process. */
export interface Lock {
  release: () => void
}

/**
 * Holds the workspace for this process, or answers null where another opener holds it. The lock is an open exclusive
 * transaction on a database of its own: the operating system ends it with the process, however that dies, so there are
 * no stale locks; and the workspace's own database stays readable for backups.
 */
export function acquireLock(folder: string): Lock | null {
  const path = join(folder, 'workspace.lock')
  try {
    return hold(path)
  } catch (error) {
    if (!isCode(error, 'SQLITE_NOTADB')) throw error
    // Not a lock of ours, so nobody can be holding it.
    rmSync(path)
    return hold(path)
  }
}

function hold(path: string): Lock | null {
  const database: Database = new BetterSqlite(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (isCode(error, 'SQLITE_BUSY')) return null
    throw error
  }
}

/** Whether an error is SQLite's, of this code or one of its extended codes. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith(code)
}
