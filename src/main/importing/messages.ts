import type { OriginalLook } from '../../core/document/original-look.ts'
import type { SourceFormat } from '../../core/document/source-document.ts'
import type { IngestError } from '../../ingest/ingest-error.ts'
import type { ArchiveMember } from '../../ingest/zip/archive.ts'
import type { PackedImport } from '../../store/packed-import.ts'

/** Which file of an archive: its place in it, and the hash of the archive in which it was found there. */
export interface MemberPlace {
  index: number
  archive: string
}

/**
 * What main asks of the import worker, one at a time: `read` a file from the disk, or one out of an archive on the disk,
 * then `examine` what was read, then hand over its `original` bytes. A worker that was started anew in the meantime
 * opens the archive again. Or to `look` at an original that must have the given SHA-256.
 */
export type WorkerTask =
  | { kind: 'read'; path: string; name: string; member: MemberPlace | null }
  | { kind: 'examine' }
  | { kind: 'original' }
  | { kind: 'look'; path: string; sha256: string; format: SourceFormat }

/** The hash of a file's bytes as the worker read them. */
export interface ReadAnswer {
  kind: 'read'
  sha256: string
}

/** The file is an archive; its members are to be read one by one. */
export interface ArchiveAnswer {
  kind: 'archive'
  sha256: string
  members: ArchiveMember[]
}

/** What was found in the file, packed as the workspace keeps it: main has nothing to unpack or pack again. */
export interface ExaminedAnswer {
  kind: 'examined'
  packed: PackedImport
  /** Whether there is a report in it; `unread`: a scan or picture, which says nothing of itself. */
  holds: 'report' | 'unread' | 'other'
}

/** The bytes that were read. */
export interface OriginalAnswer {
  kind: 'original'
  bytes: Uint8Array
}

/** An original as it looks; `text` is its canonical text where the look is marked by pieces, else null. */
export interface LookedAnswer {
  kind: 'looked'
  look: OriginalLook
  text: string | null
}

/** The file is not the one that was imported: nothing of it was parsed. */
export interface AlteredAnswer {
  kind: 'altered'
}

/** Why the file could not be read. */
export interface RefusedAnswer {
  kind: 'refused'
  error: IngestError
}

/** What the import worker answers: exactly one message for each task. */
export type WorkerAnswer =
  | ReadAnswer
  | ArchiveAnswer
  | ExaminedAnswer
  | OriginalAnswer
  | LookedAnswer
  | AlteredAnswer
  | RefusedAnswer
