import { renameSync, rmSync } from 'node:fs'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { applicationId } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'

/**
 * Turns a database into what a program of an earlier version would have left of the same work: its tables and columns, by
 * the numbered migrations up to that version, with what there is for them. Work that only later versions know of must not
 * be in it.
 */
export function turnBack(path: string, version: number): void {
  const draft = `${path}.older`
  rmSync(draft, { force: true })
  const older = new BetterSqlite(draft)
  try {
    older.pragma(`application_id = ${applicationId}`)
    migrate(older, migrations.slice(0, version))
    older.prepare('ATTACH ? AS now').run(path)
    older.pragma('foreign_keys = OFF')
    for (const table of tablesOf(older, 'main')) {
      const later = columnsOf(older, 'now', table)
      const columns = columnsOf(older, 'main', table).filter((column) => later.includes(column))
      if (columns.length === 0) continue
      const list = columns.map((column) => `"${column}"`).join(', ')
      older.exec(`INSERT INTO main."${table}" (${list}) SELECT ${list} FROM now."${table}" ORDER BY 1`)
    }
    if ((older.pragma('main.foreign_key_check') as unknown[]).length > 0) throw new Error('a reference without its row')
    older.exec('DETACH now')
    older.pragma('journal_mode = WAL')
  } finally {
    older.close()
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  renameSync(draft, path)
}

function tablesOf(database: Database, schema: string): string[] {
  const listed = database.pragma('table_list') as { schema: string; name: string; type: string }[]
  return listed
    .filter((table) => table.schema === schema && table.type === 'table' && !table.name.startsWith('sqlite_'))
    .map(({ name }) => name)
}

function columnsOf(database: Database, schema: string, table: string): string[] {
  return (database.pragma(`${schema}.table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
}
