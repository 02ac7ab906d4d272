import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes down that something went wrong, and where. */
export type ErrorLog = (where: string, thrown: unknown) => void

const most = 1_000_000

/** Writes what went wrong inside the program to its own log: stack and code, never the text of a report. */
export function openErrorLog(path: string): ErrorLog {
  return (where, thrown) => {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (sizeOf(path) > most) renameSync(path, `${path}.1`)
      appendFileSync(path, `${new Date().toISOString()} ${where}\n${what}\n`)
    } catch {
      // A log that cannot be written must not bring the program down with it.
    }
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
