import type { SourceDocument } from '../../core/document/source-document.ts'
import type { Examination } from '../../core/examine.ts'
import type { IngestError } from '../../ingest/ingest-error.ts'

/** What main asks the worker: first to read a file's bytes, then, where they are new, to examine them. */
export type WorkerRequest = { ask: 'read'; path: string } | { ask: 'examine'; name: string }

/** What the worker answers: each request has exactly one answer, in order. */
export type WorkerAnswer =
  | { answer: 'bytes'; bytes: Uint8Array; sha256: string }
  | { answer: 'examined'; document: SourceDocument; examinations: Examination[] }
  | { answer: 'failed'; error: IngestError }
