import type { Database } from 'better-sqlite3'

/** What a workspace keeps about itself, by name. */
export type SettingKey = 'workspace.id' | 'workspace.name' | 'reviewer' | 'desk'

/** The settings of a workspace. */
export interface Settings {
  get: (key: SettingKey) => string | null
  set: (key: SettingKey, value: string) => void
}

/** The repository of settings. */
export function openSettings(database: Database): Settings {
  const select = database.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck()
  const upsert = database.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    get: (key) => select.get(key) ?? null,
    set: (key, value) => void upsert.run(key, value),
  }
}
