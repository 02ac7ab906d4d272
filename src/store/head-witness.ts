import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isRegularFile } from './originals.ts'
import type { TrailHead } from './shapes.ts'

/**
 * The head of the trail as it was last acknowledged, in a file of its own beside the database. Where the end of the
 * write-ahead log is torn or altered, SQLite takes the changes in it for never made and says nothing; the witness does.
 */
export interface HeadWitness {
  /** null where there is none, or none that can be read. */
  read: () => TrailHead | null
  /** Called after the change is on the disk. */
  write: (head: TrailHead) => void
}

/** The file of the witness of a workspace folder. */
export function witnessPath(folder: string): string {
  return join(folder, 'trail.head')
}

/** The witness of a workspace folder. */
export function openHeadWitness(folder: string): HeadWitness {
  const path = witnessPath(folder)
  return {
    read() {
      const found = /^(\d{16}) ([0-9a-f]{64})\n$/.exec(contentOf(path))
      return found ? { seq: Number(found[1]), hash: found[2] ?? '' } : null
    },
    write({ seq, hash }) {
      try {
        // In place and always of the same length: needs no room on a full disk, and is one sector.
        const file = openSync(path, 'a+', 0o600)
        closeSync(file)
        overwrite(path, `${String(seq).padStart(16, '0')} ${hash}\n`)
      } catch {
        // The change is kept already. A witness that lags behind accuses nobody.
      }
    },
  }
}

function overwrite(path: string, line: string): void {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, line, 0)
  } finally {
    closeSync(file)
  }
}

function contentOf(path: string): string {
  try {
    return isRegularFile(path) ? readFileSync(path, 'latin1') : ''
  } catch {
    return ''
  }
}
