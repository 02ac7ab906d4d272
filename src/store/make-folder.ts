import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Throws what the system says. Not by mkdirSync's own `recursive`:
 * where a file system answers to every new name that its parent is not there (as /proc does), that asks for ever.
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  try {
    mkdirSync(path)
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!absent || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}
