import type { SourceDocument } from '../core/document/source-document.ts'
import type { IngestError } from './ingest-error.ts'

/** What became of a file: the document, or why it could not be read. */
export type ReadResult = { ok: true; document: SourceDocument } | { ok: false; error: IngestError }

/** What a reader may know besides the bytes. */
export interface ReadContext {
  /** The file's name, for messages and titles only: never for deciding the format. */
  fileName: string
}

/** Reads one format. May throw `IngestFailure`, which the caller turns into a value; must not keep the bytes. */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>
