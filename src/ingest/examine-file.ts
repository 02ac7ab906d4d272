import type { SourceDocument, SourceFormat } from '../core/document/source-document.ts'
import { examineDocument, type Examination } from '../core/examine.ts'
import type { IngestError } from './ingest-error.ts'
import { readWithFormat } from './read-document.ts'

/** A file read and checked, or why it could not be; `format` is what the content was recognised as, null for nothing. */
export type ExaminedFile =
  | { ok: true; format: SourceFormat; document: SourceDocument; examinations: Examination[] }
  | { ok: false; format: SourceFormat | null; error: IngestError }

/**
 * Reads, recognises and checks a file: the one path that the command line and the app's import workers share. `recognised`
 * is told of the format before the reading begins.
 */
export async function examineBytes(
  bytes: Uint8Array,
  fileName: string,
  recognised?: (format: SourceFormat) => void,
): Promise<ExaminedFile> {
  const { format, result } = await readWithFormat(bytes, fileName, recognised)
  if (!result.ok) return { ok: false, format, error: result.error }
  const { document } = result
  return { ok: true, format: document.format, document, examinations: examineDocument(document) }
}
