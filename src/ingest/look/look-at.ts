import type { SourceFormat } from '../../core/document/source-document.ts'
import { formatNames, noReaderYet } from '../../core/catalogue/ingest.ts'
import { errorOf, type IngestError, IngestFailure } from '../ingest-error.ts'
import type { Looker, Seen } from './seen.ts'

const lookers: Partial<Record<SourceFormat, () => Promise<Looker>>> = {
  // The window draws it page by page.
  pdf: async () => async (bytes) => ({ look: { kind: 'pdf', bytes }, text: null }),
  ofd: async () => (await import('../ofd/look-ofd.ts')).lookAtOfd,
  html: async () => (await import('../html/look-html.ts')).lookAtHtml,
  mhtml: async () => (await import('../mhtml/look-mhtml.ts')).lookAtMhtml,
  image: async () => (await import('../image/look-image.ts')).lookAtImage,
  xlsx: async () => (await import('../workbook/look-workbook.ts')).lookAtXlsx,
  xlsb: async () => (await import('../workbook/look-workbook.ts')).lookAtXlsb,
  xls: async () => (await import('../workbook/look-workbook.ts')).lookAtXls,
  spreadsheetml: async () => (await import('../workbook/spreadsheet-xml.ts')).lookAtSpreadsheetXml,
  ods: async () => (await import('../opendocument/read-ods.ts')).lookAtOds,
}

/** Makes an original ready to be shown, in the process that reads hostile files. Never throws. */
export async function lookAt(
  bytes: Uint8Array,
  format: SourceFormat,
): Promise<({ ok: true } & Seen) | { ok: false; error: IngestError }> {
  try {
    const load = lookers[format]
    if (!load) throw new IngestFailure('unsupported-format', noReaderYet(formatNames[format]))
    const look = await load()
    return { ok: true, ...(await look(bytes)) }
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown) }
  }
}
