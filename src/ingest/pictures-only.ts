import type { SourceDocument, SourceFormat } from '../core/document/source-document.ts'
import { layOut } from './canonical-text.ts'

/**
 * A document that holds pictures and no text, as scans do: nothing in it can be read, and it says so. It is taken in all
 * the same, so that the auditor can type its tables in.
 */
export function picturesOnly(format: SourceFormat, pictures: number): SourceDocument {
  return { format, encoding: null, ...layOut([]), notes: [{ code: 'image', detail: String(pictures) }] }
}
