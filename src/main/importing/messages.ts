import type { SourceDocument } from '../../core/document/source-document.ts'
import type { Examination } from '../../core/examine.ts'
import type { IngestError } from '../../ingest/ingest-error.ts'

/** What main asks of the import worker: `read` a file from the disk, then `examine` what was read. One at a time. */
export type WorkerTask = { kind: 'read'; path: string; name: string } | { kind: 'examine' }

/** The hash of a file's bytes as the worker read them. */
export interface ReadAnswer {
  kind: 'read'
  sha256: string
}

/** What was found in the file: what the window needs of each examination. */
export interface ExaminedAnswer {
  kind: 'examined'
  document: SourceDocument
  examinations: Pick<Examination, 'report' | 'verdicts'>[]
}

/** Why the file could not be read. */
export interface RefusedAnswer {
  kind: 'refused'
  error: IngestError
}

/** What the import worker answers: exactly one message for each task. */
export type WorkerAnswer = ReadAnswer | ExaminedAnswer | RefusedAnswer
