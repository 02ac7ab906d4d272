import type { Database } from 'better-sqlite3'
import { isDamage } from '../damaged-error.ts'
import { isCode } from '../lock.ts'

/**
 * The rows of a table of a damaged database that can still be read, by their whole-number key. Where reading in order
 * fails, each further key is asked for by itself, from both ends of what is known, so that a bad page costs its own rows
 * only. `highest` is the highest key that is known to have been given.
 */
export function readableRows<T>(database: Database, table: string, columns: string, key: string, highest: number): T[] {
  const rows = new Map<number, T>()
  const keyed = `SELECT ${key} AS salvageKey, ${columns} FROM ${table}`
  const take = (row: Record<string, unknown>): void => {
    const { salvageKey, ...rest } = row
    rows.set(Number(salvageKey), rest as T)
  }
  for (const order of ['ASC', 'DESC'])
    attempt(() => {
      for (const row of database.prepare<[], Record<string, unknown>>(`${keyed} ORDER BY ${key} ${order}`).iterate()) take(row)
    })
  attempt(() => {
    const one = database.prepare<[number], Record<string, unknown>>(`${keyed} WHERE ${key} = ?`)
    for (let at = 1; at <= highest; at += 1) {
      if (rows.has(at)) continue
      attempt(() => {
        const row = one.get(at)
        if (row) take(row)
      })
    }
  })
  return [...rows.keys()].toSorted((a, b) => a - b).map((at) => rows.get(at) as T)
}

/** Does the work; answers null where the damage does not let it be done. Anything else goes on. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (isDamage(error) || isCode(error, 'SQLITE_ERROR') || isCode(error, 'SQLITE_IOERR')) return null
    throw error
  }
}
