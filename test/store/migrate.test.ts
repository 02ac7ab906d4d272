import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, versionOf } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import type { Migration } from '../../src/store/migrations/migration.ts'

/** The schema as SQLite keeps it, to compare databases that came to it in different ways. */
function schemaOf(database: Database): unknown {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
}

function migrated(steps: readonly Migration[], database = new BetterSqlite(':memory:')): Database {
  database.pragma('foreign_keys = ON')
  migrate(database, steps)
  return database
}

const one: Migration = {
  version: 1,
  sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES a (id)) STRICT; INSERT INTO a VALUES (1, NULL)',
}
const two: Migration = { version: 2, sql: 'CREATE TABLE c (id INTEGER) STRICT; INSERT INTO c SELECT id FROM a' }

describe('the migrations of the program', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it.each(migrations.map((_, index) => index))('lead from version %i to the same schema as a new database', (from) => {
    const older = migrated(migrations.slice(0, from))
    expect(versionOf(older)).toBe(from)
    expect(schemaOf(migrated(migrations, older))).toEqual(schemaOf(migrated(migrations)))
    expect(versionOf(older)).toBe(migrations.length)
  })

  it('do nothing to a database that has them all', () => {
    const database = migrated(migrations)
    const changes = database.prepare('SELECT total_changes()').pluck()
    const before = changes.get()
    migrate(database, migrations)
    expect(changes.get()).toBe(before)
  })
})

describe('migrate', () => {
  it('runs only the steps that are missing, on what is there', () => {
    const database = migrated([one])
    database.exec('INSERT INTO a VALUES (2, 1)')
    migrate(database, [one, two])
    expect(database.prepare('SELECT id FROM c').pluck().all()).toEqual([1, 2])
    expect(versionOf(database)).toBe(2)
  })

  it('does all steps or none', () => {
    const database = migrated([one])
    const before = schemaOf(database)
    const failing: Migration = { version: 3, sql: 'CREATE TABLE d (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)' }
    expect(() => migrate(database, [one, two, failing])).toThrow('nowhere')
    expect(schemaOf(database)).toEqual(before)
    expect(versionOf(database)).toBe(1)
  })

  it('refuses a step that breaks a reference, and a gap in the numbers', () => {
    const database = migrated([one])
    database.pragma('foreign_keys = OFF')
    expect(() => migrate(database, [one, { version: 2, sql: 'INSERT INTO a VALUES (3, 99)' }])).toThrow('reference')
    expect(database.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1)
    expect(() => migrate(database, [one, { ...two, version: 3 }])).toThrow('migration 2 is missing')
  })
})
