import type { Database } from 'better-sqlite3'

/** Whether a database has a table: one of an older program that is only looked at is not migrated. */
export function hasTable(database: Database, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}
