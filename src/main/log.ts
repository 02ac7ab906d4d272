import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'
import { now } from './clock.ts'

/** Where unexpected errors are written down. */
export interface Log {
  readonly path: string
  /** `what` is a fixed English phrase of ours; of the error only its kind, its code and its place in the program are kept. */
  error: (what: string, thrown: unknown) => void
  /** As `error`, for what was described in another process. */
  note: (what: string) => void
  /** Everything that is written down, oldest first. */
  read: () => string
  /** Removes it. */
  clear: () => void
}

const largest = 1_000_000

/**
 * A log file for the maintainers. It never holds text of a report: messages of errors may quote what could not be parsed,
 * so they are left out. Writing must not make things worse: what cannot be written is given up.
 */
export function openLog(path: string): Log {
  const older = `${path}.1`
  const note = (what: string): void => {
    try {
      makeFolder(dirname(path))
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, older)
      appendFileSync(path, `${now()} ${what}\n`)
    } catch {
      // A full or read-only disk: there is nowhere to say so.
    }
  }
  return {
    path,
    note,
    error: (what, thrown) => note(`${what}: ${describeError(thrown)}`),
    read: () => [older, path].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join(''),
    clear: () => {
      for (const file of [older, path]) rmSync(file, { force: true })
    },
  }
}

/** An error without its message: name, code and the frames of its stack. */
export function describeError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' && /^[\w-]{1,60}$/.test(thrown.code) ? ` ${thrown.code}` : ''
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
  return [`${thrown.name}${code}`, ...frames].join('\n')
}
