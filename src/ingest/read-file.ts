import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ingestDetails } from '../core/catalogue/ingest.ts'
import { type IngestError, ingestError } from './ingest-error.ts'
import { limits, megabytes } from './limits.ts'

/** The bytes of a file as they stood on disk at one moment, or why they could not be had. `sha256` is lower-case hex. */
export type FileReading = { ok: true; bytes: Uint8Array<ArrayBuffer>; sha256: string } | { ok: false; error: IngestError }

/**
 * Reads a file from disk: only regular files, never above the limit, and only where the file did not change meanwhile.
 * Never throws for what the disk or the path is at fault for.
 */
export async function readFileBytes(path: string): Promise<FileReading> {
  let handle: FileHandle
  try {
    // A pipe would block an ordinary open for ever.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (thrown) {
    return { ok: false, error: pathError(thrown) }
  }
  try {
    return await readOpenFile(handle)
  } catch (thrown) {
    return { ok: false, error: pathError(thrown) }
  } finally {
    await handle.close().catch(() => undefined)
  }
}

/** What is used of an open file. */
export interface OpenFile {
  stat: () => Promise<Stats>
  read: (buffer: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesRead: number }>
}

/** As `readFileBytes`, from an open file. */
export async function readOpenFile(handle: OpenFile): Promise<FileReading> {
  const before = await handle.stat()
  if (before.isDirectory()) return refused('not-a-file', ingestDetails.folder)
  if (!before.isFile()) return refused('not-a-file')
  if (before.size > limits.fileBytes) return refused('too-large', ingestDetails.megabytes(megabytes(limits.fileBytes)))
  const bytes = new Uint8Array(before.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  const after = await handle.stat()
  if (length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) return refused('changed')
  return { ok: true, bytes, sha256: sha256Of(bytes) }
}

/** The SHA-256 of bytes, lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The error of a failed file-system call; what the system says is kept where it is not one of the known causes. */
export function pathError(thrown: unknown): IngestError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESTALE') return ingestError('vanished')
  if (code === 'EACCES' || code === 'EPERM') return ingestError('unreadable-path', ingestDetails.permission)
  if (code === 'EISDIR') return ingestError('not-a-file', ingestDetails.folder)
  if (code === 'ENXIO') return ingestError('not-a-file')
  return ingestError('unreadable-path', code === '' ? String(thrown) : code)
}

function refused(code: 'not-a-file' | 'too-large' | 'changed', detail = ''): FileReading {
  return { ok: false, error: ingestError(code, detail) }
}
