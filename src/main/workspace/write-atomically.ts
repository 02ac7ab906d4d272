import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../../store/make-folder.ts'

/** Replaces a file whole or not at all: written and synced beside its place, then moved there. Throws what the disk refuses. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path))
  const draft = `${path}.${process.pid}.new`
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    const file = openSync(draft, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
