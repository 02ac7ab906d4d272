import { isCode } from './lock.ts'

/** Thrown where what was read from the database is not what the store wrote. */
export class DamagedError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'DamagedError'
  }
}

/** Whether an error says that the file is damaged, and not that something else went wrong. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedError || isCode(error, 'SQLITE_CORRUPT') || isCode(error, 'SQLITE_NOTADB')
}
