import BetterSqlite, { type Database } from 'better-sqlite3'
import { openToRead } from './database.ts'
import { latestVersion, migrate, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { NewerError } from './newer-error.ts'

/**
 * Opens a database for looking, in the form that this program reads: the file itself, or, where an older program wrote it,
 * a migrated copy in memory. No byte of the file is changed. Throws {@link NewerError} for a newer program's file, and what
 * SQLite throws.
 */
export function openUpToDate(path: string): Database {
  const database = openToRead(path)
  try {
    const version = versionOf(database)
    if (version > latestVersion(migrations)) throw new NewerError()
    if (version === latestVersion(migrations)) return database
  } catch (error) {
    database.close()
    throw error
  }
  try {
    return migratedCopy(database)
  } finally {
    database.close()
  }
}

function migratedCopy(database: Database): Database {
  const bytes = database.serialize()
  // A copy in memory can have no write-ahead log: its header says so (read and write version of the file format).
  bytes[18] = 1
  bytes[19] = 1
  const copy = new BetterSqlite(bytes)
  try {
    copy.pragma('foreign_keys = ON')
    migrate(copy, migrations)
    return copy
  } catch (error) {
    copy.close()
    throw error
  }
}
