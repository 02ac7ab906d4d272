import { IngestFailure } from '../ingest-error.ts'
import { record, recordsOf } from './biff-records.ts'

/**
 * Refuses a workbook of Excel 97 to 2003 whose record stream does not reach its end: such files have no checksum, and
 * the workbook library reads the first half of a cut sheet without a word.
 */
export function checkBiff(stream: DataView): void {
  const sheets: number[] = []
  for (const { id, content } of recordsOf(stream, 0)) {
    if (id === record.password) throw new IngestFailure('encrypted')
    if (id === record.sheet) {
      if (content.byteLength < 4) throw new IngestFailure('damaged')
      sheets.push(content.getUint32(0, true))
    }
  }
  for (const start of sheets)
    for (const { id } of recordsOf(stream, start)) if (id === record.password) throw new IngestFailure('encrypted')
}
