import type { Database } from 'better-sqlite3'
import type { Migration } from './migrations/migration.ts'

/** The version that a database of this program has. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.length
}

/** The database's version: how many migrations it has been through. */
export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Takes the database from its version to the latest one, all steps in one transaction: it has either all of them or is
 * as it was. Throws where the numbers of the migrations have a gap or a step leaves a reference without its row.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const gap = migrations.findIndex((migration, index) => migration.version !== index + 1)
  if (gap >= 0) throw new Error(`migration ${gap + 1} is missing`)
  const from = versionOf(database)
  if (from >= latestVersion(migrations)) return
  database
    .transaction(() => {
      for (const migration of migrations.slice(from)) database.exec(migration.sql)
      if ((database.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('a migration broke a reference')
      database.pragma(`user_version = ${latestVersion(migrations)}`)
    })
    .exclusive()
}
