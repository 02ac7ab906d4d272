import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * The files as they were imported, by content: `originals/<2 hex>/<sha256>`. A file first stands, whole and synced, in
 * `originals/incoming`; it moves to its place when the database has it. What a crash leaves in `incoming` is finished or
 * removed at the next opening; files in their place are never removed.
 */
export interface Originals {
  /** Writes the bytes to `incoming`; they are on the disk when this returns. */
  stage: (sha256: string, bytes: Uint8Array) => void
  /** The same, while the program goes on with other work: waiting for the disk is the longest part of an import. */
  stageMeanwhile: (sha256: string, bytes: Uint8Array) => Promise<void>
  /** Whether this program has staged the file, whole. */
  isStaged: (sha256: string) => boolean
  /**
   * Moves a staged file to its place. That need not be on the disk when this returns: a file that a crash leaves in
   * `incoming` is moved at the next opening.
   */
  settle: (sha256: string) => void
  /** Removes a staged file: the database did not take it. */
  discard: (sha256: string) => void
  /** Where a settled file stands, whether or not it is still there. */
  pathOf: (sha256: string) => string
  /** The bytes; null where the file is lost or no longer what was imported. */
  read: (sha256: string) => Uint8Array | null
  /** How many files are in their place. */
  count: () => number
  /** Finishes or removes what a crash left behind. `known`: whether the database has it. */
  recover: (known: (sha256: string) => boolean) => void
}

/** The originals of a workspace folder; its folders are made when they are written to. */
export function openOriginals(folder: string): Originals {
  const root = join(folder, 'originals')
  const incoming = join(root, 'incoming')
  const staged = (sha256: string): string => join(incoming, sha256)
  const settled = (sha256: string): string => join(root, sha256.slice(0, 2), sha256)

  const whole = new Set<string>()

  const settle = (sha256: string): void => {
    const place = settled(sha256)
    makeFolder(dirname(place))
    renameSync(staged(sha256), place)
    whole.delete(sha256)
  }

  return {
    stage(sha256, bytes) {
      makeFolder(incoming)
      writeSynced(staged(sha256), bytes)
      syncFolder(incoming)
      whole.add(sha256)
    },
    async stageMeanwhile(sha256, bytes) {
      makeFolder(incoming)
      try {
        await writeFile(staged(sha256), bytes, { mode: 0o600, flush: true })
        await syncMeanwhile(incoming)
        whole.add(sha256)
      } catch (error) {
        removeFile(staged(sha256))
        throw error
      }
    },
    isStaged: (sha256) => whole.has(sha256),
    settle,
    pathOf: settled,
    discard(sha256) {
      whole.delete(sha256)
      removeFile(staged(sha256))
    },
    read(sha256) {
      return intact(settled(sha256), sha256) ?? intact(staged(sha256), sha256)
    },
    count: () =>
      existsSync(root)
        ? readdirSync(root, { recursive: true }).filter((name) => /[\\/][0-9a-f]{64}$/.test(String(name))).length
        : 0,
    recover(known) {
      makeFolder(incoming)
      for (const name of readdirSync(incoming)) {
        if (/^[0-9a-f]{64}$/.test(name) && known(name) && intact(staged(name), name)) settle(name)
        else rmSync(join(incoming, name), { recursive: true, force: true })
      }
    },
  }
}

/** SHA-256 in lower-case hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Removes a file; one that is not there is no matter. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** Whether a file is there; to open a pipe in its place would be to wait for somebody who writes into it. */
export function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

async function syncMeanwhile(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function intact(path: string, sha256: string): Uint8Array | null {
  if (!isRegularFile(path)) return null
  const bytes = readFileSync(path)
  return sha256Of(bytes) === sha256 ? bytes : null
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
